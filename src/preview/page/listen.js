// The ear of the page: one word a build by server-sent events. A browser gives one program six connections for all its tabs, so a tab that is not seen
// gives its own back, and asks for what it missed when it is seen again. The browser's own retrying ends at the first refusal: the timer is ours.

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Listens for as long as the page lives.
 * @param {{ onWord: (word: string) => void, onLost: () => void }} ears `onWord` hears `built` first of all at each connection
 * @returns {() => void} to be called when the program does not answer: asks again after a while
 */
export function listenToBuilds({ onWord, onLost }) {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let wait = FIRST_WAIT_MS;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const lost = () => {
    close();
    timer = setTimeout(open, wait);
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    onLost();
  };
  const open = () => {
    close();
    if (document.visibilityState === 'hidden') return;
    source = new EventSource('/events');
    source.addEventListener('message', ({ data }) => {
      wait = FIRST_WAIT_MS;
      onWord(data);
    });
    source.addEventListener('error', lost);
  };
  document.addEventListener('visibilitychange', () => {
    wait = FIRST_WAIT_MS;
    open();
  });
  open();
  return lost;
}
