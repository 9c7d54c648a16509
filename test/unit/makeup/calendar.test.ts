import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedDay } from '../../../src/makeup/calendar.js';

/** Days that other almanacs agree on: new years, a leap month, the last month, the days around midnight’s new moons. */
const DAYS: readonly (readonly [string, string, string, string])[] = [
  ['2026-02-19', '2026年2月19日', '星期四', '農曆丙午年正月初三'],
  ['2026-02-16', '2026年2月16日', '星期一', '農曆乙巳年十二月廿九'],
  ['2026-02-17', '2026年2月17日', '星期二', '農曆丙午年正月初一'],
  ['2027-02-06', '2027年2月6日', '星期六', '農曆丁未年正月初一'],
  ['2025-07-25', '2025年7月25日', '星期五', '農曆乙巳年閏六月初一'],
  ['2025-01-29', '2025年1月29日', '星期三', '農曆乙巳年正月初一'],
  ['2024-02-29', '2024年2月29日', '星期四', '農曆甲辰年正月二十'],
  ['2000-01-01', '2000年1月1日', '星期六', '農曆己卯年十一月廿五'],
];

for (const [date, solar, weekday, lunar] of DAYS) {
  test(`${date} is printed as ${solar} ${weekday} ${lunar}`, () => {
    assert.deepEqual(printedDay(date), { solar, weekday, lunar });
  });
}

test('no word of the lunar date is in simplified characters', () => {
  for (let month = 1; month <= 12; month += 1) {
    for (const year of [2020, 2023, 2025, 2033]) {
      const { lunar } = printedDay(`${year}-${String(month).padStart(2, '0')}-28`);
      assert.match(lunar, /^農曆[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年閏?.+月.+$/);
      assert.doesNotMatch(lunar, /[闰腊农历]/);
    }
  }
});
