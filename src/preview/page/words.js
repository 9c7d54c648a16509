// Every word of the live page, in both languages.

const ZH = {
  building: '排版中…',
  built: (/** @type {string} */ time) => `已重做 · ${time}`,
  stale: '還不能付印，畫面是上一次排好的',
  waiting: '等待第一次排版…',
  lost: '連不上程式，正在重試…',
  badge: (/** @type {number} */ errors, /** @type {number} */ warnings) =>
    `${errors} 錯 ${warnings} 警`,
  sound: '沒有問題',
  fit: '符合寬度（0）',
  zoomIn: '放大（+）',
  zoomOut: '縮小（-）',
  spread: '跨頁',
  columns: '欄',
  grid: '格',
  boxes: '框',
  follow: '跟著',
  followTitle: '存檔後跳到那一版（f）',
  pinTitle: '停在這裡（f）',
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
  pageShort: '這一版還可容',
  characters: '字數',
  pages: '版次',
  file: '檔案',
  size: '尺寸',
  levers: '調整',
  kind: '種類',
  kinds: { article: '稿', ad: '廣告', classified: '分類廣告' },
  copy: '複製路徑',
  copied: '已複製',
  open: '用編輯器開',
  opened: '已開啟',
  openFailed: '找不到編輯器；請設 LAUNCH_EDITOR',
  pick: '點版面上的稿件或廣告，或從「本版」選一則。',
  errorWord: '錯誤',
  warningWord: '警告',
  noteWord: '附註',
  notes: (/** @type {number} */ count) => `另有 ${count} 則附註`,
  page: (/** @type {string} */ id) => `${id} 版`,
  keys: '按鍵：+ - 0 縮放，j k 換版，s 跨頁，c g b 疊圖，f 跟著，n 下一個問題，l 語言',
};

/** @type {typeof ZH} */
const EN = {
  building: 'building…',
  built: (time) => `rebuilt · ${time}`,
  stale: 'not fit for press: pages are of the last good build',
  waiting: 'waiting for the first build…',
  lost: 'the program is gone; trying again…',
  badge: (errors, warnings) => `${errors} err ${warnings} warn`,
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
  short: (lines, count) => `${count} characters short (${lines} lines)`,
  over: (lines, count) => `${count} characters over (${lines} lines)`,
  even: 'fits exactly',
  left: 'held over: on no page',
  pageShort: 'page could take',
  characters: 'Characters',
  pages: 'Pages',
  file: 'File',
  size: 'Size',
  levers: 'Adjusted',
  kind: 'Kind',
  kinds: { article: 'story', ad: 'ad', classified: 'classified ad' },
  copy: 'Copy path',
  copied: 'copied',
  open: 'Open in editor',
  opened: 'opened',
  openFailed: 'no editor found; set LAUNCH_EDITOR',
  pick: 'Click a story or ad on the page, or pick one under “This page”.',
  errorWord: 'error',
  warningWord: 'warning',
  noteWord: 'note',
  notes: (count) => `${count} notes besides`,
  page: (id) => `page ${id}`,
  keys: 'Keys: + - 0 zoom, j k pages, s spread, c g b overlays, f follow, n next finding, l language',
};

/** @param {'zh' | 'en'} lang */
export function wordsIn(lang) {
  return lang === 'zh' ? ZH : EN;
}

/** @param {number} ms @param {'zh' | 'en'} lang */
export function timeText(ms, lang) {
  if (ms < 1000) return `${Math.round(ms)} ${lang === 'zh' ? '毫秒' : 'ms'}`;
  return `${(ms / 1000).toFixed(1)} ${lang === 'zh' ? '秒' : 's'}`;
}
