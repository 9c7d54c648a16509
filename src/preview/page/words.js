// Every word of the live page, in both languages.

const ZH = {
  building: '排版中…',
  built: (/** @type {string} */ time) => `已重做 · ${time}`,
  draft: (/** @type {string} */ time) => `還不能付印 · ${time}`,
  stale: '還不能付印，畫面是上一次排好的',
  none: '還不能排版，還沒有版面可看：請先改正錯誤',
  waiting: '等待第一次排版…',
  lost: '連不上程式，正在重試…',
  badge: (/** @type {number} */ errors, /** @type {number} */ warnings) =>
    `${errors} 錯誤 ${warnings} 警告`,
  sound: '沒有問題',
  fit: '符合寬度（0）',
  zoomIn: '放大（+）',
  zoomOut: '縮小（-）',
  spread: '跨頁',
  columns: '欄',
  grid: '行線',
  boxes: '框',
  follow: '跟隨存檔',
  followTitle: '存檔後跳到那一版（f）',
  pinTitle: '存檔後停在這裡（f）',
  other: 'English',
  findings: '問題',
  contents: '本版',
  item: '稿件',
  fill: (/** @type {number} */ percent) => `滿 ${percent}%`,
  short: (/** @type {number} */ lines, /** @type {number} */ count) =>
    `還差 ${count} 字（${lines} 行）`,
  over: (/** @type {number} */ lines, /** @type {number} */ count) =>
    `超出 ${count} 字（${lines} 行）`,
  even: '正好',
  left: '留稿，沒有上版',
  amount: (/** @type {number} */ lines, /** @type {number} */ count) =>
    `${count} 字（${lines} 行）`,
  pageTakes: '本版還能多收',
  pageShort: (/** @type {number} */ lines, /** @type {number} */ count) =>
    `本版還能多收 ${count} 字（${lines} 行）`,
  characters: '字數',
  pages: '版次',
  file: '檔案',
  size: '尺寸',
  levers: '調整',
  lever: leverZh,
  comma: '，',
  kind: '種類',
  kinds: { article: '稿件', ad: '廣告', classified: '分類廣告' },
  copy: '複製路徑',
  copied: '已複製',
  open: '用編輯器開',
  copyFailed: '瀏覽器不讓複製，請自己選取路徑',
  opening: {
    opened: '已開啟',
    terminal: '這個編輯器要用終端機，不能從這裡開；請複製路徑',
    none: '找不到編輯器，請設定 LAUNCH_EDITOR',
    gone: '檔案不在了',
    failed: '編輯器沒有開起來，請檢查 LAUNCH_EDITOR 或 VISUAL',
    reload: '程式重新啟動過，請重新載入這一頁',
    lost: '連不上程式',
  },
  pick: '點版面上的稿件或廣告，或從「本版」選一則。',
  errorWord: '錯誤',
  warningWord: '警告',
  noteWord: '附註',
  notes: (/** @type {number} */ count) => `另有 ${count} 則附註`,
  page: (/** @type {string} */ id) => `第 ${id} 版`,
  finding: (/** @type {number} */ number, /** @type {string} */ message) =>
    `問題 ${number}：${message}`,
  findingGroup: (
    /** @type {number} */ count,
    /** @type {number} */ number,
    /** @type {string} */ message,
  ) => `${count} 個問題，第一個是 ${number}：${message}`,
  bar: '工具列',
  strip: '落版單',
  stage: '版面',
  drawer: '問題與稿件',
  keys: '按鍵：+ - 0 縮放，j k 換版，s 跨頁，c g b 疊上欄、行線、框，f 跟隨存檔，n N 下一個、上一個問題，l 語言',
};

