// Keys of the live page. In: what each key does. Keys with Ctrl, Alt or Command are the browser's; so is every key while text is typed.

/** @param {Record<string, () => void>} deeds by the key's own name */
export function listenToKeys(deeds) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const deed = Object.hasOwn(deeds, event.key) ? deeds[event.key] : undefined;
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  });
}
