// The strip of pages 落版單: each with a small picture, its section, how full it is, and what was found on it.
import { element } from './dom.js';
import { drawPage } from './plates.js';

/** @typedef {import('./session.js').Page} Page */
/** @typedef {import('./session.js').Finding} Finding */
/** @typedef {import('./session.js').Words} Words */
/** @typedef {{ root: HTMLElement, picture: HTMLElement, info: HTMLElement, look: string }} Entry */

const THUMB_PIXELS = 220;

export class Strip {
  /** @type {Map<string, Entry>} */
  all = new Map();

  /** @param {HTMLElement} root @param {(page: string) => void} onPick */
  constructor(root, onPick) {
    this.root = root;
    this.onPick = onPick;
  }

  /**
   * Takes the pages of a session; their small pictures wait for the sheets in sight.
   * @param {{ pages: readonly Page[], findings: readonly Finding[], words: Words, after: Promise<unknown> }} view
   */
  show({ pages, findings, words, after }) {
    const before = this.all;
    this.all = new Map(pages.map((page) => [page.id, before.get(page.id) ?? this.make(page)]));
    const roots = [...this.all.values()].map(({ root }) => root);
    if (
      roots.some((root, at) => this.root.children[at] !== root) ||
      this.root.childElementCount !== roots.length
    )
      this.root.replaceChildren(...roots);
    pages.forEach((page, index) => {
      const entry = this.all.get(page.id);
      if (entry === undefined) return;
      const isChanged = entry.look !== '' && entry.look !== page.look;
      entry.info.replaceChildren(...infoOf(page, findings, words, isChanged));
      if (entry.look !== page.look) void this.picture(entry, { page, number: index + 1, after });
    });
  }

  /** @param {Page} page @returns {Entry} */
  make(page) {
    const picture = element('span', { class: 'thumb' });
    picture.style.aspectRatio = `${page.trim[0]} / ${page.trim[1]}`;
    const info = element('span');
    const root = element('button', { onclick: () => this.onPick(page.id) }, [picture, info]);
    root.dataset.page = page.id;
    return { root, picture, info, look: '' };
  }

  /** @param {Entry} entry @param {{ page: Page, number: number, after: Promise<unknown> }} wanted */
  async picture(entry, { page, number, after }) {
    entry.look = page.look;
    await after;
    if (entry.look !== page.look) return;
    const made = await drawPage(number, THUMB_PIXELS).catch(() => undefined);
    if (made === undefined || entry.look !== page.look) return;
    made.canvas.className = 'thumb';
    entry.picture.replaceWith(made.canvas);
    entry.picture = made.canvas;
  }

  /** @param {string | undefined} id */
  choose(id) {
    for (const [page, { root }] of this.all) {
      const isCurrent = page === id;
      if (isCurrent && root.getAttribute('aria-current') !== 'true')
        root.scrollIntoView({ block: 'nearest' });
      root.setAttribute('aria-current', String(isCurrent));
    }
  }
}

/** @param {Page} page @param {readonly Finding[]} findings @param {Words} words @param {boolean} isChanged */
function infoOf(page, findings, words, isChanged) {
  /** @param {Finding['severity']} severity */
  const count = (severity) =>
    findings.filter((one) => one.page === page.id && one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const marks = element('span', { class: 'marks' }, [
    element('span', { text: words.fill(Math.round(page.fill * 100)) }),
  ]);
  if (errors > 0) marks.append(' ', element('span', { class: 'error', text: `✕${errors}` }));
  if (warnings > 0) marks.append(' ', element('span', { class: 'warning', text: `▲${warnings}` }));
  const name = element('span', { class: 'name' }, [
    element('b', { text: page.id, class: isChanged ? 'changed' : '' }),
    element('span', { text: page.section ?? '' }),
  ]);
  return [name, marks];
}
