// Promises, reasons and levers of a plan in the reader's language. In: as the planner names them. Out: words for the page plan. What it does not
// know it leaves as it is.

type Lang = 'zh' | 'en';
type Wording = readonly (readonly [pattern: RegExp, zh: string])[];

const PROMISES: Wording = [
  [/^page (.+)$/, '指定 $1 版'],
  [/^section (.+)$/, '排在「$1」'],
  [/^left-hand$/, '左手版'],
  [/^right-hand$/, '右手版'],
  [/^colour$/, '彩色'],
  [/^not with (.+)$/, '不和 $1 同版'],
];

const REASONS: Wording = [
  [/^ads with an earlier or harder claim leave no room there$/, '先訂或條件更嚴的廣告佔滿了那裡'],
  [/^the ad is larger than what such a page has for ads$/, '它比那裡放得下的大'],
  [/^the issue has no such page$/, '這一期沒有這樣的版'],
];

const TOGETHER = /^no page keeps it together with (.+)$/;

const LEVERS: Wording = [
  [/^picture (.+)$/, '圖片 $1'],
  [/^jump$/, '轉版'],
  [/^headline ([+-]\d+) lines?$/, '標題 $1 行'],
  [/^headline -1 size$/, '標題小一號'],
  [/^headline \+1 tier$/, '標題大一級'],
  [/^paragraph ([+-]\d+) lines?$/, '段落 $1 行'],
];

/** What an advertiser was promised. */
export function promiseText(promise: string, lang: Lang): string {
  return worded(promise, PROMISES, lang);
}

/** Why a promise could not be kept. */
export function reasonText(reason: string, lang: Lang): string {
  const [, others] = TOGETHER.exec(reason) ?? [];
  if (others === undefined || lang === 'en') return worded(reason, REASONS, lang);
  const names = others.split(', ').map((promise) => promiseText(promise, lang));
  return `沒有一版同時合乎「${names.join('、')}」`;
}

/** What was bent to fill a page. */
export function leverText(lever: string, lang: Lang): string {
  return worded(lever, LEVERS, lang);
}

function worded(text: string, wording: Wording, lang: Lang): string {
  if (lang === 'en') return text;
  const found = wording.find(([pattern]) => pattern.test(text));
  return found === undefined ? text : text.replace(...found);
}
