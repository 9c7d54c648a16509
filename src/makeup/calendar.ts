// The day as a newspaper prints it. In: an ISO date. Out: 2026年2月19日, 星期四, 農曆丙午年正月初三. tyme4ts' only door; never `Intl`,
// whose Chinese calendar puts some new years on the wrong day.
import { createRequire } from 'node:module';
import type * as tyme from 'tyme4ts';
import type { IsoDate } from '../model/copy.js';

/** A quarter of a megabyte, which a plan does without. */
const requireOnce = createRequire(import.meta.url);

/** A day in words. */
export interface PrintedDay {
  readonly solar: string;
  readonly weekday: string;
  readonly lunar: string;
}

const WEEKDAYS = '日一二三四五六';

/** The words of a day; `date` has been checked by the copy desk. */
export function printedDay(date: IsoDate): PrintedDay {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  const { SolarDay }: typeof tyme = requireOnce('tyme4ts');
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  const lunarMonth = lunar.getLunarMonth();
  const lunarYear = lunarMonth.getLunarYear();
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return {
    solar: `${year}年${month}月${day}日`,
    weekday: `星期${WEEKDAYS[weekday] ?? ''}`,
    lunar: `農曆${lunarYear.getSixtyCycle().getName()}年${traditional(lunarMonth.getName())}${lunar.getName()}`,
  };
}

/** The package writes 闰 and 腊 in simplified form. */
function traditional(name: string): string {
  return name.replace('闰', '閏').replace('腊', '臘');
}
