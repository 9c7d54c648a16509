// Lets a few tasks run at a time. In: tasks. Out: their results, in no promised order of work.

/** Runs a task when its turn comes. */
export type Turnstile = <T>(task: () => Promise<T>) => Promise<T>;

/** A turnstile that lets at most `width` tasks run at once; the others wait in the order they came. */
export function createTurnstile(width: number): Turnstile {
  const waiting: (() => void)[] = [];
  let free = width;
  const enter = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
