// Catalogue of diagnostics about pictures.
export const PICTURE_CODES = {
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
  'picture/too-coarse': {
    severity: 'error',
    message: {
      zh: '圖片「{path}」印在這個大小只有 {ppi} ppi，印刷廠不收（至少 {minimum} ppi）',
      en: 'picture “{path}” has only {ppi} ppi at its printed size, which no printer takes ({minimum} ppi at least)',
    },
    hint: {
      zh: '請向攝影者要原檔，或把圖縮小到現在的 {percent}%（columns）',
      en: 'ask the photographer for the original, or print it at {percent} % of this size (columns)',
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
  'picture/more-pages': {
    severity: 'warning',
    message: {
      zh: '圖片「{path}」有 {count} 頁（或動畫格），只印第一頁',
      en: 'picture “{path}” holds {count} pages or frames; only the first is printed',
    },
    hint: {
      zh: '要印的若不是第一頁，請把那一頁另存成單頁的 TIFF 或 PNG',
      en: 'if another one is meant, save that page alone as TIFF or PNG',
    },
  },
  'picture/line-art-jagged': {
    severity: 'error',
    message: {
      zh: '黑白線條稿「{path}」印在這個大小只有 {ppi} ppi，少於 {minimum} ppi，邊緣會有鋸齒',
      en: 'line art “{path}” (1 bit) has only {ppi} ppi at its printed size, less than {minimum} ppi: its edges would be jagged',
    },
    hint: {
      zh: '請用 800 ppi 以上重新掃描，或印成現在的 {percent}%；只有這個檔案的話，先轉成灰階再縮放',
      en: 'scan it again at 800 ppi or more, print it at {percent} % of this size, or turn it into greyscale',
    },
  },
  'picture/line-art-coarse': {
    severity: 'warning',
    message: {
      zh: '黑白線條稿「{path}」印在這個大小只有 {ppi} ppi，最好有 {minimum} ppi',
      en: 'line art “{path}” (black and white alone) has {ppi} ppi at its printed size; {minimum} ppi would be better',
    },
    hint: {
      zh: '細線要漂亮的話，請用更高的解析度重新掃描，或印成現在的 {percent}%',
      en: 'for clean fine lines scan it finer, or print it at {percent} % of this size',
    },
  },
  'picture/too-wet': {
    severity: 'warning',
    message: {
      zh: 'CMYK 圖片「{path}」的總墨量到 {ink}%，印刷廠只收 {limit}%：已把彩墨降到限度內',
      en: 'CMYK picture “{path}” lays up to {ink} % of ink where the press takes {limit} %: its colours were lowered to that',
    },
    hint: {
      zh: '暗部會和原稿有一點不同；要自己掌握顏色，請客戶用報紙的色彩描述檔重新分色',
      en: 'its shadows will differ a little; to be sure of them, have it separated anew for newsprint',
    },
  },
  'picture/profile-wet': {
    severity: 'warning',
    message: {
      zh: '印刷設定的色彩描述檔總墨量到 {ink}%，超過 inkLimit 的 {limit}%：圖片逐點降到限度內',
      en: 'the press’s colour profile lays up to {ink} % of ink, more than its inkLimit of {limit} %: pictures are held to that pixel by pixel',
    },
    hint: {
      zh: '請向印刷廠要為這種紙做的描述檔，暗部層次會比較好',
      en: 'ask the press hall for a profile made for its paper: shadows will show more',
    },
  },
  'picture/profile-unusable': {
    severity: 'error',
    message: {
      zh: '色彩描述檔「{path}」不能用來把圖片轉成 CMYK',
      en: 'colour profile “{path}” cannot turn pictures into CMYK',
    },
    hint: {
      zh: '檔案要在，而且要是 CMYK 的印刷描述檔（prtr）；改印刷設定裡的 icc',
      en: 'it must be there, and be a CMYK profile of an output device (prtr): see icc in the press profile',
    },
  },
} as const;
