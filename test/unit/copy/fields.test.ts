import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  adSize,
  date,
  flag,
  focus,
  integer,
  length,
  text,
  texts,
} from '../../../src/copy/field-kinds.js';
import {
  type Field,
  type Fields,
  groupOf,
  listOf,
  optional,
  readFields,
} from '../../../src/copy/fields.js';
import { codesOf, shown } from '../../support/copy-desk.js';

const read = <T>(yaml: string, form: Field<T>): ReturnType<typeof readFields<T>> =>
  readFields({ file: 'a.md', text: yaml, start: 0 }, form);

function typed<T>(written: string, kind: Field<T>): T | undefined {
  return read(`x: ${written}`, groupOf({ x: kind })).value?.values.x;
}

test('values stay as they are written until a kind types them', () => {
  const form = groupOf({ phone: text(), time: text(), day: text(), ver: text() });
  const { value } = read('phone: 0781\ntime: 9:30\nday: 2026-03-05\nver: 1.10', form);
  assert.deepEqual(
    { ...value?.values },
    { phone: '0781', time: '9:30', day: '2026-03-05', ver: '1.10' },
  );
});

test('dates must exist', () => {
  assert.equal(typed('2024-02-29', date()), '2024-02-29');
  for (const wrong of ['2026-02-29', '2026-13-01', '2026-2-9', '19/02/2026', '2100-02-29']) {
    assert.equal(typed(wrong, date()), undefined);
  }
});

test('numbers, flags, lengths, points and lists are read from text', () => {
  assert.equal(typed('3', integer(1, 5)), 3);
  assert.equal(typed('3.5', integer(1, 5)), undefined);
  assert.equal(typed('false', flag()), false);
  assert.equal(typed('60mm', length()), 170.079);
  assert.equal(typed('2 in', length()), 144);
  assert.deepEqual(typed('[0.5, 0.25]', focus()), [0.5, 0.25]);
  assert.deepEqual(typed('餐館、保險, 地產', texts()), ['餐館', '保險', '地產']);
});

test('an ad size is a name, a group, or columns x inches', () => {
  assert.deepEqual({ ...typed('quarter', adSize()) }, { kind: 'named', name: 'quarter' });
  assert.deepEqual(
    { ...typed('{columns: 2, height: 60mm}', adSize()) },
    { kind: 'measured', columns: 2, height: 170.079 },
  );
  assert.deepEqual({ ...typed('2x5in', adSize()) }, { kind: 'measured', columns: 2, height: 360 });
  for (const wrong of ['1/3', '3/5', '2x5', '0x5in', '2x0in']) {
    assert.equal(typed(wrong, adSize()), undefined);
  }
});

test('a wrong value is reported on itself and the others are still read', () => {
  const yaml = 'title: a\nsize: {columns: 2, height: tall}\nday: 2026-02-30\n';
  const form = groupOf({ title: text(), size: optional(adSize()), day: optional(date()) });
  const { value, diagnostics } = read(yaml, form);
  assert.equal(value?.values.title, 'a');
  assert.deepEqual(
    diagnostics.map(({ code, span }) => [code, shown(yaml, span)]),
    [
      ['copy/field-length', 'tall'],
      ['copy/field-date', '2026-02-30'],
    ],
  );
});

test('an unknown key is a warning on the key, with the nearest one known at that depth', () => {
  const yaml = 'titel: a\ntitle: b\nimages:\n  - src: c\n    captoin: d\n';
  const images = listOf(groupOf({ src: text(), caption: optional(text()) }));
  const { value, diagnostics } = read(yaml, groupOf({ title: text(), images }));
  assert.equal(value?.values.title, 'b');
  assert.deepEqual(
    diagnostics.map(({ severity, message, span }) => [severity, message.zh, shown(yaml, span)]),
    [
      ['warning', '沒有「captoin」這個欄位；是不是「caption」？', 'captoin'],
      ['warning', '沒有「titel」這個欄位；是不是「title」？', 'titel'],
    ],
  );
});

test('a required field under a misspelt name is one error, at that name', () => {
  const yaml = 'titel: a\nimages:\n  - scr: c\n';
  const images = listOf(groupOf({ src: text() }));
  const { value, diagnostics } = read(yaml, groupOf({ title: text(), images }));
  assert.equal(value, undefined);
  assert.deepEqual(
    diagnostics.map(({ severity, code, span }) => [severity, code, shown(yaml, span)]),
    [
      ['error', 'copy/key-misspelt', 'scr'],
      ['error', 'copy/key-misspelt', 'titel'],
    ],
  );
});

test('a key left empty counts as not written', () => {
  const { value, diagnostics } = read(
    'title: a\nkicker:\n',
    groupOf({ title: text(), kicker: optional(text()) }),
  );
  assert.deepEqual(diagnostics, []);
  assert.equal(value?.values.kicker, undefined);
});

test('texts know the place of their first and last character, quotes apart', () => {
  const form = groupOf({ a: text(), b: text(), c: text() });
  const place = (fields: Fields<unknown> | undefined, key: string, yaml: string): string =>
    shown(yaml, fields?.spanOf(key));
  for (const end of ['\n', '\r\n']) {
    const yaml = [`a: 春晚`, `b: "機器人"`, `c: '會 跳舞' # 註`].join(end);
    const { value } = read(yaml, form);
    assert.equal(place(value, 'a', yaml), '春晚');
    assert.equal(place(value, 'b', yaml), '機器人');
    assert.equal(place(value, 'c', yaml), '會 跳舞');
  }
});

test('`__proto__` is an unknown key and changes nothing', () => {
  const { value, diagnostics } = read(
    'title: a\n__proto__: {polluted: yes}\n',
    groupOf({ title: text() }),
  );
  assert.deepEqual(codesOf(diagnostics), ['copy/key-unknown']);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
  assert.equal(value?.values.title, 'a');
});

test('an alias bomb is refused before it unfolds', () => {
  const levels = 'bcdefghi'.split('').map((name, at) => {
    const before = 'abcdefghi'[at];
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  });
  const { value, diagnostics } = read(
    `a: &a [x, x]\n${levels.join('\n')}\n`,
    groupOf({ a: texts() }),
  );
  assert.equal(value, undefined);
  assert.deepEqual(codesOf(diagnostics), ['copy/yaml-too-complex']);
});

test('an alias used once is followed', () => {
  const { value } = read('a: &x 甲\nb: *x\n', groupOf({ a: text(), b: text() }));
  assert.equal(value?.values.b, '甲');
});

test('a colon inside a block of text is no slip', () => {
  const form = groupOf({ staff: text(), title: optional(text()) });
  const { diagnostics } = read('staff: |\n  title：社長\n  title:x\n', form);
  assert.deepEqual(diagnostics, []);
});

test('a fullwidth colon is found on the colon, also where YAML would run the line on', () => {
  const yaml = 'title: a\n  kicker：b\n';
  const { diagnostics } = read(yaml, groupOf({ title: text(), kicker: optional(text()) }));
  assert.deepEqual(
    diagnostics.map(({ code, span }) => [code, span?.start]),
    [['copy/colon-fullwidth', 17]],
  );
});
