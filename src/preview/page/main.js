// The live page: hears of builds, fetches the session, hands it to strip, sheets and drawer. In: server-sent events, clicks, keys. Out: what is seen.
import { askEditor } from './ask-editor.js';
import { fillBar } from './bar.js';
import { byId } from './dom.js';
import { fillDrawer } from './drawer.js';
import { marksOn, nextNumber, numbered } from './findings.js';
import { listenToKeys } from './keys.js';
import { listenToBuilds } from './listen.js';
import { pagesShowing } from './places.js';
import { openPlate } from './plates.js';
import { choose, settings } from './settings.js';
import { Sheets } from './sheets.js';
import { Strip } from './strip.js';
import { wordsIn } from './words.js';

/** @typedef {import('./session.js').Session} Session */

/** @type {Session} */
const NOTHING = {
  issue: '',
  run: '',
  serial: 0,
  isBuilding: true,
  build: null,
  pdf: null,
  pages: [],
  items: [],
};

let session = NOTHING;
let isLost = false;
/** @type {import('./session.js').Tab} */
let tab = 'findings';
/** @type {string | undefined} */
let item;
/** @type {import('./session.js').DrawerView['note']} */
let note;
/** Key of the finding picked last. @type {string | undefined} */
let picked;
/** Its number then: where to go on once it is mended. */
let lastNumber = 0;

const sheets = new Sheets(byId('stage'), {
  onPick: (one) => pickItem(one),
  onTurn: () => turned(),
  overlayOf: (page) => ({
    name: words().page(page),
    overlays: settings.overlays,
    chosen: item,
    ...marksOn(page, findings(), { words: words(), lang: settings.lang, pick: goToFinding }),
  }),
});
const strip = new Strip(byId('strip'), (page) => sheets.go(page));
/** @type {string | undefined} */
let current;

function words() {
  return wordsIn(settings.lang);
}

function findings() {
  return numbered(session);
}

