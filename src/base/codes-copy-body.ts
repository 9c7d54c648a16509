// Catalogue of diagnostics about the Markdown body and its marks. Part of the copy codes.
export const BODY_CODES = {
  'copy/raw-html': {
    severity: 'error',
    message: { zh: '正文裡有 HTML「{found}」', en: 'the body holds HTML “{found}”' },
    hint: {
      zh: '改用 Markdown（**粗體**、## 小標）；若真要印出「<」，寫成「\\<」',
      en: 'use Markdown (**bold**, ## subhead); to print a “<”, write “\\<”',
    },
  },
  'copy/markup-unknown': {
    severity: 'error',
    message: {
      zh: '這裡的寫法（{found}）排版用不上',
      en: 'this markup ({found}) has no place in a newspaper',
    },
    hint: {
      zh: '改寫成段落、小標、引文、清單或表格',
      en: 'make it a paragraph, subhead, quote, list or table',
    },
  },
  'copy/nested-too-deep': {
    severity: 'error',
    message: { zh: '引文或清單套了太多層', en: 'quotes or lists are nested too deep' },
    hint: {
      zh: '刪去行首多餘的「>」「-」',
      en: 'delete the surplus “>” and “-” at the head of the line',
    },
  },
  'copy/code-mark': {
    severity: 'warning',
    message: {
      zh: '反引號（`）標出的文字當一般文字排',
      en: 'text between backticks is set as plain text',
    },
    hint: { zh: '刪去反引號', en: 'delete the backticks' },
  },
  'copy/heading-one': {
    severity: 'warning',
    message: { zh: '正文的「#」當成小標', en: '“#” in the body is taken for a subhead' },
    hint: {
      zh: '標題寫在檔首的 title；小標用「##」',
      en: 'the headline is the field title; subheads take “##”',
    },
  },
  'copy/heading-space': {
    severity: 'warning',
    message: {
      zh: '「{found}」後面少了空格，沒有成為小標',
      en: 'a space is missing after “{found}”: not a subhead',
    },
    hint: { zh: '寫成「## 小標」', en: 'write “## subhead”' },
  },
  'copy/quotes-straight': {
    severity: 'warning',
    message: { zh: '中文裡有直引號（"）', en: 'straight quotes (") in Chinese text' },
    hint: { zh: '改用「」或“”；程式不更動原稿', en: 'use 「」 or “”; the copy is left as it is' },
  },
  'copy/dots-straight': {
    severity: 'warning',
    message: { zh: '中文裡用了「...」', en: '“...” in Chinese text' },
    hint: {
      zh: '改用刪節號「……」；程式不更動原稿',
      en: 'use the ellipsis ……; the copy is left as it is',
    },
  },
  'copy/beside-not-drawn': {
    severity: 'warning',
    message: {
      zh: '「{text}」旁的標號或注音只排在文章裡；廣告和表格只印本字',
      en: 'marks and readings beside a text (“{text}”) are set in articles alone; ads and tables print the text',
    },
    hint: {
      zh: '要印出讀音，請寫進文字，如「{text}（音……）」',
      en: 'to have a reading in print here, write it into the text in brackets',
    },
  },
  'copy/reading-uneven': {
    severity: 'warning',
    message: {
      zh: '「{text}」有 {count} 個字，注音有 {syllables} 個音節，對不起來；注音排在上方',
      en: '“{text}” has {count} characters and its zhuyin {syllables} syllables: they do not pair, so the reading is set above',
    },
    hint: {
      zh: '一字一音，音節之間空一格：「{圖書|ㄊㄨˊ ㄕㄨ}」',
      en: 'one syllable a character, parted by a space: {圖書|ㄊㄨˊ ㄕㄨ}',
    },
  },
  'copy/list-number': {
    severity: 'warning',
    message: { zh: '「{found}」被當成清單編號', en: '“{found}” is read as the number of a list' },
    hint: {
      zh: '若是句子的開頭，寫成「{escaped}」',
      en: 'if it begins a sentence, write “{escaped}”',
    },
  },
  'copy/directive': {
    severity: 'warning',
    message: {
      zh: '以「::」開頭的一行照原樣印出',
      en: 'a line that begins with “::” is printed as it stands',
    },
    hint: {
      zh: '本程式沒有這種指令；用 Markdown 或檔首欄位',
      en: 'there are no directives; use Markdown or a field',
    },
  },
  'copy/paragraph-joined': {
    severity: 'warning',
    message: {
      zh: '全形空格開頭的一行接在上一段後面',
      en: 'a line that begins with fullwidth spaces runs on from the paragraph above',
    },
    hint: {
      zh: '要另起一段，請在它前面空一行',
      en: 'for a new paragraph leave a blank line before it',
    },
  },
  'copy/picture-in-text': {
    severity: 'error',
    message: {
      zh: '這裡不能放圖片「{path}」：{kind}',
      en: 'a picture cannot stand here (“{path}”): {kind}',
    },
    hint: {
      zh: '圖片獨立成一段；廣告成稿寫在 artwork 欄位',
      en: 'give the picture a paragraph of its own; ready ads go into the field artwork',
    },
  },
  'copy/picture-twice': {
    severity: 'warning',
    message: {
      zh: '圖片「{path}」寫了兩次，只排一次',
      en: 'picture “{path}” is named twice and is used once',
    },
    hint: {
      zh: '檔首與正文留一處就好；以檔首的說明為準',
      en: 'name it once; what the file head says wins',
    },
  },
  'copy/body-empty': {
    severity: 'warning',
    message: { zh: '這篇只有標題，沒有正文', en: 'the article has a title but no body' },
    hint: { zh: '補上正文，或設 status: hold', en: 'write the body, or set status: hold' },
  },
  'copy/body-unused': {
    severity: 'warning',
    message: { zh: '有了 artwork，正文不會印出', en: 'with artwork given the body is not printed' },
    hint: {
      zh: '刪去正文，或刪去 artwork 讓程式排字',
      en: 'delete the body, or delete artwork to have it typeset',
    },
  },
  'copy/ad-empty': {
    severity: 'error',
    message: { zh: '這則廣告沒有成稿，也沒有文字', en: 'the ad has neither artwork nor text' },
    hint: {
      zh: '寫上 artwork: 檔名，或在正文寫廣告文字',
      en: 'give artwork: file, or write its text in the body',
    },
  },
  'copy/liner-no-category': {
    severity: 'error',
    message: {
      zh: '這則分類廣告前面沒有「## 類別」',
      en: 'no “## category” stands before this classified ad',
    },
    hint: {
      zh: '在它上面加一行「## 房屋出租」之類的類別',
      en: 'put a line such as “## Rooms to let” above it',
    },
  },
  'copy/liner-shape': {
    severity: 'error',
    message: {
      zh: '分類廣告檔裡只能有「## 類別」與段落',
      en: 'a classified file holds “## category” and paragraphs only',
    },
    hint: {
      zh: '一段一則；把表格或引文改寫成段落',
      en: 'one paragraph an ad; turn tables and quotes into paragraphs',
    },
  },
  'copy/file-empty': {
    severity: 'error',
    message: { zh: '檔案是空的（0 字）', en: 'the file is empty' },
    hint: {
      zh: '寫入內容，或刪去這個檔案；雲端同步未完成時也會這樣',
      en: 'write it or delete it; unfinished cloud sync looks like this too',
    },
  },
  'copy/character-broken': {
    severity: 'error',
    message: {
      zh: '有壞掉或看不見的字（{codePoint}），共 {count} 處',
      en: 'damaged or invisible characters ({codePoint}), {count} in all',
    },
    hint: {
      zh: '多半是編碼轉換出錯：重新貼上這段文字，存成 UTF-8',
      en: 'usually a bad conversion: paste the text again and save as UTF-8',
    },
  },
  'copy/encoding': {
    severity: 'note',
    message: {
      zh: '這個檔案不是 UTF-8，當作 {encoding} 讀入',
      en: 'the file is not UTF-8; it was read as {encoding}',
    },
    hint: { zh: '若有亂碼，請另存成 UTF-8', en: 'if characters look wrong, save it as UTF-8' },
  },
  'copy/draft': {
    severity: 'warning',
    message: { zh: '「{title}」還是草稿（status: draft）', en: '“{title}” is still a draft' },
    hint: { zh: '定稿後改成 status: ready', en: 'set status: ready when it is final' },
  },
} as const;
