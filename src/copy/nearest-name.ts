// The known name that a misspelt one was meant to be. In: what was written, what is known. Out: one name, or none that is near enough.
// fastest-levenshtein's only door.
import { distance } from 'fastest-levenshtein';

/** The nearest of `known`, when not more than a third of the letters (at least two) differ. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  const ranked = known
    .map((name) => ({ name, far: distance(lower, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  if (best === undefined) return undefined;
  return best.far <= Math.max(2, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
