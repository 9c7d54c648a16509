// Elements by hand. Text goes in as text alone: copy may hold anything.

const SVG = 'http://www.w3.org/2000/svg';

/** The element with an id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
}

/**
 * A new element.
 * @param {string} name
 * @param {{ class?: string, text?: string, title?: string, onclick?: () => void }} [more]
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElement}
 */
export function element(name, more = {}, children = []) {
  const made = document.createElement(name);
  if (name === 'button') made.setAttribute('type', 'button');
  if (more.class !== undefined) made.className = more.class;
  if (more.text !== undefined) made.textContent = more.text;
  if (more.title !== undefined) made.title = more.title;
  if (more.onclick !== undefined) made.addEventListener('click', more.onclick);
  made.append(...children);
  return made;
}

/** A new drawing element. @param {string} name @param {Record<string, string | number>} attributes */
export function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Gives an element the name by which the focus finds it again. @template {Element} T @param {T} made @param {string} key @returns {T} */
export function keyed(made, key) {
  made.setAttribute('data-key', key);
  return made;
}

/** Draws a part of the page anew; what had the focus has it again, by its key. @param {HTMLElement} root @param {(key: string | null | undefined) => void} draw */
export function keepingFocus(root, draw) {
  const { activeElement } = document;
  const key = root.contains(activeElement) ? activeElement?.getAttribute('data-key') : null;
  draw(key);
  if (!key || document.activeElement === activeElement) return;
  const same = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
}
