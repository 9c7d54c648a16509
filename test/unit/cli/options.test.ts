import assert from 'node:assert/strict';
import { test } from 'node:test';
import { main } from '../../../src/cli/main.js';
import { readArguments } from '../../../src/cli/options.js';
import type { BuildOrder } from '../../../src/cli/request.js';
import { UsageFault } from '../../../src/cli/usage-fault.js';
import { displayWidth } from '../../../src/report/display-width.js';
import { fakeWorld } from '../../support/fake-world.js';

function order(...argv: readonly string[]): BuildOrder {
  const request = readArguments(fakeWorld(argv));
  assert.ok(request.kind === 'build' || request.kind === 'check');
  return request;
}

function help(...argv: readonly string[]): string {
  const request = readArguments(fakeWorld(argv));
  assert.ok(request.kind === 'say');
  return request.text;
}

function codeOf(...argv: readonly string[]): string {
  try {
    readArguments(fakeWorld(argv));
  } catch (error) {
    assert.ok(error instanceof UsageFault);
    return error.code;
  }
  return 'no fault';
}

test('no argument builds the latest issue', () => {
  assert.deepEqual(order(), {
    kind: 'build',
    issue: undefined,
    output: undefined,
    isWatched: false,
    edition: 'press',
    isSplit: false,
    isPolled: false,
    preview: undefined,
    pages: undefined,
    relayout: undefined,
    report: undefined,
    layout: undefined,
    isStrict: false,
    voice: { lang: 'en', isColored: false, isQuiet: false },
  });
});

test('options may stand before or after the issue', () => {
  for (const argv of [
    ['2026-02-19', '-o', 'a.pdf', '--strict', '-w', '--report', '-'],
    ['-o', 'a.pdf', '--strict', '-w', '--report', '-', '2026-02-19'],
  ]) {
    const { issue, output, isStrict, isWatched, report } = order(...argv);
    assert.deepEqual(
      [issue, output, isStrict, isWatched, report],
      ['2026-02-19', 'a.pdf', true, true, '-'],
    );
  }
});

test('pages may be ranges, in any letter case, each counted once', () => {
  assert.deepEqual(order('--pages', 'A1,a3-A5，A4').pages, ['A1', 'A3', 'A4', 'A5']);
  for (const bad of ['A5-A3', 'A1-B2', ',', 'A1-A9999', '../x']) {
    assert.equal(codeOf('--pages', bad), 'cli/pages-unreadable', bad);
  }
});

test('check takes its own options, also when they stand first', () => {
  assert.equal(order('check', '2026-02-19', '--strict').kind, 'check');
  assert.equal(order('--strict', 'check').isStrict, true);
  assert.equal(order('check', '--report', 'r.json').report, 'r.json');
});

test('new takes a date', () => {
  const request = readArguments(fakeWorld(['new', '2026-02-26']));
  assert.deepEqual(request.kind === 'new' && request.date, '2026-02-26');
});

test('plan takes an issue and a format, one at a time', () => {
  const plan = (...argv: readonly string[]): unknown => {
    const request = readArguments(fakeWorld(['plan', ...argv]));
    return request.kind === 'plan' && [request.issue, request.format];
  };
  assert.deepEqual(plan(), [undefined, 'text']);
  assert.deepEqual(plan('2026-02-19', '--json'), ['2026-02-19', 'json']);
  assert.deepEqual(plan('--csv', '--quiet'), [undefined, 'csv']);
  assert.equal(codeOf('plan', '--csv', '--json'), 'cli/arguments-wrong');
});

test('--relayout alone forgets the whole lock, with pages those alone', () => {
  const relayoutOf = (...argv: readonly string[]): unknown =>
    Reflect.get(order(...argv), 'relayout');
  assert.equal(relayoutOf('--relayout'), 'all');
  assert.deepEqual(relayoutOf('--relayout', 'A1,A3-A4'), ['A1', 'A3', 'A4']);
  assert.equal(codeOf('--relayout', '第一版'), 'cli/pages-unreadable');
});

test('--profile chooses the file; single pages are made for the press alone', () => {
  const editionOf = (...argv: readonly string[]): unknown => Reflect.get(order(...argv), 'edition');
  assert.equal(editionOf(), 'press');
  for (const edition of ['press', 'proof', 'web']) {
    assert.equal(editionOf('--profile', edition), edition);
  }
  assert.equal(codeOf('--profile', 'paper'), 'cli/value-unknown');
  assert.equal(order('--split', '--profile', 'press').kind, 'build');
  for (const edition of ['proof', 'web']) {
    assert.equal(codeOf('--split', '--profile', edition), 'cli/split-for-press');
  }
});

