// Catalogue of diagnostics about the press profile and the files that leave for the press.
export const PLATE_CODES = {
  'copy/press-name-part': {
    severity: 'error',
    message: {
      zh: '單頁檔名用到 {key}，印刷設定裡卻沒有',
      en: 'names of single pages use {key}, which this press profile does not give',
    },
    hint: { zh: '在同一個檔案加上「{key}: 代號」', en: 'add “{key}: CODE” to the same file' },
  },
  'copy/press-color-pages': {
    severity: 'error',
    message: {
      zh: 'colorPages 裡的「{count}」不成立：左邊是總頁數，右邊是其中印彩色的頁',
      en: '“{count}” in colorPages does not hold: a number of pages, then those of them that print colour',
    },
    hint: { zh: '例如「8: [1, 4, 5, 8]」', en: 'write, for example, “8: [1, 4, 5, 8]”' },
  },
  'press/icc-unfit': {
    severity: 'error',
    message: {
      zh: '色彩描述檔「{path}」不能用來印刷：{what}',
      en: 'colour profile “{path}” cannot be printed with: {what}',
    },
    hint: {
      zh: '請向印刷廠要 CMYK 輸出用的 ICC 描述檔（v2 或 v4）',
      en: 'ask the press hall for an ICC output profile for CMYK, version 2 or 4',
    },
  },
  'press/file-names-collide': {
    severity: 'error',
    message: {
      zh: '單頁檔名重複：{pages} 都會叫「{name}」',
      en: 'single pages would share a name: {pages} are all called “{name}”',
    },
    hint: {
      zh: '在印刷設定的 fileName 加上 {section}',
      en: 'add {section} to fileName in the press profile',
    },
  },
  'press/file-name-long': {
    severity: 'warning',
    message: {
      zh: '單頁檔名「{name}」有 {length} 個字元，超過 {limit}，有些製版系統收不下',
      en: 'the name “{name}” has {length} characters, more than {limit}: some prepress systems refuse it',
    },
    hint: { zh: '縮短印刷設定的 fileName', en: 'shorten fileName in the press profile' },
  },
} as const;
