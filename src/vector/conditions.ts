// Parts of a drawing that are drawn under a condition (SVG 2, 5.9). In: an element, or a `switch`. Out: whether it is drawn, or what cannot be
// answered for a newspaper: in which language somebody reads it.
import type { Element } from '../base/read-xml.js';
import { kindOfElement } from './elements.js';

/** `refused`: as it is written, shortened. */
export type Condition =
  | { readonly kind: 'drawn' | 'left-out' }
  | { readonly kind: 'refused'; readonly what: string };

/** Whether an element is drawn. No extension is had here, and an empty list of them is false too. */
export function conditionOf({ attributes }: Element): Condition {
  if (attributes.has('requiredExtensions')) return { kind: 'left-out' };
  const language = attributes.get('systemLanguage');
  if (language === undefined) return { kind: 'drawn' };
  return { kind: 'refused', what: `systemLanguage="${language.slice(0, 40)}"` };
}

/** What a `switch` draws: the first of its parts whose condition holds, or who stands in the way of telling. */
export function chosenIn({ children }: Element): Element | undefined {
  const parts = children.filter((child) => kindOfElement(child) !== 'nothing');
  return parts.find((child) => conditionOf(child).kind !== 'left-out');
}
