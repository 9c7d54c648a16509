// Catalogue of diagnostics about pictures and the PDF.
export const PRESS_CODES = {
  'picture/unreadable': {
    severity: 'error',
    message: {
      zh: '圖片「{path}」打不開或已損壞',
      en: 'picture “{path}” cannot be opened or is damaged',
    },
    hint: { zh: '請重新匯出成 JPEG、PNG 或 TIFF', en: 'export it again as JPEG, PNG or TIFF' },
  },
  'picture/low-resolution': {
    severity: 'warning',
    message: {
      zh: '圖片「{path}」印在這個大小只有 {ppi} ppi，少於 {minimum} ppi',
      en: 'picture “{path}” has only {ppi} ppi at its printed size, less than {minimum} ppi',
    },
    hint: {
      zh: '請向攝影者要原檔，或把圖縮小到現在的 {percent}%',
      en: 'ask the photographer for the original, or print it at {percent} % of this size',
    },
  },
  'picture/svg-not-yet': {
    severity: 'error',
    message: {
      zh: '圖片「{path}」是 SVG，目前還不能上版',
      en: 'picture “{path}” is an SVG, which cannot be printed yet',
    },
    hint: {
      zh: '請另存成 PDF（廣告完稿）或 PNG（300 ppi 以上）',
      en: 'export it as PDF (ready artwork) or as PNG (300 ppi or more)',
    },
  },
  'picture/engine-missing': {
    severity: 'error',
    message: {
      zh: '處理圖片的套件 sharp 無法在這部電腦載入',
      en: 'sharp, the package that converts pictures, cannot be loaded on this machine',
    },
    hint: {
      zh: '請在專案資料夾重新執行 npm ci（不要加 --omit=optional）',
      en: 'run npm ci again in the project folder, without --omit=optional',
    },
  },
} as const;
