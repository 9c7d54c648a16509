// Judges what was found in an advertiser's PDF by what the press hall asks. In: the survey, the press's wishes. Out: errors (it must be
// sent anew) and warnings (it prints, but perhaps not as meant). Rules A2–A6 of the print-ready rules.
import { type Diagnostic, diagnose, type Place } from '../base/diagnostic.js';
import type { ArtworkSurvey } from './artwork-survey.js';

/** What the press hall asks of an ad. */
export interface PressWishes {
  readonly condition: string;
  /** Percent. */
  readonly inkLimit: number;
  readonly standard: string;
  /** Spot inks that it prints. */
  readonly spots: readonly string[];
}

/** The file, and where it is named. */
export interface SurveyedFile {
  readonly path: string;
  readonly where: Place;
}

/** The registration colour as PDF names it. */
const REGISTRATION = 'All';

/** Judges a survey. */
export function judgeSurvey(
  found: ArtworkSurvey,
  wishes: PressWishes,
  { path, where }: SurveyedFile,
): readonly Diagnostic[] {
  const isFlat = wishes.standard.startsWith('PDF/X-1a');
  const { standard } = wishes;
  const strange = [...found.spotInks].filter(
    (ink) => ink !== REGISTRATION && !wishes.spots.includes(ink),
  );
  const forbidden = [...found.forbidden, ...(isFlat ? found.modernFilters : [])];
  const other = otherCondition(found.condition, wishes.condition);
  const findings: (Diagnostic | false)[] = [
    found.missingObjects > 0 &&
      diagnose('press/artwork-cut-off', { path, lost: `${found.missingObjects} × obj` }, where),
    found.screenColors.size > 0 &&
      diagnose('press/artwork-rgb', { path, spaces: list(found.screenColors) }, where),
    found.taggedColors.size > 0 &&
      diagnose('press/artwork-icc', { path, spaces: list(found.taggedColors) }, where),
    strange.length > 0 && diagnose('press/artwork-spot', { path, inks: list(strange) }, where),
    found.spotInks.has(REGISTRATION) && diagnose('press/artwork-registration', { path }, where),
    found.fontsNotEmbedded.size > 0 &&
      diagnose('press/artwork-fonts', { path, fonts: list(found.fontsNotEmbedded) }, where),
    isFlat &&
      found.transparency.size > 0 &&
      diagnose(
        'press/artwork-transparent',
        { path, what: list(found.transparency), standard },
        where,
      ),
    !isFlat &&
      found.blendSpaces.size > 0 &&
      diagnose('press/artwork-blend-space', { path, spaces: list(found.blendSpaces) }, where),
    forbidden.length > 0 &&
      diagnose('press/artwork-forbidden', { path, what: list(forbidden), standard }, where),
    other !== undefined &&
      diagnose(
        'press/artwork-condition',
        { path, own: other, press: wishes.condition, limit: wishes.inkLimit },
        where,
      ),
    found.extras.has('annotations') && diagnose('press/artwork-annotations', { path }, where),
    found.extras.has('layers') && diagnose('press/artwork-layers', { path }, where),
    found.extras.has('hidden layers') && diagnose('press/artwork-hidden-layers', { path }, where),
  ];
  return findings.filter((finding) => finding !== false);
}

function list(names: Iterable<string>): string {
  return [...names].join('、');
}

/** Names of conditions are written with and without spaces. */
function otherCondition(own: string | undefined, press: string): string | undefined {
  const plain = (name: string): string => name.replaceAll(/[\s_-]/g, '').toLowerCase();
  return own === undefined || own === '' || plain(own) === plain(press) ? undefined : own;
}
