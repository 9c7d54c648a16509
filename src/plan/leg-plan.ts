// Legs as deep as their rectangle, with the picture in some of them. In: a frame, a block of pictures, a depth. Out: the top and depth of each
// leg's text. Pours nothing.
import type { Template } from '../model/template.js';
import type { Frame } from './frames.js';
import type { PictureBlock } from './pictures.js';

/** Legs of a depth, poured or to be poured. */
export interface LegPlan {
  readonly depth: number;
  readonly tops: readonly number[];
  readonly depths: readonly number[];
  readonly jumpAt: number | undefined;
  /** L from the top of the heads to each column's foot, of a story around something. */
  readonly feet: readonly number[] | undefined;
}

/** What legs stand in: a frame with what pictures take of it. */
interface LegRoom {
  readonly frame: Frame;
  readonly picture: PictureBlock | undefined;
  readonly template: Template;
}

/** Legs of a text block `depth` L deep, with the picture standing in some of them or across all. */
export function legPlan(room: LegRoom, depth: number): LegPlan {
  const { frame } = room;
  const tops: number[] = [];
  const depths: number[] = [];
  for (let leg = 0; leg < frame.legs.count; leg += 1) {
    const taken = takenByPicture(room, leg, depth);
    tops.push(frame.heads.depth + taken);
    depths.push(depth - taken);
  }
  return { depth, tops, depths, jumpAt: undefined, feet: undefined };
}

/** L of a leg `depth` L deep that its picture takes. */
export function takenByPicture({ picture }: LegRoom, leg: number, depth: number): number {
  return picture === undefined ? 0 : Math.min(depth, picture.depths[leg - picture.firstLeg] ?? 0);
}

/** A leg beside or under a picture is either empty or deep enough to read (RA03). */
export function isLegDepthLegal(room: LegRoom, depth: number): boolean {
  const { picture, frame, template } = room;
  if (picture === undefined) return true;
  const { depths, legs } = picture;
  // A picture over all legs leaves the text a strip of one depth, however low.
  if (legs === frame.legs.count && depths.every((own) => own === depths[0]))
    return depth > picture.depth;
  return depths.every((own) => {
    const under = depth - own;
    return under >= template.limits.minLegLinesBesidePicture || under === 0 || under === -1;
  });
}
