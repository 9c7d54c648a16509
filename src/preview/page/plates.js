// The PDF, drawn page by page with pdf.js. In: the PDF's name, a page number, a canvas width. Out: a canvas. Of the file only what a page needs
// is fetched. The PDF before stays open until its last drawing is done.
import { GlobalWorkerOptions, getDocument, PDFWorker } from '/pdfjs/pdf.mjs';

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';

/** Larger canvases are refused by some browsers, or fill their memory. */
const MOST_PIXELS = 32_000_000;
const MOST_TRIES = 6;
const FIRST_WAIT_MS = 500;

const worker = new PDFWorker();
/** @type {{ version: string, opening: { promise: Promise<any>, destroy(): Promise<void> }, users: number, isOld: boolean } | undefined} */
let plate;

/** Opens a PDF, unless it is open. @param {string} version */
export function openPlate(version) {
  if (plate?.version !== version) changePlate(version);
}

/** @param {string} version */
function changePlate(version) {
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
 * @typedef {{ number: () => number, width: number, isWanted: () => boolean }} Order the page's number from 1, its width in device pixels
 * @typedef {{ canvas: HTMLCanvasElement, width: number, height: number }} Drawing with the page's size in points
 */

/**
 * Draws a page into a new canvas. What fails is tried again, from a PDF opened anew: a page that stays white would be taken for the paper's.
 * @param {Order} order
 * @returns {Promise<Drawing | undefined>} undefined = it is no longer wanted, or was tried too often
 */
export async function drawPage(order) {
  let failures = 0;
  while (plate !== undefined && order.isWanted()) {
    const used = plate;
    const made = await drawFrom(used, order).catch(() => undefined);
    if (made !== undefined) return made;
    // A newer PDF came meanwhile: this one may be gone.
    if (used.isOld) continue;
    failures += 1;
    if (failures === MOST_TRIES) return undefined;
    await pause(FIRST_WAIT_MS * 2 ** (failures - 1));
    if (plate === used) changePlate(used.version);
  }
  return undefined;
}

/** @param {NonNullable<typeof plate>} used @param {Order} order @returns {Promise<Drawing>} */
async function drawFrom(used, { number, width }) {
  // The number is that of the PDF at hand now.
  const wanted = number();
  used.users += 1;
  try {
    const page = await (await used.opening.promise).getPage(wanted);
    const natural = page.getViewport({ scale: 1 });
    const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
    const viewport = page.getViewport({ scale: Math.min(width / natural.width, most) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
    return { canvas, width: natural.width, height: natural.height };
  } finally {
    used.users -= 1;
    letGo(used);
  }
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
