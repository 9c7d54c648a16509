// Catalogue of diagnostics about reading the copy: front matter, fields, Markdown, files, command-line folders.
export const COPY_CODES = {
  'copy/file-missing': {
    severity: 'error',
    message: { zh: '找不到檔案「{path}」', en: 'file “{path}” is not there' },
    hint: {
      zh: '請檢查檔名與資料夾；路徑從寫它的檔案算起',
      en: 'check the name; paths count from the file that names them',
    },
  },
} as const;
