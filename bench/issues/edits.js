// How calm pages are under an editor's hands. In: the first and the last seed, edits an issue, the set of issues (arguments). Out: a table in
// Markdown on standard output: the share of boxes that stand where they stood, by kind of edit, and pages that moved without carrying the edited
// article. Each edit is made to the issue as first built, with its lock beside it. Issues that do not fit in the first place have no lock and are passed over.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIssue } from '../../dist/src/build/build-issue.js';
import { createMemo } from '../../dist/src/build/memo.js';
import { layoutJson } from '../../dist/src/report/layout-json.js';
import { lockYaml } from '../../dist/src/report/lock-yaml.js';
import { findIssue } from '../../dist/src/source/find-issue.js';
import { createChance } from '../chance.js';
import { makeSeededIssue } from './make.js';

const HAN = /\p{Script=Han}/u;
const KINDS = ['same', 'longer', 'shorter', 'paragraph'];
const memo = createMemo();

const [first = '1', last = '12', edits = '10', set = 'fit'] = process.argv.slice(2);
const scores = [];
let passed = 0;
for (let seed = Number(first); seed <= Number(last); seed += 1) {
  const found = await tryIssue(seed, Number(edits));
  if (found === undefined) passed += 1;
  else scores.push(...found);
  process.stderr.write(found === undefined ? '-' : '.');
}
process.stderr.write('\n');
console.log(table(scores));
console.log(`\n${worst(scores)}`);
console.log(`\n${scores.length} edits; ${passed} issues passed over.`);

/** All edits of one issue; undefined where it does not build. */
async function tryIssue(seed, count) {
  const root = path.resolve(import.meta.dirname, '../../out/bench/edits', String(seed));
  await rm(root, { recursive: true, force: true });
  const head = await makeSeededIssue(root, seed, set);
  const build = () =>
    buildIssue({ files: findIssue(root, undefined), pages: undefined, until: 'judge', memo });
  const before = await build();
  if (before.plan === undefined || hasErrors(before)) return undefined;
  const { folder, lock } = findIssue(root, undefined);
  await writeFile(path.join(root, lock), lockYaml(before.plan, head, undefined));
  const chance = createChance(seed * 104729);
  const scores = [];
  for (let at = 0; at < count; at += 1) {
    const kind = KINDS[at % KINDS.length];
    const pages = before.plan.dummies.flatMap(({ modules }) => modules);
    const { article } = chance.pick(pages);
    const file = path.join(root, folder, article.id);
    const text = await readFile(file, 'utf8');
    await writeFile(file, edited(text, kind, chance));
    scores.push({ seed, kind, file: article.id, ...compare(before, await build(), article.id) });
    await writeFile(file, text);
  }
  return scores;
}

