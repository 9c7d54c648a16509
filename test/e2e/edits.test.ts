// An editor's evening: the sample issue also builds after each of 20 seeded edits. Contact sheets of all are left in out/edits/.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { drawContactSheet } from '../support/contact-sheet.js';
import { buildIssueIn } from '../support/issue-folder.js';
import { requireProgram } from '../support/programs.js';
import { PROJECT } from '../support/project.js';
import { partsOf, SAMPLE, sampleFiles, sampleForTest } from '../support/sample-issue.js';
import { pick, seeded } from '../support/seeded.js';

const EDITS = 20;
const SEED = 20260219;

/** Changes the paper; says what it did. */
type Edit = (paper: string, random: () => number) => string;

function issueFile(paper: string, name: string): string {
  return path.join(paper, 'issues', SAMPLE, name);
}

function textOf(paper: string, name: string): string {
  return readFileSync(issueFile(paper, name), 'utf8');
}

/** What earlier edits chose: each goes for something else. */
const chosen = new Set<string>();

function choose(kind: string, names: readonly string[], random: () => number): string {
  const name = pick(
    names.filter((one) => !chosen.has(`${kind} ${one}`)),
    random,
  );
  chosen.add(`${kind} ${name}`);
  return name;
}

const dropAd: Edit = (paper, random) => {
  const ads = sampleFiles(paper, 'ads').filter((name) => !name.endsWith('.classified.md'));
  const ad = choose('drop', ads, random);
  rmSync(issueFile(paper, ad));
  return `without ${ad}`;
};

/** Articles of plain paragraphs, so that a part of the body is still a body. */
function plainArticles(paper: string): readonly string[] {
  return sampleFiles(paper, 'articles').filter((name) => {
    const { front, body } = partsOf(textOf(paper, name));
    if (/^filler: true$/m.test(front)) return false;
    return sentencesOf(body).length >= 6 && !/^[|>*-]/m.test(body);
  });
}

function sentencesOf(body: string): readonly string[] {
  return body.match(/[^。！？]+[。！？]+[」』）]?/gu) ?? [];
}

const lengthen: Edit = (paper, random) => {
  const article = choose('lengthen', plainArticles(paper), random);
  const { front, body } = partsOf(textOf(paper, article));
  const more = firstPart(sentencesOf(body.replace(/^#+ .*$/gm, '')), body.length * 0.3);
  const added = more.join('').replace(/\s+/g, '');
  writeFileSync(issueFile(paper, article), `---\n${front}---\n${body.trimEnd()}\n\n${added}\n`);
  return `longer ${article}`;
};

const shorten: Edit = (paper, random) => {
  const article = choose('shorten', plainArticles(paper), random);
  const { front, body } = partsOf(textOf(paper, article));
  const kept = firstPart(sentencesOf(body), body.length * 0.7).join('');
  // A subhead that lost its text goes too.
  const clean = kept.trimEnd().replace(/\n+#+ [^\n]*$/, '');
  writeFileSync(issueFile(paper, article), `---\n${front}---\n${clean}\n`);
  return `shorter ${article}`;
};

/** As many sentences as come to about `length` characters, at least one. */
function firstPart(sentences: readonly string[], length: number): readonly string[] {
  let sum = 0;
  return sentences.filter((sentence, index) => {
    sum += sentence.length;
    return index === 0 || sum <= length;
  });
}

function picturesOf(paper: string): readonly { readonly article: string; readonly src: string }[] {
  return sampleFiles(paper, 'articles').flatMap((article) => {
    const src = /^ {2}- src: (\S+)$/m.exec(partsOf(textOf(paper, article)).front)?.[1];
    return src === undefined ? [] : [{ article, src }];
  });
}

const dropPicture: Edit = (paper, random) => {
  const illustrated = picturesOf(paper).map(({ article }) => article);
  const article = choose('bare', illustrated, random);
  const text = textOf(paper, article).replace(/^images:\n(?: .*\n)+/m, '');
  writeFileSync(issueFile(paper, article), text);
  return `without the picture of ${article}`;
};

const addPicture: Edit = (paper, random) => {
  const pictures = picturesOf(paper);
  const { src } = pick(pictures, random);
  const bare = plainArticles(paper).filter((name) =>
    pictures.every(({ article }) => article !== name),
  );
  const article = choose('illustrate', bare, random);
  const images = `images:\n  - src: ${src}\n    caption: 補上的照片，臨時換版。\n`;
  const { front, body } = partsOf(textOf(paper, article));
  writeFileSync(issueFile(paper, article), `---\n${front}${images}---\n${body}`);
  return `a picture for ${article}`;
};

const KINDS: readonly Edit[] = [dropAd, lengthen, shorten, dropPicture, addPicture];

function leaveContactSheet(t: TestContext, paper: string, name: string): void {
  const pdftoppm = requireProgram(t, 'pdftoppm');
  if (pdftoppm === undefined) return;
  drawContactSheet(
    pdftoppm,
    path.join(paper, `out/${SAMPLE}/${SAMPLE}.pdf`),
    path.join(paper, 'sheets'),
    path.join(PROJECT, 'out', 'edits', `${name}.png`),
  );
}

for (let number = 1; number <= EDITS; number += 1) {
  const edit = KINDS[(number - 1) % KINDS.length] ?? dropAd;
  test(`the sample builds after edit ${number} of ${EDITS}, seed ${SEED + number}`, async (t) => {
    const paper = sampleForTest(t);
    const what = edit(paper, seeded(SEED + number));
    const run = await buildIssueIn(paper);
    assert.equal(run.code, 0, `${what}\n${run.err}`);
    leaveContactSheet(
      t,
      paper,
      `${String(number).padStart(2, '0')}-${what.replace(/[^\w]+/g, '-')}`,
    );
  });
}
