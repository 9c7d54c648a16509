// The optimality gap of the page solver. In: the first and the last seed, `--nodes N` (skylines that the search may look at). Out: tables
// in Markdown on standard output. Each seed draws a page of three to seven stories; `planPage` arranges it, then all packings of rectangles
// (test/support/all-packings) are searched for one that leaves less void. A page that the search gave up is unresolved, never a success.
import { bentVariantsOf } from '../../dist/src/plan/bent-variants.js';
import { depthBetween } from '../../dist/src/plan/break-legs.js';
import { planPage } from '../../dist/src/plan/plan-page.js';
import { variantsOf } from '../../dist/src/plan/variants.js';
import { bestPacking, isCutApart, voidOf } from '../../dist/test/support/all-packings.js';
import { drawPage } from './gap-pages.js';

const NODES = 20_000_000;
const WORST_SHOWN = 20;
/** White cells that the planner lets be, as in plan-page.ts. */
const WHITE_LET_BE = 3;

/** What counts as misfit: by the rule, a foot may be an L short (RA05); strictly, the last leg's alone. */
const COUNTS = {
  rule: (missing) => Math.max(0, missing - 1),
  none: () => 0,
  strict: (missing, isLast) => Math.max(0, missing - (isLast ? 1 : 0)),
};

/** The gap of a page that cannot be bettered. */
const FULL = { gap: 0, most: 0 };

/** Solves a page, and searches for better. */
function measure(page, nodes) {
  const { tools, must, frame } = page;
  const depths = frame.freeLines.map((free) => Math.max(0, free - frame.firstLine));
  const room = { gap: tools.template.limits.storyGapLines, depths };
  // The shapes are the page's, however often it is solved: they are no part of its time.
  for (const piece of must) plannerShapes(piece, true, tools);
  const started = performance.now();
  const solution = planPage(frame, { must, may: [], refer: [] }, tools);
  const planMs = performance.now() - started;
  const searchStarted = performance.now();
  const search = { page, room, nodes, placed: solution?.placed };
  const judged = solution === undefined ? judgeMissing(search) : judgePlaced(search);
  const searchMs = judged.isSearched ? performance.now() - searchStarted : undefined;
  const { seed, template, kind } = page;
  return { seed, template, kind, count: must.length, planMs, searchMs, ...judged };
}

function judgePlaced(search) {
  const rule = judge(search, COUNTS.rule);
  const strict = judge(search, COUNTS.strict);
  return { state: 'placed', rule, strict, isSearched: rule.own + strict.own > 0 };
}

/** The gap to the best of all packings that keep heads of one size apart; who lets heads bump is compared with all of them. */
function judge({ page, room, nodes, placed }, count) {
  const own = voidOf(room, areasOf(placed, room.gap, count));
  const lines = room.depths.reduce((sum, depth) => sum + depth, 0);
  const white = own / lines;
  if (own === 0) return { own, white, ...FULL };
  const wish = { below: own, nodes, keepHeads: !hasBumpingHeads(placed) };
  const pieces = shapesOf(page, isBending(placed, page, room), count);
  const found = bestPacking(pieces, room, wish);
  if (found.kind === 'none') return { own, white, ...FULL };
  if (found.kind === 'unresolved') return { own, white, most: (own - found.atLeast) / lines };
  const gap = (own - found.void) / lines;
  return { own, white, gap, most: gap, least: found.void, isCut: isCutApart(found.packed) };
}

/** No arrangement: missed when there is a packing, else the copy cannot stand there. */
function judgeMissing({ page, room, nodes }) {
  const below = Number.POSITIVE_INFINITY;
  const wish = { below, nodes, keepHeads: true };
  const found = bestPacking(shapesOf(page, true, COUNTS.rule), room, wish);
  const state = { best: 'missed', none: 'impossible', unresolved: 'undecided' }[found.kind];
  return { state, isSearched: true };
}

