// Catalogue of diagnostics about fields: keys and the values they may have. Part of the copy codes.
export const FIELD_CODES = {
  'copy/key-unknown': {
    severity: 'warning',
    message: { zh: '沒有「{key}」這個欄位', en: 'there is no field “{key}”' },
    hint: { zh: '可用的欄位：{known}', en: 'known fields: {known}' },
  },
  'copy/key-misspelt': {
    severity: 'warning',
    message: {
      zh: '沒有「{key}」這個欄位；是不是「{nearest}」？',
      en: 'there is no field “{key}”; did you mean “{nearest}”?',
    },
    hint: {
      zh: '改成「{nearest}」，或刪去這一行',
      en: 'change it to “{nearest}”, or delete the line',
    },
  },
  'copy/key-missing': {
    severity: 'error',
    message: { zh: '少了必填的「{key}」', en: 'the required field “{key}” is missing' },
    hint: { zh: '加一行「{key}: …」', en: 'add a line “{key}: …”' },
  },
  'copy/key-unused': {
    severity: 'warning',
    message: { zh: '「{key}」在這裡沒有作用：{kind}', en: '“{key}” has no effect here: {kind}' },
    hint: { zh: '刪去這一行，或改 kind', en: 'delete the line, or change kind' },
  },
  'copy/title-missing': {
    severity: 'error',
    message: { zh: '這篇稿子沒有標題', en: 'the article has no title' },
    hint: { zh: '在檔首加一行「title: …」', en: 'add a line “title: …” to the file head' },
  },
  'copy/field-text': {
    severity: 'error',
    message: { zh: '「{key}」應該是一行文字', en: '“{key}” should be plain text' },
    hint: {
      zh: '不要寫成清單或巢狀欄位；有「:」「#」「[」時加引號',
      en: 'no list and no nested fields; use quotes where it holds “:”, “#” or “[”',
    },
  },
  'copy/field-qr': {
    severity: 'error',
    message: {
      zh: '「{key}」的內容太長，QR 碼在報紙上會細得掃不出來：最多 {limit} 個位元組（一個中文字算三個）',
      en: '“{key}” is too long for a QR code that can be read on newsprint: {limit} bytes at most',
    },
    hint: {
      zh: '改用短網址，或只放網址不放說明',
      en: 'use a short address, without words around it',
    },
  },
  'copy/field-date': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」不是存在的日期',
      en: '“{key}: {value}” is not a day that exists',
    },
    hint: { zh: '寫成年-月-日，例如 2026-02-19', en: 'write year-month-day, such as 2026-02-19' },
  },
  'copy/field-integer': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」應該是 {least} 到 {most} 的整數',
      en: '“{key}: {value}” should be a whole number from {least} to {most}',
    },
    hint: { zh: '只寫數字，不加單位', en: 'digits only, no unit' },
  },
  'copy/field-number': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」應該是 {least} 到 {most} 的數',
      en: '“{key}: {value}” should be a number from {least} to {most}',
    },
    hint: { zh: '只寫數字與小數點', en: 'digits and a decimal point only' },
  },
  'copy/field-flag': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」應該是 true 或 false',
      en: '“{key}: {value}” should be true or false',
    },
    hint: {
      zh: '要就寫 true，不要就寫 false 或刪去',
      en: 'true for yes; false, or no line, for no',
    },
  },
  'copy/field-choice': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」不在可選的值裡',
      en: '“{key}: {value}” is not one of the choices',
    },
    hint: { zh: '可用：{choices}', en: 'choices: {choices}' },
  },
  'copy/field-list': {
    severity: 'error',
    message: { zh: '「{key}」應該是清單', en: '“{key}” should be a list' },
    hint: { zh: '寫成 [甲, 乙]，或一行一個「- 」', en: 'write [a, b], or one “- ” a line' },
  },
  'copy/field-map': {
    severity: 'error',
    message: { zh: '「{key}」應該是一組欄位', en: '“{key}” should be a group of fields' },
    hint: { zh: '寫成 {欄位: 值, 欄位: 值}', en: 'write {key: value, key: value}' },
  },
  'copy/field-length': {
    severity: 'error',
    message: { zh: '「{key}: {value}」不是長度', en: '“{key}: {value}” is not a length' },
    hint: {
      zh: '數字加單位：mm、cm、in、pt，例如 60mm',
      en: 'a number and a unit: mm, cm, in, pt, such as 60mm',
    },
  },
  'copy/field-size': {
    severity: 'error',
    message: { zh: '「{key}: {value}」不是廣告尺寸', en: '“{key}: {value}” is not an ad size' },
    hint: {
      zh: '用 full、half、quarter、eighth，或 {columns: 2, height: 60mm}、2x5in（欄數 x 吋）',
      en: 'use full, half, quarter, eighth, or {columns: 2, height: 60mm}, 2x5in (columns x inches)',
    },
  },
  'copy/field-name': {
    severity: 'error',
    message: { zh: '「{key}: {value}」不是名稱', en: '“{key}: {value}” is not a name' },
    hint: {
      zh: '只用英文字母、數字、「-」與「_」，不含路徑',
      en: 'letters, digits, “-” and “_” only, no path',
    },
  },
  'copy/field-file-name': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」不是單頁檔名的寫法',
      en: '“{key}: {value}” is not a pattern for names of single pages',
    },
    hint: {
      zh: '用英文字母、數字、「._-」與大括號裡的欄位（見 docs/templates.md），其中頁碼 page 一定要有',
      en: 'letters, digits, “._-” and fields in braces (see docs/templates.md), of which page must be one',
    },
  },
  'copy/field-page': {
    severity: 'error',
    message: { zh: '「{key}: {value}」不是版次', en: '“{key}: {value}” is not a page id' },
    hint: {
      zh: '一兩個英文字母加數字，例如 A1',
      en: 'one or two letters and a number, such as A1',
    },
  },
  'copy/field-focus': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」應該是 [x, y]，各在 0 到 1 之間',
      en: '“{key}: {value}” should be [x, y], both from 0 to 1',
    },
    hint: {
      zh: '例如 focus: [0.5, 0.3]（從左上角量起）',
      en: 'such as focus: [0.5, 0.3], from the top left',
    },
  },
  'copy/field-hash': {
    severity: 'error',
    message: {
      zh: '「{key}」應該是 64 位的 SHA-256',
      en: '“{key}” should be a SHA-256 of 64 hex digits',
    },
    hint: { zh: '用 sha256sum 算出檔案的值', en: 'take it from sha256sum' },
  },
  'copy/dates-crossed': {
    severity: 'error',
    message: {
      zh: '「from」({from}) 晚於「until」({until})',
      en: '“from” ({from}) is later than “until” ({until})',
    },
    hint: { zh: '對調兩個日期', en: 'swap the two dates' },
  },
  'copy/page-twice': {
    severity: 'error',
    message: { zh: '版次「{page}」列了兩次', en: 'page “{page}” is listed twice' },
    hint: { zh: '每一版只列一次', en: 'list each page once' },
  },
  'copy/not-yet': {
    severity: 'error',
    message: {
      zh: '「{key}: {value}」這一版程式還做不到',
      en: '“{key}: {value}” is not done by this version yet',
    },
    hint: {
      zh: '先刪去這一行；做好時會寫在更新紀錄',
      en: 'delete the line for now; the changelog will say when it comes',
    },
  },
} as const;
