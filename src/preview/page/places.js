// Sums about places on the page: rows of sheets, what of them is seen, how far to scroll. No elements are made or moved here but a canvas set in its sheet.

/** @typedef {import('./session.js').Page} Page */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Edges */

/** White left around what is scrolled to. */
const MARGIN = 8;

/** Rows of one, or of two that face each other: the first stands alone. @template T @param {readonly T[]} list @param {boolean} isSpread @returns {T[][]} */
export function rowsOf(list, isSpread) {
  if (!isSpread) return list.map((one) => [one]);
  const [first, ...rest] = list;
  const pairs = rest.flatMap((_one, at) => (at % 2 === 0 ? [rest.slice(at, at + 2)] : []));
  return first === undefined ? [] : [[first], ...pairs];
}

/** The first of the row before or after the one with an id; at the ends, of that row itself. @param {readonly (readonly string[])[]} rows @param {string | undefined} id @param {1 | -1} step */
export function inNextRow(rows, id, step) {
  const at = rows.findIndex((row) => id !== undefined && row.includes(id));
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.[0];
}

/** What is seen of one thing in another. @param {Edges} one @param {Edges} within */
export function overlap(one, within) {
  return {
    width: Math.max(0, Math.min(one.right, within.right) - Math.max(one.left, within.left)),
    height: Math.max(0, Math.min(one.bottom, within.bottom) - Math.max(one.top, within.top)),
  };
}

/** How far to scroll for a stretch to be seen in a window from 0; one that is longer than it fills it. @param {number} from @param {number} to @param {number} window */
export function shiftInto(from, to, window) {
  const [start, end] = [from - MARGIN, to + MARGIN];
  if (end - start > window) return start > 0 ? start : Math.min(0, end - window);
  if (start < 0) return start;
  return Math.max(0, end - window);
}

/**
 * A PDF page may be larger than its trim by bleed, which is alike on all sides: the trim lies in its middle.
 * @param {HTMLCanvasElement} canvas
 * @param {{ width: number, height: number }} media
 * @param {Page['trim']} trim
 */
export function placeCanvas(canvas, media, trim) {
  const across = (media.width - trim[0]) / 2 / trim[0];
  const down = (media.height - trim[1]) / 2 / trim[1];
  if (across < 0.001 && down < 0.001) return;
  canvas.style.inset = `${-down * 100}% ${-across * 100}%`;
  canvas.style.width = `${(media.width / trim[0]) * 100}%`;
  canvas.style.height = `${(media.height / trim[1]) * 100}%`;
}

/** The smallest box of copy at a place. @param {Page} state @param {[number, number]} place */
export function boxAt(state, [x, y]) {
  return state.boxes
    .filter(({ item, rect: [left, top, width, height] }) => {
      const isIn = x >= left && x <= left + width && y >= top && y <= top + height;
      return isIn && !item.startsWith('furniture');
    })
    .sort((a, b) => a.rect[2] * a.rect[3] - b.rect[2] * b.rect[3])[0];
}

/** Pages that show a file: copy that is printed there, or a picture. @param {string} file @param {Pick<import('./session.js').Session, 'items' | 'pages'>} session */
export function pagesShowing(file, { items, pages }) {
  const ofCopy = items.filter((one) => one.file === file).flatMap((one) => one.pages);
  const ofPicture = pages
    .filter(({ boxes }) => boxes.some(({ pictures }) => pictures.includes(file)))
    .map(({ id }) => id);
  return [...ofCopy, ...ofPicture];
}
