// Asks the program to open a file in the editor. Out: the name of what came of it, as `words.opening` has it.

/** @typedef {keyof import('./session.js').Words['opening']} Opening */

/** @param {string} file @param {number} line @param {number} column @returns {Promise<Opening>} */
export async function askEditor(file, line, column) {
  const token = document.querySelector('meta[name="token"]')?.getAttribute('content') ?? '';
  try {
    const response = await fetch('/open', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Banmian-Token': token },
      body: JSON.stringify({ file, line, column }),
    });
    // Another run of the program has another token.
    if (response.status === 403) return 'reload';
    if (response.status === 404) return 'gone';
    return response.ok ? (await response.json()).opening : 'failed';
  } catch {
    return 'lost';
  }
}
