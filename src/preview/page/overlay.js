// What is drawn over and beside a sheet: outlines only, so that no text is covered; labels of findings stand outside the trim.
import { drawn, element, keepingFocus, keyed } from './dom.js';

/** @typedef {import('./session.js').Page} Page */
/** @typedef {import('./session.js').Overlay} Overlay */
/** @typedef {import('./session.js').Mark} Mark */
/** @typedef {import('./session.js').Rect} Rect */

/**
 * @param {HTMLElement} root
 * @param {Page} state
 * @param {Overlay} overlay
 */
export function drawOverlay(root, state, { overlays, chosen, findings }) {
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
  keepingFocus(root, () => {
    root.querySelector('svg')?.remove();
    for (const old of root.querySelectorAll('.label')) old.remove();
    root.append(svg, ...labelsOf(findings, height));
  });
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

/** Labels of one place are drawn one below the other. @param {readonly Mark[]} findings @param {number} height */
function labelsOf(findings, height) {
  let free = 0;
  const places = findings
    .map((finding) => ({ finding, y: finding.rect === null ? 0 : finding.rect[1] / height }))
    .sort((a, b) => a.y - b.y);
  return places.map(({ finding, y }) => {
    const label = element('button', {
      class: `label ${finding.severity}`,
      text: String(finding.number),
      title: finding.title,
      onclick: finding.pick,
    });
    label.setAttribute('aria-label', finding.name);
    keyed(label, finding.key);
    label.addEventListener('click', (event) => event.stopPropagation());
    const at = Math.max(y, free);
    free = at + 0.016;
    label.style.top = `${at * 100}%`;
    return label;
  });
}
