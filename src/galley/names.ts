// Names and words that lines do not part. In: text, its break opportunities, the paper's names. Out: the breaks inside a name barred.

/** Bars every break inside an occurrence of a name, in place. */
export function barInsideNames(text: string, breaks: Uint8Array, names: readonly string[]): void {
  for (const name of names) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      breaks.fill(0, at + 1, at + name.length);
    }
  }
}
