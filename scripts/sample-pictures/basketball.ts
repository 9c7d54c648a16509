// Two players rise to the ball.
import { Canvas } from './canvas.js';
import { createChance, noise } from './chance.js';
import { chain, limb, num, outline } from './figures.js';

/** Two players rise to the hoop. */
export async function basketball(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  canvas.fill((x, y) => {
    if (y > 930) {
      const board =
        0.75 + 0.4 * noise((x - 900) / ((y - 700) * 0.16), 1) + 0.15 * noise(x / 4, y / 40);
      const shine =
        0.55 * Math.exp(-(((x - 1000) / 420) ** 2)) * (0.6 + 0.5 * noise(x / 30, y / 160)) + 0.12;
      return [0.5 * board * shine + 0.03, 0.3 * board * shine + 0.018, 0.14 * board * shine + 0.01];
    }
    const rise = 1 - y / 930;
    const hall = 0.01 + 0.075 * Math.exp(-(((x - 960) / 800) ** 2) - ((y - 360) / 420) ** 2);
    return [hall * 0.95, hall * 0.8 + rise * 0.004, hall * 0.78 + rise * 0.012];
  });
  await canvas.draw(stands(), { blur: 9 });
  await canvas.draw(hallLamps(), { mode: 'add', blur: 9, gain: 5 });
  await canvas.draw(
    '<g fill="#e8dcc8" opacity="0.05"><path d="M380 60L120 940H760ZM900 40L560 940H1300ZM1420 60L1060 940H1790Z"/></g>',
    { mode: 'add', blur: 40, gain: 1.3 },
  );
  await canvas.draw(hoop(), { blur: 1.6 });
  await canvas.draw(
    '<g fill="#040305" opacity="0.75"><ellipse cx="770" cy="1140" rx="190" ry="18"/><ellipse cx="1170" cy="1136" rx="180" ry="17"/></g>',
    { blur: 16 },
  );
  await canvas.draw(`<g fill="#ffdfae">${defender()}</g>`, { blur: 2, gain: 0.3 });
  await canvas.draw(`<g fill="#171a26" transform="translate(2 5)">${defender()}</g>`, { blur: 3 });
  await canvas.draw(`<g fill="#ffdfae">${shooter()}</g>`, { blur: 2, gain: 0.34 });
  await canvas.draw(`<g fill="#110c0e" transform="translate(-2 5)">${shooter()}</g>`, { blur: 3 });
  await canvas.draw(kit(), { blur: 6, gain: 0.4 });
  await canvas.draw(ball(), { blur: 1.6 });
  return canvas.develop({
    exposure: 1,
    bloom: 0.15,
    bloomRadius: 26,
    grain: 0.034,
    vignette: 0.4,
    seed: 13,
  });
}

function stands(): string {
  const chance = createChance(15);
  const colors = ['#5a3830', '#3a4658', '#6b5a48', '#40333a', '#7a6a5c', '#54302c', '#8a7460'];
  const people: string[] = [];
  for (let row = 0; row < 8; row += 1) {
    for (let x = -20; x < 1830; x += 30 + chance() * 24) {
      const y = 900 - row * 52 + chance() * 12;
      const color = colors[Math.floor(chance() * colors.length)];
      people.push(
        `<ellipse cx="${num(x)}" cy="${num(y)}" rx="20" ry="26" fill="${color}"/><circle cx="${num(x)}" cy="${num(y - 34)}" r="11" fill="#8a6650"/>`,
      );
    }
  }
  return `<g opacity="0.62">${people.reverse().join('')}</g><rect x="0" y="905" width="1800" height="30" fill="#1c1a20"/>`;
}

function hallLamps(): string {
  const rows = [
    [90, 5, 30],
    [180, 7, 19],
    [245, 9, 12],
  ];
  return rows
    .map(([y = 0, count = 1, size = 1]) =>
      Array.from(
        { length: count },
        (_, i) =>
          `<ellipse cx="${num(((i + 0.5) / count) * 1800)}" cy="${y}" rx="${size * 1.5}" ry="${size * 0.6}" fill="#fff2dc"/>`,
      ).join(''),
    )
    .join('');
}

function hoop(): string {
  const strings = Array.from({ length: 9 }, (_, i) => {
    const [top, low] = [1216 + i * 19, 1238 + i * 13.5];
    return `<path d="M${top} 372Q${num((top + low) / 2 + (i % 2 ? 8 : -8))} 430 ${num(low)} 486M${top} 372Q${num(top + (i < 4 ? 26 : -22))} 420 ${num(low + (i < 4 ? 18 : -16))} 486"/>`;
  }).join('');
  return (
    '<path d="M1640 300L1800 250V330L1640 380Z" fill="#15141a"/><path d="M1380 120L1650 96V404L1380 380Z" fill="#d8dde2" opacity="0.5"/><path d="M1380 120L1650 96V404L1380 380Z" fill="none" stroke="#f0ede4" stroke-width="9"/><path d="M1380 236L1470 230V336L1380 334Z" fill="none" stroke="#f0ede4" stroke-width="7"/>' +
    '<ellipse cx="1292" cy="370" rx="82" ry="17" fill="none" stroke="#e0481c" stroke-width="9"/><path d="M1370 366h34v14h-34z" fill="#c23a14"/>' +
    `<g fill="none" stroke="#f2ede0" stroke-width="3" opacity="0.85">${strings}</g>`
  );
}

