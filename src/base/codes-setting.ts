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
      zh: '請執行 npm ci 裝回指定的版本，自己的字型請放回原檔；若有意換字型，請更新 fonts/fonts.yaml 的 sha256，並重看全部版面',
      en: 'run npm ci to get the exact version back, or put your own file back; if you mean to change fonts, update sha256 in fonts/fonts.yaml and look at all pages again',
    },
  },
  'font/file-unusable': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」無法使用：{reason}',
      en: 'font file “{file}” cannot be used: {reason}',
    },
    hint: {
      zh: '檔案可能損壞，或不是字型；請重新下載，改用靜態的 TrueType 檔（.ttf 或 .ttc）',
      en: 'it may be damaged, or no font at all: fetch it again, as a static TrueType file (.ttf or .ttc)',
    },
  },
  'font/file-missing': {
    severity: 'error',
    message: {
      zh: 'fonts/fonts.yaml 列的字型檔「{file}」不在報紙的 fonts 資料夾裡，或讀不到',
      en: 'font file “{file}” of fonts/fonts.yaml is not in the paper’s folder fonts, or cannot be read',
    },
    hint: {
      zh: '請把檔案放進去；若它來自 npm 套件，請加上 package:',
      en: 'put it there; if it comes from an npm package, add package:',
    },
  },
  'font/id-twice': {
    severity: 'error',
    message: {
      zh: 'fonts/fonts.yaml 裡的「{id}」指兩個不同的字型檔：{first}、{second}',
      en: '“{id}” in fonts/fonts.yaml stands for two different fonts: {first}, {second}',
    },
    hint: {
      zh: '請給自己的字型另取一個 id，也不要和程式內附的字型相同',
      en: 'give your own font another id, none of those that come with the program',
    },
  },
  'font/web-font': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」是網頁用的 {format}',
      en: 'font file “{file}” is {format}, made for web pages',
    },
    hint: {
      zh: '請改用同一款字型的靜態 TrueType 檔（.ttf）',
      en: 'use the static TrueType file (.ttf) of the same typeface',
    },
  },
  'font/variable': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」是可變字型：印刷要的是固定粗細',
      en: 'font file “{file}” is a variable font: print wants fixed weights',
    },
    hint: {
      zh: '請下載同一款的靜態檔（常在 static 資料夾），一個粗細一個檔；或用 fonttools varLib.instancer 切出需要的粗細',
      en: 'fetch its static files (often in a folder static), one a weight; or cut the weights you need with fonttools varLib.instancer',
    },
  },
  'font/outlines-cff': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」的外框是 CFF（多為 .otf），只收 TrueType 外框',
      en: 'font file “{file}” has CFF outlines (mostly .otf); only TrueType outlines are taken',
    },
    hint: {
      zh: '請改用同一款的 .ttf 版本',
      en: 'use the .ttf version of the same typeface',
    },
  },
  'font/licence': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」不許嵌入或不許只嵌入一部分（fsType {fsType}）',
      en: 'font file “{file}” may not be embedded, or only whole (fsType {fsType})',
    },
    hint: {
      zh: '請向字型商取得允許嵌入與子集化的版本，或改用 OFL 授權的字型',
      en: 'ask its foundry for a version that may be embedded as a subset, or use a typeface under the OFL',
    },
  },
  'font/member-unnamed': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」是字型集，沒有說用其中哪一個',
      en: 'font file “{file}” is a collection, and it is not said which of its fonts is meant',
    },
    hint: {
      zh: '在 fonts.yaml 那一項加上 member:，可用：{members}',
      en: 'add member: to its entry in fonts.yaml; there are: {members}',
    },
  },
  'font/member-unknown': {
    severity: 'error',
    message: {
      zh: '字型檔「{file}」裡沒有「{member}」',
      en: 'font file “{file}” has no font “{member}”',
    },
    hint: {
      zh: 'member: 請寫 PostScript 名稱，或從 0 算起的號碼；可用：{members}',
      en: 'member: is a PostScript name, or a number from 0; there are: {members}',
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
