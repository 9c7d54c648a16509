// The fonts of an issue. In: the paper's shelf and the program's, a language. Out: shaper and book over the program's list of fonts, behind the
// paper's own list where it has one; or what is wrong with a list. Opens no font before it is asked for.
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../base/diagnostic.js';
import { piecesOf } from '../base/pieces.js';
import type { Shelf } from '../base/shelf.js';
import { fileSpan } from '../base/span.js';
import { readFonts } from '../copy/read-fonts.js';
import { type OpenFonts, openFonts } from '../font/font-book.js';
import type { Lang } from '../model/copy.js';
import type { FontFamily, FontFile, FontReader, FontSpec } from '../model/font.js';
import { checkInstalled, fontPieces, stateOfFont } from '../source/font-files.js';
import type { Memo } from './memo.js';
import { readOnce } from './read-once.js';

/** Where a list of fonts stands, in the program's folder and in a paper's. */
export const FONTS_PATH = 'fonts/fonts.yaml';
const OWN_FOLDER = 'fonts';

/** Where fonts are looked for; `paper` left out = the program's own alone. */
export interface FontShelves {
  readonly house: Shelf;
  readonly paper?: Shelf;
}

/** The fonts for a language. Faces are opened once a process: the memo holds them by the lists and what the files are. */
export function openProjectFonts(
  { house, paper }: FontShelves,
  memo: Memo,
  lang: Lang,
): Outcome<OpenFonts | undefined> {
  const common = readList(house, memo);
  const own = paper === undefined ? undefined : readOwnList(paper, house, memo);
  const diagnostics: Diagnostic[] = [...common.diagnostics, ...(own?.diagnostics ?? [])];
  if (common.value === undefined || (own !== undefined && own.value === undefined)) {
    return { value: undefined, diagnostics };
  }
  const spec = own?.value === undefined ? common.value : { ...own.value, behind: common.value };
  const files = filesOf(spec);
  diagnostics.push(...clashesIn(files));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const open = (): OpenFonts => {
    checkInstalled(regionalFiles(spec, lang));
    return openFonts(spec, readerOver(paper), lang);
  };
  const key = JSON.stringify([spec, lang, files.map((file) => stateOf(file, paper))], (_, value) =>
    value instanceof Map ? [...value] : value,
  );
  return { value: memo.recall('fonts', key, open), diagnostics };
}

function readList(shelf: Shelf, memo: Memo): Outcome<FontSpec | undefined> {
  return readOnce({ path: FONTS_PATH, shelf, memo }, (own) => readFonts(FONTS_PATH, own));
}

/** The paper's own list; undefined where it has none, or stands in the program's folder. */
function readOwnList(
  paper: Shelf,
  house: Shelf,
  memo: Memo,
): Outcome<FontSpec | undefined> | undefined {
  const found = paper.readText(FONTS_PATH);
  if (!found.ok && found.fault === 'missing') return undefined;
  const common = house.readText(FONTS_PATH);
  const isCommon = found.ok && common.ok && found.file.hash === common.file.hash;
  return isCommon ? undefined : readList(paper, memo);
}

/** Every font of a list and of the list behind it. */
function filesOf({ families, regions, behind }: FontSpec): readonly FontFile[] {
  const sets = [families, ...regions.values()];
  const own = sets.flatMap((set) => [...set.values()].flatMap(fontsOf));
  return behind === undefined ? own : [...own, ...filesOf(behind)];
}

function fontsOf({ faces, fallback }: FontFamily): readonly FontFile[] {
  return [...faces, ...fallback];
}

/** Faces are known by their id in every room: two fonts of one id would be taken for one another. */
function clashesIn(files: readonly FontFile[]): readonly Diagnostic[] {
  const known = new Map<string, FontFile>();
  const found: Diagnostic[] = [];
  for (const file of files) {
    const before = known.get(file.id);
    if (before === undefined) known.set(file.id, file);
    else if (before.sha256 !== file.sha256 || before.member !== file.member) {
      const params = { id: file.id, first: placeOf(before), second: placeOf(file) };
      found.push(diagnose('font/id-twice', params, { span: fileSpan(FONTS_PATH) }));
    }
  }
  return found;
}

function placeOf({ file, member }: FontFile): string {
  return member === undefined ? file : `${file} (${member})`;
}

/** What the memo's key must hold of a file: the paper's own may change while watching, a package may be installed anew. */
function stateOf(file: FontFile, paper: Shelf | undefined): string {
  if (file.package !== undefined || paper === undefined) return stateOfFont(file);
  const read = paper.readBytes(`${OWN_FOLDER}/${file.file}`);
  return read.ok ? read.file.hash : read.fault;
}

/** The paper's own files stay in memory: they may change while watching. */
function readerOver(paper: Shelf | undefined): FontReader {
  return (file) => {
    const own = ownBytes(file, paper);
    return own === undefined ? fontPieces(file) : piecesOf(own);
  };
}

/** Bytes of a file in the paper's own folder; undefined = it is not one, or cannot be had. */
function ownBytes(file: FontFile, paper: Shelf | undefined): Uint8Array | undefined {
  if (file.package !== undefined || paper === undefined) return undefined;
  const read = paper.readBytes(`${OWN_FOLDER}/${file.file}`);
  return read.ok ? read.file.bytes : undefined;
}

/** Common fonts come with the program; a region's are installed beside it. */
function regionalFiles({ regions, behind }: FontSpec, lang: Lang): readonly FontFile[] {
  const own = [...(regions.get(lang)?.values() ?? [])].flatMap(fontsOf);
  return behind === undefined ? own : [...own, ...regionalFiles(behind, lang)];
}
