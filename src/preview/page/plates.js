// The PDF, drawn page by page with pdf.js. In: the PDF's name, a page number, a canvas width. Out: a canvas. Of the file only what a page needs
// is fetched. The PDF before stays open until its last drawing is done.
import { GlobalWorkerOptions, getDocument, PDFWorker } from '/pdfjs/pdf.mjs';

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';

/** Larger canvases are refused by some browsers, or fill their memory. */
const MOST_PIXELS = 32_000_000;

const worker = new PDFWorker();
/** @type {{ version: string, opening: { promise: Promise<any>, destroy(): Promise<void> }, users: number, isOld: boolean } | undefined} */
let plate;

/** Opens a PDF, unless it is open. @param {string} version */
export function openPlate(version) {
  if (plate?.version === version) return;
  const old = plate;
  const opening = getDocument({
    url: `/issue.pdf?v=${version}`,
    worker,
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 524_288,
    // For artwork whose fonts name a table of codes, or are not in the file.
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    isOffscreenCanvasSupported: false,
  });
  opening.promise.catch(() => undefined);
  plate = { version, opening, users: 0, isOld: false };
  if (old !== undefined) {
    old.isOld = true;
    letGo(old);
  }
}

/** @param {NonNullable<typeof plate>} one */
function letGo(one) {
  if (one.isOld && one.users === 0) one.opening.destroy();
}

/**
 * Draws a page into a new canvas; undefined = a newer PDF came meanwhile, or the page is gone.
 * @param {number} number from 1
 * @param {number} width in device pixels
 * @returns {Promise<{ canvas: HTMLCanvasElement, width: number, height: number } | undefined>} with the page's size in points
 */
export async function drawPage(number, width) {
  const used = plate;
  if (used === undefined) return undefined;
  used.users += 1;
  try {
    const page = await (await used.opening.promise).getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
    const viewport = page.getViewport({ scale: Math.min(width / natural.width, most) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
    return { canvas, width: natural.width, height: natural.height };
  } catch (error) {
    if (used.isOld) return undefined;
    throw error;
  } finally {
    used.users -= 1;
    letGo(used);
  }
}
