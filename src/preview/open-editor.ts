// A file of the issue in the user's editor; launch-editor's only door. In: an absolute path that was checked, line and column. Out: whether an editor
// was found. Which one: LAUNCH_EDITOR, else one that runs, else VISUAL or EDITOR.

/** Opens a file. False = no editor is known. */
export async function openEditor(file: string, line: number, column: number): Promise<boolean> {
  const { default: launchEditor } = await import('launch-editor');
  return new Promise((resolve) => {
    // It says nothing when all is well, and at once when there is no editor.
    launchEditor(`${file}:${line}:${column}`, () => resolve(false));
    setTimeout(() => resolve(true), SETTLED_MS);
  });
}

/** A command that does not exist has failed after this, in milliseconds. */
const SETTLED_MS = 400;
