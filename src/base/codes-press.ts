// Catalogue of diagnostics about artwork and the PDF.
export const PRESS_CODES = {
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
  'press/artwork-unreadable': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」打不開或已損壞',
      en: 'ready artwork “{path}” cannot be opened or is damaged',
    },
    hint: {
      zh: '請客戶重新匯出 PDF 再寄一次，並先在自己的電腦打開確認',
      en: 'ask the advertiser to export the PDF again and to open it once before sending',
    },
  },
  'press/artwork-encrypted': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」設了密碼或權限限制',
      en: 'ready artwork “{path}” is protected by a password or permissions',
    },
    hint: {
      zh: '請客戶匯出沒有密碼、沒有權限限制的 PDF',
      en: 'ask the advertiser for a PDF without password and restrictions',
    },
  },
  'press/artwork-cut-off': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」不完整：少了 {count} 個物件',
      en: 'ready artwork “{path}” is incomplete: {count} objects are missing',
    },
    hint: {
      zh: '檔案可能沒傳完，請客戶再寄一次（壓縮成 ZIP 較保險）',
      en: 'it may have been cut off on its way; ask for it again, best as a ZIP',
    },
  },
  'press/artwork-pages': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」有 {count} 頁，不知道要登哪一頁',
      en: 'ready artwork “{path}” has {count} pages, and only one can be printed',
    },
    hint: {
      zh: '請客戶只匯出要登的那一頁',
      en: 'ask the advertiser to export the one page to print',
    },
  },
  'press/artwork-rgb': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」用了螢幕色彩（{spaces}），不能上印刷機',
      en: 'ready artwork “{path}” uses screen colours ({spaces}), which cannot be printed',
    },
    hint: {
      zh: '請客戶把文字、圖形和圖片都轉成 CMYK 或灰階，匯出 PDF/X-4',
      en: 'ask the advertiser to convert text, shapes and pictures to CMYK or gray and to export PDF/X-4',
    },
  },
  'press/artwork-spot': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」用了特別色：{inks}',
      en: 'ready artwork “{path}” uses spot inks: {inks}',
    },
    hint: {
      zh: '報紙只印 CMYK 四色，請客戶把特別色轉成四色',
      en: 'a newspaper prints CMYK alone; ask the advertiser to convert spot inks to process inks',
    },
  },
  'press/artwork-fonts': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」有字型沒嵌入：{fonts}',
      en: 'ready artwork “{path}” has fonts that are not embedded: {fonts}',
    },
    hint: {
      zh: '請客戶匯出時嵌入所有字型，或把文字轉外框',
      en: 'ask the advertiser to embed all fonts or to turn text into outlines',
    },
  },
  'press/artwork-annotations': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」裡的註解或表單欄位不會印出來',
      en: 'annotations or form fields of ready artwork “{path}” are not printed',
    },
    hint: {
      zh: '若要印，請客戶先把註解和表單平面化',
      en: 'if they are wanted, ask the advertiser to flatten them',
    },
  },
  'press/artwork-layers': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」有圖層，隱藏的圖層也會印出來',
      en: 'ready artwork “{path}” has layers; hidden ones are printed too',
    },
    hint: {
      zh: '請客戶把圖層合併後再匯出，或核對預覽',
      en: 'ask the advertiser to merge the layers, or compare with the preview',
    },
  },
  'press/artwork-size': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」是 {own} pt，訂的版面是 {booked} pt：縮放成 {printed} pt 置中',
      en: 'ready artwork “{path}” is {own} pt where {booked} pt are booked: scaled to {printed} pt and centred',
    },
    hint: {
      zh: '請客戶照訂的尺寸重做，或改訂合適的尺寸',
      en: 'ask the advertiser for the booked size, or book the size that fits',
    },
  },
  'press/artwork-color': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」有彩色，但 {page} 版只印黑色',
      en: 'ready artwork “{path}” has colour, but page {page} prints black only',
    },
    hint: {
      zh: '移到彩色版（color: required），或請客戶給黑白稿',
      en: 'move it to a colour page (color: required), or ask for a black version',
    },
  },
} as const;