/** Whether the planner went on to bent shapes: it does so only where the plain ones leave more white than it lets be. */
function isBending(placed, { must, tools }, room) {
  const plain = new Set(must.flatMap((piece) => variantsOf(piece, tools)));
  const white = voidOf(room, areasOf(placed, room.gap, COUNTS.none));
  return white > WHITE_LET_BE || placed.some(({ shape }) => !plain.has(shape));
}

function plannerShapes(piece, isBent, tools) {
  const plain = variantsOf(piece, tools);
  return isBent ? [...plain, ...bentVariantsOf(piece, tools)] : plain;
}

/** The shapes that the planner may use; of one size and head, the one of least misfit. */
function shapesOf({ must, tools }, isBent, count) {
  return must.map((piece) => {
    const shapes = new Map();
    for (const shape of plannerShapes(piece, isBent, tools)) {
      const { columns, height, headSize: head } = shape;
      const misfit = misfitOf(shape, count);
      const key = `${columns} ${height} ${head}`;
      if (misfit < (shapes.get(key)?.misfit ?? Number.POSITIVE_INFINITY))
        shapes.set(key, { columns, height, head, misfit });
    }
    return [...shapes.values()];
  });
}

/** L × columns that a story's legs stop short of its foot. */
function misfitOf({ columns, legs, legDepth, ranges, measured }, count) {
  const lines = ranges.reduce((sum, { from, to }, leg) => {
    const missing = legDepth[leg] - depthBetween(measured, from, to);
    return sum + count(missing, leg === ranges.length - 1);
  }, 0);
  return Math.round((lines * columns) / legs.count);
}

/** L × columns under stories and the white below each, misfits taken off; a story around an ad has its own foot in each column. */
function areasOf(placed, gap, count) {
  return placed.reduce((sum, { shape, grid }) => {
    const feet = shape.feet ?? Array(grid.columnSpan).fill(grid.lineSpan);
    return feet.reduce((cells, foot) => cells + foot + gap, sum - misfitOf(shape, count));
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
  'median, strict',
  'worst, strict',
  'white, median',
  'white, worst',
  'missed',
  'impossible',
  'unresolved',
  'planPage ms, median',
  'search ms, median',
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
  const of = (state) => pages.filter((one) => one.state === state);
  const placed = of('placed');
  const rule = placed.flatMap((one) => one.rule.gap ?? []);
  const strict = placed.flatMap((one) => one.strict.gap ?? []);
  const open = placed.filter((one) => one.rule.gap === undefined || one.strict.gap === undefined);
  return [
    name,
    pages.length,
    `${rule.filter((gap) => gap === 0).length} of ${rule.length}`,
    ...[rule, strict, placed.map((one) => one.rule.white)]
      .flatMap((shares) => [median(shares), Math.max(...shares)])
      .map(percent),
    of('missed').length,
    of('impossible').length,
    open.length + of('undecided').length,
    Math.round(median(pages.map(({ planMs }) => planMs))),
    Math.round(median(pages.flatMap(({ searchMs }) => searchMs ?? []))),
  ];
}

const WORST_HEAD = [
  'seed',
  'template',
  'hole',
  'stories',
  'void and misfit, L × columns',
  'least',
  'gap',
  'gap, strict',
  'least by straight cuts',
  'state',
];

/** The pages that the planner left worst, and those that were not decided. */
function worstRows(all) {
  const of = ({ rule }) => rule?.most ?? 1;
  const worst = all
    .filter((one) => one.state !== 'impossible' && of(one) > 0)
    .sort((one, other) => of(other) - of(one) || one.seed - other.seed);
  return table(WORST_HEAD, worst.slice(0, WORST_SHOWN).map(worstRow));
}

function worstRow({ seed, template, kind, count, rule, strict, state }) {
  const isCut = rule?.isCut === undefined ? '' : rule.isCut ? 'yes' : 'no';
  return [
    ...[seed, template, kind, count, rule?.own ?? '', rule?.least ?? ''],
    ...[gapText(rule), gapText(strict), isCut, state],
  ];
}

/** Where the search gave up, how large the gap may be at the most. */
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
