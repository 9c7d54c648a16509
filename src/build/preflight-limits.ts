// What a press profile asks of a file, in the terms of the preflight. In: the profile. Out: limits.
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
