// Style sheets of SVG, as far as drawing programs write them. In: `<style>` text. Out: declarations by simple selector, in order.
import type { Element } from '../base/read-xml.js';

/** A rule of a style sheet: `element`, `.class`, `#id`, `element.class` or `*`. */
export interface StyleRule {
  readonly element: string | undefined;
  readonly className: string | undefined;
  readonly id: string | undefined;
  readonly declarations: ReadonlyMap<string, string>;
}

/** Rules, and what could not be understood. */
export interface StyleSheet {
  readonly rules: readonly StyleRule[];
  readonly strange: readonly string[];
}

const SELECTOR = /^(\*|[a-zA-Z][\w-]*)?(?:\.([\w-]+))?(?:#([\w-]+))?$/;

/** Reads a style sheet. */
export function readStyles(text: string): StyleSheet {
  const rules: StyleRule[] = [];
  const strange: string[] = [];
  const plain = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (const at of plain.matchAll(/@[\w-]+/g)) strange.push(at[0]);
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}@]+)\{([^{}]*)\}/g)) {
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      const match = SELECTOR.exec(selector);
      if (match === null || selector === '') strange.push(selector);
      else {
        const [, element, className, id] = match;
        rules.push({ element: element === '*' ? undefined : element, className, id, declarations });
      }
    }
  }
  return { rules, strange };
}

/** `property: value` pairs of a `style` attribute or a rule. */
export function readDeclarations(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(';').flatMap((one): readonly (readonly [string, string])[] => {
    const colon = one.indexOf(':');
    const value = one
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim();
    return colon < 0 ? [] : [[one.slice(0, colon).trim(), value]];
  });
  return new Map(pairs);
}

/** What is declared of an element by itself: attributes, then rules by weight (element, class, id), then its `style`. */
export function declaredOf(
  element: Element,
  rules: readonly StyleRule[],
): ReadonlyMap<string, string> {
  const classes = new Set((element.attributes.get('class') ?? '').split(/\s+/));
  const id = element.attributes.get('id');
  const matching = rules.filter(
    (rule) =>
      (rule.element === undefined || rule.element === element.name) &&
      (rule.className === undefined || classes.has(rule.className)) &&
      (rule.id === undefined || rule.id === id),
  );
  const weight = ({ id: own, className, element: name }: StyleRule): number =>
    (own === undefined ? 0 : 100) +
    (className === undefined ? 0 : 10) +
    (name === undefined ? 0 : 1);
  const sorted = matching.toSorted((a, b) => weight(a) - weight(b));
  return new Map([
    ...element.attributes,
    ...sorted.flatMap(({ declarations }) => [...declarations]),
    ...readDeclarations(element.attributes.get('style') ?? ''),
  ]);
}
