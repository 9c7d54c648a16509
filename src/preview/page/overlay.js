// What is drawn over and beside a sheet: outlines only, so that no text is covered; labels of findings stand outside the trim.
import { drawn, element, keepingFocus, keyed } from './dom.js';
import { labelText, placeLabels } from './labels.js';

/** @typedef {import('./session.js').Page} Page */
/** @typedef {import('./session.js').Overlay} Overlay */
/** @typedef {import('./session.js').Mark} Mark */
/** @typedef {import('./session.js').Rect} Rect */

/** Lines of a label's tooltip. */
const MOST_TITLES = 12;

/**
 * Outlines grow with their sheet.
 * @param {HTMLElement} root
 * @param {Page} state
 * @param {Overlay} overlay
 */
export function drawOutlines(root, state, { overlays, chosen, findings }) {
  const [width, height] = state.trim;
  const svg = drawn('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  if (overlays.includes('columns')) svg.append(...columnsOf(state));
  if (overlays.includes('grid')) svg.append(...linesOf(state));
  if (overlays.includes('boxes'))
    svg.append(...state.boxes.map(({ rect }) => outline(rect, 'box')));
  const own = state.boxes.filter(({ item }) => item === chosen);
  svg.append(...own.map(({ rect }) => outline(rect, 'chosen')));
  for (const { rect, severity } of findings) {
    if (rect !== null) svg.append(outline(rect, `mark ${severity}`));
  }
  root.querySelector('svg')?.remove();
  root.append(svg);
}

/**
 * Labels are as large on a small sheet as on a large one: they are placed anew with each size.
 * @param {HTMLElement} root
 * @param {Page} state
 * @param {Overlay} overlay
 */
export function drawLabels(root, { trim: [, height] }, overlay) {
  keepingFocus(root, (focused) => {
    for (const old of root.querySelectorAll('.label')) old.remove();
    if (overlay.findings.length === 0) return;
    const sheet = root.getBoundingClientRect().height;
    const heights = overlay.findings.map(({ rect }) => ((rect?.[1] ?? 0) / height) * sheet);
    const size = { label: labelHeight(root), sheet };
    for (const { top, members } of placeLabels(heights, size)) {
      const marks = marksAt(overlay, members);
      const label = labelOf(marks, overlay);
      label.style.top = `${top}px`;
      // Who stood at a finding stands at the label that it shares now.
      const key = (marks.find((one) => one.key === focused) ?? marks[0])?.key ?? '';
      root.append(keyed(label, key));
    }
  });
}

/** In the order of their numbers. @param {Overlay} overlay @param {readonly number[]} members @returns {Mark[]} */
function marksAt({ findings }, members) {
  return findings.filter((_one, at) => members.includes(at));
}

/** @param {HTMLElement} root */
function labelHeight(root) {
  const sample = element('button', { class: 'label', text: '0' });
  root.append(sample);
  const { height } = sample.getBoundingClientRect();
  sample.remove();
  return height;
}

/** @param {Rect} rect @param {string} name */
function outline([x, y, width, height], name) {
  return drawn('rect', { x, y, width, height, class: name });
}

/** @param {Page} state */
function columnsOf({ columns, body: [, top, , height] }) {
  return columns.map(([x, width]) => drawn('rect', { x, y: top, width, height, class: 'column' }));
}

/** @param {Page} state */
function linesOf({ baseline: { first, step }, body: [x, top, width, height] }) {
  const lines = [];
  for (let y = first; y <= top + height && lines.length < 500; y += step) {
    lines.push(drawn('line', { x1: x, x2: x + width, y1: y, y2: y, class: 'baseline' }));
  }
  return lines;
}

/** One label for one finding or several: it looks like the worst, which is the first, and goes there. @param {readonly Mark[]} marks @param {Overlay} overlay */
function labelOf(marks, { nameOf }) {
  const [first] = marks;
  const titles = marks.slice(0, MOST_TITLES).map(({ number, title }) => `${number} ${title}`);
  const label = element('button', {
    class: `label ${first?.severity}`,
    text: labelText(marks.map(({ number }) => number)),
    title: titles.length < marks.length ? `${titles.join('\n')}\n…` : titles.join('\n'),
  });
  if (first === undefined) return label;
  label.setAttribute('aria-label', nameOf(first, marks.length));
  label.addEventListener('click', (event) => {
    event.stopPropagation();
    first.pick();
  });
  return label;
}
