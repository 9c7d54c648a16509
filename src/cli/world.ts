// The process as the command line sees it. In: Node's process. Out: a `World` that tests can make by hand. Does nothing by itself.

/** Where text goes. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Cells across. */
  readonly columns: number;
}

/** The environment variables that are looked at. */
export interface Environment {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
  /** Set = the stack of an unexpected error is shown. */
  readonly BANMIAN_DEBUG?: string | undefined;
}

/** Everything outside the program that the command line asks for. */
export interface World {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  readonly version: string;
  /** The system's language, where the environment names none: `zh-TW`. */
  locale(): string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Today, `YYYY-MM-DD`, in the editor's time zone. */
  today(): string;
  /** Milliseconds from some fixed moment. */
  clock(): number;
  /** Largest memory the process has held, in MiB. */
  memoryPeak(): Promise<number>;
  /** From now on the process works once and ends; gives a way to let go at once of what has been forgotten, where memory is short. */
  workOnce(isMemoryShort: boolean): Promise<() => void>;
  /** Calls `stop` when the user presses Ctrl-C. */
  onInterrupt(stop: () => void): void;
  /** Does work that writes nothing and lets nobody else have a turn: Ctrl-C meanwhile ends the process at once, for `stop` would not be heard. */
  letInterrupt<T>(work: () => T): T;
  /** Ends the process at once. */
  exit(code: number): void;
}

const DEFAULT_COLUMNS = 80;
/** Ctrl-C, and the polite way in which a service is ended. */
const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** The world of a real process. */
export function worldOf(process: NodeJS.Process, version: string): World {
  return {
    argv: process.argv.slice(2),
    env: environmentOf(process.env),
    cwd: process.cwd(),
    version,
    // Asked only where the environment is silent: the first Intl object costs 20 ms.
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    today: () => localDate(new Date()),
    clock: () => performance.now(),
    memoryPeak: async () => (await import('../source/own-memory.js')).memoryPeak(),
    workOnce: async (isShort) => (await import('./engine-settings.js')).workOnce(isShort),
    onInterrupt: (stop) => {
      for (const signal of INTERRUPTS) process.on(signal, stop);
    },
    letInterrupt: (work) => {
      // Without a listener a signal does what it does to any process.
      const heard = INTERRUPTS.map((signal) => ({ signal, stops: process.listeners(signal) }));
      for (const { signal } of heard) process.removeAllListeners(signal);
      try {
        return work();
      } finally {
        for (const { signal, stops } of heard) for (const stop of stops) process.on(signal, stop);
      }
    },
    exit: (code) => process.exit(code),
  };
}

/** Copied by name: a bag of everything would let any file ask for anything. */
function environmentOf(all: NodeJS.ProcessEnv): Environment {
  const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR, FORCE_COLOR, TERM, BANMIAN_DEBUG } = all;
  return { LC_ALL, LC_MESSAGES, LANG, NO_COLOR, FORCE_COLOR, TERM, BANMIAN_DEBUG };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  // A reader that went away (`| head`) ends the output, not the build.
  stream.on('error', () => undefined);
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? DEFAULT_COLUMNS,
  };
}

function localDate(day: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
