// What of the settings kept in the browser holds now. In: what was asked for, what was kept, the run of the program. Out: settings.

/**
 * The language is kept for one run of the program: the next may be started with another wish.
 * @template {{ lang: 'zh' | 'en' }} T
 * @param {T} asked
 * @param {Partial<T> & { run?: string }} kept
 * @param {string} run
 * @returns {T & { run: string }}
 */
export function inForce(asked, kept, run) {
  const lang = kept.run === run ? (kept.lang ?? asked.lang) : asked.lang;
  return { ...asked, ...kept, lang, run };
}
