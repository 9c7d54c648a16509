// Makes the command of the compiled program: a few files instead of seven hundred, which a process opens in half the time. In: dist/src. Out:
// dist/program, which bin/ starts, with maps that say where each line comes from.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SOURCE = path.join(ROOT, 'dist/src');
const TARGET = path.join(ROOT, 'dist/program');
/** Packages left where they are: with native code or files of their own beside them, or asked for by a few commands only. */
const LEFT_OUT = ['sharp', 'pdfjs-dist', 'launch-editor', 'chokidar'];
/**
 * What packages would load and we never let them use: fontkit is given no WOFF2 (`font/usable.ts`), gray-matter no YAML to read
 * (`copy/front-matter.ts`). Together a quarter of the program.
 */
const UNUSED = {
  'brotli/decompress.js': 'module.exports = () => { throw new Error("no WOFF2 is read"); };',
  'js-yaml':
    'const refuse = () => { throw new Error("no YAML is read here"); }; module.exports = { safeLoad: refuse, safeDump: refuse };',
};
/** Packages of the older kind call this for Node's own modules. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

await rm(TARGET, { recursive: true, force: true });
await build({
  entryPoints: ['cli/main.js', 'cli/world.js'].map((file) => path.join(SOURCE, file)),
  outdir: TARGET,
  outbase: path.join(SOURCE, 'cli'),
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: LEFT_OUT,
  plugins: [{ name: 'unused', setup: leaveUnusedOut }],
  // Half of the text is blanks, which every start would read over. Names stay as they are, for stacks and profiles.
  minifyWhitespace: true,
  banner: { js: REQUIRE },
  // Read when a fault of our own is told, never at a start.
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'linked',
  logLevel: 'warning',
});

/** Puts a stub in the place of each unused package. */
function leaveUnusedOut({ onResolve, onLoad }) {
  const namespace = 'unused';
  onResolve({ filter: /^(brotli|js-yaml)\b/ }, ({ path: name }) =>
    name in UNUSED ? { path: name, namespace } : undefined,
  );
  onLoad({ filter: /^/, namespace }, ({ path: name }) => ({ contents: UNUSED[name] }));
}
