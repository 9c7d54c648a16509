// Catalogue of diagnostics about ready artwork: what an advertiser sent that cannot be printed, and what to send instead.
export const ARTWORK_CODES = {
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
  'press/artwork-empty': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」是空的：0 位元組',
      en: 'ready artwork “{path}” is empty: 0 bytes',
    },
    hint: {
      zh: '檔案沒有傳成功，請客戶再寄一次 PDF/X-4',
      en: 'it was lost on its way; ask the advertiser to send the PDF/X-4 again',
    },
  },
  'press/artwork-not-pdf': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」不是 PDF，內容是 {found}',
      en: 'ready artwork “{path}” is not a PDF; it holds {found}',
    },
    hint: {
      zh: '可能存到下載網頁，或只改了副檔名；請客戶從設計軟體匯出 PDF/X-4 再寄',
      en: 'a web page may have been saved, or only the name changed; ask for a PDF/X-4 exported from the design program',
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
      zh: '廣告完稿「{path}」不完整：{lost}',
      en: 'ready artwork “{path}” is incomplete: {lost}',
    },
    hint: {
      zh: '檔案可能沒傳完，請客戶再寄一次（壓縮成 ZIP 較保險）',
      en: 'it may have been cut off on its way; ask for it again, best as a ZIP',
    },
  },
  'press/artwork-too-complex': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」太複雜，排版程式不處理：{what}',
      en: 'ready artwork “{path}” is too complex to be taken: {what}',
    },
    hint: {
      zh: '請客戶簡化圖形、合併圖層後重新匯出 PDF/X-4；通常一則廣告只有幾百個物件',
      en: 'ask the advertiser to simplify and flatten it and to export PDF/X-4 again; an ad has some hundred objects',
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
  'press/artwork-icc': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」的色彩附有色彩描述檔（{spaces}），印刷廠只收純 CMYK',
      en: 'colours of ready artwork “{path}” carry ICC profiles ({spaces}); the press takes plain CMYK only',
    },
    hint: {
      zh: '請客戶匯出時選「轉換為目的色彩（CMYK）」、「不含描述檔」',
      en: 'ask the advertiser to export with “convert to destination” (CMYK) and without including profiles',
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
  'press/artwork-registration': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」用了套印色（Registration），四色都會印滿',
      en: 'ready artwork “{path}” uses the registration colour, which prints solid in all four inks',
    },
    hint: {
      zh: '請客戶把套印色改成單色黑（K 100），裁切線不要放進版面',
      en: 'ask the advertiser for black (K 100) in its place, and for no crop marks inside the ad',
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
  'press/artwork-transparent': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」有透明效果（{what}），而印刷廠要的 {standard} 不准有',
      en: 'ready artwork “{path}” has transparency ({what}), which {standard}, wanted by the press, forbids',
    },
    hint: {
      zh: '請客戶把透明度平面化，匯出 PDF/X-1a:2003',
      en: 'ask the advertiser to flatten transparency and to export PDF/X-1a:2003',
    },
  },
  'press/artwork-blend-space': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」的透明混合色彩空間是 {spaces}，不是 CMYK',
      en: 'transparency of ready artwork “{path}” is blended in {spaces}, not in CMYK',
    },
    hint: {
      zh: '請客戶把文件的透明度混合空間設為 CMYK，再匯出 PDF/X-4',
      en: 'ask the advertiser to set the document’s transparency blend space to CMYK and to export PDF/X-4 again',
    },
  },
  'press/artwork-forbidden': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」含有 {standard} 不准的內容：{what}',
      en: 'ready artwork “{path}” has what {standard} forbids: {what}',
    },
    hint: {
      zh: '請客戶從設計軟體重新匯出，選 {standard} 預設，不要勾選其他相容選項',
      en: 'ask the advertiser to export it anew from the design program with its {standard} preset',
    },
  },
  'press/artwork-condition': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」是為「{own}」做的色彩，我們的印刷條件是「{press}」',
      en: 'ready artwork “{path}” was made for “{own}”; this paper is printed to “{press}”',
    },
    hint: {
      zh: '印出來可能偏重或偏色；請客戶用報紙的色彩描述檔重做，或確認總墨量不超過 {limit}%',
      en: 'it may print heavy or off colour; ask for newsprint colours, or make sure its inks add up to {limit} % at most',
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
      zh: '廣告完稿「{path}」有圖層，會全部印出來',
      en: 'ready artwork “{path}” has layers; all of them are printed',
    },
    hint: {
      zh: '請客戶把圖層合併後再匯出，或核對預覽',
      en: 'ask the advertiser to merge the layers, or compare with the preview',
    },
  },
  'press/artwork-hidden-layers': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」有隱藏的圖層，印刷機分不出來，會印出來',
      en: 'ready artwork “{path}” has hidden layers, which would be printed',
    },
    hint: {
      zh: '請客戶刪去隱藏的圖層、把其餘合併後再匯出',
      en: 'ask the advertiser to delete hidden layers, to merge the others and to export again',
    },
  },
} as const;
