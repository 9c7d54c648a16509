// Catalogue of preflight findings (docs/preflight.md) about text, lines, ink and second opinions. A code ends with the id of its rule.
export const PREFLIGHT_INK_CODES = {
  'preflight/R33': {
    severity: 'error',
    message: {
      zh: '深色文字不是純 K 黑：{detail}',
      en: 'dark text is not of black ink alone: {detail}',
    },
    hint: { zh: '把內文和小字改成只用 K 100', en: 'set text in K 100 alone' },
  },
  'preflight/R34': {
    severity: 'warning',
    message: {
      zh: '小的黑字沒有設疊印：{detail}',
      en: 'small black text does not overprint: {detail}',
    },
    hint: {
      zh: '12 pt 以下的黑字用 K 100 疊印（OPM 1）',
      en: 'let K 100 text below 12 pt overprint (OPM 1)',
    },
  },
  'preflight/R35': {
    severity: 'error',
    message: {
      zh: '白色的東西設了疊印，會消失：{detail}',
      en: 'white is set to overprint and will vanish: {detail}',
    },
    hint: { zh: '取消白色物件的疊印', en: 'turn off overprint for white' },
  },
  'preflight/R36': {
    severity: 'warning',
    message: {
      zh: '多色文字太小，容易套不準：{detail}',
      en: 'text in several inks is too small to register: {detail}',
    },
    hint: { zh: '10 pt 以下的文字只用一色', en: 'use one ink below 10 pt' },
  },
  'preflight/R37': {
    severity: 'warning',
    message: {
      zh: '反白文字太小，容易糊掉：{detail}',
      en: 'reversed text is so small that it fills in: {detail}',
    },
    hint: { zh: '反白文字用 10 pt 以上', en: 'reverse text at 10 pt or more' },
  },
  'preflight/R38': {
    severity: 'warning',
    message: { zh: '文字小到看不清：{detail}', en: 'text too small to read: {detail}' },
    hint: {
      zh: '文字至少 5 pt；注音、拼音比旁邊的字小得多，字級小的稿件請把讀音寫在括號裡',
      en: 'set text at 5 pt or more; readings are much smaller than the text beside them: in small text write them in brackets',
    },
  },
  'preflight/R39': {
    severity: 'error',
    message: { zh: '線太細，印不出來：{detail}', en: 'lines too thin to print: {detail}' },
    hint: { zh: '線至少 0.25 pt', en: 'make lines 0.25 pt or more' },
  },
  'preflight/R48': {
    severity: 'warning',
    message: { zh: '線偏細：{detail}', en: 'lines are thin: {detail}' },
    hint: {
      zh: '單色線至少 0.25 pt，多色線至少 1 pt',
      en: 'use 0.25 pt or more in one ink, 1 pt or more in several',
    },
  },
  'preflight/R49': {
    severity: 'warning',
    message: {
      zh: '細黑線沒有設疊印：{detail}',
      en: 'thin black lines do not overprint: {detail}',
    },
    hint: {
      zh: '2 pt 以下的黑線用 K 100 疊印（OPM 1）',
      en: 'let K 100 lines below 2 pt overprint (OPM 1)',
    },
  },
  'preflight/R40': {
    severity: 'error',
    message: { zh: '墨量超過上限：{detail}', en: 'ink exceeds the limit: {detail}' },
    hint: {
      zh: '用印刷廠的描述檔重新轉換圖片',
      en: "convert pictures anew by the press hall's profile",
    },
  },
  'preflight/R41': {
    severity: 'error',
    message: { zh: '有空白頁：{detail}', en: 'blank pages: {detail}' },
    hint: {
      zh: '刪掉空白頁，或確認內容沒有被藏起來',
      en: 'remove them, or look for what is hidden',
    },
  },
  'preflight/R42': {
    severity: 'error',
    message: { zh: '內容畫不完全：{detail}', en: 'the content cannot be drawn in full: {detail}' },
    hint: {
      zh: '重新匯出 PDF；若還是一樣，請把檔案連同原稿交給印前',
      en: 'export again; if it persists, show the file to prepress',
    },
  },
  'preflight/R43': {
    severity: 'warning',
    message: {
      zh: '頁數不合印刷機：{detail}',
      en: 'the page count does not suit the press: {detail}',
    },
    hint: { zh: '加減頁數，或一頁一個檔案', en: 'add or drop pages, or send single pages' },
  },
  'preflight/R44': {
    severity: 'error',
    message: {
      zh: '別的軟體認出的 PDF/X 標準不同：{detail}',
      en: 'another reader names a different PDF/X standard: {detail}',
    },
    hint: { zh: '重新匯出成所說的標準', en: 'export again by the standard meant' },
  },
  'preflight/R45': {
    severity: 'error',
    message: {
      zh: '同一份稿兩次做出的檔案不同：{detail}',
      en: 'two builds of the same issue differ: {detail}',
    },
    hint: { zh: '請回報這個問題', en: 'please report this' },
  },
  'preflight/R46': {
    severity: 'warning',
    message: {
      zh: '量出的圖片解析度和別的軟體不同：{detail}',
      en: 'picture resolution differs from what another reader measures: {detail}',
    },
    hint: { zh: '用印前軟體再看一次這些圖片', en: 'look at these pictures in a prepress program' },
  },
  'preflight/R47': {
    severity: 'error',
    message: {
      zh: '有墨超出印刷機的可印範圍：{detail}',
      en: 'ink lies outside the live area of the press: {detail}',
    },
    hint: { zh: '把內容移進可印範圍', en: 'move everything into the live area' },
  },
  'preflight/R52': {
    severity: 'error',
    message: {
      zh: '只印黑色的頁用了彩色：{detail}',
      en: 'colour on pages that print black only: {detail}',
    },
    hint: {
      zh: '改成黑白，或移到彩色頁',
      en: 'make it black and white, or move it to a colour page',
    },
  },
} as const;
