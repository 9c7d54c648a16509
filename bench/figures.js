// Figures of several runs. In: numbers. Out: a number, or words of even width. Reads and prints nothing.

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The median of every entry that the records have. */
export function medianOf(records) {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return Object.fromEntries(
    names.map((name) => [name, Math.round(median(records.map((record) => record[name] ?? 0)))]),
  );
}

/**
 * Rows of words as a table: the first column to the left, the others to the right.
 * @param {readonly (readonly string[])[]} rows
 */
export function tableOf(rows) {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const line = (row) =>
    row.map((word, at) => (at === 0 ? word.padEnd(columns[at]) : word.padStart(columns[at])));
  return rows.map((row) => line(row).join('  ')).join('\n');
}
