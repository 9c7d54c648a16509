// The sheets in the middle: one element a page, drawn when it comes into sight, swapped in one step when its look changes. Sizes come from the session,
// so that nothing moves while a page is drawn.
import { element, keepingFocus } from './dom.js';
import { drawLabels, drawOutlines } from './overlay.js';
import { boxAt, inNextRow, overlap, placeCanvas, rowsOf, shiftInto } from './places.js';
import { drawPage } from './plates.js';
import { settings } from './settings.js';

const CSS_PER_PT = 96 / 72;
const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 4;
const STEP = 1.25;
/** Left free beside the sheets: room for labels on both sides, and a little. */
const BESIDE = 100;
/** Sheets this far outside the window are drawn already, those farther are let go. */
const NEAR = '100% 0px';

/**
 * @typedef {import('./session.js').Page} Page
 * @typedef {import('./session.js').Overlay} Overlay
 * @typedef {{ id: string, number: number, state: Page, root: HTMLElement, canvas: HTMLCanvasElement | undefined, drawn: string, wanted: string, isNear: boolean }} Sheet
 */

export class Sheets {
  /** @type {Map<string, Sheet>} */
  all = new Map();
  /** How rows stand now. */
  arranged = '';
  /** @type {string[][]} ids, row by row */
  rows = [];
  /** The page gone to last, and where the stage stood then: as long as it stands there, that is the page. @type {{ id: string, top: number, left: number } | undefined} */
  held;
  /** Drawn since the page was opened, for whoever asks how much work a change made. */
  drawings = 0;

  /**
   * @param {HTMLElement} stage
   * @param {{ onPick: (item: string, page: string) => void, onTurn: () => void, overlayOf: (page: string) => Overlay }} ears
   */
  constructor(stage, ears) {
    this.stage = stage;
    this.ears = ears;
    this.watcher = new IntersectionObserver((entries) => this.see(entries), {
      root: stage,
      rootMargin: NEAR,
    });
    stage.addEventListener('scroll', () => ears.onTurn(), { passive: true });
    new ResizeObserver(() => this.resize()).observe(stage);
  }

  /** Takes the pages of a session; done when those in sight are drawn. @param {readonly Page[]} pages @returns {Promise<unknown>} */
  show(pages) {
    const anchor = this.anchor();
    const before = this.all;
    this.all = new Map(
      pages.map((state, index) => {
        const old = before.get(state.id);
        before.delete(state.id);
        const sheet = old ?? this.make(state);
        sheet.state = state;
        sheet.number = index + 1;
        return [state.id, sheet];
      }),
    );
    for (const gone of before.values()) this.watcher.unobserve(gone.root);
    this.arrange();
    this.restore(anchor);
    this.markAll();
    return Promise.all([...this.all.values()].map((sheet) => this.refresh(sheet)));
  }

  /** @param {Page} state @returns {Sheet} */
  make(state) {
    const { id } = state;
    const root = element('section', { class: 'sheet' });
    root.dataset.page = id;
    /** @type {Sheet} */
    const sheet = {
      id,
      number: 0,
      state,
      root,
      canvas: undefined,
      drawn: '',
      wanted: '',
      isNear: false,
    };
    root.addEventListener('click', (event) => {
      const box = boxAt(sheet.state, this.placeIn(sheet, event));
      if (box !== undefined) this.ears.onPick(box.item, id);
    });
    this.watcher.observe(root);
    return sheet;
  }

  /** @param {Sheet} sheet @param {MouseEvent} event @returns {[number, number]} */
  placeIn({ root, state }, event) {
    const rect = root.getBoundingClientRect();
    return [
      ((event.clientX - rect.left) / rect.width) * state.trim[0],
      ((event.clientY - rect.top) / rect.height) * state.trim[1],
    ];
  }

  /** Rows of one sheet, or of two that face each other: the first page stands alone. Elements that stand right already are not touched. */
  arrange() {
    const rows = rowsOf([...this.all.values()], settings.isSpread);
    this.rows = rows.map((row) => row.map(({ id }) => id));
    const wanted = JSON.stringify(this.rows);
    if (this.arranged !== wanted || this.empty()) {
      this.arranged = wanted;
      const roots = rows.map((row) => row.map(({ root }) => root));
      const elements = roots.map((row) => element('div', { class: 'row' }, row));
      keepingFocus(this.stage, () => this.stage.replaceChildren(...elements));
    }
    this.size();
  }

  empty() {
    return this.all.size > 0 && this.stage.childElementCount === 0;
  }

  /** CSS pixels a point. */
  scale() {
    if (settings.zoom !== 'fit') return settings.zoom * CSS_PER_PT;
    const widest = Math.max(1, ...[...this.all.values()].map(({ state }) => state.trim[0]));
    const across = settings.isSpread ? widest * 2 : widest;
    return Math.max(0.1, (this.stage.clientWidth - BESIDE) / across);
  }

  size() {
    const scale = this.scale();
    for (const { root, state } of this.all.values()) {
      root.style.width = `${state.trim[0] * scale}px`;
      root.style.height = `${state.trim[1] * scale}px`;
    }
  }

  resize() {
    const anchor = this.anchor();
    this.size();
    this.restore(anchor);
    for (const sheet of this.all.values()) {
      drawLabels(sheet.root, sheet.state, this.ears.overlayOf(sheet.id));
      void this.refresh(sheet);
    }
  }

