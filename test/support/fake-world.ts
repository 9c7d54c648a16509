// A world for tests of the command line: arguments and environment given, output kept.
import type { Environment, World } from '../../src/cli/world.js';

/** A world and what was said in it. */
export interface FakeWorld extends World {
  readonly said: { out: string; err: string };
}

/** A world with these arguments; time stands still on 2026-02-20, a Friday. */
export function fakeWorld(
  argv: readonly string[],
  more: { readonly env?: Environment; readonly cwd?: string; readonly isTerminal?: boolean } = {},
): FakeWorld {
  const said = { out: '', err: '' };
  const sink = (stream: 'out' | 'err'): World['stdout'] => ({
    write: (text) => {
      said[stream] += text;
    },
    isTerminal: more.isTerminal ?? false,
    columns: 80,
  });
  return {
    argv,
    env: more.env ?? { LANG: 'en_US.UTF-8' },
    cwd: more.cwd ?? '/nowhere',
    version: '1.2.3',
    locale: () => 'en-US',
    stdout: sink('out'),
    stderr: sink('err'),
    today: () => '2026-02-20',
    clock: () => 0,
    memoryPeak: async () => 1,
    workOnce: async () => () => undefined,
    onInterrupt: () => undefined,
    letInterrupt: (work) => work(),
    exit: () => undefined,
    said,
  };
}
