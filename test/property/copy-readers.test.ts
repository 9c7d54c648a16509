import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileSpan } from '../../src/base/span.js';
import { probeImage } from '../../src/copy/probe-image.js';
import { readSheet } from '../../src/copy/read-sheet.js';
import type { SheetRole } from '../../src/copy/sheets.js';
import { body, runsOf, shown, sourceFile, wordsOf } from '../support/copy-desk.js';

const SEED = 20260219;
const RUNS = { seed: SEED, numRuns: 150 };
const ROLES: readonly SheetRole[] = ['article', 'ad', 'issue', 'newspaper'];

/** Pieces that Markdown and YAML stumble over, mixed with plain copy. */
const scraps = fc.constantFrom(
  ...[
    '---',
    '\n',
    '\r\n',
    '\r',
    'title: ',
    '：',
    '*',
    '**',
    '「',
    '」',
    '{字|ㄗˋ}',
    '\\',
    '&amp;',
    '# ',
    '## ',
  ],
  ...[
    '> ',
    '- ',
    '1. ',
    '|',
    '| a |\n|---|\n',
    '![a](b)',
    '[a](b)',
    '`',
    '```\n',
    '<b>',
    '　',
    '  \n',
    '堪城',
    'Kansas',
    '𠮷',
  ],
  ...[
    'images: [',
    '{',
    ']',
    '"',
    "'",
    '&a ',
    '*a',
    '\t',
    '\u0000',
    '\ud800',
    '\ufffd',
    '...',
    '::x',
    '!!js ',
  ],
);
const anyText = fc.oneof(
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(scraps, { maxLength: 30 }).map((parts) => `---\ntitle: a\n---\n${parts.join('')}`),
  fc.array(scraps, { maxLength: 30 }).map((parts) => `---\n${parts.join('')}\n---\n正文`),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test(`readers never throw, and every place they name lies in the file (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...ROLES), fc.boolean(), (text, role, many) => {
      const path = many ? 'ads/a.classified.md' : 'a.md';
      const { value, diagnostics } = readSheet(sourceFile(path, text), role);
      if (value === undefined) assert.ok(diagnostics.length > 0);
      for (const { span } of diagnostics) {
        if (span === undefined) continue;
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }),
    RUNS,
  );
});

test(`runs of body text are what stands in the source, or stand for an escape (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => {
      const text = parts.join('').replace(/\r(?!\n)/g, '\n');
      for (const run of runsOf(body(text).value.passages.flat())) {
        const source = shown(text, run.span);
        // Markdown itself puts U+FFFD for NUL; `copy/character-broken` has told of it.
        const isExact = source.replaceAll('\0', '\ufffd') === run.text;
        const isJoin = run.text === ' ' && /^\r?\n$/.test(source);
        const standsFor = /^(\\.|&.+;|[\ud800-\udfff])$/su.test(source);
        assert.ok(isExact || isJoin || standsFor, JSON.stringify([run.text, source]));
      }
    }),
    RUNS,
  );
});

test(`no Chinese character of a body is lost or doubled (seed ${SEED})`, () => {
  const han = fc.constantFrom(...'堪薩斯城機器人跳舞報');
  const marks = fc.constantFrom(
    '**',
    '*',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '## ',
    '\\',
    '| ',
    '。',
    ' ',
    '\r\n',
    '[',
    ']',
    '`',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(han, han, marks), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const outcome = body(text);
      const isRefused = outcome.diagnostics.some(({ severity }) => severity === 'error');
      if (isRefused) return;
      const only = (words: string): string => words.replace(/\P{Script=Han}/gu, '');
      assert.equal(only(wordsOf(outcome.value.passages.flat()).join('')), only(text));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test(`any bytes are a picture or an unreadable one, never a throw (seed ${SEED})`, () => {
  const heads = [
    '',
    'ffd8ffe1',
    '89504e470d0a1a0a',
    '49492a00',
    '4d4d002a',
    '52494646',
    '474946383961',
    '3c737667',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 120 }), (head, rest) => {
      const bytes = Buffer.concat([Buffer.from(head, 'hex'), rest]);
      const { value, diagnostics } = probeImage({ path: 'a', bytes, hash: '' }, fileSpan('a.md'));
      assert.equal(value === undefined, diagnostics.length === 1);
    }),
    RUNS,
  );
});
