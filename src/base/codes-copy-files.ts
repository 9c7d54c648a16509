// Catalogue of diagnostics about files: what is missing, misplaced or of the wrong kind. Part of the copy codes.
export const FILE_CODES = {
  'copy/file-missing': {
    severity: 'error',
    message: { zh: '找不到檔案「{path}」', en: 'file “{path}” is not there' },
    hint: {
      zh: '請檢查檔名與資料夾；路徑從寫它的檔案算起',
      en: 'check the name; paths count from the file that names them',
    },
  },
  'copy/path-outside': {
    severity: 'error',
    message: { zh: '路徑「{path}」超出它的資料夾', en: 'path “{path}” leads out of its folder' },
    hint: {
      zh: '檔案要放在這一期（或 standing）的資料夾裡；不用絕對路徑、「..」或捷徑',
      en: 'keep files inside the issue (or standing) folder: no absolute path, no “..” out of it, no link',
    },
  },
  'copy/path-remote': {
    severity: 'error',
    message: { zh: '「{path}」是網址，不是檔案', en: '“{path}” is a web address, not a file' },
    hint: { zh: '先把圖片存到這一期的資料夾', en: 'save the picture into the issue folder first' },
  },
  'copy/file-folder': {
    severity: 'error',
    message: { zh: '「{path}」是資料夾，不是檔案', en: '“{path}” is a folder, not a file' },
    hint: { zh: '寫出檔名', en: 'name the file' },
  },
  'copy/file-too-large': {
    severity: 'error',
    message: { zh: '檔案「{path}」太大', en: 'file “{path}” is too large' },
    hint: {
      zh: '文字上限 2 MB、圖片 200 MB；拆開或縮小它',
      en: 'text up to 2 MB, pictures up to 200 MB: split or shrink it',
    },
  },
  'copy/file-unreadable': {
    severity: 'error',
    message: { zh: '檔案「{path}」讀不出來', en: 'file “{path}” cannot be read' },
    hint: {
      zh: '檢查權限，或是否被別的程式佔用',
      en: 'check its permissions, and that no other program holds it',
    },
  },
  'copy/undecodable': {
    severity: 'error',
    message: {
      zh: '認不出檔案「{path}」的文字編碼',
      en: 'the text encoding of “{path}” cannot be told',
    },
    hint: {
      zh: '用記事本等程式另存成 UTF-8；若其實是圖片或 Word 檔，請改副檔名',
      en: 'save it as UTF-8; if it is really a picture or a Word file, rename it',
    },
  },
  'copy/in-cloud': {
    severity: 'warning',
    message: {
      zh: '「{path}」只在 iCloud 上，還沒有下載，這一期裡沒有它',
      en: '“{path}” is in iCloud only and not on this machine: the issue is made without it',
    },
    hint: {
      zh: '在 Finder 對它按右鍵，選「立即下載」',
      en: 'right-click it in Finder and choose “Download Now”',
    },
  },
  'copy/conflict-copy': {
    severity: 'warning',
    message: {
      zh: '「{path}」看來是同步程式留下的衝突複本（原檔：{original}），內容會重複刊出',
      en: '“{path}” looks like a conflict copy left by a sync program (of {original}): its text is printed twice',
    },
    hint: {
      zh: '比對兩個檔案，留下對的一份；要暫時留著，在檔名前加底線「_」',
      en: 'compare the two and keep the right one; to keep both for now, begin the copy’s name with “_”',
    },
  },
  'copy/issue-missing': {
    severity: 'error',
    message: { zh: '資料夾「{path}」裡沒有 issue.md', en: 'folder “{path}” has no issue.md' },
    hint: {
      zh: '建立 issue.md，至少寫 date；或用 build-issue new 開一期',
      en: 'create issue.md with at least date, or start with build-issue new',
    },
  },
  'copy/issue-empty': {
    severity: 'error',
    message: { zh: '這一期沒有稿子，也沒有廣告', en: 'the issue has neither articles nor ads' },
    hint: {
      zh: '把稿子放進 articles/，廣告放進 ads/，副檔名 .md',
      en: 'put articles into articles/ and ads into ads/, each a .md file',
    },
  },
  'copy/picture-format': {
    severity: 'error',
    message: {
      zh: '「{path}」的格式（{format}）不能用',
      en: 'the format of “{path}” ({format}) cannot be used',
    },
    hint: {
      zh: '圖片請存成 JPEG、PNG、TIFF、WebP 或 SVG；手機的 HEIC 請先轉成 JPEG',
      en: 'save pictures as JPEG, PNG, TIFF, WebP or SVG; turn HEIC from phones into JPEG',
    },
  },
  'copy/picture-name': {
    severity: 'warning',
    message: {
      zh: '「{path}」的副檔名是 .{ending}，內容其實是 {format}',
      en: '“{path}” is named .{ending} but is {format} inside',
    },
    hint: {
      zh: '照內容印；請改副檔名，或向提供的人要真正的原檔（從網頁存下來的圖常是壓縮過的）',
      en: 'it is printed as what it is; rename it, or ask for the original (pictures saved from web pages are often reduced)',
    },
  },
  'copy/picture-pdf': {
    severity: 'error',
    message: {
      zh: '「{path}」是 PDF，只能當廣告的 artwork',
      en: '“{path}” is a PDF, which only an ad’s artwork may be',
    },
    hint: { zh: '把圖片匯出成 JPEG 或 PNG', en: 'export the picture as JPEG or PNG' },
  },
  'copy/picture-too-large': {
    severity: 'error',
    message: {
      zh: '圖片「{path}」有 {megapixels} 百萬像素，超過 {limit}',
      en: 'picture “{path}” has {megapixels} megapixels, more than {limit}',
    },
    hint: {
      zh: '縮小後再用：印滿一版也不到三千萬像素',
      en: 'scale it down: a full page needs less than 30 megapixels',
    },
  },
  'copy/logo-format': {
    severity: 'error',
    message: {
      zh: '報頭標誌「{path}」是 PDF，報頭上放不了',
      en: 'the logo “{path}” is a PDF, which a masthead cannot take',
    },
    hint: {
      zh: '請設計者匯出成外框化的 SVG；沒有的話，用大張的 PNG 或 TIFF',
      en: 'ask the designer for an SVG with outlined text, or else a large PNG or TIFF',
    },
  },
  'copy/template-style-missing': {
    severity: 'error',
    message: { zh: '樣版缺少「{name}」的字體設定', en: 'the template has no style “{name}”' },
    hint: {
      zh: '在 styles 加上「{name}」：family、weight、size、leading、ink',
      en: 'add “{name}” to styles: family, weight, size, leading, ink',
    },
  },
  'copy/template-ink-unknown': {
    severity: 'error',
    message: { zh: '樣版的調色盤沒有「{name}」', en: 'the template’s palette has no “{name}”' },
    hint: {
      zh: '在 palette 加上它，或改用已有的名字：{known}',
      en: 'add it to palette, or use one of: {known}',
    },
  },
  'copy/template-geometry': {
    severity: 'error',
    message: {
      zh: '樣版的格線對不起來：{what} 是 {found}，應該是 {expected}',
      en: 'the template’s grid does not add up: {what} is {found}, should be {expected}',
    },
    hint: {
      zh: '檢查 columns、columnEm、gutterEm、bodySize、leading 與 body',
      en: 'check columns, columnEm, gutterEm, bodySize, leading and body',
    },
  },
} as const;
