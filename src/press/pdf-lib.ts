// pdf-lib, loaded from its one-file build. The package's own entry reads 884 modules and takes five times as long (250 ms against 45).
// The version is pinned exactly, so the place of that file is too. Loading this module loads pdf-lib: see `artwork-tray.ts`.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const entry = require.resolve('@cantoo/pdf-lib');

/** The parser; its types are imported from the package as usual. */
export const pdfLib: typeof import('@cantoo/pdf-lib') = require(
  path.join(path.dirname(entry), '..', 'dist', 'pdf-lib.min.js'),
);
