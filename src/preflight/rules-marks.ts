// Rules about single marks: pictures R30–R32, R51, text R33, R34, R36–R38, lines R39, R48, R49. Sources: GWG 2022 R0009–R0019, R0031, R0032; Acrobat's hairline profile; newspapers' own sheets.
import { type Inks, inkCount, inkSum } from './color-spaces.js';
import { touches } from './matrix.js';
import type { Paint, PaintedLine, PaintedPicture, PaintedText } from './painted.js';
import { type Case, each, inkFigures, type Judgement, NOT_MEASURED, type Rule } from './rule.js';

interface OnPage<T> {
  readonly page: number;
  readonly item: T;
}

export const MARK_RULES: readonly Rule[] = [
  { id: 'R30', judge: toned((ppi) => ppi <= 99) },
  { id: 'R31', judge: toned((ppi, { limits }) => ppi <= limits.minimumPpi - 1 || ppi > 450) },
  { id: 'R32', judge: lineArt((ppi) => ppi <= 549) },
  { id: 'R51', judge: lineArt((ppi) => ppi <= 799) },
  { id: 'R33', judge: inked(isFourColorBlack) },
  { id: 'R34', judge: smallBlackText },
  { id: 'R36', judge: multiInkText },
  { id: 'R37', judge: reversedText },
  { id: 'R38', judge: smallText },
  {
    id: 'R39',
    judge: lines((line) => line.width < 0.122 || (line.width < 0.247 && inkCount(line.inks) !== 1)),
  },
  {
    id: 'R48',
    judge: lines((line) => line.width < 0.247 || (line.width < 0.997 && inkCount(line.inks) >= 2)),
  },
  { id: 'R49', judge: thinBlackLines },
];

/** Sizes come from rounded numbers: 9.99 pt is 10. */
const SLACK = 0.02;
/** Pictures of fewer samples are rules and swatches. */
const FEW_SAMPLES = 16;
const LARGE_TYPE = 36;

function itemsOf<T>(
  { file }: Case,
  pick: (item: Case['file']['facts'][number]['items'][number], index: number) => T | undefined,
): readonly OnPage<T>[] {
  return file.facts.flatMap((facts, index) =>
    facts.items.flatMap((item) => {
      const picked = pick(item, index);
      return picked === undefined ? [] : [{ page: index + 1, item: picked }];
    }),
  );
}

/** Content of a locked file is not to be had. */
function open(judge: Rule['judge']): Rule['judge'] {
  return (evidence) => (evidence.file.isLocked ? NOT_MEASURED : judge(evidence));
}

function pictures(
  isMeant: (picture: PaintedPicture) => boolean,
  isWrong: (ppi: number, evidence: Case) => boolean,
): Rule['judge'] {
  return open((evidence) => {
    const all = itemsOf(evidence, (item) =>
      item.kind === 'picture' && Math.min(item.width, item.height) > FEW_SAMPLES && isMeant(item)
        ? item
        : undefined,
    );
    return each(all, ({ page, item }) => {
      const ppi = Math.round(item.ppi * 10) / 10;
      if (!isWrong(ppi, evidence)) return undefined;
      return { page, box: item.box, detail: `${item.space} ${Math.round(ppi)} ppi` };
    });
  });
}

function toned(isWrong: (ppi: number, evidence: Case) => boolean): Rule['judge'] {
  return pictures(({ bits }) => bits > 1, isWrong);
}

function lineArt(isWrong: (ppi: number) => boolean): Rule['judge'] {
  return pictures(({ bits }) => bits === 1, isWrong);
}

interface InkedText extends PaintedText {
  readonly inks: Inks;
}

function textsOf(evidence: Case): readonly OnPage<InkedText>[] {
  return itemsOf(evidence, (item) => {
    if (item.kind !== 'text' || !item.isVisible || item.paint.inks === undefined) return undefined;
    return { ...item, inks: item.paint.inks };
  });
}

function textDetail({ size, inks }: InkedText): string {
  return `${size.toFixed(1)} pt ${inkFigures(inks)}`;
}