function hasErrors({ diagnostics }) {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** The file with one of its paragraphs changed. */
function edited(text, kind, chance) {
  const end = text.indexOf('\n---', 4) + 4;
  const paragraphs = text.slice(end).split(/\n{2,}/);
  const long = paragraphs.flatMap((one, at) => (one.length > 60 && HAN.test(one[0]) ? [at] : []));
  const at = long.length > 0 ? chance.pick(long) : paragraphs.length - 1;
  const paragraph = paragraphs[at] ?? '';
  paragraphs[at] = changed(paragraph, kind, chance);
  return text.slice(0, end) + paragraphs.join('\n\n');
}

function changed(paragraph, kind, chance) {
  const letters = [...paragraph];
  const han = letters.flatMap((letter, at) => (HAN.test(letter) ? [at] : []));
  const some = (length) => han.slice(2, 2 + length).map((at) => letters[at]);
  const size = 11 + Math.floor(chance.next() * 14);
  if (kind === 'longer')
    return [...letters.slice(0, 4), ...some(size), ...letters.slice(4)].join('');
  if (kind === 'shorter') {
    const from = runOfHan(letters, size);
    return [...letters.slice(0, from), ...letters.slice(from + size)].join('');
  }
  if (kind === 'paragraph') return `${paragraph.trimEnd()}\n\n${some(size * 2).join('')}。\n`;
  // Characters change places: each is one em wide, so every line breaks as before.
  for (let swap = 0; swap < 4; swap += 1) {
    const [one, other] = [chance.pick(han), chance.pick(han)];
    [letters[one], letters[other]] = [letters[other], letters[one]];
  }
  return letters.join('');
}

/** Where so many Chinese characters stand in a row, or the longest such row begins. */
function runOfHan(letters, size) {
  let best = { at: 0, length: 0 };
  let from = 0;
  for (let at = 0; at <= letters.length; at += 1) {
    if (at < letters.length && HAN.test(letters[at])) continue;
    if (at - from > best.length) best = { at: from, length: at - from };
    from = at + 1;
  }
  return best.length >= size ? best.at : Math.max(2, Math.floor((letters.length - size) / 2));
}

/** Boxes that stand as they stood, and pages that changed though the article is not on them. */
function compare(before, after, item) {
  const old = layoutJson(before.pages).pages;
  const now = layoutJson(after.pages).pages;
  let kept = 0;
  let all = 0;
  let strange = 0;
  let lines = 0;
  for (const [at, page] of old.entries()) {
    const boxes = now[at]?.boxes ?? [];
    const left = boxes.map(placeOf);
    const carries = [...page.boxes, ...boxes].some((box) => box.item === item);
    let moved = 0;
    for (const box of page.boxes) {
      const known = left.indexOf(placeOf(box));
      if (known < 0) moved += 1;
      else left.splice(known, 1);
    }
    all += page.boxes.length;
    kept += page.boxes.length - moved;
    if ((moved > 0 || left.length > 0) && !carries) strange += 1;
    lines += linesOf(boxes, item) - linesOf(page.boxes, item);
  }
  const warnings = warningsIn(after) - warningsIn(before);
  return { kept: kept / all, strange, lines, warnings, failed: hasErrors(after) };
}

function warningsIn({ diagnostics }) {
  return diagnostics.filter(({ severity }) => severity === 'warning').length;
}

function placeOf({ item, role, rect }) {
  return `${item} ${role} ${rect.join(' ')}`;
}

function linesOf(boxes, item) {
  const own = boxes.filter((box) => box.item === item && box.role === 'leg');
  return own.reduce((sum, box) => sum + box.lines.length, 0);
}

/** Edits after which much moved, or something that should not. */
function worst(all) {
  const bad = all.filter(({ kept, strange }) => kept < 0.9 || strange > 0);
  const rows = bad.map(({ seed, kind, file, kept, strange, lines }) => {
    const cells = [seed, kind, file, lines, (100 * kept).toFixed(1), strange];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| seed | kind | file | lines more | unmoved % | pages without it |',
    `|${' --- |'.repeat(6)}`,
    ...rows,
  ].join('\n');
}

function table(all) {
  const groups = [
    ['line count kept', all.filter(({ lines }) => lines === 0)],
    ['other', all.filter(({ lines }) => lines !== 0)],
    ...KINDS.map((kind) => [kind, all.filter((one) => one.kind === kind)]),
  ];
  const rows = groups.map(([name, own]) => {
    const kept = own.map((one) => one.kept).sort((a, b) => a - b);
    const mean = kept.reduce((sum, share) => sum + share, 0) / Math.max(1, kept.length);
    const strange = own.reduce((sum, one) => sum + one.strange, 0);
    const failed = own.filter((one) => one.failed).length;
    const warnings = own.reduce((sum, one) => sum + one.warnings, 0) / Math.max(1, own.length);
    const percent = (share) => (100 * (share ?? 1)).toFixed(1);
    const cells = [
      name,
      own.length,
      percent(mean),
      percent(kept[0]),
      strange,
      warnings.toFixed(2),
      failed,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| edits | number | boxes unmoved, mean % | worst % | pages moved without the article | warnings more, mean | builds failed |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
