// What the last build found on the disk, to be held against what lies there now. Events are not enough: a network share may tell none, the
// system's watches run out, a file may give way to another of the same size and time, or change before anybody watched it. In: looks of
// files, as they were read. Out: a file that looks otherwise now.
import { looksAt } from '../source/disk-look.js';

/** Memory of one look at the disk. */
export class LastLook {
  readonly #list: () => string;
  #looks = new Map<string, string>();
  #listed = '';

  /** `list` names all copy that is there; it never throws. */
  constructor(list: () => string) {
    this.#list = list;
  }

  /** Keeps what a build went by: the files it read, each as it looked when it was read, and the copy it was told of. */
  keep(looks: ReadonlyMap<string, string>, listed: string): void {
    this.#looks = new Map(looks);
    this.#listed = listed;
  }

  /** After a build that came to nothing: the same files, as they are now. */
  async keepNow(): Promise<void> {
    this.#looks = new Map(await looksAt(this.#looks.keys()));
    this.#listed = this.#list();
  }

  /** A file that is not as it was, `''` for copy that came or went; undefined = all is. What the build wrote itself does not count. */
  async changed(isOwnWork: (file: string) => boolean): Promise<string | undefined> {
    const now = await looksAt(this.#looks.keys());
    for (const [file, look] of now) {
      if (this.#looks.get(file) === look) continue;
      if (!isOwnWork(file)) return file;
      this.#looks.set(file, look);
    }
    return this.#list() === this.#listed ? undefined : '';
  }
}
