// The language of messages. In: arguments, environment. Out: `zh` or `en`. The issue's own `lang` is another thing.

import type { Environment } from './world.js';

/** Language of help, messages and reports. */
export type MessageLang = 'zh' | 'en';

/** `--lang`, then LC_ALL, LC_MESSAGES, LANG, then the system's language. Chinese of any region is `zh`; all else is `en`. */
export function messageLang(
  argv: readonly string[],
  env: Environment,
  locale: () => string,
): MessageLang {
  const asked = langOption(argv);
  if (asked === 'zh' || asked === 'en') return asked;
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== '',
  );
  return /^zh/i.test(named ?? locale()) ? 'zh' : 'en';
}

/** Read before the real parsing: usage errors and help must already speak the right language. */
function langOption(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  if (word === undefined) return undefined;
  return word === '--lang' ? argv[at + 1] : word.slice('--lang='.length);
}
