// What stands in an ad's copy besides plain words: phones, prices, hours, addresses, web names, bullets.
// In: text. Out: stretches and yes or no. Knows nothing of type or place.

/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A price taken apart: `NT$` `1,200`, or `12` `折`. */
export interface PriceParts extends Stretch {
  /** End of the currency sign (= start where there is none). */
  readonly sign: number;
  /** End of the figure. */
  readonly figure: number;
}

// North American and Taiwan / Hong Kong numbers: groups parted by hyphen or dot, an area code in brackets, an extension.
const PHONE =
  /(?:\+\d{1,3}[-. ]?)?(?:[(（]\d{2,4}[)）] ?|\d{2,4}[-.–])?\d{3,4}[-.–]\d{3,4}(?:[-.–]\d{3,4})?(?: ?(?:轉|ext\.?|x|#) ?\d{1,5})?/g;
const PRICE =
  /(?:(NT\$|HK\$|US\$|[$＄¥￥€£]) ?)(\d[\d,]*(?:\.\d{1,2})?)|(\d[\d,]*(?:\.\d{1,2})?) ?(?=元|折|% ?(?:off|OFF|折))|(\d{1,2}\.\d{1,2})(?=%)/g;
const CLOCK = /\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?/;
const CLOCK_RANGE =
  /\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: ?[-–—~～至到] ?\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?)?/g;
const WEEKDAY =
  /(?:週|周|星期|禮拜)[一二三四五六日末]|營業時間|辦公時間|門診時間|每[週周日天]\S{0,4}(?:上午|下午|晚上)|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/;
const STREET =
  /\d{2,6} +(?:[A-Z]\w*\.? +){0,3}\w+\.? +(?:St|Ave|Blvd|Rd|Dr|Ln|Pkwy|Hwy|Way|Ct|Pl|Ter|Street|Avenue|Road|Drive|Lane|Parkway|Boulevard)\b/;
const ADDRESS = /^地址|[路街道巷弄][^，。]{0,8}\d+ ?號|, ?[A-Z]{2}(?: \d{5})?\b/;
const WEB =
  /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|biz|tw|hk|us|ca|example)\b(?:\/\S*)?/g;
const BULLET = /^[★☆●○■□◆◇▲△▶►•‧·✓✔◎※⊙♦♥✦][ \u3000]*/;

/** Phone numbers, whole, extension included. */
export function findPhones(text: string): readonly Stretch[] {
  return [...text.matchAll(PHONE)].filter(isPhone).map(stretchOf);
}

/** Seven digits or more, no range of years, no range of prices. */
function isPhone(match: RegExpExecArray): boolean {
  const digits = match[0].replace(/\D/g, '');
  const before = match.input.slice(0, match.index);
  if (digits.length < 7 || /[$＄¥￥€£,\d]$/.test(before)) return false;
  if (/^\d/.test(match.input.slice(match.index + match[0].length))) return false;
  return !/^(?:19|20)\d\d[-.–](?:19|20)\d\d$/.test(match[0]);
}

/** Prices and rebates: `$3.99`, `NT$1,200`, `880元`, `8折`, `50% off`. */
export function findPrices(text: string): readonly PriceParts[] {
  return [...text.matchAll(PRICE)].map((match) => {
    const whole = match[0].trimEnd();
    const start = match.index;
    const figure = match[2] ?? match[3] ?? match[4] ?? whole;
    return {
      start,
      end: start + whole.length,
      sign: start + whole.length - figure.length,
      figure: start + whole.length,
    };
  });
}

/** Stretches that may never be broken: phones and hours. A web name is one word anyway, and may be longer than a narrow ad. */
export function findUnbroken(text: string): readonly string[] {
  const phones = findPhones(text).map(({ start, end }) => text.slice(start, end));
  const hours = [...text.matchAll(CLOCK_RANGE)].map((match) => match[0]);
  return [...phones, ...hours];
}

/** Whether a line tells opening or service hours. */
export function isHours(text: string): boolean {
  return text.length <= 48 && (CLOCK.test(text) || (WEEKDAY.test(text) && /\d/.test(text)));
}

/** Whether a line is a postal address. */
export function isAddress(text: string): boolean {
  return text.length <= 80 && (STREET.test(text) || ADDRESS.test(text));
}

/** Whether a line is, but for a short label, web or mail names. */
export function isWeb(text: string): boolean {
  const rest = text.replaceAll(WEB, '');
  return rest.length < text.length && bare(rest).length <= 8;
}

/** Length of the bullet at the line's head with the white after it; 0 = none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}

/** The text without white space and punctuation: what counts as words. */
export function bare(text: string): string {
  return text.replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

function stretchOf(match: RegExpExecArray): Stretch {
  return { start: match.index, end: match.index + match[0].length };
}
