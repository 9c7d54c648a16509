// What a press hall allows of a PDF. In: a press profile, by `build/preflight-limits.ts`. Types alone.
import type { Pt } from '../base/units.js';
import type { Wording } from '../base/wording.js';

/** What the press hall allows; thresholds that are the same everywhere stand with their rules. */
export interface PreflightLimits {
  /** The standard to judge by; `auto` = the one the file claims, X-4 where it claims none. */
  readonly standard: 'x4' | 'x1a' | 'auto';
  /** Largest ink sum, percent. */
  readonly inkLimit: number;
  /** Pictures of many tones below this are reported, pixels an inch. */
  readonly minimumPpi: number;
  /** Spot inks that the hall prints. */
  readonly spots: readonly string[];
  /** Points inside the trim that must stay clear of ink; undefined = the hall has not said. */
  readonly live:
    | { readonly left: Pt; readonly top: Pt; readonly right: Pt; readonly bottom: Pt }
    | undefined;
  /** Pages that may carry colour, by page count; undefined = all. */
  readonly colorPages: ReadonlyMap<number, readonly number[]> | undefined;
}

/** What an advertiser's file paints that no newspaper can print. */
export interface AdFaults {
  readonly faults: readonly {
    readonly rule: string;
    readonly message: Wording;
    readonly advice: Wording;
  }[];
  /** Largest ink sum that is painted flat, in percent; pictures are not looked into. */
  readonly largestInk: number;
}
