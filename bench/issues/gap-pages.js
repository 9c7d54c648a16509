// Single pages for the optimality gap. In: a seed. Out: the frame of a news hole on one of the templates, three to seven articles whose
// measured area is 98–103 % of it, and a desk to plan them; the same on every run.
import path from 'node:path';
import { openProjectFonts } from '../../dist/src/build/equip-fonts.js';
import { createMemo } from '../../dist/src/build/memo.js';
import { gatherIssue } from '../../dist/src/copy/gather-issue.js';
import { readTemplate } from '../../dist/src/copy/read-template.js';
import { createTypesetter } from '../../dist/src/galley/set-galley.js';
import { openDesk, wholePiece } from '../../dist/src/plan/desk.js';
import { variantsOf } from '../../dist/src/plan/variants.js';
import { createDiskShelf } from '../../dist/src/source/disk-shelf.js';
import { findIssue } from '../../dist/src/source/find-issue.js';
import { houseRoot } from '../../dist/src/source/house.js';
import { createChance } from '../chance.js';
import { makePool } from './make.js';

const NAMES = ['tabloid', 'tabloid-four', 'broadsheet'];
/** L that the masthead takes of a front page, as in make.js. */
const MASTHEAD = { tabloid: 9, 'tabloid-four': 9, broadsheet: 14 };
const ARTICLES = 160;
const FEWEST = 3;
const MOST = 7;
const LEAST_COPY = 0.98;
const MOST_COPY = 1.03;
/** A story among many is no longer than so many times their mean on a full page. */
const SHORT_ENOUGH = 1.6;
/** Holes without ads want copy of a whole page: so many draws of stories before a hole with ads is taken. */
const DRAWS = 3000;
/** The least L of an ad, and of news above it. */
const SHALLOWEST = 16;

/** Copy and tools of each template, made at first use. */
const DESKS = new Map();

/** The page of a seed; of three to seven stories, or as many as asked for at the most. */
export async function drawPage(seed, most = MOST) {
  const template = NAMES[seed % NAMES.length];
  const count = FEWEST + (Math.floor(seed / NAMES.length) % (most - FEWEST + 1));
  const chance = createChance(seed * 6007 + 11);
  const pool = await poolOf(template);
  const firstLine = chance.next() < 0.25 ? MASTHEAD[template] : 0;
  const wanted = chance.pick(['none', 'band', 'corner', 'stairs']);
  const { articles, freeLines, kind } = drawHole({ chance, pool, count, firstLine, wanted });
  // Every page has its own desk: what the solver remembers of one must not make another quicker.
  const tools = openDesk(pool.tools);
  const must = articles.map(({ article }) => wholePiece(article));
  return { seed, template, kind, tools, must, frame: { firstLine, freeLines } };
}

async function poolOf(name) {
  const known = DESKS.get(name);
  if (known !== undefined) return known;
  const root = path.resolve(import.meta.dirname, '../../out/bench/gap', name);
  await makePool(root, name, ARTICLES);
  const files = findIssue(root, undefined);
  if ('kind' in files) throw new Error(`no copy in ${root}`);
  const issue = givenBy(gatherIssue(files, createDiskShelf(root)));
  const house = createDiskShelf(houseRoot());
  const template = givenBy(readTemplate(`templates/${name}/template.yaml`, house, issue.span));
  const { shaper } = givenBy(openProjectFonts({ house }, createMemo(), issue.lang));
  const typesetter = createTypesetter({ shaper, template, names: issue.names, lang: issue.lang });
  const ignore = () => {};
  const tools = { template, typesetter, report: ignore, tell: ignore };
  const desk = openDesk(tools);
  const articles = issue.articles.map((article) => ({
    article,
    cells: likelyCells(article, desk),
  }));
  const pool = { tools, articles };
  DESKS.set(name, pool);
  return pool;
}

/** L × columns of an article in its cheapest shape, the white below it included. */
function likelyCells(article, desk) {
  const shapes = variantsOf(wholePiece(article), desk);
  const cheapest = shapes.reduce((best, shape) => (shape.cost < best.cost ? shape : best));
  return cheapest.columns * (cheapest.height + desk.template.limits.storyGapLines);
}

/** Stories, and a hole that is cut to them. */
function drawHole({ chance, pool, count, firstLine, wanted }) {
  const { columns, lines, limits } = pool.tools.template;
  const deepest = lines - firstLine + limits.storyGapLines;
  const page = columns * deepest;
  // Many stories have room only where none is long.
  const known = pool.articles.filter(
    ({ cells }) => count <= MOST || cells <= (SHORT_ENOUGH * page) / count,
  );
  for (let draw = 0; ; draw += 1) {
    const articles = Array.from({ length: count }, () => chance.pick(known));
    if (new Set(articles).size < count) continue;
    const copy = articles.reduce((sum, { cells }) => sum + cells, 0);
    if (wanted === 'none' && draw < DRAWS) {
      if (isNear(copy, page))
        return { articles, freeLines: Array(columns).fill(lines), kind: wanted };
      continue;
    }
    const cells = copy / (LEAST_COPY + (MOST_COPY - LEAST_COPY) * chance.next());
    const kind = wanted === 'none' ? 'band' : wanted;
    const depths = HOLES[kind]({ chance, columns, deepest, cells });
    const hole = depths.reduce((sum, depth) => sum + depth, 0);
    if (!depths.every((depth) => isUsable(depth, deepest)) || !isNear(copy, hole)) continue;
    const freeLines = depths.map((depth) => firstLine + depth - limits.storyGapLines);
    return { articles, freeLines, kind };
  }
}

/** Depths of the columns under ads, the white below a story included. */
const HOLES = {
  band: ({ columns, cells }) => Array(columns).fill(Math.round(cells / columns)),
  corner: ({ chance, columns, deepest, cells }) => {
    const width = chance.between(2, columns - 2);
    const depth = deepest - Math.round((columns * deepest - cells) / width);
    return [...Array(columns - width).fill(deepest), ...Array(width).fill(depth)];
  },
  /** An ad in the corner and a lower one beside it. */
  stairs: ({ chance, columns, deepest, cells }) => {
    const outer = chance.between(1, columns - 2);
    const inner = chance.between(1, columns - outer);
    const rest = columns - outer - inner;
    const share = 0.35 + 0.4 * chance.next();
    const high = (columns * deepest - cells) / (outer + inner * share);
    return [
      ...Array(rest).fill(deepest),
      ...Array(inner).fill(deepest - Math.round(high * share)),
      ...Array(outer).fill(deepest - Math.round(high)),
    ];
  },
};

function isUsable(depth, deepest) {
  return depth === deepest || (depth >= SHALLOWEST && depth <= deepest - SHALLOWEST);
}

function isNear(copy, hole) {
  return copy >= LEAST_COPY * hole && copy <= MOST_COPY * hole;
}

function givenBy({ value, diagnostics }) {
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return value;
}
