// Catalogue of preflight findings (docs/preflight.md) about fonts, filters, colour, transparency and pictures. A code ends with the id of its rule.
export const PREFLIGHT_CONTENT_CODES = {
  'preflight/R19': {
    severity: 'error',
    message: { zh: '字型沒有嵌入：{detail}', en: 'fonts are not embedded: {detail}' },
    hint: {
      zh: '匯出時嵌入所有字型，或把文字轉外框',
      en: 'embed all fonts, or turn the text into outlines',
    },
  },
  'preflight/R20': {
    severity: 'warning',
    message: { zh: '字型嵌入得不好：{detail}', en: 'fonts are embedded poorly: {detail}' },
    hint: {
      zh: '匯出時用子集嵌入，並避免 Type 3 和 Courier',
      en: 'embed subsets; avoid Type 3 fonts and Courier',
    },
  },
  'preflight/R21': {
    severity: 'error',
    message: {
      zh: '用了不允許的壓縮或外部檔案：{detail}',
      en: 'forbidden compression or outside files: {detail}',
    },
    hint: { zh: '匯出時用 ZIP（Flate）或 JPEG 壓縮', en: 'compress by ZIP (Flate) or JPEG' },
  },
  'preflight/R22': {
    severity: 'error',
    message: {
      zh: '有不允許的印前指令：{detail}',
      en: 'forbidden prepress instructions: {detail}',
    },
    hint: {
      zh: '關掉過網、轉移曲線、OPI 和 PostScript 選項再匯出',
      en: 'turn off halftones, transfer curves, OPI and PostScript on export',
    },
  },
  'preflight/R23': {
    severity: 'error',
    message: {
      zh: '用了不能上印刷機的色彩：{detail}',
      en: 'colour that cannot go to press: {detail}',
    },
    hint: {
      zh: '把文字、圖形、圖片都轉成 CMYK 或灰階',
      en: 'convert text, shapes and pictures to CMYK or gray',
    },
  },
  'preflight/R24': {
    severity: 'warning',
    message: {
      zh: '檔案裡留有 RGB 色彩空間：{detail}',
      en: 'RGB colour spaces are left in the file: {detail}',
    },
    hint: { zh: '清掉沒用到的色票和圖樣再匯出', en: 'remove unused swatches and patterns' },
  },
  'preflight/R25': {
    severity: 'error',
    message: {
      zh: '有印刷廠不印的特別色：{detail}',
      en: 'spot inks that the press hall does not print: {detail}',
    },
    hint: { zh: '把特別色轉成 CMYK', en: 'convert spot inks to process inks' },
  },
  'preflight/R26': {
    severity: 'error',
    message: {
      zh: '裁切範圍裡用了套準色：{detail}',
      en: 'registration colour within the trim: {detail}',
    },
    hint: {
      zh: '黑色只用 K 100，套準色只給裁切線',
      en: 'use K 100 for black; registration colour is for marks alone',
    },
  },
  'preflight/R27': {
    severity: 'error',
    message: {
      zh: '透明效果不合標準：{detail}',
      en: 'transparency that the standard does not allow: {detail}',
    },
    hint: {
      zh: 'X-1a 要先平面化；X-4 的混合空間用 CMYK',
      en: 'flatten for X-1a; blend in CMYK for X-4',
    },
  },
  'preflight/R28': {
    severity: 'warning',
    message: {
      zh: '檔案裡有圖層、附件或私有資料：{detail}',
      en: 'layers, attachments or private data: {detail}',
    },
    hint: { zh: '合併圖層、拿掉附件再匯出', en: 'merge layers and remove attachments' },
  },
  'preflight/R29': {
    severity: 'error',
    message: {
      zh: 'CropBox 和 MediaBox 不一樣：{detail}',
      en: 'the CropBox is not the MediaBox: {detail}',
    },
    hint: { zh: '不要在閱讀軟體裡裁切頁面', en: 'do not crop pages in a reader' },
  },
  'preflight/R30': {
    severity: 'error',
    message: { zh: '圖片解析度太低：{detail}', en: 'picture resolution is too low: {detail}' },
    hint: { zh: '換成原始大圖，或縮小圖片', en: 'use the original, or print it smaller' },
  },
  'preflight/R31': {
    severity: 'warning',
    message: {
      zh: '圖片解析度不理想：{detail}',
      en: 'picture resolution is not what it should be: {detail}',
    },
    hint: { zh: '報紙照片以 200 ppi 為準', en: 'aim at 200 ppi for newsprint' },
  },
  'preflight/R32': {
    severity: 'error',
    message: {
      zh: '黑白線條圖解析度太低：{detail}',
      en: 'resolution of one-bit pictures is too low: {detail}',
    },
    hint: {
      zh: '線條圖要 800 ppi 以上，最好用向量',
      en: 'line art needs 800 ppi or more; vectors are best',
    },
  },
  'preflight/R51': {
    severity: 'warning',
    message: {
      zh: '黑白線條圖解析度偏低：{detail}',
      en: 'resolution of one-bit pictures is poor: {detail}',
    },
    hint: {
      zh: '線條圖要 800 ppi 以上，最好用向量',
      en: 'line art needs 800 ppi or more; vectors are best',
    },
  },
} as const;
