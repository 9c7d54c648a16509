// Catalogue of diagnostics about building: the command line, the surroundings, our own bugs.
export const BUILD_CODES = {
  'font/package-missing': {
    severity: 'error',
    message: {
      zh: '字型套件「{package}」沒有裝好：找不到 {file}',
      en: 'the font package “{package}” is not installed: {file} is not there',
    },
    hint: { zh: '請執行 npm install {package}', en: 'run npm install {package}' },
  },
  'press/icc-missing': {
    severity: 'error',
    message: {
      zh: '印刷設定檔指定的色彩描述檔「{path}」讀不到',
      en: 'the colour profile “{path}” that the press profile names cannot be read',
    },
    hint: {
      zh: '請把印刷廠給的 ICC 檔放在設定檔旁邊',
      en: 'put the ICC file of the printer beside the press profile',
    },
  },
  'build/target-locked': {
    severity: 'error',
    message: {
      zh: '「{path}」正被別的程式佔用，無法寫入',
      en: '“{path}” is held by another program and cannot be written',
    },
    hint: {
      zh: '請先在 Acrobat 等程式關閉這個檔案，再試一次',
      en: 'close the file in Acrobat or whichever program shows it, then try again',
    },
  },
  'build/disk-full': {
    severity: 'error',
    message: {
      zh: '磁碟已滿，寫不下「{path}」',
      en: 'the disk is full: “{path}” could not be written',
    },
    hint: {
      zh: '請騰出空間再試；原有的檔案沒有動過',
      en: 'free some space and try again; the file that was there is untouched',
    },
  },
  'build/target-denied': {
    severity: 'error',
    message: {
      zh: '沒有權限寫入「{path}」，或它的位置上不是一般檔案',
      en: '“{path}” may not be written, or something other than a plain file stands there',
    },
    hint: {
      zh: '請檢查資料夾的權限，或用 -o 指定別的位置',
      en: 'check the folder’s permissions, or choose another place with -o',
    },
  },
  'build/target-long': {
    severity: 'error',
    message: {
      zh: '「{path}」的名稱太長，磁碟存不下這樣的檔名',
      en: 'the name “{path}” is longer than the disk takes',
    },
    hint: {
      zh: '請把這一期的資料夾改成較短的名稱，或用 -o 指定較短的檔名',
      en: 'give the issue’s folder a shorter name, or a shorter file name with -o',
    },
  },
  'build/folder-unreadable': {
    severity: 'error',
    message: {
      zh: '資料夾「{path}」打不開',
      en: 'folder “{path}” cannot be opened',
    },
    hint: {
      zh: '請檢查資料夾的權限，雲端或網路磁碟請確認已連線',
      en: 'check the folder’s permissions, and that a cloud or network drive is connected',
    },
  },
  'build/file-changed': {
    severity: 'error',
    message: {
      zh: '「{path}」在排版途中被換掉了',
      en: '“{path}” was replaced while the issue was being made',
    },
    hint: {
      zh: '檔案存好以後再做一次；監看時會自動重做',
      en: 'build again once the file is saved; while watching that happens by itself',
    },
  },
  'build/articles-gone': {
    severity: 'error',
    message: {
      zh: '「{path}」裡的稿件全不見了，上次做好的版面先留著',
      en: 'all articles in “{path}” are gone; the pages made last are kept',
    },
    hint: {
      zh: '資料夾若是搬走或改了名，放回來就會重做；真的要出沒有稿件的一期，請結束監看再開一次',
      en: 'if the folder was moved or renamed, put it back and the issue is built again; if you do mean an issue without articles, end watching and start it once more',
    },
  },
  'build/internal': {
    severity: 'error',
    message: {
      zh: '程式本身出錯（{room}）：{reason}',
      en: 'this is our own fault (in {room}): {reason}',
    },
    hint: {
      zh: '這不是稿件的問題。請把這段文字和這一期的資料夾回報給我們；設 BANMIAN_DEBUG=1 再跑一次可看到細節',
      en: 'your copy is not to blame. Please report this text together with the issue folder; run again with BANMIAN_DEBUG=1 for details',
    },
  },
  'cli/no-issues': {
    severity: 'error',
    message: { zh: '「{folder}」裡沒有任何一期', en: 'there is no issue in “{folder}”' },
    hint: {
      zh: '請在報紙的資料夾裡執行，或用 build-issue new 開一期新的',
      en: 'run this in the newspaper’s folder, or start an issue with build-issue new',
    },
  },
  'cli/issue-unknown': {
    severity: 'error',
    message: { zh: '找不到「{name}」這一期', en: 'there is no issue “{name}”' },
    hint: { zh: '現有：{known}', en: 'there are: {known}' },
  },
  'cli/issue-exists': {
    severity: 'error',
    message: {
      zh: '「{folder}」已經有了，不會覆寫',
      en: '“{folder}” is already there and is not overwritten',
    },
    hint: {
      zh: '換一個日期，或先把那個資料夾改名',
      en: 'give another date, or rename that folder first',
    },
  },
  'cli/date-invalid': {
    severity: 'error',
    message: { zh: '「{date}」不是日期', en: '“{date}” is not a date' },
    hint: {
      zh: '請寫成西元年-月-日，例如 2026-02-19',
      en: 'write it as year-month-day, such as 2026-02-19',
    },
  },
  'cli/port-invalid': {
    severity: 'error',
    message: {
      zh: '--preview 不能用「{text}」當連接埠',
      en: '--preview cannot use “{text}” as a port',
    },
    hint: {
      zh: '請寫 1024 到 65535 的數字；期別要寫在前面，例如 build-issue 2026-02-19 --preview',
      en: 'give a number from 1024 to 65535; name the issue first, as in build-issue 2026-02-19 --preview',
    },
  },
  'build/port-taken': {
    severity: 'error',
    message: {
      zh: '連接埠 {port} 已有別的程式在用，開不了預覽',
      en: 'port {port} is taken by another program: the preview cannot open',
    },
    hint: {
      zh: '換一個號碼，或只寫 --preview，由程式挑一個空的',
      en: 'give another number, or --preview alone, and a free one is found',
    },
  },
  'cli/pages-unreadable': {
    severity: 'error',
    message: { zh: '--pages 看不懂「{text}」', en: '--pages cannot make sense of “{text}”' },
    hint: {
      zh: '請寫版次，用逗號分開，例如 A1,A3-A5',
      en: 'name pages, separated by commas, such as A1,A3-A5',
    },
  },
  'cli/page-unknown': {
    severity: 'error',
    message: { zh: '這一期沒有「{page}」版', en: 'this issue has no page “{page}”' },
    hint: { zh: '這一期有：{pages}', en: 'it has: {pages}' },
  },
  'cli/pdf-unreadable': {
    severity: 'error',
    message: {
      zh: '「{path}」打不開，或不是 PDF',
      en: '“{path}” cannot be opened or is not a PDF',
    },
    hint: {
      zh: '請確認路徑，並用閱讀軟體打開看看；若打不開，請重新匯出',
      en: 'check the path and try it in a reader; if that fails too, export it again',
    },
  },
  'cli/press-unknown': {
    severity: 'error',
    message: {
      zh: '沒有名為「{name}」的印刷規定，或它寫錯了',
      en: 'there is no press profile “{name}”, or it is faulty',
    },
    hint: {
      zh: '請用 templates/press/ 裡的名稱，例如 newsprint',
      en: 'use a name from templates/press/, such as newsprint',
    },
  },
  'cli/split-for-press': {
    severity: 'error',
    message: {
      zh: '--split 是給印刷廠的單版檔案，不能和 --profile {profile} 一起用',
      en: '--split makes single pages for the press hall; it does not go with --profile {profile}',
    },
    hint: {
      zh: '拿掉 --split，或改用 --profile press；只要幾版可以用 --pages',
      en: 'leave out --split, or use --profile press; for some pages only there is --pages',
    },
  },
  'cli/option-unknown': {
    severity: 'error',
    message: { zh: '沒有「{option}」這個選項', en: 'there is no option “{option}”' },
    hint: { zh: '請看 build-issue --help', en: 'see build-issue --help' },
  },
  'cli/value-missing': {
    severity: 'error',
    message: { zh: '「{option}」後面少了值', en: '“{option}” needs a value after it' },
    hint: { zh: '請看 build-issue --help', en: 'see build-issue --help' },
  },
  'cli/value-unknown': {
    severity: 'error',
    message: { zh: '「{option}」不接受「{value}」', en: '“{option}” does not take “{value}”' },
    hint: { zh: '可以用：{choices}', en: 'it takes: {choices}' },
  },
  'cli/arguments-wrong': {
    severity: 'error',
    message: { zh: '參數的數目不對', en: 'too many or too few arguments' },
    hint: {
      zh: '一次一期；名稱裡有空格時請加引號。請看 build-issue --help',
      en: 'one issue at a time; quote names that hold spaces. See build-issue --help',
    },
  },
} as const;
