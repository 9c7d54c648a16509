// The optimality gap of the page solver. In: the first and the last seed, `--nodes N` (skylines that the search may look at). Out: tables
// in Markdown on standard output. Each seed draws a page of three to seven stories; `planPage` arranges it, then all packings of rectangles
// (test/support/all-packings) are searched for one that leaves less void. A page that the search gave up is unresolved, never a success.
import { depthBetween } from '../../dist/src/plan/break-legs.js';
import { planPage } from '../../dist/src/plan/plan-page.js';
import { variantsOf } from '../../dist/src/plan/variants.js';
import { bestPacking, isCutApart, voidOf } from '../../dist/test/support/all-packings.js';
import { drawPage } from './gap-pages.js';

const NODES = 20_000_000;
const WORST_SHOWN = 20;

/** The gap of a page without void. */
const FULL = { gap: 0, most: 0 };

/** Solves a page, and searches for better. */
function measure(page, nodes) {
  const { tools, must, frame } = page;
  const gap = tools.template.limits.storyGapLines;
  const pieces = must.map((piece) => shapesOf(piece, tools));
  const room = { gap, depths: frame.freeLines.map((free) => Math.max(0, free - frame.firstLine)) };
  const lines = room.depths.reduce((sum, depth) => sum + depth, 0);
  const started = performance.now();
  const solution = planPage(frame, { must, may: [], refer: [] }, tools);
  const planMs = performance.now() - started;
  const least = { pieces, room, nodes };
  const facts = { ...page, count: must.length, lines, planMs };
  if (solution === undefined) return { ...facts, ...judgeMissing(least) };
  const own = voidOf(room, areasOf(solution.placed, gap));
  return { ...facts, own, ...judge(own, hasBumpingHeads(solution.placed), least, lines) };
}

/** The gap to all packings, and to those alone that keep heads of one size apart. */
function judge(own, hasBumps, { pieces, room, nodes }, lines) {
  // A full page cannot be bettered.
  if (own === 0) return { state: 'placed', any: FULL, kept: FULL };
  const started = performance.now();
  const any = bestPacking(pieces, room, { below: own, nodes });
  const anyMs = performance.now() - started;
  // Who lets heads bump may be compared with packings that do.
  const kept =
    any.kind === 'none' || hasBumps
      ? any
      : bestPacking(pieces, room, {
          from: any.void ?? any.atLeast,
          below: own,
          nodes,
          keepHeads: true,
        });
  return {
    state: 'placed',
    any: gapOf(own, any, lines),
    kept: gapOf(own, kept, lines),
    best: any.kind === 'best' ? any : undefined,
    searchMs: anyMs,
  };
}

/** A share of the hole; undefined where the search gave up, and then how large it may be at the most. */
function gapOf(own, found, lines) {
  if (found.kind === 'none') return FULL;
  if (found.kind === 'best')
    return { gap: (own - found.void) / lines, most: (own - found.void) / lines };
  return { gap: undefined, most: (own - found.atLeast) / lines };
}

/** No arrangement: missed when there is a packing that keeps heads apart, else the copy cannot stand there. */
function judgeMissing({ pieces, room, nodes }) {
  const started = performance.now();
  const below = Number.POSITIVE_INFINITY;
  const found = bestPacking(pieces, room, { below, nodes, keepHeads: true });
  const searchMs = performance.now() - started;
  const states = { best: 'missed', none: 'impossible', unresolved: 'undecided' };
  return { state: states[found.kind], best: found.kind === 'best' ? found : undefined, searchMs };
}

function shapesOf(piece, tools) {
  return variantsOf(piece, tools).map((shape) => {
    const { columns, height, headSize } = shape;
    return { columns, height, head: headSize, misfit: misfitOf(shape) };
  });
}

/** L × columns that a story's legs stop short of its foot; the last may by one L (RA05). */
function misfitOf({ columns, legs, legDepth, ranges, measured }) {
  const missing = ranges.map(
    ({ from, to }, leg) => legDepth[leg] - depthBetween(measured, from, to),
  );
  const last = missing.length - 1;
  const lines = missing.reduce(
    (sum, own, leg) => sum + Math.max(0, own - (leg === last ? 1 : 0)),
    0,
  );
  return Math.round((lines * columns) / legs.count);
}

