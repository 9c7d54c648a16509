// How long the page solver takes. In: the first and the last seed, stories a page at the most (arguments). Out: a table in Markdown on standard
// output, a row a number of stories: milliseconds that `planPage` takes for a page by itself, its shapes known and not.
import { bentVariantsOf } from '../../dist/src/plan/bent-variants.js';
import { planPage } from '../../dist/src/plan/plan-page.js';
import { variantsOf } from '../../dist/src/plan/variants.js';
import { drawPage } from './gap-pages.js';

const [first = '1', last = first, most = '12'] = process.argv.slice(2);
const all = [];
for (let seed = Number(first); seed <= Number(last); seed += 1) {
  all.push(timesOf(await drawPage(seed, Number(most))));
  process.stderr.write('.');
}
process.stderr.write('\n');
const counts = [...new Set(all.map(({ count }) => count))].sort((one, other) => one - other);
const rows = counts.map((count) =>
  rowOf(
    count,
    all.filter((one) => one.count === count),
  ),
);
const head = ['stories', 'pages', 'not held', 'median', 'worst', 'worst seed', 'shapes, median'];
console.log(
  [head, head.map(() => '---'), ...rows, rowOf('all', all)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n'),
);

/** A page solved once, as a plan does: the shapes of its stories are measured before it is shared out. */
function timesOf({ seed, tools, must, frame }) {
  const began = performance.now();
  for (const piece of must) {
    variantsOf(piece, tools);
    bentVariantsOf(piece, tools);
  }
  const known = performance.now();
  const solution = planPage(frame, { must, may: [], refer: [] }, tools);
  const solved = performance.now();
  return {
    ...{ seed, count: must.length, isHeld: solution !== undefined },
    ...{ shapes: known - began, solve: solved - known },
  };
}

function rowOf(name, pages) {
  const worst = pages.reduce((one, other) => (other.solve > one.solve ? other : one));
  return [
    ...[name, pages.length, pages.filter(({ isHeld }) => !isHeld).length],
    ...[median(pages.map(({ solve }) => solve)), worst.solve].map(Math.round),
    ...[worst.seed, Math.round(median(pages.map(({ shapes }) => shapes)))],
  ];
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}
