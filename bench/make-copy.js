// Sentences for generated issues. In: chance. Out: Chinese text that reads like community news at a glance: marks, figures, dates,
// Latin names and quotations in the measure of real copy, so that line breaking has real work. It means nothing.

const SURNAMES = [
  ...'陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何羅高潘簡朱鍾游彭詹胡施沈余趙盧梁顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬董溫唐藍石蔣田康鄒白涂尤巫韓龔嚴袁黎阮姚湯童陸祝',
];
const GIVEN = [
  ...'雅婷怡君宗翰家豪淑芬美玲志明俊傑建宏佳穎欣怡冠宇柏翰承恩品妤宜蓁詩涵子軒思妤彥廷宇翔若蘭以安書瑜明哲祐誠遠曉雯國華秀英惠敏文彬',
];
const PLACES = [
  '河口區',
  '石橋鎮',
  '北湖',
  '楓林大道',
  '南岸市場',
  '第三街',
  '舊車站',
  '東山社區',
  '溪口',
  '榕樹下廣場',
  '港務大樓',
  '青年路',
  '中央公園旁',
  '新城圖書館',
  'Maple Street',
  'Union Station',
  '西門外',
  '鹿鳴湖',
];
const BODIES = [
  '市議會',
  '學區',
  '衛生局',
  '圖書館',
  '商會',
  '居民協會',
  '交通局',
  '社區大學',
  '消防隊',
  '長青中心',
  '農夫市場',
  '合唱團',
  '志工隊',
  '水務公司',
  '同鄉會',
  'KC Transit',
  '青商會',
  '公園管理處',
];
const THINGS = [
  '停車位',
  '公車路線',
  '老樹',
  '空屋',
  '午餐補助',
  '水管',
  '夜間門診',
  '人行道',
  '路燈',
  '報稅服務',
  '中文班',
  '農地',
  '圖書預算',
  '回收站',
  '攤位',
  '租約',
  '太陽能板',
  '校車',
  '棒球場',
  '托育名額',
];
const DEEDS = [
  '增加到{n}處',
  '延到{m}月底',
  '分三期整修',
  '改成免費',
  '暫停受理',
  '開放線上登記',
  '比去年多了{p}%',
  '由居民投票決定',
  '交給第三方評估',
  '先試辦半年',
  '減少{n}個',
  '改在週末進行',
  '列入明年預算',
];
const REASONS = [
  '材料價格漲了將近{p}%',
  '申請的人數超出預期',
  '現有的設備用了{n}年',
  '居民多次陳情',
  '冬天的積雪壓壞了屋頂',
  '聯邦補助在{m}月到期',
  '附近兩所學校合併',
  '人手一直補不齊',
  '原來的合約只簽一年',
  '去年的冰雹造成損失',
];
const VIEWS = [
  '不是錢的問題，是時間的問題',
  '早一天動工，就少一個冬天的麻煩',
  '大家願意等，但是要有人說清楚',
  '我在這裡住了{n}年，第一次有人來問我',
  '能省一點是一點',
  '數字好看，日子不一定好過',
  '孩子們最清楚哪一條路不好走',
  '先把眼前的事做好',
];
const SCENES = [
  '窗外飄著細雨，會場裡坐滿了人',
  '攤開的地圖上畫滿紅線',
  '下午四點，校車剛剛離開',
  '清晨六點不到，門口已經排了{n}個人',
  '牆上還掛着去年的照片',
  '櫃臺上放著一疊還沒拆的信',
  '鍋裡的湯滾了又滾，沒有人離開',
];
const TITLE_TAILS = [
  '{place}等了三年',
  '下月動工',
  '名額只剩{n}個',
  '居民有話要說',
  '先試辦半年',
  '今年多了{p}%',
  '週末登記',
  '費用不變',
  '一條路走了{n}年',
  '志工還缺{n}人',
];

/** @param {import('./chance.js').Chance} chance */
function fill(text, chance) {
  return text
    .replace('{n}', () => String(chance.between(3, 68)))
    .replace('{m}', () => String(chance.between(3, 11)))
    .replace('{p}', () => String(chance.between(2, 45)))
    .replace('{place}', () => chance.pick(PLACES));
}

/** @param {import('./chance.js').Chance} chance */
export function personOf(chance) {
  return chance.pick(SURNAMES) + chance.pick(GIVEN) + chance.pick(GIVEN);
}

