// RI01, RI03, RI06: one picture leads a page, and each is shown in its own proportions with what matters in it, as wide as its file asks.
// In: stories. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Picture } from '../model/copy.js';
import type { Mark } from '../model/galley.js';
import type { Box, Page } from '../model/page.js';
import type { Story } from './reading.js';
import { type Evidence, findingOn } from './verdict.js';

/** Rounding of a frame to whole lines may bend proportions by this part, never more. */
const BENT = 0.01;
/** Part of a picture that `crop: never` lets rounding take. */
const TAKEN = 0.03;

/** Judges the pictures of all pages. */
export function checkPictures({ pages, stories, limits }: Evidence): readonly Diagnostic[] {
  return [
    ...stories.flatMap((story) => story.article.images.flatMap((one) => shownWell(one, story))),
    ...stories.flatMap((story) => story.article.images.flatMap((one) => asWideAsAsked(one, story))),
    ...pages.flatMap((page) =>
      dominant(
        page,
        stories.filter((story) => story.page === page),
        limits.dominantPicture,
      ),
    ),
  ];
}

/** RI03. */
function shownWell(picture: Picture, story: Story): readonly Diagnostic[] {
  const { file, focus, crop: wish } = picture;
  const shown = markOf(picture, boxOf(picture, story));
  if (shown === undefined || file.width === 0 || file.height === 0) return [];
  const { crop, rect } = shown;
  const own = (crop.width * file.width) / (crop.height * file.height);
  const isBent = Math.abs(own / (rect.width / rect.height) - 1) > BENT;
  const [x, y] = focus;
  const keepsFocus =
    x >= crop.x - BENT &&
    x <= crop.x + crop.width + BENT &&
    y >= crop.y - BENT &&
    y <= crop.y + crop.height + BENT;
  const isCut = wish === 'never' && Math.min(crop.width, crop.height) < 1 - TAKEN;
  if (!isBent && keepsFocus && !isCut) return [];
  return [findingOn(story, 'rules/RI03', { picture: file.path })];
}

/** The box that a picture stands in. */
function boxOf(picture: Picture, { pictures }: Story): Box | undefined {
  return pictures.find((box) => markOf(picture, box) !== undefined);
}

function markOf({ file }: Picture, box: Box | undefined): PictureMark | undefined {
  return box?.marks.filter(isPicture).find((mark) => mark.file.path === file.path);
}

/** RI06: a picture whose file says how many columns wide it is to be. */
function asWideAsAsked(picture: Picture, story: Story): readonly Diagnostic[] {
  const { article, page } = story;
  const { columns: asked, file, span } = picture;
  const box = boxOf(picture, story);
  const [first, second] = page.columns;
  if (asked === undefined || box === undefined || first === undefined) return [];
  const step = second === undefined ? first.width : second.x - first.x;
  const wide = Math.max(1, Math.round((box.rect.width + step - first.width) / step));
  if (wide === asked) return [];
  const params = { item: article.id, picture: file.path, columns: wide, asked };
  return [diagnose('rules/RI06', params, { span, page: page.id })];
}

type PictureMark = Extract<Mark, { kind: 'picture' }>;

function isPicture(mark: Mark): mark is PictureMark {
  return mark.kind === 'picture';
}

/** RI01: of two or more pictures the largest is clearly so. */
function dominant(page: Page, stories: readonly Story[], times: number): readonly Diagnostic[] {
  const areas = stories
    .flatMap(({ pictures }) => pictures.map(({ rect }) => rect.width * rect.height))
    .sort((a, b) => b - a);
  const [largest, next] = areas;
  if (largest === undefined || next === undefined || largest >= times * next) return [];
  const params = { times: (largest / next).toFixed(1), wanted: times };
  return [diagnose('rules/RI01', params, { page: page.id })];
}
