import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../../src/base/diagnostic.js';
import { displayWidth } from '../../../src/report/display-width.js';
import { isForTerminal, terminalText } from '../../../src/report/terminal.js';

const SOURCE = '---\ntitle: 標題\npriority: 九\n---\n';
const AT = SOURCE.indexOf('九');

function say(source: string, start: number, end: number, isColored = false): readonly string[] {
  const place = { span: { file: 'articles/a.md', start, end } };
  const diagnostic = diagnose('copy/file-missing', { path: 'x.jpg' }, place);
  return terminalText(diagnostic, { lang: 'zh', isColored, sourceOf: () => source }).split('\n');
}

test('a diagnostic names place, severity, code and message on its first line', () => {
  const [head] = say(SOURCE, AT, AT + 1);
  assert.match(head ?? '', /^articles\/a\.md:3:11 錯誤 copy\/file-missing .*x\.jpg/);
});

test('the caret stands under the fault by display width', () => {
  const source = '標題標題：壞';
  const [, shown = '', caret = ''] = say(source, 5, 6);
  assert.equal(
    displayWidth(caret.slice(0, caret.indexOf('^'))),
    displayWidth(shown.slice(0, shown.indexOf('壞'))),
  );
  assert.equal(caret.trim().replace(/^\|\s*/, ''), '^^');
});

test('a long paragraph is shown only around the fault', () => {
  const source = `${'前'.repeat(300)}壞${'後'.repeat(300)}`;
  const [, shown = '', caret = ''] = say(source, 300, 301);
  assert.ok(displayWidth(shown) < 80);
  assert.match(shown, /…前+壞後+…/);
  assert.equal(
    displayWidth(caret.slice(0, caret.indexOf('^'))),
    displayWidth(shown.slice(0, shown.indexOf('壞'))),
  );
});

test('control characters of the copy never reach the terminal', () => {
  const text = say('a\u001b[31mb\tc', 0, 1).join('');
  assert.ok(!text.includes('\u001b') && !text.includes('\t'));
});

test('colours come only when asked for', () => {
  assert.ok(
    !say(SOURCE, AT, AT + 1)
      .join('')
      .includes('\u001b'),
  );
  assert.ok(
    say(SOURCE, AT, AT + 1, true)
      .join('')
      .includes('\u001b['),
  );
});

test('a fault of a whole file shows no source line, but advice', () => {
  const lines = say(SOURCE, 0, 0);
  assert.equal(lines.length, 3);
  assert.match(lines[1] ?? '', /^ {2}→ /);
});

test('a finding of a page without a file is placed by its page', () => {
  const diagnostic = diagnose(
    'rules/void',
    { column: 2, line: 40, lines: 9, characters: 90 },
    { page: 'A3' },
  );
  const text = terminalText(diagnostic, {
    lang: 'en',
    isColored: false,
    sourceOf: () => undefined,
  });
  assert.match(text, /^A3 warning rules\/void/);
});

test('remarks of the judge stay off the terminal, notes of the other rooms do not', () => {
  assert.equal(isForTerminal(diagnose('rules/RI01')), false);
  assert.equal(isForTerminal(diagnose('rules/RA05')), true);
  assert.equal(isForTerminal(diagnose('plan/held-over')), true);
});