/** @param {string | undefined} key */
function goToFinding(key) {
  const one = findings().find((finding) => finding.key === key);
  if (one === undefined) return;
  picked = key;
  lastNumber = one.number;
  note = undefined;
  tab = 'findings';
  if (one.page !== null) sheets.go(one.page, one.rect);
  item = session.items.find(({ file }) => file === one.file)?.item ?? item;
  sheets.markAll();
  showDrawer();
  const row = byId('drawer').querySelector('[aria-current]');
  row?.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** @param {string} one */
function pickItem(one) {
  item = one;
  note = undefined;
  tab = 'item';
  sheets.markAll();
  showDrawer();
}

/** Goes to the first box of an item, on the page in sight if it stands there. @param {string} wanted */
function goToItem(wanted) {
  const homes = session.pages.filter(({ boxes }) => boxes.some((box) => box.item === wanted));
  const page = homes.find(({ id }) => id === current) ?? homes[0];
  const box = page?.boxes.find((one) => one.item === wanted);
  if (page !== undefined && box !== undefined) sheets.go(page.id, box.rect);
}

function turned() {
  const now = sheets.current();
  if (now === current) return;
  current = now;
  strip.choose(now);
  if (tab === 'contents') showDrawer();
}

function showDrawer() {
  const { lang } = settings;
  const view = { tab, words: words(), lang, session, page: current, item, note };
  fillDrawer(
    byId('drawer'),
    { ...view, findings: findings(), finding: picked },
    {
      tab: (name) => {
        tab = name;
        showDrawer();
      },
      finding: (one) => goToFinding(one.key),
      item: (one) => {
        goToItem(one);
        pickItem(one);
      },
      copy: (path) => copyPath(path),
      open: async (place) => {
        const { file, line, column } = place;
        const opening = await askEditor(file, line, column);
        say(`${file}:${line}:${column}`, words().opening[opening]);
      },
    },
  );
}

/** @param {string} path @param {string} text */
function say(path, text) {
  note = { path, text };
  showDrawer();
}

/** @param {string} path */
async function copyPath(path) {
  const isCopied = await navigator.clipboard.writeText(path).then(
    () => true,
    () => false,
  );
  say(path, isCopied ? words().copied : words().copyFailed);
}

function showBar() {
  fillBar(session, isLost);
}

function showAll() {
  showBar();
  const drawn = sheets.show(session.pages);
  strip.show({ pages: session.pages, findings: findings(), words: words(), after: drawn });
  turned();
  strip.choose(current);
  showDrawer();
  document.body.dataset.serial = String(session.serial);
}

const ownRun = document.querySelector('meta[name="run"]')?.getAttribute('content');
let fetching = false;
let isStale = false;

/** Fetches the session; a word that comes meanwhile makes it fetch once more. */
async function refresh() {
  isStale = true;
  if (fetching) return;
  fetching = true;
  try {
    while (isStale) {
      isStale = false;
      const response = await fetch('/session');
      const next = await response.json();
      if (next.run !== ownRun) {
        // Another run of the program may speak otherwise, and has another token.
        location.reload();
        return;
      }
      const isNew = next.serial !== session.serial;
      session = next;
      if (session.pdf !== null) openPlate(session.pdf);
      showAll();
      if (isNew) follow();
    }
  } finally {
    fetching = false;
  }
}

/** Goes to the page of the file just saved, unless it is in sight or the user stays. */
function follow() {
  const saved = session.build?.saved;
  if (!settings.isFollowing || !saved) return;
  const pages = pagesShowing(saved, session);
  if (pages.length === 0 || pages.some((page) => sheets.isSeen(page))) return;
  sheets.go(pages[0]);
}

/** @param {number | 'fit'} zoom */
function setZoom(zoom) {
  choose({ zoom });
  showBar();
  sheets.resize();
}

function setSpread() {
  choose({ isSpread: !settings.isSpread });
  showAll();
}

/** @param {string} name */
function setOverlay(name) {
  const { overlays } = settings;
  const isOn = overlays.includes(name);
  choose({ overlays: isOn ? overlays.filter((one) => one !== name) : [...overlays, name] });
  showBar();
  sheets.markAll();
}

function setFollow() {
  choose({ isFollowing: !settings.isFollowing });
  showBar();
}

function setLang() {
  choose({ lang: settings.lang === 'zh' ? 'en' : 'zh' });
  showAll();
}

/** @param {1 | -1} step */
function nextFinding(step) {
  const all = findings().filter(({ severity }) => severity !== 'note');
  const number = all.find(({ key }) => key === picked)?.number ?? lastNumber;
  goToFinding(all[nextNumber(number, step, all.length) - 1]?.key);
}

const deeds = {
  'zoom-in': () => setZoom(sheets.stepped(1)),
  'zoom-out': () => setZoom(sheets.stepped(-1)),
  'zoom-fit': () => setZoom('fit'),
  spread: setSpread,
  'overlay-columns': () => setOverlay('columns'),
  'overlay-grid': () => setOverlay('grid'),
  'overlay-boxes': () => setOverlay('boxes'),
  follow: setFollow,
  lang: setLang,
  badge: () => {
    tab = 'findings';
    showDrawer();
  },
};
for (const [id, deed] of Object.entries(deeds)) byId(id).addEventListener('click', deed);
listenToKeys({
  '+': deeds['zoom-in'],
  '=': deeds['zoom-in'],
  '-': deeds['zoom-out'],
  0: deeds['zoom-fit'],
  s: setSpread,
  c: deeds['overlay-columns'],
  g: deeds['overlay-grid'],
  b: deeds['overlay-boxes'],
  f: setFollow,
  l: setLang,
  j: () => sheets.turn(current, 1),
  k: () => sheets.turn(current, -1),
  n: () => nextFinding(1),
  N: () => nextFinding(-1),
});

// The stage scrolls by keys once it has the focus.
byId('stage').tabIndex = 0;

const askAgain = listenToBuilds({
  onWord: (word) => {
    isLost = false;
    if (word === 'built') refresh().catch(() => askAgain());
    else {
      session = { ...session, isBuilding: true };
      showBar();
    }
  },
  onLost: () => {
    isLost = true;
    showBar();
  },
});
showAll();
