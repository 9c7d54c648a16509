// Judges ready artwork for its booked place: what the advertiser must send anew, told the same at a check and at a build. In: made-up pages,
// what was found in each file. Out: findings at the ad that names the file. Draws nothing.
import { type Diagnostic, diagnose, type Place } from '../base/diagnostic.js';
import type { Mark } from '../model/galley.js';
import { INK_SPIKE } from '../model/ink-limit.js';
import type { Page } from '../model/page.js';
import type { AdFaults } from '../model/preflight.js';
import type { PressProfile } from '../model/template.js';
import { type ArtworkFit, fitArtwork, fitShape, type Size } from './artwork-fit.js';
import type { ArtworkInspector, Inspection } from './artwork-inspector.js';
import { judgeSurvey, type PressWishes, type SurveyedFile } from './judge-survey.js';

type ArtworkMark = Extract<Mark, { kind: 'artwork' }>;

/** What artwork is judged by. */
export interface ArtworkJudge {
  readonly inspector: ArtworkInspector;
  readonly profile: PressProfile;
}

/** An ad's artwork on its page. */
interface ArtworkPlace {
  readonly mark: ArtworkMark;
  readonly page: Page;
  readonly where: Place;
}

/** Coarser than this cannot be printed (GWG 2022, R0031), in pixels an inch. */
export const COARSE = 100;
/** What an advertiser is asked for: what newsprint shows, in pixels an inch. */
const WANTED_PPI = 200;
export const POINTS_PER_INCH = 72;
const MM_PER_POINT = 25.4 / POINTS_PER_INCH;

/** Judges all artwork of the pages, in their order. */
export async function judgeArtwork(
  pages: readonly Page[],
  judge: ArtworkJudge,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const place of placesOf(pages)) {
    const { format } = place.mark.file;
    if (format === 'pdf') findings.push(...(await judgePdf(place, judge)));
    else findings.push(...judgeShape(place, judge.profile));
  }
  return findings;
}

function placesOf(pages: readonly Page[]): readonly ArtworkPlace[] {
  return pages.flatMap((page) =>
    page.boxes.flatMap((box) =>
      box.marks.flatMap((mark) =>
        mark.kind === 'artwork' ? [{ mark, page, where: { span: box.from, page: page.id } }] : [],
      ),
    ),
  );
}

async function judgePdf(place: ArtworkPlace, judge: ArtworkJudge): Promise<readonly Diagnostic[]> {
  const { mark, page, where } = place;
  const { path } = mark.file;
  const inspection = await judge.inspector.inspect(mark.file);
  if (inspection.kind !== 'page') return [refusal(inspection, path, where)];
  const { found, pageCount } = inspection;
  const isColorLost = found.hasColor && !page.isColor;
  return [
    ...(pageCount > 1 ? [diagnose('press/artwork-pages', { path, count: pageCount }, where)] : []),
    ...judgeSurvey(found, wishesOf(judge.profile), { path, where }),
    ...judgePainted(inspection.painted, judge.profile, { path, where }),
    ...judgeSize(place, fitArtwork(mark.rect, inspection), inspection),
    ...(found.hasColor && mark.isBlack === true
      ? [diagnose('press/artwork-not-black', { path }, where)]
      : []),
    ...(isColorLost && mark.isBlack !== true
      ? [diagnose('press/artwork-color', { path, page: page.id }, where)]
      : []),
  ];
}

/** What no newspaper can print, by the preflight's own rules; and ink that the hall does not take. */
function judgePainted(
  { faults, largestInk }: AdFaults,
  { inkLimit }: PressProfile,
  { path, where }: SurveyedFile,
): readonly Diagnostic[] {
  const told = faults.map(({ rule, message, advice }) => {
    const said = (lang: 'zh' | 'en'): Diagnostic =>
      diagnose('press/artwork-fault', { path, rule, what: message[lang] }, where);
    const [zh, en] = [said('zh').message.zh, said('en').message.en];
    return { ...said('zh'), message: { zh, en }, hint: advice };
  });
  if (largestInk <= inkLimit) return told;
  const code = largestInk > inkLimit + INK_SPIKE ? 'press/artwork-wet' : 'press/artwork-damp';
  const params = { path, ink: Math.round(largestInk), limit: inkLimit };
  return [...told, diagnose(code, params, where)];
}

function wishesOf({ condition, inkLimit, standard, spots }: PressProfile): PressWishes {
  return { condition, inkLimit, standard, spots };
}

function refusal(
  fault: Exclude<Inspection, { kind: 'page' }>,
  path: string,
  at: Place,
): Diagnostic {
  switch (fault.kind) {
    case 'not-pdf':
      return diagnose('press/artwork-not-pdf', { path, found: fault.found }, at);
    case 'cut-off':
      return diagnose('press/artwork-cut-off', { path, lost: fault.lost }, at);
    case 'too-complex':
      return diagnose('press/artwork-too-complex', { path, what: fault.what }, at);
    default:
      return diagnose(`press/artwork-${fault.kind}`, { path }, at);
  }
}

/** The booked size, or a note that the ad's file lets it be scaled. */
function judgeSize(place: ArtworkPlace, fit: ArtworkFit, own: Size): readonly Diagnostic[] {
  const { mark, where } = place;
  if (fit.isBooked) return [];
  if (mark.fit === 'scale') return [scaled(place, fit)];
  const params = { path: mark.file.path, own: inMm(own), booked: inMm(mark.rect) };
  return [diagnose('press/artwork-size', params, where)];
}

function scaled({ mark, where }: ArtworkPlace, fit: ArtworkFit): Diagnostic {
  const params = { path: mark.file.path, printed: inMm(fit.rect), booked: inMm(mark.rect) };
  return diagnose('press/artwork-scaled', params, where);
}

/** Pixels, and drawings: their shape must be the booked one, and pixels fine enough. */
function judgeShape(place: ArtworkPlace, profile: PressProfile): readonly Diagnostic[] {
  const { mark, where } = place;
  const { path, width, height, format } = mark.file;
  const fit = fitShape(mark.rect, mark.file);
  const ppi = POINTS_PER_INCH * Math.min(width / fit.rect.width, height / fit.rect.height);
  const wanted = pixelsOf(mark.rect);
  const findings: Diagnostic[] = [];
  if (!fit.isBooked && mark.fit === 'scale') findings.push(scaled(place, fit));
  if (!fit.isBooked && mark.fit !== 'scale') {
    const booked = inMm(mark.rect);
    // A drawing has no pixels: its numbers are of a unit of its own.
    const isDrawing = format === 'svg';
    const own = `${Math.round(width)} × ${Math.round(height)}${isDrawing ? '' : ' px'}`;
    const params = { path, own, booked, wanted: isDrawing ? `${booked} mm` : `${wanted} px` };
    findings.push(diagnose('press/artwork-shape', params, where));
  }
  if (format === 'svg') return findings;
  const params = { path, ppi: Math.floor(ppi), wanted };
  if (ppi < COARSE) findings.push(diagnose('press/artwork-coarse', params, where));
  else if (ppi < profile.minimumPpi) {
    const minimum = profile.minimumPpi;
    findings.push(diagnose('press/artwork-soft', { ...params, minimum }, where));
  }
  return findings;
}

function inMm({ width, height }: Size): string {
  const mm = (length: number): string => (length * MM_PER_POINT).toFixed(1);
  return `${mm(width)} × ${mm(height)}`;
}

function pixelsOf({ width, height }: Size): string {
  const pixels = (length: number): number => Math.ceil((length / POINTS_PER_INCH) * WANTED_PPI);
  return `${pixels(width)} × ${pixels(height)}`;
}
