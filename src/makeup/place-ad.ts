// Ads and classifieds → boxes. In: slots of the dummy, set frames. Out: boxes with lines and marks at their final place.
import type { Outcome } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { roundPt } from '../base/units.js';
import type { AdSlot, LinerSlot } from '../model/dummy.js';
import type { SetFrame, Typesetter } from '../model/galley.js';
import { moveMark } from '../model/move-mark.js';
import type { Box } from '../model/page.js';
import type { Template } from '../model/template.js';

/** A display ad: its artwork as it is, or its text set in the template's design. */
export function placeAd(slot: AdSlot, template: Template, typesetter: Typesetter): Outcome<Box> {
  const rect = {
    x: roundPt(template.body.x + slot.x),
    y: roundPt(template.body.y + slot.y),
    width: slot.width,
    height: slot.height,
  };
  const { ad } = slot;
  const set = typesetter.setAd(ad, slot.width, slot.height);
  const value: Box = {
    item: ad.id,
    role: 'ad',
    rect,
    writing: 'horizontal',
    from: ad.artworkSpan ?? ad.span,
    ...framed(set.value, rect),
  };
  return { value, diagnostics: set.diagnostics };
}

/** One classified ad, or a head of the classified columns. */
export function placeLiner(slot: LinerSlot, template: Template): Box {
  const rect = {
    x: roundPt(template.body.x + slot.x),
    y: roundPt(template.body.y + slot.y),
    width: slot.frame.width,
    height: slot.frame.height,
  };
  return {
    item: slot.item,
    role: slot.role,
    rect,
    writing: 'horizontal',
    from: undefined,
    ...framed(slot.frame, rect),
  };
}

/** A set frame moved to its place. */
export function framed(frame: SetFrame, at: Rect): Pick<Box, 'lines' | 'marks'> {
  const lines = frame.lines.map(({ line, x, baseline }) => ({
    line,
    x: roundPt(at.x + x),
    baseline: roundPt(at.y + baseline),
  }));
  return { lines, marks: frame.marks.map((mark) => moveMark(mark, at.x, at.y)) };
}
