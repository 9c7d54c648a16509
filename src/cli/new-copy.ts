// The copy of a new issue: a few short pieces that show how each kind of file is written. In: the issue's head. Out: file names and texts.

/** What stands in the new `issue.md`; texts are YAML as it stood in the latest issue. */
export interface IssueHead {
  readonly date: string;
  readonly number: number | undefined;
  readonly publication: string | undefined;
  readonly volume: string | undefined;
  readonly template: string | undefined;
  readonly lang: string | undefined;
  readonly price: string | undefined;
  readonly press: string | undefined;
  /** A `newspaper.yaml` gives the paper's defaults. */
  readonly isInPaper: boolean;
}

/** Files of the new issue by name, relative to its folder. */
export function sampleCopy(head: IssueHead): readonly (readonly [string, string])[] {
  return [
    ['issue.md', issueFile(head)],
    ['articles/01-first.md', FIRST],
    ['articles/02-second.md', SECOND],
    ['ads/shop.md', AD],
    ['ads/small.classified.md', LINERS],
  ];
}

function issueFile(head: IssueHead): string {
  const publication = head.publication ?? (head.isInPaper ? undefined : '我們的社區報');
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['publication', publication],
    ['date', head.date],
    ['volume', head.volume],
    ['number', head.number === undefined ? undefined : String(head.number)],
    ['template', head.template],
    ['lang', head.lang],
    ['price', head.price],
    ['press', head.press],
  ];
  const lines = entries.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\npages: auto\n---\n\n這裡是編輯的筆記，不會印出來。\n`;
}

const FIRST = `---
title: 社區圖書館週六重新開放
kicker: 整修三個月
deck: 新添中文書區　每週辦說故事時間
byline: 本報記者
section: 要聞
priority: 1
---

社區圖書館整修三個月後，本週六上午十時重新開放。館方說，這次除了換上新的照明和書架，也把一樓靠窗的角落改成中文書區，第一批上架的書有八百多本。

館長表示，過去兩年借閱中文書的人數增加了一倍，許多家長希望孩子在放學後有地方讀中文。「書不怕少，怕的是沒有人翻。」她說。

## 每週六說故事

從下個月起，每週六下午二時在中文書區有說故事時間，由義工輪流主講，適合四到八歲的兒童，不必報名。想當義工的讀者，可以在服務臺留下姓名和電話。

圖書館的開放時間也有調整：週二到週五上午九時到晚上八時，週六上午十時到下午五時，週日和週一休館。
`;

const SECOND = `---
title: 春季健行報名開始
section: 社區
---

社區健行會的春季活動開始報名。路線全長約五公里，沿著河邊步道來回，沿途平坦，長者和兒童都可以參加。

活動在週日上午八時集合，中午前結束。主辦單位提醒大家穿好走的鞋，帶水和帽子；下雨改期一週。報名不收費，額滿為止。
`;

const AD = `---
advertiser: 好味麵館
size: eighth
---

手工麵・牛肉麵・滷味小菜

每天上午十一時到晚上九時

電話:555-0123
`;

const LINERS = `## 招聘

麵館誠聘外場一名，供餐，週休一日。電話 555-0123

## 房屋出租

近車站套房，採光佳，含水電。電話 555-0188
`;
