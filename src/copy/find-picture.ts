// Pictures and artwork that the copy names, looked for and measured. In: paths as written, the root they must stay in, the shelf.
// Out: measured files, or a diagnostic at the place that names them.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Keeper } from '../base/keeper.js';
import type { Shelf } from '../base/shelf.js';
import type { Logo, Picture, PictureFile, Text } from '../model/copy.js';
import { faultDiagnostic, resolvePath } from './open-file.js';
import { probeImage } from './probe-image.js';
import type { PictureWanted } from './sheets.js';

/** Where pictures are looked for. */
export interface PictureSearch {
  /** Project-relative folder that they must lie in. */
  readonly root: string;
  readonly shelf: Shelf;
  /** Pictures measured before. */
  readonly keeper: Keeper;
}

/** Finds a file by the path written in the copy. */
export function findPicture(
  written: Text,
  { root, shelf, keeper }: PictureSearch,
): Outcome<PictureFile | undefined> {
  const resolved = resolvePath(written.text, written.span, root);
  if ('fault' in resolved) return { value: undefined, diagnostics: [resolved.fault] };
  const shelved = shelf.readBytes(resolved.path);
  if (!shelved.ok) {
    const fault = faultDiagnostic(shelved.fault, written.text, written.span);
    return { value: undefined, diagnostics: [fault] };
  }
  const { file } = shelved;
  const { span } = written;
  const key = `picture ${JSON.stringify([file.path, file.hash, span])}`;
  return keeper.recall(key, () => probeImage(file, span));
}

/** Finds a picture that is shown beside words: anything but a PDF. */
export function findImage(written: Text, search: PictureSearch): Outcome<PictureFile | undefined> {
  const found = findPicture(written, search);
  if (found.value?.format !== 'pdf') return found;
  const refusal = diagnose('copy/picture-pdf', { path: written.text }, { span: written.span });
  return { value: undefined, diagnostics: [...found.diagnostics, refusal] };
}

/** Finds an article's pictures; those that are not there leave an error in their place. */
export function findPictures(
  wanted: readonly PictureWanted[],
  search: PictureSearch,
): Outcome<readonly Picture[]> {
  const pictures: Picture[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { src, ...picture } of wanted) {
    const found = findImage(src, search);
    diagnostics.push(...found.diagnostics);
    if (found.value !== undefined) pictures.push({ file: found.value, ...picture });
  }
  return { value: pictures, diagnostics };
}

/** Finds the paper's logo: a drawing or a picture. */
export function findLogo(
  written: Text | undefined,
  search: PictureSearch,
): Outcome<Logo | undefined> {
  if (written === undefined) return { value: undefined, diagnostics: [] };
  const { value: file, diagnostics: said } = findPicture(written, search);
  if (file === undefined) return { value: undefined, diagnostics: said };
  if (file.format !== 'pdf') return { value: { file, span: written.span }, diagnostics: said };
  const params = { path: written.text };
  const diagnostics = [diagnose('copy/logo-format', params, { span: written.span })];
  return { value: undefined, diagnostics };
}