function inked(isWrong: (text: InkedText) => boolean): Rule['judge'] {
  return open((evidence) => judgeTexts(textsOf(evidence), isWrong));
}

function judgeTexts(
  texts: readonly OnPage<InkedText>[],
  isWrong: (text: InkedText) => boolean,
): Judgement {
  return each(texts, ({ page, item }) =>
    isWrong(item) ? { page, box: item.box, detail: textDetail(item) } : undefined,
  );
}

function isFourColorBlack({ inks, size }: InkedText): boolean {
  const isDark = inks.k >= 85 || Math.min(inks.c, inks.m, inks.y) >= 55;
  return isDark && inks.c + inks.m + inks.y > 1 && size < LARGE_TYPE;
}

function isBlack({ c, m, y, k, spot }: Inks): boolean {
  return k > 99.5 && c + m + y < 0.5 && spot < 0.5;
}

/** Only DeviceCMYK with OPM 1 leaves the inks below; DeviceGray, and OPM 0, knock out. */
function overprints({ space, isOverprinted, overprintMode }: Paint): boolean {
  if (!isOverprinted || space.family === 'DeviceGray') return false;
  return space.family !== 'DeviceCMYK' || overprintMode === 1;
}

function smallBlackText(evidence: Case): Judgement {
  if (evidence.file.isLocked) return NOT_MEASURED;
  const small = textsOf(evidence).filter(({ item }) => isBlack(item.inks) && item.size < 12);
  return judgeTexts(small, ({ paint }) => !overprints(paint));
}

function multiInkText(evidence: Case): Judgement {
  if (evidence.file.isLocked) return NOT_MEASURED;
  const several = textsOf(evidence).filter(({ item }) => inkCount(item.inks) >= 2);
  return judgeTexts(several, ({ size }) => size < 10 - SLACK);
}

function reversedText(evidence: Case): Judgement {
  if (evidence.file.isLocked) return NOT_MEASURED;
  const white = textsOf(evidence).filter(({ item }) => inkSum(item.inks) < 0.5);
  return judgeTexts(white, ({ size }) => size < 10 - SLACK);
}

function smallText(evidence: Case): Judgement {
  if (evidence.file.isLocked) return NOT_MEASURED;
  const all = itemsOf(evidence, (item) =>
    item.kind === 'text' && item.isVisible ? item : undefined,
  );
  return each(all, ({ page, item }) =>
    item.size < 5 - SLACK
      ? { page, box: item.box, detail: `${item.size.toFixed(1)} pt` }
      : undefined,
  );
}

interface InkedLine extends PaintedLine {
  readonly inks: Inks;
}

function linesOf(evidence: Case): readonly OnPage<InkedLine>[] {
  return itemsOf(evidence, (item, index) => {
    if (item.kind !== 'line' || item.paint.inks === undefined) return undefined;
    const trim = evidence.file.pages[index]?.trim;
    const isPrinted = trim === undefined || item.where === 'pattern' || reaches(item, trim);
    return isPrinted ? { ...item, inks: item.paint.inks } : undefined;
  });
}

/** A stroke's box is never empty, but a hairline's may be: edges count. */
function reaches(line: PaintedLine, trim: readonly [number, number, number, number]): boolean {
  const [left, bottom, right, top] = line.box;
  return touches([left - SLACK, bottom - SLACK, right + SLACK, top + SLACK], trim);
}

function lines(isWrong: (line: InkedLine) => boolean): Rule['judge'] {
  return open((evidence) => judgeLines(linesOf(evidence), isWrong));
}

function judgeLines(
  all: readonly OnPage<InkedLine>[],
  isWrong: (line: InkedLine) => boolean,
): Judgement {
  return each(all, ({ page, item }) =>
    isWrong(item)
      ? { page, box: item.box, detail: `${item.width.toFixed(2)} pt ${inkFigures(item.inks)}` }
      : undefined,
  );
}

function thinBlackLines(evidence: Case): Judgement {
  if (evidence.file.isLocked) return NOT_MEASURED;
  const thin = linesOf(evidence).filter(({ item }) => isBlack(item.inks) && item.width < 2);
  return judgeLines(thin, ({ paint }) => !overprints(paint));
}
