// What an advertiser's PDF says of itself outside its page: hidden layers, the condition it was made for. In: the document.
// Loaded only together with `artwork-reader.ts`.
import type { PDFDocument } from '@cantoo/pdf-lib';
import { plainName } from './artwork-stream.js';
import { pdfLib } from './pdf-lib.js';

/** Whether any layer is off until a reader switches it on (PDF's default configuration, keys OFF and BaseState). */
export function hasHiddenLayers({ catalog }: PDFDocument): boolean {
  const layers = catalog.lookup(pdfLib.PDFName.of('OCProperties'));
  const state =
    layers instanceof pdfLib.PDFDict ? layers.lookup(pdfLib.PDFName.of('D')) : undefined;
  if (!(state instanceof pdfLib.PDFDict)) return false;
  const off = state.lookup(pdfLib.PDFName.of('OFF'));
  const isSomeOff = off instanceof pdfLib.PDFArray && off.size() > 0;
  return isSomeOff || plainName(state.lookup(pdfLib.PDFName.of('BaseState'))) === 'OFF';
}

/** The identifier of its PDF/X output intent. */
export function intentOf({ catalog }: PDFDocument): string | undefined {
  const intents = catalog.lookup(pdfLib.PDFName.of('OutputIntents'));
  if (!(intents instanceof pdfLib.PDFArray)) return undefined;
  for (let index = 0; index < Math.min(intents.size(), 16); index++) {
    const intent = intents.lookup(index);
    if (!(intent instanceof pdfLib.PDFDict)) continue;
    if (plainName(intent.lookup(pdfLib.PDFName.of('S'))) !== 'GTS_PDFX') continue;
    const name = intent.lookup(pdfLib.PDFName.of('OutputConditionIdentifier'));
    const isText = name instanceof pdfLib.PDFString || name instanceof pdfLib.PDFHexString;
    if (isText) return name.decodeText().trim();
  }
  return undefined;
}
