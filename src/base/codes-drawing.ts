// Catalogue of diagnostics about drawings in SVG.
export const DRAWING_CODES = {
  'picture/svg-unreadable': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」讀不進來：{reason}',
      en: 'SVG “{path}” cannot be read: {reason}',
    },
    hint: {
      zh: '請從設計軟體另存成一般的 SVG 1.1（不保留編輯功能），或改送 PDF/X-4',
      en: 'save it anew as plain SVG 1.1 (without editing data of the program), or as PDF/X-4',
    },
  },
  'picture/svg-text': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」裡有文字（{what}），每台電腦字型不同',
      en: 'SVG “{path}” holds text ({what}), which looks different on every machine',
    },
    hint: {
      zh: '請把文字轉外框（建立外框）再存成 SVG',
      en: 'convert text to outlines and save the SVG again',
    },
  },
  'picture/svg-picture': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」裡嵌了點陣圖或網頁內容（{what}）',
      en: 'SVG “{path}” holds a pixel picture or a web page ({what})',
    },
    hint: {
      zh: '請改送 PDF/X-4，或把那張圖另外送',
      en: 'send PDF/X-4 in its place, or the picture by itself',
    },
  },
  'picture/svg-active': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」含有程式、動畫或外部連結：{what}',
      en: 'SVG “{path}” holds a script, an animation or a reference to another file: {what}',
    },
    hint: {
      zh: '請存成不含程式、動畫和連結的靜態 SVG',
      en: 'save it as a still SVG without scripts, animations and links',
    },
  },
  'picture/svg-effect': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」用了報紙印不出來的效果：{what}',
      en: 'SVG “{path}” uses an effect that cannot be printed as it is: {what}',
    },
    hint: {
      zh: '請用平色，展開漸層、透明度、遮罩和濾鏡，或改送 PDF/X-4',
      en: 'use flat colours and expand gradients, opacity, masks and filters, or send PDF/X-4',
    },
  },
  'picture/svg-empty': {
    severity: 'warning',
    message: {
      zh: 'SVG「{path}」裡沒有任何看得見的圖形',
      en: 'SVG “{path}” draws nothing',
    },
    hint: {
      zh: '請打開檔案看看：圖層是不是隱藏了，或只剩文字和連結的圖片',
      en: 'open it and look: its layers may be hidden, or hold only text and linked pictures',
    },
  },
  'picture/svg-value': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」有看不懂的寫法：{what}',
      en: 'SVG “{path}” has something that cannot be understood: {what}',
    },
    hint: {
      zh: '請從設計軟體重新存成一般的 SVG 1.1',
      en: 'save it anew as plain SVG 1.1 from the design program',
    },
  },
  'picture/svg-condition': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」要看讀者是誰才知道怎麼畫：{what}',
      en: 'SVG “{path}” is drawn one way for some readers and another way for others: {what}',
    },
    hint: {
      zh: '報紙只印一種：請把要印的那一個版本單獨存成 SVG，不留語言或媒體的條件',
      en: 'a newspaper prints one: save the version that is to be printed by itself, without conditions of language or medium',
    },
  },
  'picture/svg-too-complex': {
    severity: 'error',
    message: {
      zh: 'SVG「{path}」太複雜：{what} 超過上限',
      en: 'SVG “{path}” is too complex: {what} beyond the limit',
    },
    hint: {
      zh: '請簡化路徑、合併圖形，或改送 PDF/X-4',
      en: 'simplify paths and merge shapes, or send PDF/X-4',
    },
  },
} as const;
