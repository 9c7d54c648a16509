// Catalogue of diagnostics about pictures, artwork and the PDF.
export const PRESS_CODES = {
  'picture/unreadable': {
    severity: 'error',
    message: {
      zh: '圖片「{path}」打不開或已損壞',
      en: 'picture “{path}” cannot be opened or is damaged',
    },
    hint: { zh: '請重新匯出成 JPEG、PNG 或 TIFF', en: 'export it again as JPEG, PNG or TIFF' },
  },
} as const;
