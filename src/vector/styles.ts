// Style sheets of SVG, as far as drawing programs write them. In: `<style>` text. Out: declarations by simple selector, in order.
import type { Element } from './read-xml.js';

/** A rule of a style sheet: `element`, `.class`, `#id`, `element.class` or `*`. */
export interface StyleRule {
  readonly element: string | undefined;
  readonly className: string | undefined;
  readonly id: string | undefined;
  readonly declarations: readonly Declaration[];
}

/** Rules, and what could not be understood. */
export interface StyleSheet {
  readonly rules: readonly StyleRule[];
  readonly strange: readonly string[];
}

/** A declaration as written. */
interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly isImportant: boolean;
}

const SELECTOR = /^(\*|[a-zA-Z][\w-]*)?(?:\.([\w-]+))?(?:#([\w-]+))?$/;
/** Far above what drawing programs write: every rule is asked for every element. */
const MOST_RULES = 2000;

/** Reads a style sheet. Each part is looked at once: a sheet that never ends must not take forever. */
export function readStyles(text: string): StyleSheet {
  const rules: StyleRule[] = [];
  const strange = new Set<string>();
  const plain = withoutComments(text);
  for (const [at] of plain.matchAll(/@[\w-]+/g)) strange.add(at);
  const parts = plain.split('}');
  // What follows the last bracket is no rule.
  for (const part of parts.slice(0, -1)) {
    const open = part.lastIndexOf('{');
    const declarations = readDeclarations(part.slice(open + 1));
    const before = part.slice(0, Math.max(open, 0));
    const selectors = before.slice(before.lastIndexOf('{') + 1).split(',');
    for (const selector of selectors.map((one) => one.trim())) {
      const match = SELECTOR.exec(selector);
      if (match === null || selector === '') strange.add(selector.slice(0, 40));
      else {
        const [, element, className, id] = match;
        rules.push({ element: element === '*' ? undefined : element, className, id, declarations });
      }
    }
    if (rules.length > MOST_RULES) {
      strange.add(`> ${MOST_RULES}`);
      break;
    }
  }
  return { rules: rules.slice(0, MOST_RULES), strange: [...strange].slice(0, MOST_STRANGE) };
}

/** Told of one style sheet. */
const MOST_STRANGE = 20;

/** `property: value` pairs of a `style` attribute or a rule, in order. */
function readDeclarations(text: string): readonly Declaration[] {
  return withoutComments(text)
    .split(';')
    .flatMap((one): readonly Declaration[] => {
      const colon = one.indexOf(':');
      if (colon < 0) return [];
      const written = one.slice(colon + 1).trim();
      const mark = written.lastIndexOf('!');
      const isImportant = mark >= 0 && /^important$/i.test(written.slice(mark + 1).trim());
      const value = isImportant ? written.slice(0, mark).trim() : written;
      return [{ name: one.slice(0, colon).trim().toLowerCase(), value, isImportant }];
    });
}

/** Text without its comments; one that never ends takes all that follows with it. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('/*', at);
    if (open < 0) break;
    parts.push(text.slice(at, open), ' ');
    const close = text.indexOf('*/', open + 2);
    at = close < 0 ? text.length : close + 2;
  }
  return parts.join('') + text.slice(at);
}

/** What is declared of an element by itself: its attributes, then its style. */
export function declaredOf(
  element: Element,
  rules: readonly StyleRule[],
): ReadonlyMap<string, string> {
  return new Map([...element.attributes, ...styledOf(element, rules)]);
}

/** What its style says: rules by weight (element, class, id), then `style`; what is `!important` comes after all that is not (CSS cascade). */
export function styledOf(
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
  const all = [
    ...sorted.flatMap(({ declarations }) => declarations),
    ...readDeclarations(element.attributes.get('style') ?? ''),
  ];
  const inOrder = [
    ...all.filter(({ isImportant }) => !isImportant),
    ...all.filter(({ isImportant }) => isImportant),
  ];
  return new Map(inOrder.map(({ name, value }) => [name, value]));
}

/** Geometry that CSS may set, and drawing programs do not (SVG 2, 7.1 to 7.4). */
const GEOMETRY = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points'];

/** The first piece of geometry that an element's style sets: it is read from attributes alone. */
export function styledGeometry(element: Element, rules: readonly StyleRule[]): string | undefined {
  const styled = styledOf(element, rules);
  return GEOMETRY.find(
    (name) => styled.has(name) && styled.get(name) !== element.attributes.get(name),
  );
}