/** @type {typeof ZH} */
const EN = {
  building: 'building…',
  built: (time) => `rebuilt · ${time}`,
  draft: (time) => `not fit for press · ${time}`,
  stale: 'not fit for press: pages are of the last good build',
  none: 'no page can be made yet: mend the errors first',
  waiting: 'waiting for the first build…',
  lost: 'the program is gone; trying again…',
  badge: (errors, warnings) => `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
  sound: 'no findings',
  fit: 'fit to width (0)',
  zoomIn: 'larger (+)',
  zoomOut: 'smaller (-)',
  spread: 'Spread',
  columns: 'Columns',
  grid: 'Grid',
  boxes: 'Boxes',
  follow: 'Follow',
  followTitle: 'go to the page of each save (f)',
  pinTitle: 'stay here (f)',
  other: '中文',
  findings: 'Findings',
  contents: 'This page',
  item: 'Item',
  fill: (percent) => `${percent}% full`,
  short: (lines, count) => `${counted(count, 'character')} short (${counted(lines, 'line')})`,
  over: (lines, count) => `${counted(count, 'character')} over (${counted(lines, 'line')})`,
  even: 'fits exactly',
  left: 'held over: on no page',
  amount: (lines, count) => `${counted(count, 'character')} (${counted(lines, 'line')})`,
  pageTakes: 'Room on page',
  pageShort: (lines, count) =>
    `room for ${counted(count, 'character')} more (${counted(lines, 'line')})`,
  characters: 'Characters',
  pages: 'Pages',
  file: 'File',
  size: 'Size',
  levers: 'Adjusted',
  lever: (lever) => lever,
  comma: ', ',
  kind: 'Kind',
  kinds: { article: 'story', ad: 'ad', classified: 'classified ad' },
  copy: 'Copy path',
  copied: 'copied',
  open: 'Open in editor',
  copyFailed: 'the browser does not let us copy: select the path',
  opening: {
    opened: 'opened',
    terminal: 'this editor needs a terminal and cannot be opened from here: copy the path',
    none: 'no editor found; set LAUNCH_EDITOR',
    gone: 'the file is gone',
    failed: 'the editor did not start; see LAUNCH_EDITOR or VISUAL',
    reload: 'the program was started anew: reload this page',
    lost: 'the program does not answer',
  },
  pick: 'Click a story or ad on the page, or pick one under “This page”.',
  errorWord: 'error',
  warningWord: 'warning',
  noteWord: 'note',
  notes: (count) => `${counted(count, 'note')} besides`,
  page: (id) => `page ${id}`,
  finding: (number, message) => `finding ${number}: ${message}`,
  findingGroup: (count, number, message) =>
    `${counted(count, 'finding')}, the first is ${number}: ${message}`,
  bar: 'Tools',
  strip: 'Pages',
  stage: 'Sheets',
  drawer: 'Findings and items',
  keys: 'Keys: + - 0 zoom, j k pages, s spread, c g b columns, grid, boxes, f follow, n N next and previous finding, l language',
};

/** `1 line`, `2 lines`. @param {number} count @param {string} noun */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What the layout desk pulled at, as it names it: `paragraph -1 line`. @param {string} lever */
function leverZh(lever) {
  const [what = '', step = ''] = lever.split(' ');
  const size = step.replace(/^[+-]/, '');
  const isMore = !step.startsWith('-');
  switch (what) {
    case 'picture':
      return `圖片${isMore ? '加高' : '減低'} ${size}`;
    case 'headline':
      return `標題${isMore ? '多' : '少'} ${size} 行`;
    case 'paragraph':
      return `內文${isMore ? '多' : '少'} ${size} 行`;
    default:
      return what === 'jump' ? '轉版' : lever;
  }
}

/** @param {'zh' | 'en'} lang */
export function wordsIn(lang) {
  return lang === 'zh' ? ZH : EN;
}

/** @param {number} ms @param {'zh' | 'en'} lang */
export function timeText(ms, lang) {
  if (ms < 1000) return `${Math.round(ms)} ${lang === 'zh' ? '毫秒' : 'ms'}`;
  return `${(ms / 1000).toFixed(1)} ${lang === 'zh' ? '秒' : 's'}`;
}

/** How the newest build went, and what is shown of it. @param {Pick<import('./session.js').Session, 'build' | 'isBuilding' | 'pages'>} session @param {boolean} isLost @param {'zh' | 'en'} lang */
export function stateText({ build, isBuilding, pages }, isLost, lang) {
  const said = wordsIn(lang);
  if (isLost) return said.lost;
  if (build === null) return said.waiting;
  if (isBuilding) return said.building;
  if (!build.isShown) return pages.length === 0 ? said.none : said.stale;
  const time = timeText(build.time, lang);
  return build.isGood ? said.built(time) : said.draft(time);
}
