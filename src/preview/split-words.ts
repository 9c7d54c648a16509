// A command as people write it in a variable → its words, without a shell: quotes hold blanks together, nothing else is read into it. In: text. Out: words.

const POSIX_WORD = /(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/gs;
const POSIX_QUOTE = /"([^"]*)"|'([^']*)'|\\(.)/gs;
const WINDOWS_WORD = /(?:"[^"]*"|[^\s"])+/g;

/** Words of a command. A backslash takes the next character as it stands; on Windows it is part of a path. */
export function splitWords(text: string, isWindows: boolean): readonly string[] {
  const words = text.match(isWindows ? WINDOWS_WORD : POSIX_WORD) ?? [];
  return words.map((word) => (isWindows ? word.replaceAll('"', '') : plain(word)));
}

function plain(word: string): string {
  return word.replace(
    POSIX_QUOTE,
    (_all, double?: string, single?: string, one?: string) => double ?? single ?? one ?? '',
  );
}
