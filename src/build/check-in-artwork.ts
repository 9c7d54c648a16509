// Ready artwork and pictures are judged when an issue is checked, not only when it is printed: a bad file must be known before the deadline.
// In: made-up pages, the paper's shelf. Out: who opens artwork for the press, and findings. pdf-lib is loaded only where there is PDF artwork.
import type { Outcome } from '../base/diagnostic.js';
import type { Page } from '../model/page.js';
import type { ArtworkInspector } from '../press/artwork-inspector.js';
import { type CheckIn, checkInDrawings, type DrawingsByPath } from './check-in-drawings.js';
import { readMeasured } from './read-measured.js';

/** Judges the artwork of the pages; what was found in a file is remembered by its hash. */
async function checkInArtwork(
  pages: readonly Page[],
  { profile, shelf, memo }: CheckIn,
): Promise<Outcome<ArtworkInspector>> {
  const [{ createInspector }, { judgeArtwork }] = await Promise.all([
    import('../press/artwork-inspector.js'),
    import('../press/judge-artwork.js'),
  ]);
  const inspector = createInspector({
    readBytes: (path, hash) => readMeasured(shelf, path, hash),
    keeper: memo.keeperFor('artwork', ''),
    // The preflight is loaded only where there is PDF artwork.
    judgeAd: async (bytes) => (await import('../preflight/judge-ad.js')).judgeAd(bytes),
  });
  const diagnostics = await judgeArtwork(pages, { inspector, profile });
  return { value: inspector, diagnostics };
}

/** Ready artwork and drawings of the pages, taken in together. */
export async function checkInFiles(
  pages: readonly Page[],
  desk: CheckIn,
): Promise<Outcome<{ readonly inspector: ArtworkInspector; readonly drawings: DrawingsByPath }>> {
  const drawings = await checkInDrawings(pages, desk);
  const inspector = await checkInArtwork(pages, desk);
  const { judgePictures } = await import('../press/judge-pictures.js');
  return {
    value: { drawings: drawings.value, inspector: inspector.value },
    diagnostics: [
      ...drawings.diagnostics,
      ...inspector.diagnostics,
      ...judgePictures(pages, desk.profile),
    ],
  };
}
