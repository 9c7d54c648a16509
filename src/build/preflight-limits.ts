// What a press profile asks of a file, in the terms of the preflight. In: the profile. Out: limits.

import type { Page } from '../model/page.js';
import type { PreflightLimits } from '../model/preflight.js';
import type { PressProfile } from '../model/template.js';

/** Limits of a press hall; `standard` = the one to judge by. */
export function limitsOf(
  profile: PressProfile,
  standard: PreflightLimits['standard'],
): PreflightLimits {
  const { inkLimit, minimumPpi, spots, live, colorPages } = profile;
  return { standard, inkLimit, minimumPpi, spots, live, colorPages };
}

/** The same for pages of our own: which of them print colour was settled when they were made up, by the issue before the hall. */
export function limitsOfOwn(profile: PressProfile, pages: readonly Page[]): PreflightLimits {
  const limits = limitsOf(profile, profile.standard === 'PDF/X-4' ? 'x4' : 'x1a');
  const inColor = pages.flatMap(({ isColor }, index) => (isColor ? [index + 1] : []));
  return { ...limits, colorPages: new Map([[pages.length, inColor]]) };
}