  /** The zoom after a step up or down. @param {1 | -1} direction */
  stepped(direction) {
    const now = this.scale() / CSS_PER_PT;
    return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, direction > 0 ? now * STEP : now / STEP));
  }

  /** @param {IntersectionObserverEntry[]} entries */
  see(entries) {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.all.get(/** @type {HTMLElement} */ (target).dataset.page ?? '');
      if (sheet === undefined) continue;
      sheet.isNear = isIntersecting;
      if (isIntersecting) void this.refresh(sheet);
      else this.letGo(sheet);
    }
  }

  /** @param {Sheet} sheet */
  letGo(sheet) {
    sheet.canvas?.remove();
    sheet.canvas = undefined;
    sheet.drawn = '';
    sheet.wanted = '';
  }

  /** Draws a sheet that is near when its look or its size changed; the old drawing stays until the new one is whole. @param {Sheet} sheet */
  async refresh(sheet) {
    if (!sheet.isNear) return;
    const width = Math.round(sheet.state.trim[0] * this.scale() * devicePixelRatio);
    const wanted = `${sheet.state.look} ${width}`;
    if (sheet.wanted === wanted) return;
    sheet.wanted = wanted;
    const isWanted = () => sheet.wanted === wanted && sheet.isNear;
    const made = await drawPage({ number: () => sheet.number, width, isWanted });
    if (made === undefined || !isWanted()) {
      if (sheet.wanted === wanted) sheet.wanted = sheet.drawn;
      return;
    }
    this.drawings += 1;
    const { canvas } = made;
    placeCanvas(canvas, made, sheet.state.trim);
    if (sheet.canvas === undefined) sheet.root.prepend(canvas);
    else sheet.canvas.replaceWith(canvas);
    sheet.canvas = canvas;
    sheet.drawn = wanted;
    sheet.root.dataset.look = sheet.state.look;
  }

  /** Outlines over a sheet, labels beside it. @param {Sheet} sheet */
  mark(sheet) {
    const overlay = this.ears.overlayOf(sheet.id);
    sheet.root.setAttribute('aria-label', overlay.name);
    drawOutlines(sheet.root, sheet.state, overlay);
    drawLabels(sheet.root, sheet.state, overlay);
  }

  markAll() {
    for (const sheet of this.all.values()) this.mark(sheet);
  }

  /** The sheet gone to; after scrolling, the one that fills most of the window. */
  current() {
    const { scrollTop, scrollLeft } = this.stage;
    const { held } = this;
    if (held && this.all.has(held.id) && held.top === scrollTop && held.left === scrollLeft)
      return held.id;
    const stage = this.stage.getBoundingClientRect();
    let best;
    let most = 0;
    for (const { id, root } of this.all.values()) {
      const { width, height } = overlap(root.getBoundingClientRect(), stage);
      const seen = width * height;
      if (seen > most + 1) {
        most = seen;
        best = id;
      }
    }
    return best ?? [...this.all.keys()][0];
  }

  isSeen(/** @type {string} */ id) {
    const rect = this.all.get(id)?.root.getBoundingClientRect();
    if (rect === undefined) return false;
    const { width, height } = overlap(rect, this.stage.getBoundingClientRect());
    return width > 40 && height > 40;
  }

  /** Goes a row on or back: pages side by side are turned together. @param {string | undefined} id @param {1 | -1} step */
  turn(id, step) {
    const to = inNextRow(this.rows, id, step);
    if (to !== undefined) this.go(to);
  }

  /** Goes to a page, or to a place on it. @param {string} id @param {import('./session.js').Rect | null} [rect] */
  go(id, rect) {
    const sheet = this.all.get(id);
    if (sheet === undefined) return;
    const { stage } = this;
    const [own, window] = [sheet.root.getBoundingClientRect(), stage.getBoundingClientRect()];
    const within = rect ? Math.max(0, rect[1] * this.scale() - stage.clientHeight / 3) : 0;
    stage.scrollTop += own.top - window.top - 8 + within;
    const left = own.left - window.left + (rect ? rect[0] * this.scale() : 0);
    const width = rect ? rect[2] * this.scale() : own.width;
    stage.scrollLeft += shiftInto(left, left + width, stage.clientWidth);
    this.held = { id, top: stage.scrollTop, left: stage.scrollLeft };
    this.ears.onTurn();
  }

  /** What stands in the middle of the window, to be found there again. */
  anchor() {
    const id = this.current();
    const root = id === undefined ? undefined : this.all.get(id)?.root;
    if (root === undefined) return undefined;
    const rect = root.getBoundingClientRect();
    const { x, y } = this.middle();
    return {
      id,
      across: rect.width === 0 ? 0 : (x - rect.left) / rect.width,
      down: rect.height === 0 ? 0 : (y - rect.top) / rect.height,
    };
  }

  /** @param {ReturnType<Sheets['anchor']>} anchor */
  restore(anchor) {
    const root = anchor && this.all.get(anchor.id)?.root;
    if (!root) return;
    const rect = root.getBoundingClientRect();
    const { x, y } = this.middle();
    const right = rect.left + anchor.across * rect.width - x;
    const below = rect.top + anchor.down * rect.height - y;
    if (Math.abs(right) > 1) this.stage.scrollLeft += right;
    if (Math.abs(below) > 1) this.stage.scrollTop += below;
  }

  middle() {
    const { left, top } = this.stage.getBoundingClientRect();
    return { x: left + this.stage.clientWidth / 2, y: top + this.stage.clientHeight / 2 };
  }
}
