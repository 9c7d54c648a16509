// Surveys a page: walks its content with everything it draws by, forms, patterns, glyph procedures. In: a page. Out: what it paints, as facts.

import { isArray, type ObjectReader } from '../base/pdf-objects.js';
import type { Decoder } from './decode.js';
import { FactTray } from './fact-tray.js';
import { GraphicsState } from './graphics-state.js';
import { OBJECT_OPERATORS } from './operators-objects.js';
import { PATH_OPERATORS } from './operators-path.js';
import { STATE_OPERATORS } from './operators-state.js';
import { TEXT_OPERATORS } from './operators-text.js';
import type { FilePage } from './pages.js';
import type { PageFacts } from './painted.js';
import { type Ground, type Operator, Walk } from './walk.js';

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [STATE_OPERATORS, PATH_OPERATORS, TEXT_OPERATORS, OBJECT_OPERATORS].flatMap((table) =>
    Object.entries(table),
  ),
);

/** Of all streams of one page together: one may be named many times. */
const LARGEST_CONTENT = 256 * 1024 * 1024;

/** Makes the ground for a file. */
export function groundOf(reader: ObjectReader, decoder: Decoder): Ground {
  return { reader, decoder, operators: OPERATORS, fonts: new Map(), operations: 0, bytes: 0 };
}

/** Surveys what one page paints: colour spaces, spots, fonts, transparency, pictures, every mark with its box. */
export function walkPage(page: FilePage, ground: Ground): PageFacts {
  const tray = new FactTray();
  const state = new GraphicsState(page.media);
  const contents = contentOf(page, ground, tray);
  new Walk(ground, tray, { resources: page.resources, state, where: 'page', depth: 0 }).run(
    contents,
  );
  return tray;
}

function contentOf(page: FilePage, ground: Ground, tray: FactTray): Uint8Array {
  const { reader, decoder } = ground;
  const entry = reader.resolve(page.dict.entries.get('Contents'));
  const parts = isArray(entry) ? entry : entry === undefined ? [] : [entry];
  const newline = Buffer.from('\n');
  let room = LARGEST_CONTENT;
  return Buffer.concat(
    parts.flatMap((part) => {
      const stream = reader.stream(part);
      const decoded = stream === undefined ? undefined : decoder.decode(stream);
      if (decoded?.kind === 'bytes') room -= decoded.bytes.length;
      if (decoded?.kind === 'bytes' && room >= 0) return [decoded.bytes, newline];
      tray.slip(`Contents: ${room < 0 ? 'too-large' : (decoded?.kind ?? 'missing')}`);
      return [];
    }),
  );
}
