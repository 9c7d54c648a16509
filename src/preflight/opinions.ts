// Asks outside programs about a file, once, before the rules judge. In: the file and a renderer. Out: their answers in the terms of the rules.
import type { InkPlane, Renderer, Rendering } from '../base/renderer.js';
import type { PreflightLimits } from '../model/preflight.js';
import { type InkFacts, measureInk } from './ink-planes.js';
import type { OpenedFile } from './open-file.js';

/** What others say; undefined = not asked, or no answer. */
export interface Opinions {
  readonly complaints: readonly string[] | undefined;
  readonly rendering: Rendering | undefined;
  /** By page, from the first. */
  readonly ink: ReadonlyMap<number, InkFacts>;
  readonly subtype: string | undefined;
  readonly pictures: readonly number[] | undefined;
}

const NONE: Opinions = {
  complaints: undefined,
  rendering: undefined,
  ink: new Map(),
  subtype: undefined,
  pictures: undefined,
};

/** Fine enough for squares of 15 mm, and for a hairline's ink to show. */
const INK_DPI = 72;

/** Asks everything. */
export async function askOpinions(
  file: OpenedFile,
  limits: PreflightLimits,
  renderer: Renderer | undefined,
): Promise<Opinions> {
  if (renderer === undefined) return NONE;
  const ink = new Map<number, InkFacts>();
  const see = (number: number, planes: readonly InkPlane[]): void => {
    const page = file.pages[number - 1];
    if (page !== undefined) ink.set(number, measureInk(page, planes, limits.inkLimit));
  };
  const order = { dpi: INK_DPI, profile: file.outputProfile, pageCount: file.pages.length };
  const complaints = await renderer.parse();
  const rendering = file.pages.length === 0 ? undefined : await renderer.separate(order, see);
  const subtype = await renderer.subtype();
  return { complaints, rendering, ink, subtype, pictures: await renderer.pictures() };
}
