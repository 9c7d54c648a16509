// Catalogue of preflight findings (docs/preflight.md) about the file itself: structure, identity, output intent, page boxes, what does not belong in a file for press. A code ends with the id of its rule.
export const PREFLIGHT_FILE_CODES = {
  'preflight/R01': {
    severity: 'error',
    message: {
      zh: '檔案結構有毛病：{detail}',
      en: 'the structure of the file is faulty: {detail}',
    },
    hint: {
      zh: '請重新匯出 PDF，不要用修復過的檔案',
      en: 'export the PDF again; do not send a repaired file',
    },
  },
  'preflight/R02': {
    severity: 'error',
    message: { zh: 'PDF 版本太新：{detail}', en: 'the PDF version is too new: {detail}' },
    hint: {
      zh: '匯出時選 PDF/X-4（PDF 1.6）或 PDF/X-1a（PDF 1.4）',
      en: 'export as PDF/X-4 (PDF 1.6) or PDF/X-1a (PDF 1.4)',
    },
  },
  'preflight/R03': {
    severity: 'error',
    message: { zh: '檔案加了密：{detail}', en: 'the file is encrypted: {detail}' },
    hint: {
      zh: '匯出沒有密碼、沒有權限限制的 PDF',
      en: 'export a PDF without password and restrictions',
    },
  },
  'preflight/R04': {
    severity: 'error',
    message: {
      zh: '檔案沒有兩個識別碼：{detail}',
      en: 'the file lacks its two identifiers: {detail}',
    },
    hint: { zh: '重新匯出成 PDF/X，識別碼會自動寫入', en: 'export as PDF/X, which writes them' },
  },
  'preflight/R05': {
    severity: 'error',
    message: {
      zh: '沒有正確標明 PDF/X 標準：{detail}',
      en: 'the PDF/X standard is not claimed as it must be: {detail}',
    },
    hint: {
      zh: '匯出時選 PDF/X-4 或 PDF/X-1a:2003，不要事後改名',
      en: 'choose PDF/X-4 or PDF/X-1a:2003 on export',
    },
  },
  'preflight/R06': {
    severity: 'error',
    message: { zh: '缺少標題或日期：{detail}', en: 'title or dates are missing: {detail}' },
    hint: { zh: '填上文件標題再重新匯出', en: 'give the document a title and export it again' },
  },
  'preflight/R07': {
    severity: 'error',
    message: {
      zh: '沒有說明是否做過補漏白：{detail}',
      en: 'it is not said whether the file is trapped: {detail}',
    },
    hint: {
      zh: '匯出設定的「補漏白」選「否」或「是」，不要留「未知」',
      en: 'set Trapped to False or True on export, never Unknown',
    },
  },
  'preflight/R08': {
    severity: 'error',
    message: {
      zh: 'XMP 資料不合規定：{detail}',
      en: 'the XMP metadata is not as required: {detail}',
    },
    hint: {
      zh: '重新匯出成 PDF/X，不要另外壓縮或修改中繼資料',
      en: 'export as PDF/X again and leave the metadata alone',
    },
  },
  'preflight/R09': {
    severity: 'error',
    message: {
      zh: '文件資訊和 XMP 說的不一樣：{detail}',
      en: 'document information and XMP disagree: {detail}',
    },
    hint: {
      zh: '重新匯出，不要事後只改其中一處',
      en: 'export again; do not edit one of them afterwards',
    },
  },
  'preflight/R10': {
    severity: 'error',
    message: { zh: '輸出意圖不對：{detail}', en: 'the output intent is wrong: {detail}' },
    hint: { zh: '匯出時指定一個印刷條件', en: 'name one printing condition on export' },
  },
  'preflight/R11': {
    severity: 'error',
    message: {
      zh: '輸出意圖的色彩描述檔不能用：{detail}',
      en: 'the profile of the output intent is unusable: {detail}',
    },
    hint: {
      zh: '內嵌印刷廠指定的 CMYK 輸出描述檔',
      en: 'embed the CMYK printer profile that the press hall names',
    },
  },
  'preflight/R12': {
    severity: 'warning',
    message: {
      zh: '印刷條件不是登記過的名稱，也沒有說明：{detail}',
      en: 'the printing condition is neither registered nor explained: {detail}',
    },
    hint: {
      zh: '改用登記過的名稱，例如 CGATS TR 002',
      en: 'use a registered name such as CGATS TR 002',
    },
  },
  'preflight/R13': {
    severity: 'error',
    message: { zh: '裁切框不對：{detail}', en: 'the trim box is not as it must be: {detail}' },
    hint: {
      zh: '每頁要有 TrimBox 或 ArtBox 其中一個',
      en: 'give each page a TrimBox or an ArtBox, one of them',
    },
  },
  'preflight/R14': {
    severity: 'error',
    message: {
      zh: '頁面框沒有一層包一層：{detail}',
      en: 'the page boxes do not lie within each other: {detail}',
    },
    hint: {
      zh: '裁切框要在出血框內，出血框要在媒體框內',
      en: 'trim must lie within bleed, bleed within media',
    },
  },
  'preflight/R15': {
    severity: 'error',
    message: { zh: '頁面轉過或縮放過：{detail}', en: 'pages are turned or scaled: {detail}' },
    hint: { zh: '用實際大小、正的方向匯出', en: 'export at true size and upright' },
  },
  'preflight/R16': {
    severity: 'error',
    message: { zh: '各頁裁切尺寸不一樣：{detail}', en: 'pages differ in trim size: {detail}' },
    hint: { zh: '同一份檔案裡的每一頁要一樣大', en: 'make all pages of a file one size' },
  },
  'preflight/R17': {
    severity: 'error',
    message: {
      zh: '檔案裡有程式、動作或表單：{detail}',
      en: 'the file has scripts, actions or forms: {detail}',
    },
    hint: {
      zh: '刪除連結、按鈕、表單和程式後再匯出',
      en: 'remove links, buttons, forms and scripts',
    },
  },
  'preflight/R18': {
    severity: 'error',
    message: {
      zh: '印刷範圍裡有註解：{detail}',
      en: 'annotations lie in the printed area: {detail}',
    },
    hint: { zh: '刪除註解，或把它平面化', en: 'delete or flatten the annotations' },
  },
} as const;
