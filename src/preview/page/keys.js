// Keys of the live page. In: what each key does. Keys with Ctrl, Alt or Command are the browser's; nothing is typed on this page.

/** Where a key stands on the keyboard, for keys that are no letters. @type {Record<string, string>} */
const PLACES = { Digit0: '0', Minus: '-', Equal: '=', NumpadAdd: '+', NumpadSubtract: '-' };

/** @param {Record<string, () => void>} deeds by the key's own name */
export function listenToKeys(deeds) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const name = keyNameOf(event);
    const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  });
}

/**
 * What the key is called, whatever Caps Lock and a Chinese input method make of it: 'n', 'N' with Shift, '0', '-'.
 * @param {{ key: string, code: string, shiftKey: boolean }} event
 */
export function keyNameOf({ key, code, shiftKey }) {
  const letter = /^[a-z]$/i.test(key) ? key : letterAt(key, code);
  if (letter !== undefined) return shiftKey ? letter.toUpperCase() : letter.toLowerCase();
  return isTakenOver(key) ? (PLACES[code] ?? key) : key;
}

/** @param {string} key @param {string} code */
function letterAt(key, code) {
  return isTakenOver(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
}

/** An input method took the key, or its keyboard writes ㄋ where n stands. @param {string} key */
function isTakenOver(key) {
  return key === 'Process' || key === 'Unidentified' || /^[^!-~]$/u.test(key);
}
