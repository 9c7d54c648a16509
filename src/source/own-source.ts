// Which of the program's own files a line of the bundled command comes from. In: a place in a stack. Out: the file. Reads maps beside the
// bundle, only when a fault of our own is told.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const FRAME = /(file:\/\/[^\s()]+):(\d+):(\d+)/;

/** The file behind a line of a stack: the one it names, or in the bundle the one that the line was made of; undefined where it names none. */
export function ownSourceOf(line: string): string | undefined {
  const [, address, row, column] = FRAME.exec(line) ?? [];
  if (address === undefined) return undefined;
  const map = `${fileURLToPath(address)}.map`;
  if (!existsSync(map)) return address;
  // Stacks count from 1, maps from 0.
  const entry = new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findEntry(
    Number(row) - 1,
    Number(column) - 1,
  );
  return 'originalSource' in entry ? entry.originalSource : undefined;
}
