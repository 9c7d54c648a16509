// Catalogue of the judge's remarks: what a careful editor might still better. In the report, not on the terminal. Ids as in `codes-rules.ts`.
export const RULES_NOTE_CODES = {
  'rules/RH02-narrow': {
    severity: 'note',
    message: {
      zh: '「{item}」和「{other}」頂題：兩個 {size} pt 的小題並排',
      en: 'the small heads of “{item}” and “{other}” bump: both {size} pt, side by side',
    },
    hint: {
      zh: '改其中一篇的 priority 或欄數（columns），或指定到別版',
      en: 'change the priority or the columns of one of them, or pin it to another page',
    },
  },
  'rules/RT07-slight': {
    severity: 'note',
    message: {
      zh: '「{item}」有 {count} 處分欄在段落的首行後或滿行的末行前',
      en: '{count} column breaks of “{item}” come after a first line or before a full last line',
    },
    hint: {
      zh: '看得過去；要更好，在那一段增刪一行',
      en: 'good enough; to better it add or cut a line in that paragraph',
    },
  },
  'rules/RT08': {
    severity: 'note',
    message: {
      zh: '「{item}」有 {count} 行字距太鬆，最鬆的一行「{text}」每字之間空 {gap} 字',
      en: 'lines of “{item}” that are set too wide: {count}; the widest, “{text}”, has {gap} em between its characters',
    },
    hint: {
      zh: '這一行後面的長詞、號碼或網址不能拆：在它前面增刪幾個字',
      en: 'the long word, number or address behind that line is not parted: add or cut a few characters before it',
    },
  },
  'rules/RA01-corner': {
    severity: 'note',
    message: {
      zh: '「{item}」的版塊缺一角，讓給「{other}」',
      en: 'the figure of “{item}” gives a corner to “{other}”',
    },
    hint: {
      zh: '要方正的版塊，換一個欄數（columns）或移動廣告',
      en: 'for a rectangle give it another number of columns, or move the ad',
    },
  },
  'rules/RA03-shallow': {
    severity: 'note',
    message: {
      zh: '「{item}」分成好幾欄，欄深只有 {lines} 行（{limit} 行以上好讀）',
      en: '“{item}” stands in several legs only {lines} lines deep ({limit} and more read well)',
    },
    hint: { zh: '用少一欄（columns）會比較好讀', en: 'it reads better over fewer columns' },
  },
  'rules/RA06': {
    severity: 'note',
    message: {
      zh: '「{item}」的圖片上下都是同一欄的文',
      en: 'a picture of “{item}” has text above and below it in one leg',
    },
    hint: { zh: '把圖片放在欄首或欄尾', en: 'put the picture at the head or the foot of the leg' },
  },
  'rules/RA14': {
    severity: 'note',
    message: {
      zh: '第 {line} 行上面有一道空白橫斷全版（斷版）',
      en: 'a line of white above line {line} cuts the page across its middle',
    },
    hint: {
      zh: '讓一篇跨過版心中線：換欄數（columns）',
      en: 'let a story cross the middle: change its columns',
    },
  },
  'rules/RA15': {
    severity: 'note',
    message: {
      zh: '第 {column}、{next} 欄之間的欄間直通全版，把版面分成兩半',
      en: 'the gutter between columns {column} and {next} runs down the whole page and parts it in two',
    },
    hint: {
      zh: '讓一篇跨過中間的欄間：換欄數（columns）',
      en: 'let a story cross the middle gutter: change its columns',
    },
  },
  'rules/RA16': {
    severity: 'note',
    message: {
      zh: '「{item}」的標題下只有圖，文不接題',
      en: 'the headline of “{item}” rests on a picture with no text under it',
    },
    hint: {
      zh: '圖片少佔一欄（images 的 columns），讓文接在標題下',
      en: 'give the picture one column less (columns of images), so that text meets the headline',
    },
  },
  'rules/RH05': {
    severity: 'note',
    message: {
      zh: '最大的標題 {size} pt，次大的 {next} pt：頭題要大到 {ratio} 倍才分得出主次',
      en: 'the largest head is {size} pt, the next {next} pt: a lead stands out at {ratio} times the next',
    },
    hint: {
      zh: '把頭題的 priority 提高一級，或其餘降一級',
      en: 'raise the priority of the lead by a step, or lower the others',
    },
  },
  'rules/RH07': {
    severity: 'note',
    message: {
      zh: '「{item}」的標題 {lines} 行，最長的一行 {characters} 字',
      en: 'the head of “{item}” takes {lines} lines, the longest of {characters} characters',
    },
    hint: {
      zh: '縮短標題，或用 | 標出可以換行的地方',
      en: 'shorten the title, or mark with | where it may break',
    },
  },
  'rules/RH08': {
    severity: 'note',
    message: {
      zh: '「{item}」的標題換行不好：「{before}」／「{after}」',
      en: 'the head of “{item}” breaks badly: “{before}” / “{after}”',
    },
    hint: {
      zh: '用 | 標出可以換行的地方；人名地名寫進 names',
      en: 'mark with | where it may break; put names of people and places into names',
    },
  },
  'rules/RI01': {
    severity: 'note',
    message: {
      zh: '最大的圖片只有次大的 {times} 倍（要 {wanted} 倍），沒有主圖',
      en: 'the largest picture is only {times} times the next ({wanted} wanted): none leads the page',
    },
    hint: {
      zh: '把一張放大一欄或縮小一欄（images 的 columns）',
      en: 'give one picture a column more or less (columns of images)',
    },
  },
  'rules/RJ04': {
    severity: 'note',
    message: {
      zh: '「{item}」在句子結尾轉版：「{text}」',
      en: '“{item}” jumps at the end of a sentence: “{text}”',
    },
    hint: {
      zh: '在轉版前增刪幾個字，讓句子跨過去，讀者才會翻頁',
      en: 'add or cut a few characters before the jump, so that a sentence carries the reader over',
    },
  },
} as const;
