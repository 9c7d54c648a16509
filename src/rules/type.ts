// RG03, RG08, RT01: body type that can be read: characters a line, leading, size. In: pages. Out: warnings, once an issue, for they are the template's.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { createKeeper } from '../base/keeper.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Story } from './reading.js';
import type { Evidence } from './verdict.js';

/** Lines of the body's own size; tables and bylines inside a leg are smaller on purpose. */
interface BodyType {
  readonly size: Pt;
  readonly step: Pt;
}

/** Judges the type of all running text. */
export function checkType(evidence: Evidence): readonly Diagnostic[] {
  const found = bodyType(evidence);
  const { limits } = evidence;
  if (found === undefined) return [];
  const ratio = found.step / found.size;
  return [
    ...checkMeasures(evidence, found.size),
    ...(found.size >= limits.minBodySize
      ? []
      : [diagnose('rules/RT01', { size: roundPt(found.size), least: limits.minBodySize })]),
    ...(ratio >= limits.minLeadingRatio - 0.001 && ratio <= limits.maxLeadingRatio + 0.001
      ? []
      : [
          diagnose('rules/RG08', {
            ratio: ratio.toFixed(2),
            least: limits.minLeadingRatio,
            most: limits.maxLeadingRatio,
          }),
        ]),
  ];
}

/** The size that most lines of running text are set in. */
function bodyType({ stories, keeper = createKeeper() }: Evidence): BodyType | undefined {
  const counts = new Map<Pt, number>();
  for (const story of stories) {
    for (const [size, lines] of keeper.recallOf(story, 'sizes', () => linesBySize(story))) {
      counts.set(size, (counts.get(size) ?? 0) + lines);
    }
  }
  const [most] = [...counts].sort(([a, some], [b, more]) => more - some || b - a);
  const step = stories[0]?.page.baseline.step;
  return most === undefined || step === undefined ? undefined : { size: most[0], step };
}

function linesBySize({ legs }: Story): ReadonlyMap<Pt, number> {
  const counts = new Map<Pt, number>();
  for (const { line } of legs.flatMap(({ boxes }) => boxes.flatMap(({ lines }) => lines))) {
    counts.set(line.size, (counts.get(line.size) ?? 0) + 1);
  }
  return counts;
}

/** RG03: each measure out of bounds once, at the first story that is set so. */
function checkMeasures({ stories, limits }: Evidence, size: Pt): readonly Diagnostic[] {
  const told = new Set<number>();
  return stories.flatMap(({ article, page, legs }) =>
    legs.flatMap((leg) => {
      const isVertical = article.writing === 'vertical';
      const characters = Math.round((isVertical ? leg.rect.height : leg.rect.width) / size);
      const most = isVertical ? limits.maxMeasureEmVertical : limits.maxMeasureEm;
      const isGood = characters >= limits.minMeasureEm && characters <= most;
      if (isGood || told.has(characters)) return [];
      told.add(characters);
      const params = { item: article.id, characters, least: limits.minMeasureEm, most };
      return [diagnose('rules/RG03', params, { span: article.title.span, page: page.id })];
    }),
  );
}
