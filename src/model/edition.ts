// The three files that one layout gives. Types only.

/**
 * `press`: print-ready, for the hall. `proof`: for the newsroom, on larger sheets with marks and findings. `web`: for readers, in RGB,
 * tagged, with links.
 */
export type Edition = 'press' | 'proof' | 'web';
