// Catalogue of diagnostics about fonts and line setting.
export const SETTING_CODES = {
  'font/character-missing': {
    severity: 'error',
    message: {
      zh: '沒有任何字型收錄「{char}」({codePoint})',
      en: 'no font has “{char}” ({codePoint})',
    },
    hint: {
      zh: '請改用另一個寫法，或在 fonts/fonts.yaml 加入收有此字的字型',
      en: 'write it another way, or add a font that has it to fonts/fonts.yaml',
    },
  },
  'galley/reading-wide': {
    severity: 'warning',
    message: {
      zh: '「{text}」上方的讀音「{reading}」比一行還寬，沒有印出來',
      en: 'the reading “{reading}” above “{text}” is wider than a line and is not printed',
    },
    hint: {
      zh: '請縮短讀音，或寫進內文的括號裡',
      en: 'shorten it, or write it into the text in brackets',
    },
  },
  'font/file-changed': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」與 fonts/fonts.yaml 記錄的不同（sha256 應為 {expected}，實為 {found}）',
      en: 'font file “{file}” is not the one in fonts/fonts.yaml (sha256 should be {expected}, is {found})',
    },
    hint: {
      zh: '請執行 npm ci 裝回指定的版本；若有意換字型，請更新 fonts/fonts.yaml 的 sha256，並重看全部版面',
      en: 'run npm ci to get the exact version back; if you mean to change fonts, update sha256 in fonts/fonts.yaml and look at all pages again',
    },
  },
  'font/file-unusable': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」無法使用：{reason}',
      en: 'font file “{file}” cannot be used: {reason}',
    },
    hint: {
      zh: '請改用靜態的 TrueType 檔（.ttf；WOFF2、可變字型、CFF、TTC 都不行），並確認授權允許嵌入與子集化',
      en: 'use a static TrueType file (.ttf; not WOFF2, variable, CFF or TTC) whose licence allows embedding and subsetting',
    },
  },
  'galley/ad-overset': {
    severity: 'error',
    message: {
      zh: '廣告「{name}」的文字排不下：用最小的 {size} 點仍多出 {lines} 行',
      en: 'the copy of ad “{name}” does not fit: {lines} lines over even at {size} pt, the smallest size',
    },
    hint: {
      zh: '刪短文字，或改訂大一點的版面',
      en: 'cut the copy, or book a larger size',
    },
  },
  'galley/ad-qr-room': {
    severity: 'error',
    message: {
      zh: '廣告「{name}」放不下 QR 碼：至少要 {side} 毫米見方，加上文字就超出版面',
      en: 'ad “{name}” has no room for its QR code: it needs {side} mm square beside the copy',
    },
    hint: {
      zh: '刪短文字、改用短一點的網址，或改訂大一點的版面',
      en: 'cut the copy, use a shorter address, or book a larger size',
    },
  },
  'galley/ad-logo-room': {
    severity: 'error',
    message: {
      zh: '廣告「{name}」的文字旁放不下標誌',
      en: 'ad “{name}” has no room for its logo beside the copy',
    },
    hint: {
      zh: '刪短文字，或改訂大一點的版面',
      en: 'cut the copy, or book a larger size',
    },
  },
  'galley/ad-style-unknown': {
    severity: 'warning',
    message: {
      zh: '樣版沒有名為「{style}」的廣告樣式，已依內容另選',
      en: 'the template has no ad style “{style}”; one was chosen by the content',
    },
    hint: {
      zh: '可用的樣式：{known}',
      en: 'styles there are: {known}',
    },
  },
} as const;
