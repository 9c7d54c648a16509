// What the user chose, kept in the browser from visit to visit.

const KEY = 'banmian';

/** @returns {{ lang: 'zh' | 'en', zoom: number | 'fit', isSpread: boolean, isFollowing: boolean, overlays: string[] }} */
function fresh() {
  const asked = document.querySelector('meta[name="lang"]')?.getAttribute('content');
  const lang = asked === 'en' ? 'en' : 'zh';
  return { lang, zoom: 'fit', isSpread: false, isFollowing: true, overlays: [] };
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

/** The settings in force. @type {ReturnType<typeof fresh>} */
export const settings = { ...fresh(), ...kept() };

/** Changes some of them. @param {Partial<ReturnType<typeof fresh>>} changes */
export function choose(changes) {
  Object.assign(settings, changes);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still shows pages.
  }
}
