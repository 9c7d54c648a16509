// Ready artwork in PDF: read, judged, placed. In: pages, bytes by path. Out: form objects and findings about what the advertiser sent.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Page } from '../model/page.js';
import type { ArtworkPage, OpenedArtwork } from './artwork-reader.js';
import type { ArtworkSurvey } from './artwork-survey.js';
import type { PdfRef } from './pdfkit-extras.js';
import { isPdfArtwork } from './pictures.js';
import type { PlateDocument } from './plate-document.js';

/** Artwork as a form object whose space is `width` × `height`, origin bottom left. */
export interface PlacedArtwork {
  readonly ref: PdfRef;
  readonly width: Pt;
  readonly height: Pt;
  readonly hasColor: boolean;
}

/** Where artwork is asked for. */
interface ArtworkUse {
  readonly path: string;
  readonly page: string;
  readonly span: Span | undefined;
}

/** Artwork by path, and what there is to say about it. */
export interface ArtworkTray {
  readonly placed: ReadonlyMap<string, PlacedArtwork>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Copies each PDF of the pages into the document, once. What cannot be opened stays out, with its diagnostic. */
export async function gatherArtwork(
  pages: readonly Page[],
  document: PlateDocument,
  artworkBytes: (path: string) => Uint8Array | undefined,
): Promise<ArtworkTray> {
  const uses = usesOf(pages);
  const placed = new Map<string, PlacedArtwork>();
  const diagnostics: Diagnostic[] = [];
  if (uses.length === 0) return { placed, diagnostics };
  const [reader, survey, graft] = await Promise.all([
    import('./artwork-reader.js'),
    import('./artwork-survey.js'),
    import('./artwork-graft.js'),
  ]);
  for (const use of uses) {
    const bytes = artworkBytes(use.path);
    const opened: OpenedArtwork =
      bytes === undefined ? { kind: 'unreadable' } : await reader.openArtwork(bytes);
    if (opened.kind !== 'page') {
      diagnostics.push(refusal(opened.kind, use));
      continue;
    }
    const { page } = opened;
    const found = survey.surveyArtwork(page);
    diagnostics.push(...judge(page, found, use));
    const { width, height } = page;
    const ref = graft.graftArtwork(page, document);
    placed.set(use.path, { ref, width, height, hasColor: found.hasColor });
  }
  return { placed, diagnostics };
}

/** Each file once, where it is met first. */
function usesOf(pages: readonly Page[]): readonly ArtworkUse[] {
  const uses = new Map<string, ArtworkUse>();
  for (const page of pages) {
    for (const box of page.boxes) {
      for (const mark of box.marks) {
        if (mark.kind !== 'artwork' || !isPdfArtwork(mark) || uses.has(mark.file.path)) continue;
        uses.set(mark.file.path, { path: mark.file.path, page: page.id, span: box.from });
      }
    }
  }
  return [...uses.values()];
}

function refusal(kind: 'encrypted' | 'unreadable', use: ArtworkUse): Diagnostic {
  const code = kind === 'encrypted' ? 'press/artwork-encrypted' : 'press/artwork-unreadable';
  return diagnose(code, { path: use.path }, use);
}

/** What the advertiser must send anew (errors), and what is lost on placing (warnings). */
function judge(page: ArtworkPage, found: ArtworkSurvey, use: ArtworkUse): readonly Diagnostic[] {
  const { path } = use;
  const list = (names: ReadonlySet<string>) => [...names].join('、');
  const findings: (Diagnostic | false)[] = [
    page.pageCount > 1 && diagnose('press/artwork-pages', { path, count: page.pageCount }, use),
    found.missingObjects > 0 &&
      diagnose('press/artwork-cut-off', { path, count: found.missingObjects }, use),
    found.screenColors.size > 0 &&
      diagnose('press/artwork-rgb', { path, spaces: list(found.screenColors) }, use),
    found.spotInks.size > 0 &&
      diagnose('press/artwork-spot', { path, inks: list(found.spotInks) }, use),
    found.fontsNotEmbedded.size > 0 &&
      diagnose('press/artwork-fonts', { path, fonts: list(found.fontsNotEmbedded) }, use),
    found.extras.has('annotations') && diagnose('press/artwork-annotations', { path }, use),
    found.extras.has('layers') && diagnose('press/artwork-layers', { path }, use),
  ];
  return findings.filter((finding) => finding !== false);
}
