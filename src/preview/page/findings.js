// The findings in the order of the page: errors first, then warnings, then notes, each with its number and a name that it keeps from build to build.

/** @typedef {import('./session.js').Finding} Finding */
/** @typedef {import('./session.js').Mark} Mark */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').Words} Words */

const RANK = { error: 0, warning: 1, note: 2 };

/** @param {Session} session @returns {Finding[]} */
export function numbered(session) {
  /** @type {Map<string, number>} */
  const alike = new Map();
  return [...(session.build?.findings ?? [])]
    .sort((a, b) => RANK[a.severity] - RANK[b.severity])
    .map((one, at) => {
      const name = JSON.stringify([one.code, one.file, one.page, one.message.en]);
      const before = alike.get(name) ?? 0;
      alike.set(name, before + 1);
      return { ...one, number: at + 1, key: `${name} ${before}` };
    });
}

/** The number after or before one, around the end; 0 = none was looked at yet. @param {number} last @param {1 | -1} step @param {number} count */
export function nextNumber(last, step, count) {
  if (last < 1 || last > count) return step > 0 ? 1 : count;
  return ((last - 1 + step + count) % count) + 1;
}

/**
 * What is marked on a page, and what its labels are called.
 * @param {string} page
 * @param {readonly Finding[]} findings
 * @param {{ words: Words, lang: 'zh' | 'en', pick: (key: string) => void }} how
 * @returns {Pick<import('./session.js').Overlay, 'findings' | 'nameOf'>}
 */
export function marksOn(page, findings, { words, lang, pick }) {
  const marks = findings
    .filter((one) => one.page === page && one.severity !== 'note')
    .map(({ number, key, severity, rect, message }) => ({
      number,
      key,
      severity,
      rect,
      title: message[lang],
      pick: () => pick(key),
    }));
  return {
    findings: marks,
    nameOf: ({ number, title }, count) =>
      count === 1 ? words.finding(number, title) : words.findingGroup(count, number, title),
  };
}
