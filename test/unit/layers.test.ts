// Holds the floors of docs/architecture.md: reads the import lines of src/.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { projectFiles, projectText } from '../support/project.js';

/** Floor of each room. A room imports rooms of lower floors, and itself. */
const FLOORS: Readonly<Record<string, number>> = {
  base: 1,
  model: 2,
  source: 2,
  copy: 3,
  font: 3,
  galley: 3,
  plan: 3,
  makeup: 3,
  press: 3,
  preflight: 3,
  picture: 3,
  vector: 3,
  rules: 3,
  report: 3,
  build: 4,
  watch: 5,
  preview: 5,
  cli: 6,
  index: 7,
};

/** The pure floor: imports `base`, `model` and itself. */
const PURE_FLOOR = 3;
const PURE_IMPORTS: readonly string[] = ['base', 'model'];

/** Files (or whole rooms, ending in `/`) that may import a package. Packages not named here may not be used. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/options.ts', 'cli/option-lists.ts'],
  chokidar: ['watch/watch-issue.ts'],
  'launch-editor': ['preview/open-editor.ts'],
  'gray-matter': ['copy/front-matter.ts'],
  yaml: ['copy/fields.ts', 'copy/yaml-tree.ts'],
  zod: ['copy/fields.ts', 'copy/field-kinds.ts'],
  'fastest-levenshtein': ['copy/nearest-name.ts'],
  mdast: ['copy/'],
  'mdast-util-from-markdown': ['copy/markdown.ts'],
  'mdast-util-gfm-table': ['copy/markdown.ts'],
  'micromark-extension-cjk-friendly': ['copy/markdown.ts'],
  'micromark-extension-gfm-table': ['copy/markdown.ts'],
  'iconv-lite': ['source/decode.ts'],
  fontkit: ['font/'],
  hyphen: ['galley/hyphenate.ts'],
  tyme4ts: ['makeup/calendar.ts'],
  pdfkit: ['press/'],
  '@cantoo/pdf-lib': ['press/', 'preflight/parse-file.ts'],
  'image-size': ['copy/probe-image.ts'],
  qr: ['galley/qr-code.ts'],
  sharp: ['picture/'],
  '@rgrove/parse-xml': ['base/read-xml.ts'],
  'get-east-asian-width': ['report/display-width.ts'],
};

/** Node's own modules that only some floors may touch. */
const FILE_SYSTEM = /^node:fs/;
const OUTSIDE_WORLD = /^node:(fs|child_process|os|http|https|net|process|worker_threads|readline)/;

const LONGEST_FILE = 300;

interface Import {
  readonly from: string;
  readonly room: string;
  readonly to: string;
}

const FILES = projectFiles('src', '.ts').filter((file) => !file.endsWith('.d.ts'));
const IMPORTS: readonly Import[] = FILES.flatMap((file) =>
  specifiersOf(projectText(file)).map((to) => ({ from: file, room: roomOf(file), to })),
);

function specifiersOf(text: string): readonly string[] {
  const patterns = [/\bfrom\s+'([^']+)'/g, /\bimport\s*\(\s*'([^']+)'/g, /^import\s+'([^']+)'/gm];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** `src/copy/fields.ts` → `copy`; `src/index.ts` → `index`. */
function roomOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

function targetOf({ from, to }: Import): string {
  return path.posix.join(path.posix.dirname(from), to).replace(/\.js$/, '.ts');
}

