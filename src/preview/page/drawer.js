// The drawer at the right: findings, what stands on this page, or one item with its numbers.
import { element, keepingFocus, keyed } from './dom.js';

/** @typedef {import('./session.js').DrawerView} DrawerView */
/** @typedef {import('./session.js').DrawerDeeds} DrawerDeeds */
/** @typedef {import('./session.js').Finding} Finding */
/** @typedef {import('./session.js').Item} Item */
/** @typedef {import('./session.js').Words} Words */

/** @type {readonly import('./session.js').Tab[]} */
const TABS = ['findings', 'contents', 'item'];
const MM_PER_PT = 25.4 / 72;

/**
 * @param {HTMLElement} root
 * @param {DrawerView} view
 * @param {DrawerDeeds} act
 */
export function fillDrawer(root, view, act) {
  const { tab, words } = view;
  const tabs = TABS.map((name) => {
    const button = element('button', { text: words[name], onclick: () => act.tab(name) });
    button.setAttribute('aria-pressed', String(tab === name));
    return keyed(button, `tab-${name}`);
  });
  const bodies = { findings: findingsBody, contents: contentsBody, item: itemBody };
  const body = element('div', { class: 'body' }, bodies[tab](view, act));
  const { scrollTop } = root;
  keepingFocus(root, () => {
    root.replaceChildren(element('div', { class: 'tabs' }, tabs), body);
    root.scrollTop = scrollTop;
  });
}

/** The finding that was picked can be opened where it is. @param {readonly Finding[]} findings @param {DrawerView} view @param {DrawerDeeds} act */
function findingRows(findings, view, act) {
  const { words, lang, finding } = view;
  return findings.map((one) => {
    const isPicked = one.key === finding && one.file !== null;
    const place = [one.page, one.file && pathOf(placeOf(one))];
    const button = element('button', { onclick: () => act.finding(one) }, [
      element('span', {
        class: one.severity,
        text: `${one.number} ${words[`${one.severity}Word`]} `,
      }),
      element('span', { text: one.message[lang] }),
      element('div', { class: 'quiet', text: `→ ${one.hint[lang]}` }),
      element('div', { class: 'quiet', text: place.filter((part) => part !== null).join(' · ') }),
    ]);
    keyed(button, one.key);
    if (one.key === finding) button.setAttribute('aria-current', 'true');
    return element('li', {}, isPicked ? [button, ...ways(placeOf(one), view, act)] : [button]);
  });
}

/** @typedef {{ file: string, line: number, column: number }} Place */

/** @param {Finding} finding @returns {Place} */
function placeOf({ file, line, column }) {
  return { file: file ?? '', line: line ?? 1, column: column ?? 1 };
}

/** @param {Place} place */
function pathOf({ file, line, column }) {
  return `${file}:${line}:${column}`;
}

/** Ways to a place in a file, and what came of the last. @param {Place} place @param {DrawerView} view @param {DrawerDeeds} act */
function ways(place, { words, note }, act) {
  const path = pathOf(place);
  const copy = element('button', { text: words.copy, onclick: () => act.copy(path) });
  const open = element('button', { text: words.open, onclick: () => act.open(place) });
  const said = element('p', { class: 'quiet', text: note?.path === path ? note.text : '' });
  said.setAttribute('role', 'status');
  const buttons = [keyed(copy, `copy ${path}`), keyed(open, `open ${path}`)];
  return [element('div', { class: 'actions' }, buttons), said];
}

/** @param {DrawerView} view @param {DrawerDeeds} act */
function findingsBody(view, act) {
  const { findings, session, words } = view;
  const shown = findings.filter(({ severity }) => severity !== 'note');
  const rows = findingRows(shown, view, act);
  const notes = session.build?.counts.note ?? 0;
  return [
    ...(rows.length === 0 ? [element('p', { text: words.sound })] : [element('ol', {}, rows)]),
    ...(notes > 0 ? [element('p', { class: 'quiet', text: words.notes(notes) })] : []),
    element('p', { class: 'quiet', text: words.keys }),
  ];
}

/** @param {DrawerView} view @param {DrawerDeeds} act */
function contentsBody({ session, page = '', words }, act) {
  const items = session.items.filter(({ pages }) => pages.includes(page));
  const state = session.pages.find(({ id }) => id === page);
  const head =
    state === undefined
      ? ''
      : `${words.page(page)} ${state.section ?? ''} ${words.fill(Math.round(state.fill * 100))}`;
  const rows = items.map((item) => {
    const button = element('button', { onclick: () => act.item(item.item) }, [
      element('span', { class: 'quiet', text: `${words.kinds[item.kind]} ` }),
      element('span', { text: item.title }),
      element('div', {
        class: 'quiet',
        text: item.length === null ? item.item : verdict(item.length, words),
      }),
    ]);
    return element('li', {}, [keyed(button, item.item)]);
  });
  const short = state?.short;
  return [
    element('h2', { text: head }),
    ...(short
      ? [element('p', { class: 'quiet', text: words.pageShort(short.lines, short.characters) })]
      : []),
    element('ol', {}, rows),
  ];
}

/** @param {DrawerView} view @param {DrawerDeeds} act */
function itemBody(view, act) {
  const { session, item, words, findings } = view;
  const found = session.items.find((one) => one.item === item);
  if (found === undefined) return [element('p', { class: 'quiet', text: words.pick })];
  const { length, size } = found;
  const own = findings.filter(({ file }) => file === found.file);
  const facts = [
    [words.kind, words.kinds[found.kind]],
    [words.pages, found.pages.join(' → ') || '—'],
    ...(length === null ? [] : [[words.characters, String(length.total)]]),
    ...(length?.page
      ? [[words.pageTakes, words.amount(length.page.lines, length.page.characters)]]
      : []),
    ...(size === null ? [] : [[words.size, `${mm(size[0])} × ${mm(size[1])} mm`]]),
    ...(found.levers.length === 0
      ? []
      : [[words.levers, found.levers.map(words.lever).join(words.comma)]]),
  ];
  const place = { file: found.file, line: found.line, column: 1 };
  return [
    element('h2', { text: found.title }),
    ...(length === null
      ? []
      : [
          element('p', {
            class: `verdict ${length.kind === 'over' ? 'error' : ''}`,
            text: verdict(length, words),
          }),
        ]),
    element('code', { text: pathOf(place) }),
    ...ways(place, view, act),
    element(
      'dl',
      {},
      facts.flatMap(([term, text]) => [element('dt', { text: term }), element('dd', { text })]),
    ),
    // What is over in an ad is told by its findings: it has no length of its own.
    ...(own.length === 0 ? [] : [element('ol', {}, findingRows(own, view, act))]),
  ];
}

/** @param {NonNullable<Item['length']>} length @param {Words} words */
function verdict({ kind, lines, characters }, words) {
  if (kind === 'over') return words.over(lines, characters);
  return kind === 'short' ? words.short(lines, characters) : words[kind];
}

/** @param {number} points */
function mm(points) {
  return Math.round(points * MM_PER_PT);
}
