// Catalogue of diagnostics about front matter: its fences and its YAML. Part of the copy codes.
export const FRONT_CODES = {
  'copy/front-matter-missing': {
    severity: 'error',
    message: {
      zh: '檔首沒有「---」欄位區',
      en: 'the file does not begin with a front matter block',
    },
    hint: {
      zh: '第一行寫「---」，接著填欄位，再以一行「---」結束',
      en: 'write “---” on line one, then the fields, then another line “---”',
    },
  },
  'copy/front-matter-late': {
    severity: 'error',
    message: {
      zh: '「---」之前有空行或空白，欄位區讀不到',
      en: 'blank space before “---” hides the front matter',
    },
    hint: {
      zh: '刪去它前面的空行與空白，讓「---」成為第一行',
      en: 'delete the blank lines and spaces before it: “---” must be line one',
    },
  },
  'copy/front-matter-dashes': {
    severity: 'error',
    message: { zh: '「{found}」不是欄位區的界線', en: '“{found}” does not fence front matter' },
    hint: {
      zh: '改成三個半形減號「---」；Word 的自動更正常把它換成長破折號',
      en: 'use three plain hyphens “---”; word processors like to turn them into dashes',
    },
  },
  'copy/front-matter-language': {
    severity: 'error',
    message: {
      zh: '檔首寫了「---{language}」。為了安全，本程式不執行檔首的程式碼',
      en: 'front matter language “{language}” is not allowed; nothing in a file head is ever run',
    },
    hint: { zh: '改成「---」，並用 YAML 填寫', en: 'start the file with “---” and use YAML' },
  },
  'copy/front-matter-open': {
    severity: 'error',
    message: { zh: '找不到結尾的「---」', en: 'the closing “---” is missing' },
    hint: { zh: '在最後一個欄位之後加一行「---」', en: 'add a line “---” after the last field' },
  },
  'copy/front-matter-cut': {
    severity: 'error',
    message: {
      zh: '欄位區裡有一行以「---」開頭，會被當成結尾',
      en: 'a line in the front matter begins with “---” and would end it',
    },
    hint: {
      zh: '結尾的界線只能是單獨的「---」；若是內容，請加引號或改寫',
      en: 'the closing fence is “---” alone on its line; if this is text, quote it or reword it',
    },
  },
  'copy/front-matter-spaces': {
    severity: 'note',
    message: { zh: '「---」後面有空白', en: 'there is white space after “---”' },
    hint: { zh: '不影響結果；刪去即可', en: 'harmless; delete it when you pass by' },
  },
  'copy/front-matter-too-large': {
    severity: 'error',
    message: {
      zh: '欄位區太大（{size} 字，上限 {limit}）',
      en: 'the front matter is too large ({size} characters, limit {limit})',
    },
    hint: { zh: '正文請寫在結尾的「---」之後', en: 'the body belongs after the closing “---”' },
  },
  'copy/front-matter-not-fields': {
    severity: 'error',
    message: {
      zh: '這裡應該是「欄位: 值」，一行一個',
      en: 'fields are expected here, one “key: value” a line',
    },
    hint: {
      zh: '例如「title: 春晚機器人」；冒號用半形，後面空一格',
      en: 'for example “title: Spring Gala”; a plain colon, then a space',
    },
  },
  'copy/colon-fullwidth': {
    severity: 'error',
    message: { zh: '「{key}」後面是全形冒號', en: '“{key}” is followed by a fullwidth colon' },
    hint: {
      zh: '冒號後要空一格，且用半形冒號：「{key}: …」',
      en: 'use a plain colon and a space: “{key}: …”',
    },
  },
  'copy/colon-no-space': {
    severity: 'error',
    message: { zh: '「{key}:」後面少了空格', en: 'a space is missing after “{key}:”' },
    hint: { zh: '寫成「{key}: …」', en: 'write “{key}: …”' },
  },
  'copy/blank-odd': {
    severity: 'error',
    message: {
      zh: '這裡有特殊空白（{codePoint}），不能用來縮排或分隔欄位',
      en: 'odd white space ({codePoint}) cannot indent or part fields',
    },
    hint: { zh: '刪去它，改用半形空格', en: 'delete it and use plain spaces' },
  },
  'copy/yaml-colon': {
    severity: 'error',
    message: {
      zh: '值裡面有「: 」，會被當成另一個欄位',
      en: 'the value holds “: ” and reads as another field',
    },
    hint: {
      zh: '把整個值用引號包起來，例如 title: "春晚: 機器人"',
      en: 'put the whole value in quotes, such as title: "Gala: robots"',
    },
  },
  'copy/colon-missing': {
    severity: 'error',
    message: {
      zh: '這一行少了冒號：「{found}」',
      en: 'this line lacks its colon: “{found}”',
    },
    hint: {
      zh: '欄位名後面加半形冒號和空格，例如 byline: 記者石承勳',
      en: 'put a colon and a space after the field’s name, such as byline: Jane Doe',
    },
  },
  'copy/yaml-tab': {
    severity: 'error',
    message: { zh: '欄位區不能用 Tab 縮排', en: 'front matter cannot be indented with tabs' },
    hint: { zh: '改用半形空格', en: 'use plain spaces' },
  },
  'copy/yaml-duplicate': {
    severity: 'error',
    message: { zh: '「{key}」寫了兩次', en: '“{key}” is written twice' },
    hint: { zh: '留下一個就好', en: 'keep one of them' },
  },
  'copy/yaml-quote': {
    severity: 'error',
    message: { zh: '值不能以「{found}」開頭', en: 'a value cannot begin with “{found}”' },
    hint: { zh: '把值用引號包起來', en: 'put the value in quotes' },
  },
  'copy/yaml-tag': {
    severity: 'error',
    message: {
      zh: '欄位區不接受 YAML 標籤「{found}」',
      en: 'the YAML tag “{found}” is not accepted',
    },
    hint: {
      zh: '刪去「!」開頭的標籤，只留值',
      en: 'delete the tag that begins with “!” and keep the value',
    },
  },
  'copy/yaml-too-complex': {
    severity: 'error',
    message: { zh: '欄位區展開後太大或太深', en: 'the front matter unfolds to too much' },
    hint: {
      zh: '不要用「*」反覆引用；把值直接寫出來',
      en: 'do not repeat with “*”; write the values out',
    },
  },
  'copy/yaml-syntax': {
    severity: 'error',
    message: {
      zh: '欄位區的格式不對：{detail}',
      en: 'the front matter is not well formed: {detail}',
    },
    hint: {
      zh: '檢查縮排、括號與引號是否成對',
      en: 'check indents, and that brackets and quotes come in pairs',
    },
  },
} as const;
