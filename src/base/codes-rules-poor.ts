// Catalogue of the judge's findings that can be printed but look poor. Ids as in `codes-rules.ts`; what follows a hyphen is a lesser case of the rule.
export const POOR_RULES_CODES = {
  'rules/RG03': {
    severity: 'warning',
    message: {
      zh: '一行 {characters} 字，太短或太長（{least}–{most} 字）',
      en: 'lines of {characters} characters are too short or too long ({least}–{most})',
    },
    hint: {
      zh: '「{item}」起是這個行長。請改這篇的欄數（columns），或樣版的 columnEm',
      en: 'first in “{item}”. Change its columns, or columnEm in the template',
    },
  },
  'rules/RG08': {
    severity: 'warning',
    message: {
      zh: '內文行距是字級的 {ratio} 倍，應在 {least}–{most} 之間',
      en: 'body leading is {ratio} of the type size; {least}–{most} reads well',
    },
    hint: {
      zh: '請改樣版的 bodySize 或 leading',
      en: 'change bodySize or leading in the template',
    },
  },
  'rules/RG10': {
    severity: 'warning',
    message: {
      zh: '「{item}」離上面的「{other}」不到 {least} 行',
      en: '“{item}” stands less than {least} lines below “{other}”',
    },
    hint: {
      zh: '把其中一篇刪短一行，或指定到別版',
      en: 'cut one of them by a line, or pin it to another page',
    },
  },
  'rules/RT01': {
    severity: 'warning',
    message: {
      zh: '內文 {size} pt 太小，至少要 {least} pt',
      en: 'body type of {size} pt is too small: {least} pt at least',
    },
    hint: {
      zh: '請改樣版的 bodySize；讀者年長的報紙用 10–10.5 pt',
      en: 'change bodySize in the template; papers with older readers take 10–10.5 pt',
    },
  },
  'rules/RT05': {
    severity: 'warning',
    message: {
      zh: '「{item}」有 {count} 段的末行不到 {least} 字：「{text}」',
      en: '{count} paragraphs of “{item}” end in a line of fewer than {least} characters: “{text}”',
    },
    hint: { zh: '在那一段增刪一兩個字', en: 'add or cut a character or two in that paragraph' },
  },
  'rules/RT07': {
    severity: 'warning',
    message: {
      zh: '「{item}」有 {count} 處分欄把段落的末行（或插題下的一行）留成孤行',
      en: '{count} column breaks of “{item}” leave a last line, or one line under a subhead, alone',
    },
    hint: {
      zh: '在那一段增刪一行，或換一個欄數（columns）',
      en: 'add or cut a line in that paragraph, or give the article another number of columns',
    },
  },
  'rules/RA01': {
    severity: 'warning',
    message: {
      zh: '「{item}」的版塊被「{other}」截成好幾角',
      en: 'the figure of “{item}” is cut to many corners by “{other}”',
    },
    hint: {
      zh: '把其中一篇指定到別版，或換一個欄數（columns）',
      en: 'pin one of them to another page, or give it another number of columns',
    },
  },
  'rules/RA03': {
    severity: 'warning',
    message: {
      zh: '「{item}」的欄深 {lines} 行，最多 {limit} 行',
      en: 'the legs of “{item}” are {lines} lines deep; {limit} at most',
    },
    hint: {
      zh: '多用一欄（columns），或分成兩稿',
      en: 'give it one column more (columns), or make two articles of it',
    },
  },
  'rules/RA03-short': {
    severity: 'warning',
    message: {
      zh: '「{item}」的欄只有 {lines} 行深，至少要 {limit} 行',
      en: 'the legs of “{item}” are only {lines} lines deep; {limit} at least',
    },
    hint: {
      zh: '少用一欄（columns），或補長一點',
      en: 'give it one column less (columns), or lengthen it',
    },
  },
  'rules/RA10': {
    severity: 'warning',
    message: {
      zh: '「{item}」有 {legs} 欄、{lines} 行深的文連成一片灰',
      en: '{legs} legs of “{item}” are one grey field {lines} lines deep',
    },
    hint: {
      zh: '加一個插題（##）、引文（>）或圖片',
      en: 'add a subhead (##), a quote (>) or a picture',
    },
  },
  'rules/RH02': {
    severity: 'warning',
    message: {
      zh: '「{item}」和「{other}」頂題：兩個 {size} pt 的標題並排，只隔欄間距',
      en: 'the heads of “{item}” and “{other}” bump: both {size} pt, side by side, only a gutter between them',
    },
    hint: {
      zh: '改其中一篇的 priority 或欄數（columns）、加圖，或指定別版',
      en: 'change the priority or the columns of one of them, give it a picture, or pin it to another page',
    },
  },
  'rules/RH03': {
    severity: 'warning',
    message: {
      zh: '「{item}」的標題離「{other}」的標題只有 {lines} 行',
      en: 'the head of “{item}” stands {lines} lines below that of “{other}”',
    },
    hint: {
      zh: '把上面那一篇寫長幾行、換一個欄數，或指定到別版',
      en: 'lengthen the upper one by a few lines, change its columns, or pin it to another page',
    },
  },
  'rules/RI06': {
    severity: 'warning',
    message: {
      zh: '圖片「{picture}」要排 {asked} 欄寬，這裡只能排 {columns} 欄',
      en: 'picture “{picture}” is asked to be {asked} columns wide and stands in {columns}',
    },
    hint: {
      zh: '給這一篇夠多的欄數（columns），或改圖片的 columns',
      en: 'give the article as many columns (columns), or change those of the picture',
    },
  },
  'rules/RH04': {
    severity: 'warning',
    message: {
      zh: '「{item}」的標題 {size} pt，比上面「{other}」的 {above} pt 還大',
      en: 'the head of “{item}” ({size} pt) is larger than that of “{other}” above it ({above} pt)',
    },
    hint: {
      zh: '改兩篇的 priority 或欄數（columns），或把下面那一篇指定到別版',
      en: 'change the priority or the columns of the two, or pin the lower one to another page',
    },
  },
  'rules/RH06': {
    severity: 'warning',
    message: {
      zh: '頭題「{item}」的標題 {size} pt，不如次要的「{other}」顯眼（{larger} pt）',
      en: 'the lead “{item}” ({size} pt) is set smaller than “{other}” ({larger} pt), a lesser article',
    },
    hint: {
      zh: '把「{item}」刪短、把其中一篇移到別版，或改兩篇的 priority',
      en: 'cut “{item}”, move one of the two to another page, or change their priority',
    },
  },
  'rules/RD02-place': {
    severity: 'warning',
    message: {
      zh: '廣告「{name}」沒有排在約定的位置「{promise}」',
      en: 'ad “{name}” does not stand at the place promised, “{promise}”',
    },
    hint: {
      zh: '請先告知客戶，或把佔了那個位置的廣告移到別版',
      en: 'tell the advertiser, or move the ad that holds the place to another page',
    },
  },
  'rules/RD03': {
    severity: 'warning',
    message: {
      zh: '這一版廣告的上緣高高低低，不是一個階梯',
      en: 'the ads of this page rise and fall: their tops are no single staircase',
    },
    hint: {
      zh: '把最高的廣告訂在邊角，或移一個到別版',
      en: 'book the tallest ad into a corner, or move one to another page',
    },
  },
  'rules/RD05': {
    severity: 'warning',
    message: {
      zh: '廣告「{item}」四面都是廣告，讀者看不到',
      en: 'ad “{item}” has ads on all four sides and will not be seen',
    },
    hint: { zh: '把它或旁邊的一個移到別版', en: 'move it, or one beside it, to another page' },
  },
  'rules/RD07': {
    severity: 'warning',
    message: {
      zh: '廣告「{item}」離稿件「{other}」只有 {gap} pt，至少要 {least} pt 或一條線',
      en: 'ad “{item}” stands {gap} pt from news “{other}”: {least} pt or a rule are wanted',
    },
    hint: {
      zh: '把那一篇刪短一行，或改樣版的 adGap',
      en: 'cut that article by a line, or change adGap in the template',
    },
  },
  'rules/RJ01': {
    severity: 'warning',
    message: { zh: '「{item}」轉版 {count} 次', en: '“{item}” jumps {count} times' },
    hint: { zh: '刪短這一篇，或設 jump: never', en: 'cut it, or set jump: never' },
  },
  'rules/RJ02': {
    severity: 'warning',
    message: {
      zh: '「{item}」轉版前 {before} 行、轉版後 {after} 行，至少要 {leastBefore} 和 {leastAfter} 行',
      en: '“{item}” has {before} lines before its jump and {after} after it; {leastBefore} and {leastAfter} are the least',
    },
    hint: {
      zh: '刪短這一篇讓它不轉版，或設 jump: never',
      en: 'cut it so that it need not jump, or set jump: never',
    },
  },
  'rules/RK04': {
    severity: 'warning',
    message: {
      zh: '分類廣告各欄的底差 {lines} 行',
      en: 'the feet of the classified columns differ by {lines} lines',
    },
    hint: {
      zh: '增刪一兩則，或調整長的幾則',
      en: 'add or drop an ad or two, or change the long ones',
    },
  },
  'rules/RF04-given': {
    severity: 'warning',
    message: {
      zh: '共 {count} 版，不是 {multiple} 的倍數，印不成整張',
      en: '{count} pages do not make whole sheets of {multiple}',
    },
    hint: {
      zh: '請和印刷廠確認，或改 issue.md 的 pages',
      en: 'ask the press hall, or change pages in issue.md',
    },
  },
} as const;
