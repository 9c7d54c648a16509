// What lines do not part though the rules of line breaking would: the paper's names, and scores. In: text and its break
// opportunities. Out: the breaks inside barred.

/** Bars every break inside an occurrence of a name, in place. */
export function barInsideNames(text: string, breaks: Uint8Array, names: readonly string[]): void {
  for (const name of names) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      breaks.fill(0, at + 1, at + name.length);
    }
  }
}

const SCORE = /(?<=\p{Nd})：(?=\p{Nd})/gu;

/** Bars the break inside a score or ratio, 88：87, in place. */
export function barInsideScores(text: string, breaks: Uint8Array): void {
  if (!text.includes('：')) return;
  for (const { index } of text.matchAll(SCORE)) breaks[index + 1] = 0;
}
