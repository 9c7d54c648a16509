// Words of the help, in both languages. Data only: what the options are stands in `options.ts`.
import type { MessageLang } from './lang.js';

/** Everything that the help says. */
export interface HelpText {
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly about: string;
  readonly after: string;
  readonly help: string;
  readonly version: string;
  readonly issue: string;
  readonly output: string;
  readonly watch: string;
  readonly preview: string;
  readonly poll: string;
  readonly profile: string;
  readonly pages: string;
  readonly split: string;
  readonly relayout: string;
  readonly report: string;
  readonly layout: string;
  readonly strict: string;
  readonly quiet: string;
  readonly noColor: string;
  readonly lang: string;
  readonly new: string;
  readonly newDate: string;
  readonly check: string;
  readonly preflight: string;
  readonly preflightFile: string;
  readonly preflightProfile: string;
  readonly preflightPress: string;
  readonly preflightTwin: string;
  readonly plan: string;
  readonly planJson: string;
  readonly planCsv: string;
  readonly choices: string;
}

const ZH: HelpText = {
  usage: '用法：',
  arguments: '參數：',
  options: '選項：',
  commands: '其他工作：',
  about: '把一個資料夾的稿件和廣告排成一份完整的報紙 PDF',
  after: `
例子：
  build-issue                        做日期最晚的一期
  build-issue 2026-02-19 --watch     每次存檔就重做
  build-issue 2026-02-19 --preview   同上，並在瀏覽器看版面
  build-issue new                    開下一期

結束碼：0 完成　1 稿件有錯，不能付印　2 用法不對　3 完成，但 --strict 遇到警告
        4 環境有問題（字型、磁碟、檔案被佔用）　70 程式本身出錯　130 中斷
`,
  help: '顯示這份說明',
  version: '顯示版本',
  issue: '資料夾，或 issues/ 底下的名稱（不寫：日期最晚的一期）',
  output: 'PDF 存到哪裡（不寫：out/<期>/<期>.pdf）',
  watch: '每次存檔就重做，按 Ctrl-C 結束',
  preview: '在瀏覽器看著版面重做（含 --watch）',
  poll: '定時查看檔案，給網路磁碟用（搭配 --watch）',
  profile: 'press 付印（預設）；proof 校對用大樣；web 給讀者看的 PDF',
  pages: '只做這些版，例如 A1,A3-A5',
  split: '一版一個 PDF',
  relayout: '忘掉這些版的舊版面，重新落版',
  report: '報告存到哪裡（-：印到標準輸出，其他都不印）',
  layout: '把所有版件的位置存成 JSON',
  strict: '有警告也算失敗',
  quiet: '只說錯誤',
  noColor: '訊息不上色',
  lang: '訊息的語言',
  new: '開新的一期，馬上就做得出來（不寫日期：下一個星期四）',
  newDate: '出刊日，例如 2026-02-26',
  check: '檢查一期：什麼都做，只是不出 PDF',
  preflight: '檢查任何一份 PDF 能不能付印',
  preflightFile: 'PDF 檔案',
  preflightProfile: '照哪個標準檢查（auto：檔案自己說的）',
  preflightPress: '印刷廠的規定，templates/press/ 裡的名稱',
  preflightTwin: '同一份稿另一次做出的 PDF：兩份應該一個位元組也不差（R45）',
  plan: '印出落版單',
  planJson: '以 JSON 印出',
  planCsv: '以 CSV 印出',
  choices: '可選：',
};

const EN: HelpText = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Other work:',
  about: 'Makes a whole newspaper PDF from a folder of articles and ads',
  after: `
Examples:
  build-issue                        builds the issue with the latest date
  build-issue 2026-02-19 --watch     builds again on every save
  build-issue 2026-02-19 --preview   the same, with the pages live in a browser
  build-issue new                    starts the next issue

Exit code: 0 built; 1 errors in the copy; 2 wrong usage; 3 built, but --strict met warnings;
           4 the surroundings (fonts, disk, file in use); 70 our own fault; 130 interrupted
`,
  help: 'show this help',
  version: 'show the version',
  issue: 'a folder, or a name under issues/ (default: the latest issue)',
  output: 'where the PDF goes (default: out/<issue>/<issue>.pdf)',
  watch: 'build again on every save; Ctrl-C ends',
  preview: 'watch, and show the pages live in a browser',
  poll: 'watch by asking the disk again and again, for network shares',
  profile: 'press to print (default); proof to correct; web for readers',
  pages: 'only these pages, such as A1,A3-A5',
  split: 'one PDF a page',
  relayout: 'forget the old layout of these pages',
  report: 'where the report goes (-: standard output, nothing else there)',
  layout: 'write the place of everything as JSON',
  strict: 'warnings fail too',
  quiet: 'say errors only',
  noColor: 'no colours in messages',
  lang: 'language of messages',
  new: 'start a new issue that builds at once (default: next Thursday)',
  newDate: 'day of publication, such as 2026-02-26',
  check: 'check an issue: everything but the PDF',
  preflight: 'check whether any PDF is fit to print',
  preflightFile: 'a PDF file',
  preflightProfile: 'standard to judge by (auto: the one it claims)',
  preflightPress: 'what the press hall asks: a name in templates/press/',
  preflightTwin:
    'the PDF of another build of the same issue: both must be alike byte for byte (R45)',
  plan: 'print the page plan',
  planJson: 'as JSON',
  planCsv: 'as CSV',
  choices: 'one of: ',
};

/** The help's words in a language. */
export function helpText(lang: MessageLang): HelpText {
  return lang === 'zh' ? ZH : EN;
}