test('--split asks for single pages', () => {
  assert.equal(Reflect.get(order(), 'isSplit'), false);
  assert.equal(Reflect.get(order('--split'), 'isSplit'), true);
});

test('--preview watches, on a port of ours or the one named; --poll asks the disk', () => {
  const { isWatched, preview } = order('--preview');
  assert.deepEqual([isWatched, preview], [true, 'any']);
  assert.equal(order('2026-02-19', '--preview', '8080').preview, 8080);
  assert.equal(order('--watch', '--poll').isPolled, true);
  for (const bad of ['80', '70000', '2026-02-19', '-1']) {
    assert.equal(codeOf(`--preview=${bad}`), 'cli/port-invalid', bad);
  }
});

test('slips are usage faults', () => {
  assert.equal(codeOf('--pgaes', 'A1'), 'cli/option-unknown');
  assert.equal(codeOf('--output'), 'cli/value-missing');
  assert.equal(codeOf('--profile', 'gold'), 'cli/value-unknown');
  assert.equal(codeOf('--lang', 'fr'), 'cli/value-unknown');
  assert.equal(codeOf('one', 'two'), 'cli/arguments-wrong');
  assert.equal(codeOf('preflight'), 'cli/arguments-wrong');
});

test('a usage fault ends with 2, names the slip and shows no stack', async () => {
  const world = fakeWorld(['--pgaes'], { env: { LANG: 'zh_TW.UTF-8' } });
  assert.equal(await main(world), 2);
  assert.match(world.said.err, /沒有「--pgaes」這個選項/);
  assert.doesNotMatch(world.said.err, /\bat .*:\d+:\d+/);
  assert.equal(world.said.out, '');
});

test('help names every option of the contract, in both languages', () => {
  const names =
    '-o, --output|-w, --watch|--preview [port]|--poll|--profile|--pages|--split|--relayout|--report|--layout|--strict|--no-color|--quiet|--lang|--version|--help|new |check |preflight |plan ';
  for (const lang of ['zh', 'en']) {
    const text = help('--help', '--lang', lang);
    for (const name of names.split('|')) assert.ok(text.includes(name), `${lang}: ${name}`);
  }
});

test('help in Chinese is Chinese, and its columns stand straight', () => {
  const text = help('--help', '--lang=zh');
  assert.match(text, /用法：/);
  assert.doesNotMatch(text, /Usage:|display help|output the version/);
  const lines = text.split('\n').filter((line) => /^ {2}-/.test(line));
  const starts = lines.map((line) => displayWidth(line.slice(0, line.search(/\p{Script=Han}/u))));
  // A description may begin with a Latin word: those few are not compared.
  const common = starts.filter((start) => start === starts[0]);
  assert.ok(common.length >= lines.length - 2);
});

test('the version is the package’s', () => {
  assert.equal(help('--version'), '1.2.3\n');
});

test('messages follow --lang, then LC_ALL, LC_MESSAGES, LANG, then the system', () => {
  const lang = (argv: readonly string[], env: Parameters<typeof fakeWorld>[1]): string => {
    const request = readArguments(fakeWorld(argv, env));
    assert.ok(request.kind === 'build');
    return request.voice.lang;
  };
  assert.equal(lang(['--lang', 'zh'], { env: { LC_ALL: 'en_US' } }), 'zh');
  assert.equal(lang([], { env: { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US' } }), 'zh');
  assert.equal(lang([], { env: { LC_ALL: '', LC_MESSAGES: 'zh_HK' } }), 'zh');
  assert.equal(lang([], { env: { LANG: 'C' } }), 'en');
  assert.equal(lang([], { env: {} }), 'en');
});

test('colours need a terminal and no refusal', () => {
  const isColored = (argv: readonly string[], more: Parameters<typeof fakeWorld>[1]): boolean => {
    const request = readArguments(fakeWorld(argv, more));
    assert.ok(request.kind === 'build');
    return request.voice.isColored;
  };
  assert.equal(isColored([], { isTerminal: true, env: {} }), true);
  assert.equal(isColored([], { isTerminal: false, env: {} }), false);
  assert.equal(isColored([], { isTerminal: true, env: { NO_COLOR: '1' } }), false);
  assert.equal(isColored(['--no-color'], { isTerminal: true, env: {} }), false);
  assert.equal(isColored([], { isTerminal: false, env: { FORCE_COLOR: '1' } }), true);
});
