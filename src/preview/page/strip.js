// The strip of pages 落版單: each with a small picture, its section, how full it is, and what was found on it.
import { element, keepingFocus, keyed } from './dom.js';
import { drawPage } from './plates.js';

/** @typedef {import('./session.js').Page} Page */
/** @typedef {import('./session.js').Finding} Finding */
/** @typedef {import('./session.js').Words} Words */
/** @typedef {{ root: HTMLElement, picture: HTMLElement, info: HTMLElement, look: string, number: number }} Entry */

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
      keepingFocus(this.root, () => this.root.replaceChildren(...roots));
    pages.forEach((page, index) => {
      const entry = this.all.get(page.id);
      if (entry === undefined) return;
      const isChanged = entry.look !== '' && entry.look !== page.look;
      const counts = countsOf(page, findings);
      entry.info.replaceChildren(...infoOf(page, counts, words, isChanged));
      entry.root.setAttribute('aria-label', nameOf(page, counts, words));
      entry.number = index + 1;
      if (entry.look !== page.look) void this.picture(entry, page.look, after);
    });
  }

  /** @param {Page} page @returns {Entry} */
  make(page) {
    const picture = element('span', { class: 'thumb' });
    picture.style.aspectRatio = `${page.trim[0]} / ${page.trim[1]}`;
    const info = element('span');
    const root = element('button', { onclick: () => this.onPick(page.id) }, [picture, info]);
    root.dataset.page = page.id;
    return { root: keyed(root, page.id), picture, info, look: '', number: 0 };
  }

  /** @param {Entry} entry @param {string} look @param {Promise<unknown>} after */
  async picture(entry, look, after) {
    entry.look = look;
    await after;
    const isWanted = () => entry.look === look;
    const made = await drawPage({ number: () => entry.number, width: THUMB_PIXELS, isWanted });
    if (!isWanted()) return;
    if (made === undefined) {
      // The next session has it drawn after all.
      entry.look = '';
      return;
    }
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

/** @typedef {{ errors: number, warnings: number }} Counts */

/** @param {Page} page @param {readonly Finding[]} findings @returns {Counts} */
function countsOf({ id }, findings) {
  /** @param {Finding['severity']} severity */
  const count = (severity) =>
    findings.filter((one) => one.page === id && one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

/** What is read out. @param {Page} page @param {Counts} counts @param {Words} words */
function nameOf({ id, section, fill }, { errors, warnings }, words) {
  const name = [words.page(id), section, words.fill(Math.round(fill * 100))];
  if (errors + warnings > 0) name.push(words.badge(errors, warnings));
  return name.filter((part) => part !== null).join(words.comma);
}

/** @param {Page} page @param {Counts} counts @param {Words} words @param {boolean} isChanged */
function infoOf(page, { errors, warnings }, words, isChanged) {
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
