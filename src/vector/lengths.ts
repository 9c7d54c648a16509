// Lengths that may be a share of the room they stand in (SVG 2, 8.9). In: what is written, the viewport around it. Out: user units.
import { readLength } from '../base/view-box.js';

/** The room that percentages are shares of, in the units of what stands in it. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** What a length runs along. */
export type Along = 'width' | 'height' | 'diagonal';

const PERCENT = /^\s*([+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20}))%\s*$/;

/** Whether a length is a share. */
export function isShare(written: string | undefined): boolean {
  return PERCENT.test(written ?? '');
}

/** A length in user units; undefined = it is none, or a share where no room is known. */
export function lengthIn(
  written: string | undefined,
  room: Viewport | undefined,
  along: Along,
): number | undefined {
  const share = PERCENT.exec(written ?? '')?.[1];
  if (share === undefined) return readLength(written);
  if (room === undefined) return undefined;
  const { width, height } = room;
  const whole = along === 'diagonal' ? Math.hypot(width, height) / Math.SQRT2 : room[along];
  return (Number(share) * whole) / 100;
}
