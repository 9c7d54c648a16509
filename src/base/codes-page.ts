// Catalogue of diagnostics about plan, makeup and the judge of finished pages.
export const PAGE_CODES = {
  'plan/overset': {
    severity: 'error',
    message: {
      zh: '「{title}」排不下：超出 {characters} 字（{lines} 行）',
      en: '“{title}” does not fit: {characters} characters over ({lines} lines)',
    },
    hint: {
      zh: '刪短這篇、把另一篇設為 optional，或加一版',
      en: 'cut it, mark another article optional, or add a page',
    },
  },
  'plan/ad-size-unknown': {
    severity: 'error',
    message: {
      zh: '廣告「{name}」的尺寸不在樣版裡',
      en: 'the size of ad “{name}” is not in the template',
    },
    hint: {
      zh: '用 full、half、quarter、eighth，或 {columns: 2, height: 60mm}、2x5in',
      en: 'use full, half, quarter, eighth, or {columns: 2, height: 60mm}, 2x5in',
    },
  },
  'plan/ad-no-room': {
    severity: 'error',
    message: { zh: '廣告「{name}」沒有一版放得下', en: 'no page has room for ad “{name}”' },
    hint: {
      zh: '加一版、換小尺寸，或改刊別期',
      en: 'add a page, book a smaller size, or run it another day',
    },
  },
  'plan/promise-broken': {
    severity: 'warning',
    message: {
      zh: '廣告「{name}」的約定「{promise}」沒能做到，排在 {page}：先訂或條件更嚴的廣告佔滿了那裡',
      en: 'ad “{name}”: promise “{promise}” not kept, placed on {page}: ads with an earlier or harder claim leave no room there',
    },
    hint: {
      zh: '請先告知客戶，或移開佔了位置的廣告',
      en: 'tell the advertiser, or move the ad that holds the place',
    },
  },
  'plan/promise-conflict': {
    severity: 'warning',
    message: {
      zh: '廣告「{name}」的約定「{promise}」沒能做到，排在 {page}：沒有一版同時合乎它的另一項約定「{against}」',
      en: 'ad “{name}”: promise “{promise}” not kept, placed on {page}: no page keeps it together with its other promise “{against}”',
    },
    hint: {
      zh: '兩項約定互相牴觸，請和客戶改掉一項；彩色版由 issue.md 的 colorPages 定，單數版在右手邊',
      en: 'the two exclude each other: change one with the advertiser; colorPages in issue.md says which pages print in colour, and odd pages lie at the right',
    },
  },
  'plan/promise-too-large': {
    severity: 'warning',
    message: {
      zh: '廣告「{name}」的約定「{promise}」沒能做到，排在 {page}：它比那裡放得下的大',
      en: 'ad “{name}”: promise “{promise}” not kept, placed on {page}: it is larger than what such a page has for ads',
    },
    hint: {
      zh: '換小一號的尺寸，或改訂別版；頭版要扣掉報頭',
      en: 'book a smaller size or another page; a front page has less room under its masthead',
    },
  },
  'plan/promise-no-page': {
    severity: 'warning',
    message: {
      zh: '廣告「{name}」的約定「{promise}」沒能做到，排在 {page}：這一期沒有這樣的版',
      en: 'ad “{name}”: promise “{promise}” not kept, placed on {page}: the issue has no such page',
    },
    hint: {
      zh: '請看 issue.md 的 pages、sections 與 colorPages',
      en: 'see pages, sections and colorPages in issue.md',
    },
  },
  'plan/copy-short': {
    severity: 'note',
    message: {
      zh: '欠稿：稿量只有版面的 {percent}%，還差約 {characters} 字',
      en: 'copy is short: {percent}% of the news hole, about {characters} characters are missing',
    },
    hint: {
      zh: '補稿、放大圖片，或用 filler: true 備幾篇補白',
      en: 'add copy or pictures, or keep some fillers (filler: true)',
    },
  },
  'plan/copy-over': {
    severity: 'note',
    message: {
      zh: '溢稿：稿量是版面的 {percent}%，多了約 {characters} 字',
      en: 'copy is over: {percent}% of the news hole, about {characters} characters too many',
    },
    hint: {
      zh: '把可以留到下期的稿標 optional: true，或加版',
      en: 'mark what can wait optional: true, or add pages',
    },
  },
  'plan/held-over': {
    severity: 'note',
    message: { zh: '「{title}」本期留稿', en: '“{title}” is held over' },
    hint: {
      zh: '它標了 optional，這期版面不夠',
      en: 'it is marked optional and there was no room',
    },
  },
  'plan/held-over-shape': {
    severity: 'note',
    message: {
      zh: '「{title}」本期留稿：{page} 版有空白，但這篇排進去更不好看',
      en: '“{title}” is held over: {page} is left white, but would be no better with it',
    },
    hint: {
      zh: '改它的長短或圖的大小，或拿掉 optional',
      en: 'make it longer or shorter, change the size of its picture, or take optional off',
    },
  },
  'plan/section-broken': {
    severity: 'warning',
    message: {
      zh: '「{title}」屬於「{section}」，那裡排不下，改排在 {page} 版',
      en: '“{title}” belongs to section “{section}”, where there is no room: it stands on {page}',
    },
    hint: {
      zh: '刪短它、把同版的另一篇設為 optional，或移走廣告',
      en: 'cut it, mark another article of that page optional, or move an ad',
    },
  },
  'plan/columns-beyond': {
    severity: 'error',
    message: {
      zh: '「{title}」要 {columns} 欄，可是版面只有 {most} 欄，排不上去',
      en: '“{title}” asks for {columns} columns; pages have {most}, and it stands on none',
    },
    hint: {
      zh: '把 columns 改成 1 到 {most}，或刪掉讓程式決定',
      en: 'write columns: 1 to {most}, or leave it to the planner',
    },
  },
  'plan/section-unknown': {
    severity: 'warning',
    message: {
      zh: '「{title}」寫的版面「{section}」這一期沒有，排在 {page} 版',
      en: '“{title}” belongs to section “{section}”, which this issue has not: it stands on {page}',
    },
    hint: {
      zh: '請看 issue.md 的 sections；寫錯了就改正，不分版就刪掉 section',
      en: 'see sections in issue.md; correct the name, or leave section out',
    },
  },
  'plan/page-unknown': {
    severity: 'error',
    message: { zh: '這一期沒有「{page}」版', en: 'this issue has no page “{page}”' },
    hint: { zh: '請看 issue.md 的 pages：{pages}', en: 'see pages in issue.md: {pages}' },
  },
  'plan/classified-overset': {
    severity: 'error',
    message: {
      zh: '分類廣告還有 {count} 則、約 {lines} 行排不下',
      en: '{count} classified ads of about {lines} lines do not fit',
    },
    hint: {
      zh: '加一版，或移走同版的廣告',
      en: 'add a page, or move the display ads off that page',
    },
  },
  'plan/pin-broken': {
    severity: 'error',
    message: {
      zh: '「{title}」指定在 {page} 版，但那裡排不下',
      en: '“{title}” is pinned to {page} but does not fit there',
    },
    hint: {
      zh: '改指定別版、刪短，或移走該版的其他稿件',
      en: 'pin it elsewhere, cut it, or move other items off that page',
    },
  },
  'plan/position-side': {
    severity: 'error',
    message: {
      zh: '「{title}」要排在 {position} 頁，卻排在 {page} 版',
      en: '“{title}” asks for a {position} page but stands on {page}',
    },
    hint: {
      zh: '單數版在右手邊（right-hand），雙數版在左手邊（left-hand）：改 page，或拿掉 position',
      en: 'odd pages are right-hand, even ones left-hand: change its page, or take position off',
    },
  },
  'plan/position-taken': {
    severity: 'error',
    message: {
      zh: '「{title}」要 {page} 版的 {position}，但「{other}」也要，並且排在那裡',
      en: '“{title}” asks for {position} on {page}, and so does “{other}”, which stands there',
    },
    hint: {
      zh: '改其中一篇的 position，或把它指定到別版（page）',
      en: 'change the position of one of them, or pin it to another page',
    },
  },
  'plan/position-no-room': {
    severity: 'error',
    message: {
      zh: '「{title}」要 {page} 版的 {position}，但排在那裡，版面就排不下或留下大片空白',
      en: '“{title}” asks for {position} on {page}, but the page does not hold it there, or only with much white',
    },
    hint: {
      zh: '改 position、欄數（columns）或版次（page），或增刪這一版的稿件',
      en: 'change its position, columns or page, or what else stands on that page',
    },
  },
} as const;
