// Where a head parts words. In: a head's text, the paper's names. Out: what a reader minds about a break at each place. The dictionary
// is ICU's; it knows no local name and no new word, so what leans on its neighbour is told by grammar: suffixes, measure words, given
// names, words that want something after them.

/** Inside a word of the dictionary, or of the names list. */
export const PARTED_COST = 120;
/** Before a suffix, inside what looks like a person's name, between a numeral and what it counts. */
const LEANING_COST = 90;
/** Between two words of one character: the dictionary may have cut what it does not know, 年租 or 炒鍋. */
const DOUBTFUL_COST = 40;

const HAN = /^\p{Script=Han}+$/u;
const NUMERALS = /[〇零一二三四五六七八九十百千萬万億亿兩两半幾几]/;
/** Nothing is counted without one: it stays with its numeral, and with a numeral the line may end after it. */
const ENDS_NUMERAL = /(?:[〇零一二三四五六七八九十百千萬万億亿兩两半幾几第]|分之|\p{Nd})$/u;
/** One character that ends the word before it. */
const SUFFIXES =
  '案班賽赛區区族隊队員员所廈厦館馆會会團团展費费社院校店街路橋桥湖河市縣县州省鎮镇村站場场廳厅局署處处部系法稅税率價价額额量型式性化者家人生手長长師师士工界潮節节季期日券卡證证票獎奖盃杯機机車车船器品物書书報报片線线網网版級级度們们廠厂隊園园展營营組组黨党軍军槍枪藥药病症費業业權权';
/** One character that wants something after it: no line ends with it. */
const LEANS_FORWARD =
  '新首副前總总雙双多超無无零第全各每該该本此這这那再又更最很太過过未不沒没別别可能要應应將将已曾才就也都還还只僅仅與与和及或在從从到向對对為为把被讓让使給给由以因於于赴引創创盼擬拟憂忧稱称籲吁辦办收淹忙';
const SURNAMES =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董袁潘蔡蔣蒋余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏方白鄒邹孟熊秦邱江尹薛段雷侯史陶黎賀贺顧顾毛龔龚邵錢钱嚴严戴莫孔湯汤';

/** Cost of a break by UTF-16 offset; a place that is not named parts no word. */
export function wordCosts(
  text: string,
  names: readonly string[],
  lang: string,
): ReadonlyMap<number, number> {
  const words = wordsOf(text, names, lang);
  const costs = new Map<number, number>();
  let at = 0;
  for (const [index, word] of words.entries()) {
    for (let inside = at + 1; inside < at + word.length; inside += 1)
      costs.set(inside, PARTED_COST);
    at += word.length;
    const cost = costBetween(words, index);
    if (cost > 0) costs.set(at, cost);
  }
  return costs;
}

/** Cost of a break after word `index`. */
function costBetween(words: readonly string[], index: number): number {
  const before = words[index] ?? '';
  const after = words[index + 1] ?? '';
  if (/\p{Nd}$/u.test(before) && HAN.test(after)) return LEANING_COST;
  if (!HAN.test(before) || !HAN.test(after)) return 0;
  if (`${words[index - 1] ?? ''}${before}`.endsWith('分之')) return PARTED_COST;
  if (ENDS_NUMERAL.test(before)) return LEANING_COST;
  return leansBack(words, index) || isInName(words, index) ? LEANING_COST : looseCost(words, index);
}

/** Whether the word before wants the one after, or the one after is a suffix. */
function leansBack(words: readonly string[], index: number): boolean {
  const before = words[index] ?? '';
  const after = words[index + 1] ?? '';
  if (before.length === 1 && LEANS_FORWARD.includes(before)) return true;
  if (after.length !== 1 || !SUFFIXES.includes(after)) return false;
  // With another character by itself behind it, it rather begins a word that the dictionary lacks: 市集.
  const next = words[index + 2] ?? '';
  return next.length !== 1 || !HAN.test(next) || SUFFIXES.includes(next);
}

/** Between two characters by themselves. */
function looseCost(words: readonly string[], index: number): number {
  const before = words[index] ?? '';
  const after = words[index + 1] ?? '';
  if (before.length !== 1 || after.length !== 1 || NUMERALS.test(after)) return 0;
  // A measure word ends what is counted: 四十道, then a new word.
  return ENDS_NUMERAL.test(words[index - 1] ?? '') ? 0 : DOUBTFUL_COST;
}

/** A surname by itself, and one or two characters after it. */
function isInName(words: readonly string[], index: number): boolean {
  const isSurname = (word: string | undefined): boolean =>
    word?.length === 1 && SURNAMES.includes(word);
  const given = words[index + 1] ?? '';
  if (isSurname(words[index]) && given.length <= 2) return true;
  return isSurname(words[index - 1]) && words[index]?.length === 1 && given.length === 1;
}

/** The dictionary's words, the paper's names kept whole. */
function wordsOf(text: string, names: readonly string[], lang: string): readonly string[] {
  const ends = new Set<number>([text.length]);
  for (const { index } of segmenterOf(lang).segment(text)) ends.add(index);
  for (const name of names) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      for (let inside = at + 1; inside < at + name.length; inside += 1) ends.delete(inside);
      ends.add(at).add(at + name.length);
    }
  }
  ends.delete(0);
  let start = 0;
  return [...ends]
    .sort((one, other) => one - other)
    .map((end) => {
      const word = text.slice(start, end);
      start = end;
      return word;
    });
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, known);
  return known;
}
