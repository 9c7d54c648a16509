// The live page: hears of builds, fetches the session, hands it to strip, sheets and drawer. In: server-sent events, clicks, keys. Out: what is seen.
import { fillBar } from './bar.js';
import { byId } from './dom.js';
import { fillDrawer } from './drawer.js';
import { listenToKeys } from './keys.js';
import { openPlate } from './plates.js';
import { choose, settings } from './settings.js';
import { Sheets } from './sheets.js';
import { Strip } from './strip.js';
import { wordsIn } from './words.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').Finding} Finding */
/** @typedef {import('./session.js').Mark} Mark */

/** @type {Session} */
const NOTHING = {
  issue: '',
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
/** @type {string | undefined} */
let note;
let lastFinding = 0;

const sheets = new Sheets(byId('stage'), {
  onPick: (picked) => pickItem(picked),
  onTurn: () => turned(),
  overlayOf: (page) => ({
    overlays: settings.overlays,
    chosen: item,
    findings: marksOn(page),
  }),
});
const strip = new Strip(byId('strip'), (page) => sheets.go(page));
/** @type {string | undefined} */
let current;

function words() {
  return wordsIn(settings.lang);
}

/** Errors first, then warnings, then notes, each with its number. @returns {Finding[]} */
function findings() {
  const rank = { error: 0, warning: 1, note: 2 };
  return [...(session.build?.findings ?? [])]
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .map((one, at) => ({ ...one, number: at + 1 }));
}

/** @param {string} page @returns {Mark[]} */
function marksOn(page) {
  return findings()
    .filter((one) => one.page === page && one.severity !== 'note')
    .map(({ number, severity, rect, message }) => ({
      number,
      severity,
      rect,
      title: message[settings.lang],
      pick: () => goToFinding(number),
    }));
}

/** @param {number} number */
function goToFinding(number) {
  const one = findings().find((finding) => finding.number === number);
  if (one === undefined) return;
  lastFinding = number;
  tab = 'findings';
  if (one.page !== null) sheets.go(one.page, one.rect);
  item = session.items.find(({ file }) => file === one.file)?.item ?? item;
  sheets.markAll();
  showDrawer();
  const row = byId('drawer').querySelector(`[data-key="finding-${number}"]`);
  row?.scrollIntoView({ block: 'nearest' });
}

/** @param {string} picked */
function pickItem(picked) {
  item = picked;
  note = undefined;
  tab = 'item';
  sheets.markAll();
  showDrawer();
}

/** Goes to the first box of an item, on the page in sight if it stands there. @param {string} picked */
function goToItem(picked) {
  const homes = session.pages.filter(({ boxes }) => boxes.some((box) => box.item === picked));
  const page = homes.find(({ id }) => id === current) ?? homes[0];
  const box = page?.boxes.find((one) => one.item === picked);
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
  const view = { tab, words: words(), lang: settings.lang, session, page: current, item, note };
  fillDrawer(
    byId('drawer'),
    { ...view, findings: findings() },
    {
      tab: (name) => {
        tab = name;
        showDrawer();
      },
      finding: (one) => goToFinding(one.number),
      item: (picked) => {
        goToItem(picked);
        pickItem(picked);
      },
      copy: (text) => copyText(text),
      open: (file, line, column) => openFile(file, line, column),
    },
  );
}

/** @param {string} text */
async function copyText(text) {
  await navigator.clipboard.writeText(text);
  note = words().copied;
  showDrawer();
}

/** @param {string} file @param {number} line @param {number} column */
async function openFile(file, line, column) {
  const token = document.querySelector('meta[name="token"]')?.getAttribute('content') ?? '';
  const response = await fetch('/open', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Banmian-Token': token },
    body: JSON.stringify({ file, line, column }),
  });
  note = response.ok ? words().opened : words().openFailed;
  showDrawer();
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
  const pages = session.items.filter(({ file }) => file === saved).flatMap((one) => one.pages);
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
function turn(step) {
  const ids = session.pages.map(({ id }) => id);
  const at = Math.min(ids.length - 1, Math.max(0, ids.indexOf(current ?? '') + step));
  if (ids[at] !== undefined) sheets.go(ids[at]);
}

/** @param {1 | -1} step */
function nextFinding(step) {
  const count = findings().filter(({ severity }) => severity !== 'note').length;
  if (count > 0) goToFinding(((lastFinding - 1 + step + count) % count) + 1);
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
  j: () => turn(1),
  k: () => turn(-1),
  n: () => nextFinding(1),
  N: () => nextFinding(-1),
});

// The stage scrolls by keys once it has the focus.
byId('stage').tabIndex = 0;

const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => {
  isLost = false;
  if (data === 'built') refresh().catch(() => undefined);
  else {
    session = { ...session, isBuilding: true };
    showBar();
  }
});
events.addEventListener('error', () => {
  isLost = true;
  showBar();
});
showAll();
