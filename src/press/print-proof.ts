// The file for the newsroom: pages → sheets with marks and findings. In: finished pages, what they are printed with, what was found. Out: the bytes
// of one PDF in CMYK that claims no standard, so that no press takes it.
import type { Outcome } from '../base/diagnostic.js';
import type { Page } from '../model/page.js';
import type { ArtworkInspector } from './artwork-inspector.js';
import { drawFree } from './drawn-pages.js';
import { InkWell } from './ink.js';
import type { Plate } from './print-pdf.js';
import { PROOF_INKS } from './proof-marks.js';
import { type ProofWishes, proofSheets } from './proof-sheets.js';
import { labelsOf, openStock, type PressTools } from './stock.js';

/** A proof is made in spite of bad artwork: its place stays white, the finding beside it says why. */
function soundOnly(inspector: ArtworkInspector): ArtworkInspector {
  return {
    inspect: (file) => inspector.inspect(file),
    page: async (file) => {
      const { kind } = await inspector.inspect(file);
      return kind === 'page' ? inspector.page(file) : undefined;
    },
  };
}

/** Prints a proof of the pages. */
export async function printProof(
  pages: readonly Page[],
  tools: PressTools,
  wishes: ProofWishes,
): Promise<Outcome<Plate>> {
  const { issue, profile, template } = tools;
  const sheets = proofSheets(pages, { ...wishes, issue, template });
  const palette = new Map([...template.palette, ...PROOF_INKS]);
  const stock = await openStock(
    sheets.map(({ page }) => page),
    { ...tools, inspector: soundOnly(tools.inspector) },
    {
      labels: { ...labelsOf(issue), standard: undefined },
      inksFor: (isColor) => new InkWell(palette, isColor),
    },
  );
  const { document } = stock;
  for (const { page, cut } of sheets) {
    const drawn = drawFree(page, stock.desk);
    const { content } = drawn;
    document.addPage({ ...page, cut, content, resources: stock.resourcesOf(drawn) });
  }
  const embedded = await stock.embedPictures();
  const bytes = await document.close({});
  const facts = {
    standard: undefined,
    condition: profile.condition,
    fonts: stock.fonts,
    imagesBelowResolution: embedded.value,
    pageInks: [],
  };
  return { value: { bytes, facts }, diagnostics: embedded.diagnostics };
}
