// The bar above: the issue, how its newest build went, the buttons and what they stand at.
import { byId } from './dom.js';
import { settings } from './settings.js';
import { stateText, wordsIn } from './words.js';

/** @typedef {import('./session.js').Session} Session */

/** @type {readonly (readonly ['columns' | 'grid' | 'boxes', string])[]} */
const OVERLAYS = [
  ['columns', 'c'],
  ['grid', 'g'],
  ['boxes', 'b'],
];

/** @param {Session} session @param {boolean} isLost the program does not answer */
export function fillBar(session, isLost) {
  const said = wordsIn(settings.lang);
  const { build } = session;
  document.documentElement.lang = settings.lang === 'zh' ? 'zh-Hant' : 'en';
  byId('bar').setAttribute('aria-label', said.bar);
  byId('strip').setAttribute('aria-label', said.strip);
  byId('stage').setAttribute('aria-label', said.stage);
  byId('drawer').setAttribute('aria-label', said.drawer);
  byId('issue').textContent = session.issue;
  byId('state').textContent = stateText(session, isLost, settings.lang);
  const badge = byId('badge');
  const { error = 0, warning = 0 } = build?.counts ?? {};
  badge.textContent = error + warning === 0 ? said.sound : said.badge(error, warning);
  badge.dataset.worst = error > 0 ? 'error' : warning > 0 ? 'warning' : 'none';
  label(
    'zoom-fit',
    settings.zoom === 'fit' ? '⇔' : `${Math.round(settings.zoom * 100)}%`,
    said.fit,
  );
  label('zoom-in', '+', said.zoomIn);
  label('zoom-out', '−', said.zoomOut);
  toggle('spread', said.spread, settings.isSpread, `${said.spread} (s)`);
  for (const [name, key] of OVERLAYS)
    toggle(
      `overlay-${name}`,
      said[name],
      settings.overlays.includes(name),
      `${said[name]} (${key})`,
    );
  toggle(
    'follow',
    said.follow,
    settings.isFollowing,
    settings.isFollowing ? said.pinTitle : said.followTitle,
  );
  label('lang', said.other, `${said.other} (l)`);
}

/** @param {string} id @param {string} text @param {string} title */
function label(id, text, title) {
  const button = byId(id);
  button.textContent = text;
  button.title = title;
  button.setAttribute('aria-label', title);
}

/** @param {string} id @param {string} text @param {boolean} isOn @param {string} title */
function toggle(id, text, isOn, title) {
  label(id, text, title);
  byId(id).setAttribute('aria-pressed', String(isOn));
}
