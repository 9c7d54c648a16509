// Where opened faces are kept. In: the font list and how files are read. Out: faces, their code tables and their chains, each
// made once. Refuses a file that is not the one in the list, or cannot be embedded.
import type { Pieces } from '../base/pieces.js';
import { sumOf } from '../base/sum.js';
import { SurroundingsFault } from '../base/surroundings.js';
import type { Face, FaceId, Family, FontFamilies, FontFile, FontReader } from '../model/font.js';
import { checkOutlines } from './check-outlines.js';
import { FaceChain, filesBehind } from './face-chain.js';
import { FaceCodes } from './face-codes.js';
import { takeApart } from './font-parts.js';
import { OpenFace } from './open-face.js';
import { found, readDirectory } from './sfnt.js';
import { usableMember } from './usable.js';

/** Opens faces at first use. Throws a SurroundingsFault for a file that cannot be used. */
export class Cabinet {
  readonly #sets: readonly FontFamilies[];
  readonly #reader: FontReader;
  readonly #faces = new Map<FaceId, OpenFace>();
  readonly #codes = new Map<FaceId, FaceCodes>();
  readonly #chains = new Map<string, Map<number, FaceChain>>();

  /** The families to look in, in order. */
  constructor(sets: readonly FontFamilies[], reader: FontReader) {
    this.#sets = sets;
    this.#reader = reader;
  }

  openedIds(): readonly FaceId[] {
    return [...this.#faces.keys()];
  }

  // Asked for with every character of the paper: two look-ups, no key is built.
  chainOf(face: Face): FaceChain {
    let weights = this.#chains.get(face.family);
    if (weights === undefined) {
      weights = new Map();
      this.#chains.set(face.family, weights);
    }
    let chain = weights.get(face.weight);
    if (chain === undefined) {
      chain = new FaceChain(filesBehind(face, this.#sets), (file) => this.#open(file));
      weights.set(face.weight, chain);
    }
    return chain;
  }

  faceById(id: FaceId): OpenFace {
    const opened = this.#faces.get(id);
    if (opened !== undefined) return opened;
    const listing = this.#listed().find(({ file }) => file.id === id);
    if (listing === undefined) throw new Error(`font: no face ${id} in the font list`);
    return this.#open(listing.file);
  }

  codesById(id: FaceId): FaceCodes {
    const known = this.#codes.get(id);
    if (known !== undefined) return known;
    const codes = new FaceCodes(this.faceById(id));
    this.#codes.set(id, codes);
    return codes;
  }

  /** By the family that lists the file first: the files' own class fields are often empty. */
  isSerif(id: FaceId): boolean {
    const listing = this.#listed().find(({ file }) => file.id === id);
    return listing?.name !== 'sans';
  }

  #listed(): readonly { readonly name: Family; readonly file: FontFile }[] {
    return this.#sets.flatMap((families) =>
      [...families].flatMap(([name, { faces, fallback }]) =>
        [...faces, ...fallback].map((file) => ({ name, file })),
      ),
    );
  }

  #open(file: FontFile): OpenFace {
    const opened = this.#faces.get(file.id);
    if (opened !== undefined) return opened;
    const face = openFace(file, this.#reader);
    this.#faces.set(file.id, face);
    return face;
  }
}

/**
 * Metrics decide page breaks: only the very file of the list is taken. Outlines, and the boxes of ink at their heads, are held to it when a
 * subset is cut: a plan goes by them unseen, a build does not print what differs.
 */
function openFace(file: FontFile, open: FontReader): OpenFace {
  const pieces = open(file);
  const name = nameOf(file);
  let isWhole = false;
  const check = (): void => {
    if (!isWhole) checkWhole(file, pieces);
    isWhole = true;
  };
  if (!isListedWithoutOutlines(file, pieces)) check();
  try {
    const member = usableMember(pieces, file.member);
    if (typeof member !== 'number') {
      throw new SurroundingsFault(member.code, { ...member.params, file: name });
    }
    const face = new OpenFace(file, takeApart(pieces, member, check));
    if (file.package === undefined) checkOutlines(face);
    return face;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SurroundingsFault('font/file-unusable', { file: name, reason: error.message });
  }
}

/** Throws for a file that is not the one of the list. */
function checkWhole(file: FontFile, pieces: Pieces): void {
  const sha256 = sumOf(pieces);
  if (sha256 === file.sha256) return;
  const params = { file: nameOf(file), expected: file.sha256, found: sha256 };
  throw new SurroundingsFault('font/file-changed', params);
}

/** Whether it is the one of the list in all but its outlines, which are summed up when they are printed. */
function isListedWithoutOutlines({ withoutOutlines }: FontFile, pieces: Pieces): boolean {
  if (withoutOutlines === undefined) return false;
  try {
    const outlines = found(readDirectory(pieces), 'glyf');
    // Where it is cut off inside of them nothing else is missing.
    if (outlines.start + outlines.length > pieces.length) return false;
    return sumOf(pieces, outlines) === withoutOutlines;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** As the list tells where it lies. */
function nameOf(file: FontFile): string {
  return file.package === undefined ? file.file : `${file.package}/${file.file}`;
}
