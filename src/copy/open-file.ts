// Files that the copy names. In: a path as written, and where. Out: the file, or a diagnostic at the place that named it. Paths stay inside
// the root that they lie in: the folder, or `standing/`.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Shelf, ShelfFault, SourceFile } from '../base/shelf.js';
import { fileSpan, type Span } from '../base/span.js';
import { checkCharacters } from './copy-marks.js';
import type { YamlText } from './yaml-tree.js';

/** Opens a text file. `from`: the place that asked for it; the file itself where nobody did. */
export function openText(
  shelf: Shelf,
  path: string,
  from: Span = fileSpan(path),
): Outcome<SourceFile | undefined> {
  const shelved = shelf.readText(path);
  if (!shelved.ok) {
    return { value: undefined, diagnostics: [faultDiagnostic(shelved.fault, path, from)] };
  }
  const { file } = shelved;
  if (file.text.trim() === '') {
    const diagnostics = [diagnose('copy/file-empty', {}, { span: fileSpan(path) })];
    return { value: undefined, diagnostics };
  }
  const diagnostics = [...checkEncoding(file), ...checkCharacters(file.path, file.text)];
  return { value: file, diagnostics };
}

function checkEncoding(file: SourceFile): readonly Diagnostic[] {
  if (file.encoding === 'utf-8') return [];
  const place = { span: fileSpan(file.path) };
  return [diagnose('copy/encoding', { encoding: file.encoding }, place)];
}

/** A YAML file as text to read fields from. */
export function yamlOf(file: SourceFile): YamlText {
  return { file: file.path, text: file.text.replace(/\r(?!\n)/g, '\n'), start: 0 };
}

/** What to say when the shelf has no such file. */
export function faultDiagnostic(fault: ShelfFault, path: string, span: Span): Diagnostic {
  switch (fault) {
    case 'missing':
      return diagnose('copy/file-missing', { path }, { span });
    case 'outside':
    case 'symlink':
      return diagnose('copy/path-outside', { path }, { span });
    case 'folder':
      return diagnose('copy/file-folder', { path }, { span });
    case 'too-large':
      return diagnose('copy/file-too-large', { path }, { span });
    case 'undecodable':
      return diagnose('copy/undecodable', { path }, { span });
    case 'unreadable':
      return diagnose('copy/file-unreadable', { path }, { span });
  }
}

/** A path as written in a file, resolved; or what is wrong with it. `root` and the file's own path are project-relative. */
export function resolvePath(
  written: string,
  place: Span,
  root: string,
): { readonly path: string } | { readonly fault: Diagnostic } {
  const wanted = unescapePath(written).replaceAll('\\', '/');
  const refuse = (code: 'copy/path-outside' | 'copy/path-remote') => ({
    fault: diagnose(code, { path: written }, { span: place }),
  });
  if (/^[a-z][a-z\d+.-]+:/i.test(wanted)) return refuse('copy/path-remote');
  if (/^(\/|[a-z]:|~)/i.test(wanted) || wanted.includes('\0')) return refuse('copy/path-outside');
  const rootSteps = stepsOf(root);
  const steps = stepsOf(place.file).slice(0, -1);
  for (const step of stepsOf(wanted)) {
    if (step !== '..') steps.push(step);
    else if (steps.length <= rootSteps.length) return refuse('copy/path-outside');
    else steps.pop();
  }
  return { path: steps.join('/') };
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.');
}

/** `my%20picture.jpg` as Markdown writes it; a name with a lone `%` stays as it is. */
function unescapePath(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
