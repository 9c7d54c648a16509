import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFonts } from '../../../src/copy/read-fonts.js';
import { readTemplate } from '../../../src/copy/read-template.js';
import { templateSchema } from '../../../src/copy/template-schema.js';
import { codesOf, shown } from '../../support/copy-desk.js';
import { memoryShelf } from '../../support/memory-shelf.js';

const TABLOID = readFileSync('templates/tabloid/template.yaml', 'utf8');
const read = (text: string): ReturnType<typeof readTemplate> =>
  readTemplate('t.yaml', memoryShelf({ 't.yaml': text }));

test('the tabloid is read without a word, and its grid is the one of the design', () => {
  const { value, diagnostics } = read(TABLOID);
  assert.deepEqual(diagnostics, []);
  assert.equal(value?.lines, 86);
  assert.deepEqual(value?.trim, { width: 792, height: 1224 });
  assert.deepEqual(value?.body, { x: 41, y: 70, width: 710, height: 1118 });
  assert.deepEqual(value?.palette.get('red'), { c: 0, m: 100, y: 95, k: 5 });
  assert.deepEqual(value?.adSizes.get('eighth'), { columns: 3, height: 272 });
  assert.equal(value?.adDesigns.get('house')?.doubleFrame, true);
  assert.equal(value?.labels.jumpTo, '下轉{page}版 ▶');
});

test('every template that comes with the program is read without a word and adds up', () => {
  const measures = { tabloid: [6, 11, 86], 'tabloid-four': [6, 11, 78], broadsheet: [8, 13, 119] };
  for (const [name, [columns, columnEm, lines]] of Object.entries(measures)) {
    const { value, diagnostics } = read(readFileSync(`templates/${name}/template.yaml`, 'utf8'));
    assert.deepEqual(diagnostics, [], name);
    assert.deepEqual(
      [value?.name, value?.columns, value?.columnEm, value?.lines],
      [name, columns, columnEm, lines],
    );
    const { trim, body } = value ?? {};
    assert.ok(trim !== undefined && body !== undefined);
    assert.ok(body.x + body.width < trim.width && body.y + body.height < trim.height, name);
  }
});

test('headline tiers step down without overlap', () => {
  const sizes = (read(TABLOID).value?.headlines ?? []).flatMap((tier) => tier.sizes);
  assert.deepEqual(
    sizes,
    [...sizes].sort((a, b) => b - a),
  );
  assert.equal(sizes[0], 54);
});

test('a slip in a template is told at its place like one in the copy', () => {
  const text = TABLOID.replace('weight: 900, size: 84,', 'weight: heavy, size: 84,');
  const { value, diagnostics } = read(text);
  assert.equal(value, undefined);
  assert.deepEqual(codesOf(diagnostics), ['copy/field-integer']);
  assert.equal(shown(text, diagnostics[0]?.span), 'heavy');
});

test('the numbers that pages are judged by are the template’s, and may be left out', () => {
  assert.equal(read(TABLOID.replace('greyLines: 30', 'greyLines: 24')).value?.limits.greyLines, 24);
  const { value, diagnostics } = read(TABLOID.replace(/^ {2}greyLines:.*\n/m, ''));
  assert.deepEqual(diagnostics, []);
  assert.equal(value?.limits.greyLines, undefined);
});

test('a template that is not there is told where it was named', () => {
  const from = { file: 'issue.md', start: 4, end: 9 };
  const { diagnostics } = readTemplate('none.yaml', memoryShelf({}), from);
  assert.deepEqual(codesOf(diagnostics), ['copy/file-missing']);
  assert.deepEqual(diagnostics[0]?.span, from);
});

test('fonts.yaml names for each family its faces and fallbacks', () => {
  const shelf = memoryShelf({ 'fonts/fonts.yaml': readFileSync('fonts/fonts.yaml', 'utf8') });
  const { value, diagnostics } = readFonts('fonts/fonts.yaml', shelf);
  assert.deepEqual(diagnostics, []);
  const serif = value?.families.get('serif');
  assert.equal(serif?.faces[0]?.id, 'noto-serif-tc-400');
  assert.equal(serif?.faces[0]?.weight, 400);
  assert.ok((serif?.fallback.length ?? 0) > 0);
});

test('docs/template.schema.json is the form that templates are read by, and knows their values', () => {
  const written: unknown = JSON.parse(readFileSync('docs/template.schema.json', 'utf8'));
  const schema = JSON.parse(JSON.stringify(templateSchema())) as {
    readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
    readonly required: readonly string[];
  };
  assert.deepEqual(written, schema);
  const { kinsoku } = schema.properties;
  assert.deepEqual(kinsoku?.enum, ['none', 'basic', 'gb', 'strict']);
  assert.ok(schema.required.includes('grid') && !schema.required.includes('lineSetting'));
});
