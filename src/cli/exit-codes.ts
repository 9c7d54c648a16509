// Exit codes of the contract.

/** How the process ends. */
export const EXIT = {
  done: 0,
  content: 1,
  usage: 2,
  strict: 3,
  surroundings: 4,
  internal: 70,
  interrupted: 130,
} as const;
