// What answers of the rooms hang on besides what they are asked. In: issue and equipment. Out: names, to be part of keys.
import type { Issue } from '../model/copy.js';
import type { Equipment } from './equip.js';
import type { Memo } from './memo.js';

/** What the typesetter's answers hang on, besides what it is asked. */
export function settingOf(
  { names, lang }: Issue,
  { fonts, template, profile }: Equipment,
  { nameOf }: Memo,
): string {
  return JSON.stringify([nameOf(fonts), nameOf(template), nameOf(profile), names, lang]);
}

/** What the press looks at besides the pages: a template that says the same in other words is the same to it. */
export function drawnWith({ fonts, template, profile, icc }: Equipment, { nameOf }: Memo): string {
  const { standard, inkLimit } = profile;
  return JSON.stringify([nameOf(fonts), [...template.palette], standard, inkLimit, icc.hash]);
}
