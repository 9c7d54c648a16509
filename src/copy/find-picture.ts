// Pictures and artwork that the copy names, looked for and measured. In: paths as written, the root they must stay in, the shelf.
// Out: measured files, or a diagnostic at the place that names them.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Shelf } from '../base/shelf.js';
import type { Logo, Picture, PictureFile, Text } from '../model/copy.js';
import { faultDiagnostic, resolvePath } from './open-file.js';
import { probeImage } from './probe-image.js';
import type { PictureWanted } from './sheets.js';

/** Finds a file by the path written in the copy; `root` is project-relative. */
export function findPicture(
  written: Text,
  root: string,
  shelf: Shelf,
): Outcome<PictureFile | undefined> {
  const resolved = resolvePath(written.text, written.span, root);
  if ('fault' in resolved) return { value: undefined, diagnostics: [resolved.fault] };
  const shelved = shelf.readBytes(resolved.path);
  if (!shelved.ok) {
    const fault = faultDiagnostic(shelved.fault, written.text, written.span);
    return { value: undefined, diagnostics: [fault] };
  }
  return probeImage(shelved.file, written.span);
}

/** Finds an article's pictures; those that are not there leave an error in their place. */
export function findPictures(
  wanted: readonly PictureWanted[],
  root: string,
  shelf: Shelf,
): Outcome<readonly Picture[]> {
  const pictures: Picture[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { src, ...picture } of wanted) {
    const found = findPicture(src, root, shelf);
    diagnostics.push(...found.diagnostics);
    if (found.value === undefined) continue;
    if (found.value.format === 'pdf') {
      diagnostics.push(diagnose('copy/picture-pdf', { path: src.text }, { span: src.span }));
      continue;
    }
    pictures.push({ file: found.value, ...picture });
  }
  return { value: pictures, diagnostics };
}

/** Finds the paper's logo: a drawing or a picture. */
export function findLogo(
  written: Text | undefined,
  root: string,
  shelf: Shelf,
): Outcome<Logo | undefined> {
  if (written === undefined) return { value: undefined, diagnostics: [] };
  const { value: file, diagnostics: said } = findPicture(written, root, shelf);
  if (file === undefined) return { value: undefined, diagnostics: said };
  if (file.format !== 'pdf') return { value: { file, span: written.span }, diagnostics: said };
  const params = { path: written.text };
  const diagnostics = [diagnose('copy/logo-format', params, { span: written.span })];
  return { value: undefined, diagnostics };
}
