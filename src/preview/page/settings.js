// What the user chose, kept in the browser from visit to visit.
import { inForce } from './kept.js';

const KEY = 'banmian';

/** @param {string} name */
function told(name) {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}

/** @returns {{ lang: 'zh' | 'en', zoom: number | 'fit', isSpread: boolean, isFollowing: boolean, overlays: string[] }} */
function fresh() {
  const lang = told('lang') === 'en' ? 'en' : 'zh';
  return { lang, zoom: 'fit', isSpread: false, isFollowing: true, overlays: [] };
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** The settings in force. */
export const settings = inForce(fresh(), kept(), told('run'));

/** Changes some of them. @param {Partial<ReturnType<typeof fresh>>} changes */
export function choose(changes) {
  Object.assign(settings, changes);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still shows pages.
  }
}
