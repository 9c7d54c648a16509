// Catalogue of the judge's findings on finished pages. Ids are those of the page rules: G grid, H heads, I pictures, A articles, D ads, J jumps, F furniture.
export const RULES_CODES = {
  'rules/RX': {
    severity: 'error',
    message: {
      zh: '「{item}」印出的字和原稿不符：原稿「{wanted}」，印成「{printed}」',
      en: '“{item}” is not printed as written: copy “{wanted}”, printed “{printed}”',
    },
    hint: {
      zh: '稿件沒有問題，是排版漏字或重複，請回報；先把這一段改寫可以暫時避開',
      en: 'the copy is right, characters were lost or doubled in setting: please report it; rewriting that passage may avoid it for now',
    },
  },
  'rules/overlap': {
    severity: 'error',
    message: { zh: '「{item}」和「{other}」疊在一起', en: '“{item}” and “{other}” overlap' },
    hint: {
      zh: '這是落版的錯，請回報；把其中一件指定到別版可以暫時避開',
      en: 'this is a fault of the layout: please report it; pinning one of them to another page avoids it for now',
    },
  },
  'rules/RG01': {
    severity: 'error',
    message: {
      zh: '「{item}」有一欄文不在欄位上（x {x}，寬 {width} pt）',
      en: 'a leg of “{item}” is off the columns (x {x}, width {width} pt)',
    },
    hint: {
      zh: '這是落版的錯，請回報',
      en: 'this is a fault of the layout: please report it',
    },
  },
  'rules/RG07': {
    severity: 'error',
    message: {
      zh: '「{item}」有一行不在基線網格上，差 {off} pt：「{text}」',
      en: 'a line of “{item}” is {off} pt off the baseline grid: “{text}”',
    },
    hint: {
      zh: '這是排版的錯，請回報',
      en: 'this is a fault of the setting: please report it',
    },
  },
  'rules/RH01': {
    severity: 'error',
    message: { zh: '「{item}」在這一版沒有標題', en: '“{item}” has no head on this page' },
    hint: {
      zh: '這是落版的錯，請回報',
      en: 'this is a fault of the layout: please report it',
    },
  },
  'rules/RH09': {
    severity: 'error',
    message: {
      zh: '「{item}」的標題比欄寬多出 {over} pt：「{text}」',
      en: 'the head of “{item}” is {over} pt wider than its columns: “{text}”',
    },
    hint: {
      zh: '請縮短標題，或用 | 標出可以換行的地方',
      en: 'shorten the title, or mark with | where it may break',
    },
  },
  'rules/RI05': {
    severity: 'warning',
    message: {
      zh: '「{item}」的圖片「{picture}」少了圖說：「{caption}」',
      en: 'picture “{picture}” of “{item}” lost its caption “{caption}”',
    },
    hint: {
      zh: '請縮短圖說，或讓圖片佔多一欄',
      en: 'shorten the caption, or give the picture another column',
    },
  },
  'rules/RD01': {
    severity: 'error',
    message: {
      zh: '廣告「{item}」沒有照訂的刊出：{fault}',
      en: 'ad “{item}” is not printed as booked: {fault}',
    },
    hint: {
      zh: '如果上面沒有說放不下的原因，這是落版的錯，請回報',
      en: 'unless a message above says why it found no room, this is a fault of the layout: please report it',
    },
  },
  'rules/RJ03': {
    severity: 'error',
    message: {
      zh: '「{item}」轉版的指示不對：這一版應該寫「{page}」',
      en: 'the jump of “{item}” points wrong: this page should name “{page}”',
    },
    hint: {
      zh: '這是落版的錯，請回報；設 jump: never 可以暫時避開',
      en: 'this is a fault of the layout: please report it; jump: never avoids it for now',
    },
  },
  'rules/RA05': {
    severity: 'warning',
    message: {
      zh: '「{item}」各欄深淺不齊，差 {lines} 行',
      en: 'the legs of “{item}” differ by {lines} lines',
    },
    hint: {
      zh: '增刪一兩行，或換一個欄數（columns）',
      en: 'add or cut a line or two, or give it another number of columns',
    },
  },
  'rules/void': {
    severity: 'warning',
    message: {
      zh: '第 {column} 欄從第 {line} 行起有 {lines} 行空白',
      en: 'column {column} is white for {lines} lines from line {line}',
    },
    hint: {
      zh: '這一版還放得下約 {characters} 字：補一篇短稿或自家廣告，或把一篇寫長一點',
      en: 'this page has room for about {characters} characters: add a short item or a house ad, or lengthen an article',
    },
  },
  'rules/RF01': {
    severity: 'error',
    message: {
      zh: '這一版的報眉少了「{what}」',
      en: 'the folio of this page lacks “{what}”',
    },
    hint: {
      zh: '請檢查 issue.md 的 publication、date 與 pages',
      en: 'check publication, date and pages in issue.md',
    },
  },
} as const;
