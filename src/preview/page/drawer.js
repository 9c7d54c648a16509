// The drawer at the right: findings, what stands on this page, or one item with its numbers.
import { element } from './dom.js';

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
    button.dataset.tab = name;
    return button;
  });
  const bodies = { findings: findingsBody, contents: contentsBody, item: itemBody };
  const body = element('div', { class: 'body' }, bodies[tab](view, act));
  const { scrollTop } = root;
  const focused = root.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-key')
    : null;
  root.replaceChildren(element('div', { class: 'tabs' }, tabs), body);
  root.scrollTop = scrollTop;
  const same = focused ? root.querySelector(`[data-key="${CSS.escape(focused)}"]`) : null;
  if (same instanceof HTMLElement) same.focus();
}

/** @param {readonly Finding[]} findings @param {DrawerView} view @param {DrawerDeeds} act */
function findingRows(findings, { words, lang }, act) {
  return findings.map((one) => {
    const place = [one.page, one.file && `${one.file}:${one.line ?? 1}:${one.column ?? 1}`];
    const button = element('button', { onclick: () => act.finding(one) }, [
      element('span', {
        class: one.severity,
        text: `${one.number} ${words[`${one.severity}Word`]} `,
      }),
      element('span', { text: one.message[lang] }),
      element('div', { class: 'quiet', text: `→ ${one.hint[lang]}` }),
      element('div', { class: 'quiet', text: place.filter((part) => part !== null).join(' · ') }),
    ]);
    button.dataset.key = `finding-${one.number}`;
    return element('li', {}, [button]);
  });
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
    button.dataset.key = item.item;
    return element('li', {}, [button]);
  });
  const short = state?.short;
  return [
    element('h2', { text: head }),
    ...(short
      ? [element('p', { class: 'quiet', text: words.short(short.lines, short.characters) })]
      : []),
    element('ol', {}, rows),
  ];
}

/** @param {DrawerView} view @param {DrawerDeeds} act */
function itemBody(view, act) {
  const { session, item, words, note, findings } = view;
  const found = session.items.find((one) => one.item === item);
  if (found === undefined) return [element('p', { class: 'quiet', text: words.pick })];
  const { length, size } = found;
  const own = findings.filter(({ file }) => file === found.file);
  const facts = [
    [words.kind, words.kinds[found.kind]],
    [words.pages, found.pages.join(' → ') || '—'],
    ...(length === null ? [] : [[words.characters, String(length.total)]]),
    ...(length?.page
      ? [[words.pageShort, words.short(length.page.lines, length.page.characters)]]
      : []),
    ...(size === null ? [] : [[words.size, `${mm(size[0])} × ${mm(size[1])} mm`]]),
    ...(found.levers.length === 0 ? [] : [[words.levers, found.levers.join(', ')]]),
  ];
  const path = `${found.file}:${found.line}`;
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
    element('code', { text: path }),
    element('div', { class: 'actions' }, [
      keyed(element('button', { text: words.copy, onclick: () => act.copy(path) }), 'copy'),
      keyed(
        element('button', { text: words.open, onclick: () => act.open(found.file, found.line, 1) }),
        'open',
      ),
    ]),
    element('p', { class: 'quiet', text: note ?? '' }),
    element(
      'dl',
      {},
      facts.flatMap(([term, text]) => [element('dt', { text: term }), element('dd', { text })]),
    ),
    // What is over in an ad is told by its findings: it has no length of its own.
    ...(own.length === 0 ? [] : [element('ol', {}, findingRows(own, view, act))]),
  ];
}

/** @param {HTMLElement} button @param {string} key */
function keyed(button, key) {
  button.dataset.key = key;
  return button;
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
