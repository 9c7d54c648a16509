// Style sheets of SVG, as far as drawing programs write them. In: `<style>` text, `style` attributes. Out: declarations by simple selector, in
// order. Scanned by hand: a pattern that is tried anew at each place takes the square of a hostile file's length.
import type { Element } from '../base/read-xml.js';

/** A value, and whether it stands above others. */
interface Declaration {
  readonly value: string;
  readonly isImportant: boolean;
}

type Declarations = ReadonlyMap<string, Declaration>;

/** A rule of a style sheet: `element`, `.class`, `#id`, `element.class` or `*`. */
export interface StyleRule {
  readonly element: string | undefined;
  readonly className: string | undefined;
  readonly id: string | undefined;
  readonly declarations: Declarations;
}

/** Rules, and what could not be understood. */
export interface StyleSheet {
  readonly rules: readonly StyleRule[];
  readonly strange: readonly string[];
}

/** What is declared of an element by itself. */
export interface Declared {
  /** Attributes and styles together, the stronger one of each name. */
  readonly all: ReadonlyMap<string, string>;
  /** Those of style sheets and of the `style` attribute. */
  readonly styled: ReadonlyMap<string, string>;
}

const SELECTOR = /^(\*|[a-zA-Z][\w-]*)?(?:\.([\w-]+))?(?:#([\w-]+))?$/;
/** Longer is no name that a program gives. */
const LONGEST_SELECTOR = 200;
const IMPORTANT = 'important';

/** Reads a style sheet. */
export function readStyles(text: string): StyleSheet {
  const rules: StyleRule[] = [];
  const strange: string[] = [];
  // Brackets of HTML's comments and stray semicolons mean nothing (CSS Syntax 3, 4.3.3).
  const plain = withoutComments(text).replaceAll(/<!--|-->/g, ' ');
  for (const at of plain.matchAll(/@[\w-]+/g)) strange.push(at[0]);
  let from = 0;
  for (;;) {
    const open = plain.indexOf('{', from);
    const close = plain.indexOf('}', open);
    if (open < 0 || close < 0) break;
    const declarations = readDeclarations(plain.slice(open + 1, close));
    for (const selector of plain.slice(from, open).split(',')) {
      const rule = ruleFor(selector.trim(), declarations);
      if (rule === undefined) strange.push(selector.trim().slice(0, LONGEST_SELECTOR));
      else rules.push(rule);
    }
    from = close + 1;
  }
  const rest = plain.slice(from).replaceAll(';', ' ').trim();
  return { rules, strange: rest === '' ? strange : [...strange, rest.slice(0, 40)] };
}

/** Why a `style` element cannot be taken as it is. */
export interface OtherStyles {
  readonly code: 'picture/svg-value' | 'picture/svg-condition';
  /** As it is written, shortened. */
  readonly what: string;
}

/**
 * What of a `style` element is another language than CSS, or holds for one medium. Screens and paper must show the same drawing, and what was
 * seen when it was made is not known.
 */
export function otherStyles({ attributes, text }: Element): OtherStyles | undefined {
  if (text.trim() === '') return undefined;
  const type = (attributes.get('type') ?? '').trim();
  if (!/^(text\/css\s*(;.*)?)?$/i.test(type))
    return { code: 'picture/svg-value', what: `<style type="${type.slice(0, 40)}">` };
  const media = (attributes.get('media') ?? '').trim().toLowerCase();
  const kinds = media.split(',').map((one) => one.trim());
  const isForAll =
    media === '' || kinds.includes('all') || (kinds.includes('screen') && kinds.includes('print'));
  if (isForAll) return undefined;
  return { code: 'picture/svg-condition', what: `<style media="${media.slice(0, 40)}">` };
}

function ruleFor(selector: string, declarations: Declarations): StyleRule | undefined {
  const isShort = selector !== '' && selector.length <= LONGEST_SELECTOR;
  const match = isShort ? SELECTOR.exec(selector) : null;
  if (match === null) return undefined;
  const [, element, className, id] = match;
  return { element: element === '*' ? undefined : element, className, id, declarations };
}

/** Rules from weak to strong: element, class, id; of equal ones the later. */
export function byWeight(rules: readonly StyleRule[]): readonly StyleRule[] {
  return rules.toSorted((a, b) => weightOf(a) - weightOf(b));
}

/** The rules that hold for an element, in their order. */
export function rulesFor(element: Element, rules: readonly StyleRule[]): readonly StyleRule[] {
  const classes = new Set((element.attributes.get('class') ?? '').split(/\s+/));
  const id = element.attributes.get('id');
  return rules.filter(
    (rule) =>
      (rule.element === undefined || rule.element === element.name) &&
      (rule.className === undefined || classes.has(rule.className)) &&
      (rule.id === undefined || rule.id === id),
  );
}

/** What is declared of an element: attributes, then the rules that hold for it, then its `style`; what is important last. */
export function declaredOf(element: Element, rules: readonly StyleRule[]): Declared {
  const inOrder = [
    ...rules.flatMap(({ declarations }) => [...declarations]),
    ...readDeclarations(withoutComments(element.attributes.get('style') ?? '')),
  ];
  const important = inOrder.filter(([, { isImportant }]) => isImportant);
  const pairs = [...inOrder, ...important].map(([name, { value }]): readonly [string, string] => [
    name,
    value,
  ]);
  return { all: new Map([...element.attributes, ...pairs]), styled: new Map(pairs) };
}

function weightOf({ id, className, element }: StyleRule): number {
  return (
    (id === undefined ? 0 : 100) +
    (className === undefined ? 0 : 10) +
    (element === undefined ? 0 : 1)
  );
}

/** `property: value` pairs; of two with one name the later, unless the earlier is important. */
function readDeclarations(text: string): Declarations {
  const pairs = new Map<string, Declaration>();
  for (const one of text.split(';')) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const name = one.slice(0, colon).trim().toLowerCase();
    const declaration = readValue(one.slice(colon + 1).trim());
    if (pairs.get(name)?.isImportant !== true || declaration.isImportant)
      pairs.set(name, declaration);
  }
  return pairs;
}

function readValue(written: string): Declaration {
  const mark = written.lastIndexOf('!');
  const isImportant =
    mark >= 0 &&
    written
      .slice(mark + 1)
      .trim()
      .toLowerCase() === IMPORTANT;
  return { value: isImportant ? written.slice(0, mark).trim() : written, isImportant };
}

/** An unclosed comment lasts to the end (CSS Syntax 3, 4.3.2). */
function withoutComments(text: string): string {
  let plain = '';
  let from = 0;
  for (;;) {
    const open = text.indexOf('/*', from);
    if (open < 0) return plain + text.slice(from);
    plain += `${text.slice(from, open)} `;
    const close = text.indexOf('*/', open + 2);
    if (close < 0) return plain;
    from = close + 2;
  }
}