/** `@scope/name/deep` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function shown(found: readonly Import[]): readonly string[] {
  return found.map(({ from, to }) => `${from} → ${to}`);
}

test('the sources were found', () => {
  assert.ok(FILES.length > 50);
  assert.ok(IMPORTS.length > 200);
});

test('every folder of src stands on a floor', () => {
  const rooms = [...new Set(FILES.map(roomOf))];
  assert.deepEqual(
    rooms.filter((room) => FLOORS[room] === undefined),
    [],
  );
});

test('imports go downward, or stay within their room', () => {
  const upward = IMPORTS.filter((one) => {
    if (!isRelative(one.to)) return false;
    const target = roomOf(targetOf(one));
    return target !== one.room && (FLOORS[target] ?? 99) >= (FLOORS[one.room] ?? 0);
  });
  assert.deepEqual(shown(upward), []);
});

test('rooms of the pure floor import only base, model and themselves', () => {
  const stray = IMPORTS.filter((one) => {
    if (!isRelative(one.to) || FLOORS[one.room] !== PURE_FLOOR) return false;
    const target = roomOf(targetOf(one));
    return target !== one.room && !PURE_IMPORTS.includes(target);
  });
  assert.deepEqual(shown(stray), []);
});

test('every imported file of ours is there', () => {
  const lost = IMPORTS.filter((one) => isRelative(one.to) && !FILES.includes(targetOf(one)));
  assert.deepEqual(shown(lost), []);
});

test('each package has one door', () => {
  const stray = IMPORTS.filter((one) => {
    if (isRelative(one.to) || one.to.startsWith('node:')) return false;
    const file = one.from.replace(/^src\//, '');
    const doors = DOORS[packageOf(one.to)] ?? [];
    return !doors.some((door) => (door.endsWith('/') ? file.startsWith(door) : file === door));
  });
  assert.deepEqual(shown(stray), []);
});

test('only source/ touches the file system', () => {
  const stray = IMPORTS.filter((one) => FILE_SYSTEM.test(one.to) && one.room !== 'source');
  assert.deepEqual(shown(stray), []);
});

test('rooms of the pure floor and below know nothing of the world outside', () => {
  const stray = IMPORTS.filter(
    (one) =>
      (FLOORS[one.room] ?? 0) <= PURE_FLOOR && one.room !== 'source' && OUTSIDE_WORLD.test(one.to),
  );
  assert.deepEqual(shown(stray), []);
  const talking = FILES.filter((file) => (FLOORS[roomOf(file)] ?? 0) <= PURE_FLOOR)
    .filter((file) => roomOf(file) !== 'source')
    .filter((file) => /\b(process\.|console\.|Date\.now|performance\.)/.test(codeOf(file)));
  assert.deepEqual(talking, []);
});

/** Without comments: they may speak of what the code must not do. */
function codeOf(file: string): string {
  return projectText(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

test('imports make no circles', () => {
  const next = new Map<string, readonly string[]>(
    FILES.map((file) => [
      file,
      IMPORTS.filter((one) => one.from === file && isRelative(one.to)).map(targetOf),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of FILES) visit(file, []);
  assert.deepEqual(circles, []);
});

test('no file is longer than 300 lines', () => {
  const long = FILES.map((file) => ({ file, lines: projectText(file).split('\n').length - 1 }));
  assert.deepEqual(
    long.filter(({ lines }) => lines > LONGEST_FILE),
    [],
  );
});

test('every file begins with a comment that says what it is', () => {
  const bare = FILES.filter((file) => !/^(\/\/|\/\*)/.test(projectText(file)));
  assert.deepEqual(bare, []);
});

/** Packages that `--help` may load: everything else waits until there is work. */
const LIGHT: readonly string[] = ['commander', 'get-east-asian-width'];

test('help loads no heavy package, and not even the catalogue of messages', () => {
  const loaded = new Set<string>();
  const packages = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const to of loadedBy(projectText(file))) {
      if (isRelative(to)) load(targetOf({ from: file, room: '', to }));
      else packages.add(packageOf(to));
    }
  };
  load('src/cli/main.ts');
  load('src/cli/world.ts');
  assert.deepEqual(
    [...packages].filter((name) => !LIGHT.includes(name)),
    [],
  );
  assert.ok(!loaded.has('src/base/codes.ts'));
});

/** What a module loads at once: static imports that are not of types alone. */
function loadedBy(text: string): readonly string[] {
  return [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  );
}