const SENTENCES = [
  (c) =>
    `${c.pick(BODIES)}表示，${c.pick(PLACES)}的${c.pick(THINGS)}將${c.pick(DEEDS)}，主要是因為${c.pick(REASONS)}。`,
  (c) => `「${c.pick(VIEWS)}。」${personOf(c)}說。`,
  (c) => `${c.pick(SCENES)}。`,
  (c) =>
    `根據${c.pick(BODIES)}${c.between(1, 12)}月${c.between(1, 28)}日公布的資料，${c.pick(THINGS)}的費用平均是${c.between(12, 980)}元，${c.pick(REASONS)}。`,
  (c) =>
    `住在${c.pick(PLACES)}的${personOf(c)}認為，${c.pick(THINGS)}應該${c.pick(DEEDS)}；同一條街的${personOf(c)}卻不這樣想。`,
  (c) =>
    `下一次說明會訂在${c.between(1, 12)}月${c.between(1, 28)}日（週${c.pick([...'一二三四五六'])}）晚上${c.between(6, 8)}:${c.pick(['00', '15', '30'])}，地點在${c.pick(PLACES)}，不必報名。`,
  (c) =>
    `他翻開筆記本，上面記著${c.between(3, 40)}個名字、${c.between(2, 9)}張收據，還有一句話：「${c.pick(VIEWS)}」。`,
  (c) =>
    `${c.pick(BODIES)}與${c.pick(BODIES)}合作的計畫${c.pick(DEEDS)}，第一年的經費是${c.between(2, 96)}萬元——其中一半來自捐款。`,
];

/**
 * One paragraph of about `length` characters.
 * @param {number} length
 * @param {import('./chance.js').Chance} chance
 */
export function paragraphOf(length, chance) {
  let text = '';
  while (text.length < length)
    text += fill(chance.pick(SENTENCES)(chance), chance).replace('{n}', '兩');
  return text;
}

/**
 * A body of about `length` characters, with subheads in long ones.
 * @param {number} length
 * @param {import('./chance.js').Chance} chance
 */
export function bodyOf(length, chance) {
  const parts = [];
  let written = 0;
  for (let index = 0; written < length; index += 1) {
    if (index > 0 && index % 4 === 0 && length - written > 200) {
      parts.push(`## ${chance.pick(THINGS)}與${chance.pick(THINGS)}`);
    }
    const paragraph = paragraphOf(Math.min(chance.between(70, 150), length - written), chance);
    parts.push(paragraph);
    written += paragraph.length;
  }
  return parts.join('\n\n');
}

/** @param {import('./chance.js').Chance} chance */
export function titleOf(chance) {
  return `${chance.pick(THINGS)}${fill(chance.pick(['有變', '再開', '加開', '搬家', '調整']), chance)}|${fill(chance.pick(TITLE_TAILS), chance)}`;
}

/** @param {import('./chance.js').Chance} chance */
export function deckOf(chance) {
  return `${chance.pick(BODIES)}：${fill(chance.pick(REASONS), chance)}`;
}

/** @param {import('./chance.js').Chance} chance */
export function captionOf(chance) {
  return fill(`${chance.pick(PLACES)}一景。${chance.pick(SCENES)}。`, chance);
}

const TRADES = [
  '牙醫診所',
  '律師事務所',
  '超市',
  '保險',
  '旅行社',
  '會計師',
  '茶莊',
  '搬家公司',
  '中醫',
  '補習班',
  '地產',
  '電腦維修',
];
const OFFERS = [
  '新春優惠',
  '免費諮詢',
  '國語、台語、粵語服務',
  '三十年老字號',
  '預約從速',
  '免費估價',
  '週末照常營業',
  '學生九折',
  '可刷卡',
  '附停車場',
];
const LINER_KINDS = ['招聘', '房屋出租', '房屋出售', '家教', '買賣', '服務'];
const LINERS = [
  '誠徵廚房幫手，供餐，週休二日，無經驗可。',
  '近車站套房，採光佳，含水電，可短租。',
  '小學數學、中文家教，經驗十年，可到府。',
  '九成新餐桌椅一組，自取，價可議。',
  '油漆、水電、木工，免費估價。',
  '三房兩衛，學區佳，即可入住。',
];

/** @param {import('./chance.js').Chance} chance */
export function phoneOf(chance) {
  return `555-01${String(chance.between(0, 99)).padStart(2, '0')}`;
}

/**
 * An advertiser, and the body of the ad.
 * @param {number} lines rows of offers
 * @param {import('./chance.js').Chance} chance
 */
export function adOf(lines, chance) {
  const name = `${chance.pick(GIVEN)}${chance.pick(GIVEN)}${chance.pick(TRADES)}`;
  const offers = Array.from({ length: lines }, () => chance.pick(OFFERS));
  const rows = [
    `## ${name}`,
    ...offers,
    `**${phoneOf(chance)}**`,
    `${chance.pick(PLACES)}${chance.between(1, 980)}號`,
  ];
  return { name, body: rows.join('\n\n') };
}

/**
 * Liners under their categories, as a `*.classified.md` holds them.
 * @param {number} count
 * @param {import('./chance.js').Chance} chance
 */
export function linersOf(count, chance) {
  const each = Math.ceil(count / LINER_KINDS.length);
  const kinds = LINER_KINDS.slice(0, Math.ceil(count / each));
  return kinds
    .map((kind) => {
      const liners = Array.from({ length: each }, () => `${chance.pick(LINERS)}${phoneOf(chance)}`);
      return [`## ${kind}`, ...liners].join('\n\n');
    })
    .join('\n\n');
}
