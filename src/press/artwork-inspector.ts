// The desk where PDF artwork is taken in. In: files by path, a memory by hash. Out: what was found in each, and its page to place.
// pdf-lib is loaded at the first file that must really be opened; what was found in a file is remembered by the file's hash.
import type { Keeper } from '../base/keeper.js';
import type { Pt } from '../base/units.js';
import type { PictureFile } from '../model/copy.js';
import type { AdFaults } from '../model/preflight.js';
import type { ArtworkFault } from './artwork-bytes.js';
import type { ArtworkPage, OpenedArtwork } from './artwork-reader.js';
import type { ArtworkSurvey } from './artwork-survey.js';

/** A file looked through: its page's size and what it draws with, or why it cannot be opened. */
export type Inspection =
  | {
      readonly kind: 'page';
      readonly width: Pt;
      readonly height: Pt;
      readonly pageCount: number;
      readonly found: ArtworkSurvey;
      readonly painted: AdFaults;
    }
  | ArtworkFault;

/** Looks through PDF artwork. Each file is opened at most once while the inspector lives. */
export interface ArtworkInspector {
  inspect(file: PictureFile): Promise<Inspection>;
  /** The page of a sound file, to be copied; undefined = it cannot be opened. */
  page(file: PictureFile): Promise<ArtworkPage | undefined>;
}

/** What the inspector works with. */
export interface InspectorTools {
  /** A file's bytes by project-relative path and the hash they were measured with; throws when they cannot be had any more. */
  readonly readBytes: (path: string, hash: string) => Uint8Array;
  readonly keeper: Pick<Keeper, 'recallLater'>;
  /** What a sound file paints. */
  readonly judgeAd: (bytes: Uint8Array) => Promise<AdFaults>;
}

/** Part of every key: raised when the survey looks for more. */
const SURVEY_VERSION = 3;

/** An inspector for one build. */
export function createInspector({ readBytes, keeper, judgeAd }: InspectorTools): ArtworkInspector {
  const opened = new Map<string, Promise<OpenedArtwork>>();
  const open = (file: PictureFile): Promise<OpenedArtwork> => {
    const known = opened.get(file.hash) ?? openBytes(readBytes(file.path, file.hash));
    opened.set(file.hash, known);
    return known;
  };
  return {
    inspect: (file) =>
      keeper.recallLater(`${SURVEY_VERSION} ${file.hash}`, async () => {
        const painted = judgeAd(readBytes(file.path, file.hash));
        return inspectOpened(await open(file), await painted);
      }),
    page: async (file) => {
      const found = await open(file);
      return found.kind === 'page' ? found.page : undefined;
    },
  };
}

async function openBytes(bytes: Uint8Array): Promise<OpenedArtwork> {
  const { openArtwork } = await import('./artwork-reader.js');
  return openArtwork(bytes);
}

async function inspectOpened(opened: OpenedArtwork, painted: AdFaults): Promise<Inspection> {
  if (opened.kind !== 'page') return opened;
  const { page } = opened;
  const [{ surveyArtwork }, { faultOfParsing }] = await Promise.all([
    import('./artwork-survey.js'),
    import('./artwork-reader.js'),
  ]);
  try {
    const { width, height, pageCount } = page;
    return { kind: 'page', width, height, pageCount, found: surveyArtwork(page), painted };
  } catch (thrown) {
    return faultOfParsing(thrown);
  }
}
