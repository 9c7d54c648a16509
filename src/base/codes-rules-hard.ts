// Catalogue of the judge's findings that keep an issue from press. Ids as in `codes-rules.ts`.
export const HARD_RULES_CODES = {
  'rules/RG04': {
    severity: 'error',
    message: {
      zh: '「{item}」的標題不是整欄寬：{characters} 字，{columns} 欄應為 {wanted} 字',
      en: 'the head of “{item}” does not span whole columns: {characters} characters, {columns} columns hold {wanted}',
    },
    hint: {
      zh: '這是落版的錯，請回報；把這一篇指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning the article to another page may avoid it for now',
    },
  },
  'rules/RG09': {
    severity: 'error',
    message: {
      zh: '「{item}」的標題佔 {lines} 行，不是整行',
      en: 'the heads of “{item}” take {lines} lines, not whole ones',
    },
    hint: {
      zh: '這是落版的錯，請回報；把這一篇指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning the article to another page may avoid it for now',
    },
  },
  'rules/RA02': {
    severity: 'error',
    message: {
      zh: '「{item}」有一欄文不在自己的標題下面',
      en: 'a leg of “{item}” does not stand under its own headline',
    },
    hint: {
      zh: '這是落版的錯，請回報；把這一篇指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning the article to another page may avoid it for now',
    },
  },
  'rules/RA07': {
    severity: 'error',
    message: {
      zh: '「{item}」的下一欄不在右邊、同高的地方，讀者會接錯',
      en: 'the next leg of “{item}” is not to the right at the same height: readers will lose their way',
    },
    hint: {
      zh: '這是落版的錯，請回報；把這一篇指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning the article to another page may avoid it for now',
    },
  },
  'rules/RA08': {
    severity: 'error',
    message: {
      zh: '「{item}」和它的標題之間隔著「{other}」，讀者分不出文接哪一篇',
      en: '“{other}” stands between “{item}” and its headline: readers cannot tell whose text goes on there',
    },
    hint: {
      zh: '這是落版的錯，請回報；把這一篇指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning the article to another page may avoid it for now',
    },
  },
  'rules/RA12': {
    severity: 'error',
    message: {
      zh: '「{item}」有一塊（{what}）離開了自己的稿件',
      en: 'the {what} of “{item}” stands apart from its article',
    },
    hint: {
      zh: '這是落版的錯，請回報；把這一篇指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning the article to another page may avoid it for now',
    },
  },
  'rules/RI03': {
    severity: 'error',
    message: {
      zh: '「{item}」的圖片「{picture}」變形，或裁掉了不該裁的地方',
      en: 'picture “{picture}” of “{item}” is bent, or cropped where it must not be',
    },
    hint: {
      zh: '這是落版的錯，請回報；把這一篇指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning the article to another page may avoid it for now',
    },
  },
  'rules/RD02': {
    severity: 'error',
    message: {
      zh: '廣告「{name}」的約定「{promise}」沒能做到，而且沒有說明原因',
      en: 'ad “{name}”: promise “{promise}” is not kept, and no reason was given',
    },
    hint: {
      zh: '這是落版的錯，請回報；調整訂位（page、position）可以暫時避開',
      en: 'this is a fault of the layout: please report it; changing the booking (page, position) may avoid it for now',
    },
  },
  'rules/RD06': {
    severity: 'error',
    message: {
      zh: '廣告「{item}」下面還排了稿件「{other}」',
      en: 'news “{other}” stands under ad “{item}”',
    },
    hint: {
      zh: '這是落版的錯，請回報；廣告要放在版首請訂 position: top',
      en: 'this is a fault of the layout: please report it; to have the ad at the top of the page book position: top',
    },
  },
  'rules/RK02': {
    severity: 'error',
    message: {
      zh: '分類廣告「{item}」上面沒有類題「{category}」',
      en: 'classified ad “{item}” does not stand under its category “{category}”',
    },
    hint: { zh: '這是落版的錯，請回報', en: 'this is a fault of the layout: please report it' },
  },
  'rules/RK03': {
    severity: 'error',
    message: { zh: '分類廣告「{item}」被拆成兩段', en: 'classified ad “{item}” is parted' },
    hint: {
      zh: '這是落版的錯，請回報；把這一則寫短可以暫時避開',
      en: 'this is a fault of the layout: please report it; a shorter ad avoids it for now',
    },
  },
  'rules/RF04': {
    severity: 'error',
    message: {
      zh: '共 {count} 版，印不成整張：版數要是 {multiple} 的倍數',
      en: '{count} pages do not make whole sheets: the number must be a multiple of {multiple}',
    },
    hint: { zh: '請在 issue.md 的 pages 改版數', en: 'change the number of pages in issue.md' },
  },
} as const;