function shooter(): string {
  return (
    '<ellipse cx="792" cy="458" rx="47" ry="58" transform="rotate(14 792 458)"/>' +
    limb([784, 490], [770, 560], 56, 92) +
    outline([
      [730, 520],
      [686, 560],
      [690, 660],
      [704, 770],
      [850, 776],
      [858, 660],
      [868, 572],
      [822, 520],
    ]) +
    chain(
      [
        [842, 566],
        [930, 452],
        [936, 446],
        [1010, 312],
      ],
      [78, 62, 58, 38],
    ) +
    '<ellipse cx="1022" cy="288" rx="26" ry="34" transform="rotate(28 1022 288)"/>' +
    chain(
      [
        [712, 580],
        [622, 668],
        [630, 680],
        [716, 742],
      ],
      [76, 58, 54, 36],
    ) +
    '<ellipse cx="728" cy="752" rx="26" ry="22"/>' +
    outline([
      [696, 744],
      [668, 810],
      [672, 908],
      [782, 918],
      [798, 850],
      [852, 900],
      [938, 866],
      [868, 750],
    ]) +
    chain(
      [
        [728, 850],
        [684, 970],
        [590, 1058],
      ],
      [104, 76, 46],
    ) +
    outline([
      [600, 1030],
      [560, 1060],
      [528, 1092],
      [556, 1102],
      [612, 1076],
      [622, 1050],
    ]) +
    chain(
      [
        [862, 830],
        [962, 912],
        [914, 1036],
      ],
      [104, 80, 48],
    ) +
    outline([
      [896, 1020],
      [892, 1052],
      [956, 1084],
      [978, 1070],
      [938, 1036],
      [934, 1016],
    ])
  );
}

function defender(): string {
  return (
    '<ellipse cx="1142" cy="442" rx="45" ry="56" transform="rotate(-12 1142 442)"/>' +
    limb([1148, 478], [1160, 544], 54, 90) +
    outline([
      [1112, 512],
      [1070, 556],
      [1080, 680],
      [1092, 774],
      [1240, 774],
      [1246, 660],
      [1248, 560],
      [1206, 512],
    ]) +
    chain(
      [
        [1092, 560],
        [1046, 424],
        [1050, 414],
        [1076, 286],
      ],
      [76, 58, 54, 36],
    ) +
    '<ellipse cx="1082" cy="262" rx="25" ry="34" transform="rotate(8 1082 262)"/>' +
    chain(
      [
        [1230, 564],
        [1318, 634],
        [1314, 628],
        [1392, 552],
      ],
      [76, 58, 52, 34],
    ) +
    '<ellipse cx="1404" cy="540" rx="24" ry="28" transform="rotate(40 1404 540)"/>' +
    outline([
      [1086, 750],
      [1056, 824],
      [1066, 912],
      [1164, 916],
      [1178, 856],
      [1210, 904],
      [1288, 884],
      [1246, 750],
    ]) +
    chain(
      [
        [1120, 850],
        [1096, 960],
        [1050, 1050],
      ],
      [102, 74, 46],
    ) +
    outline([
      [1036, 1030],
      [1012, 1056],
      [976, 1072],
      [996, 1088],
      [1062, 1072],
      [1072, 1046],
    ]) +
    chain(
      [
        [1216, 840],
        [1276, 934],
        [1262, 1046],
      ],
      [102, 76, 46],
    ) +
    outline([
      [1244, 1030],
      [1240, 1062],
      [1300, 1086],
      [1324, 1072],
      [1286, 1046],
      [1282, 1028],
    ])
  );
}

/** The players' shirts and shorts, lit from above. */
function kit(): string {
  const shade = (id: string, color: string): string =>
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" y1="500" x2="60" y2="920"><stop offset="0" stop-color="${color}"/><stop offset="0.75" stop-color="${color}" stop-opacity="0.25"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient>`;
  return (
    `<defs>${shade('red', '#b02420')}${shade('blue', '#3454a0')}</defs><g fill="url(#red)">` +
    outline([
      [738, 530],
      [706, 566],
      [704, 660],
      [712, 770],
      [842, 774],
      [848, 660],
      [852, 580],
      [816, 530],
    ]) +
    outline([
      [704, 752],
      [680, 812],
      [682, 898],
      [776, 908],
      [796, 840],
      [852, 888],
      [924, 862],
      [860, 758],
    ]) +
    '</g><g fill="url(#blue)">' +
    outline([
      [1118, 522],
      [1088, 562],
      [1092, 680],
      [1100, 770],
      [1232, 770],
      [1236, 660],
      [1232, 570],
      [1200, 522],
    ]) +
    outline([
      [1094, 756],
      [1066, 826],
      [1076, 902],
      [1158, 906],
      [1176, 846],
      [1212, 894],
      [1276, 876],
      [1240, 756],
    ]) +
    '</g><path d="M744 560Q790 600 838 556M1124 552Q1164 592 1204 552" fill="none" stroke="#f0e4d0" stroke-width="4" opacity="0.5"/>'
  );
}

function ball(): string {
  return '<defs><radialGradient id="b" cx="0.4" cy="0.3"><stop offset="0" stop-color="#f0a050"/><stop offset="0.6" stop-color="#b4541a"/><stop offset="1" stop-color="#4a1c08"/></radialGradient></defs><circle cx="1076" cy="226" r="52" fill="url(#b)"/><path d="M1026 214q50 26 100 -6M1062 176q-14 50 10 101M1104 184q-24 40 2 84" fill="none" stroke="#240e06" stroke-width="4"/>';
}
