// Parts of launch-editor that it ships without types.
declare module 'launch-editor/guess.js' {
  /** Command of the editor that runs, else the variables' text as it stands; `[null]` = none. */
  const guess: () => readonly [string | null, ...string[]];
  export = guess;
}
declare module 'launch-editor/get-args.js' {
  const argumentsFor: (
    editor: string,
    file: string,
    line: number,
    column: number,
  ) => readonly (string | number)[];
  export = argumentsFor;
}
declare module 'launch-editor/construct-windows-launch-command.js' {
  const quote: (editor: string, args: string[]) => string;
  export = quote;
}
