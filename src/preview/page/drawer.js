// The drawer at the right: findings, what stands on this page, or one item with its numbers.
import { element } from './dom.js';

const MM_PER_PT = 25.4 / 72;

/**
 * @param {HTMLElement} root
 * @param {any} view { tab, words, lang, session, page, item, findings, note }
 * @param {{ tab: (name: string) => void, finding: (one: any) => void, item: (item: string) => void, copy: (text: string) => void, open: (file: string, line: number, column: number) => void }} act
 */
export function fillDrawer(root, view, act) {
  const { tab, words } = view;
  const tabs = ['findings', 'contents', 'item'].map((name) => {
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
  if (focused) root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function findingsBody({ findings, session, words, lang }, act) {
  const shown = findings.filter(({ severity }) => severity !== 'note');
  const rows = shown.map((one) => {
    const place = [one.page, one.file && `${one.file}:${one.line ?? 1}:${one.column ?? 1}`];
    const button = element('button', { onclick: () => act.finding(one) }, [
      element('span', {
        class: one.severity,
        text: `${one.number} ${words[`${one.severity}Word`]} `,
      }),
      element('span', { text: one.message[lang] }),
      element('div', { class: 'quiet', text: `→ ${one.hint[lang]}` }),
      element('div', { class: 'quiet', text: place.filter(Boolean).join(' · ') }),
    ]);
    button.dataset.key = `finding-${one.number}`;
    return element('li', {}, [button]);
  });
  const notes = session.build?.counts.note ?? 0;
  return [
    ...(rows.length === 0 ? [element('p', { text: words.sound })] : [element('ol', {}, rows)]),
    ...(notes > 0 ? [element('p', { class: 'quiet', text: words.notes(notes) })] : []),
    element('p', { class: 'quiet', text: words.keys }),
  ];
}

function contentsBody({ session, page, words }, act) {
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

function itemBody({ session, item, words, note }, act) {
  const found = session.items.find((one) => one.item === item);
  if (found === undefined) return [element('p', { class: 'quiet', text: words.pick })];
  const { length, size } = found;
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
  ];
}

function keyed(button, key) {
  button.dataset.key = key;
  return button;
}

function verdict({ kind, lines, characters }, words) {
  if (kind === 'over') return words.over(lines, characters);
  return kind === 'short' ? words.short(lines, characters) : words[kind];
}

function mm(points) {
  return Math.round(points * MM_PER_PT);
}
