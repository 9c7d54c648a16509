// Single pages as press halls ask for them. In: pages, what they are printed with. Out: one file a page, named by the press profile's pattern.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Page } from '../model/page.js';
import { LONGEST_FILE_NAME, pageFileName } from '../model/page-file-names.js';
import type { PageFile } from '../model/result.js';
import { printPdf } from './print-pdf.js';
import type { PressTools } from './stock.js';

/** Prints each page into a file of its own. What there is to say of artwork and pictures was said when they were printed together. */
export async function printSingles(
  pages: readonly Page[],
  tools: PressTools,
): Promise<Outcome<readonly PageFile[]>> {
  const files: PageFile[] = [];
  for (const page of pages) {
    const name = nameOf(page, tools);
    const { value } = await printPdf([page], tools);
    files.push({ page: page.id, name, bytes: value.bytes });
  }
  return { value: files, diagnostics: checkNames(files) };
}

function nameOf(page: Page, { issue, profile }: PressTools): string {
  const { title, zone, version } = profile;
  const { id, isColor } = page;
  return pageFileName(profile.fileName, {
    page: id,
    isColor,
    date: issue.date,
    title,
    zone,
    version,
  });
}

/** Two pages must not become one file; what is too long for a prepress system is told before it is sent. */
function checkNames(files: readonly PageFile[]): readonly Diagnostic[] {
  return files.flatMap(({ name, page }, index) => {
    const earlier = files.slice(0, index).find((file) => sameName(file.name, name));
    const pages = `${earlier?.page}、${page}`;
    const { length } = name;
    return [
      ...(earlier === undefined
        ? []
        : [diagnose('press/file-names-collide', { pages, name }, { page })]),
      ...(length > LONGEST_FILE_NAME
        ? [diagnose('press/file-name-long', { name, length, limit: LONGEST_FILE_NAME }, { page })]
        : []),
    ];
  });
}

/** As file systems that know no case see it. */
function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