/** L × columns under stories and the white below each, misfits taken off; a story around an ad has its own foot in each column. */
function areasOf(placed, gap) {
  return placed.reduce((sum, { shape, grid }) => {
    const feet = shape.feet ?? Array(grid.columnSpan).fill(grid.lineSpan);
    return feet.reduce((cells, foot) => cells + foot + gap, sum - misfitOf(shape));
  }, 0);
}

function hasBumpingHeads(placed) {
  return placed.some(({ shape, grid }) =>
    placed.some(
      (other) =>
        other.grid.line === grid.line &&
        other.grid.column === grid.column + grid.columnSpan &&
        other.shape.headSize === shape.headSize,
    ),
  );
}

const COUNT_HEAD = [
  'stories',
  'pages',
  'as full as the best',
  'median gap',
  'worst gap',
  'median, heads kept',
  'worst, heads kept',
  'unresolved',
  'missed',
  'impossible',
  'planPage ms',
  'search ms',
];

/** One row a number of stories. */
function countRows(all) {
  const counts = [...new Set(all.map(({ count }) => count))].sort((one, other) => one - other);
  const rows = counts.map((count) => [count, all.filter((one) => one.count === count)]);
  return table(
    COUNT_HEAD,
    [...rows, ['all', all]].map(([name, pages]) => countRow(name, pages)),
  );
}

function countRow(name, pages) {
  const of = (...states) => pages.filter(({ state }) => states.includes(state));
  const placed = of('placed');
  const any = placed.flatMap((one) => one.any.gap ?? []);
  const kept = placed.flatMap((one) => one.kept.gap ?? []);
  const open = placed.filter((one) => one.any.gap === undefined || one.kept.gap === undefined);
  return [
    name,
    pages.length,
    `${any.filter((gap) => gap === 0).length} of ${any.length}`,
    ...[median(any), Math.max(...any), median(kept), Math.max(...kept)].map(percent),
    open.length + of('undecided').length,
    of('missed').length,
    of('impossible').length,
    mean(pages.map(({ planMs }) => planMs)),
    mean(pages.flatMap(({ searchMs }) => searchMs ?? [])),
  ];
}

const WORST_HEAD = [
  'seed',
  'template',
  'hole',
  'stories',
  'void, L × columns',
  'least void',
  'gap',
  'gap, heads kept',
  'least void by straight cuts',
  'state',
];

/** The pages that the planner left worst, and those that were not decided. */
function worstRows(all) {
  const of = ({ kept }) => kept?.most ?? 1;
  const worst = all
    .filter((one) => one.state !== 'impossible' && of(one) > 0)
    .sort((one, other) => of(other) - of(one) || one.seed - other.seed);
  return table(WORST_HEAD, worst.slice(0, WORST_SHOWN).map(worstRow));
}

function worstRow({ seed, template, kind, count, own, best, any, kept, state }) {
  const isCut = best === undefined ? '' : isCutApart(best.packed) ? 'yes' : 'no';
  return [
    ...[seed, template, kind, count, own ?? '', best?.void ?? ''],
    ...[gapText(any), gapText(kept), isCut, state],
  ];
}

function gapText(found) {
  if (found === undefined) return '';
  return found.gap === undefined ? `≤ ${percent(found.most)}` : percent(found.gap);
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const percent = (share) => (Number.isFinite(share) ? `${(100 * share).toFixed(2)} %` : '');

function mean(values) {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const words = process.argv.slice(2);
const option = words.indexOf('--nodes');
const nodes = option < 0 ? NODES : Number(words[option + 1]);
const [first = '1', last = first] = words.filter(
  (_, at) => option < 0 || (at !== option && at !== option + 1),
);
const all = [];
for (let seed = Number(first); seed <= Number(last); seed += 1) {
  const found = measure(await drawPage(seed), nodes);
  all.push(found);
  process.stderr.write('.');
}
process.stderr.write('\n');
console.log(
  `## Optimality gap, seeds ${first}–${last}\n\n${countRows(all)}\n\n### Worst pages\n\n${worstRows(all)}`,
);
