// Indoor pictures: a class in a library, a nurse at a window, a basketball game, and a family photo of the thirties.
import { Canvas, type Rgb } from './canvas.js';
import { type Chance, clouds, createChance, hash2, mix, noise, smooth } from './chance.js';
import { bust, chain, limb, num, outline, type Point } from './figures.js';

/** Pupils at tables in a library, from behind. */
export async function libraryClass(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  canvas.fill((x, y) => {
    const window = Math.exp(-((x / 900) ** 2) - ((y - 420) / 620) ** 2);
    const wall = 0.16 + 0.42 * window;
    const boards = y > 800 ? 0.75 + 0.4 * noise(x / 300, y / 9) : 1;
    return [wall * 1.05 * boards, wall * 0.82 * boards, wall * 0.56 * boards];
  });
  await canvas.draw(shelves(560, 150, 1290, 640), { blur: 4 });
  await canvas.draw(windows(), { blur: 5 });
  await canvas.draw('<g fill="#fff4d8"><path d="M60 130h150v480H60zM270 150h130v440H270z"/></g>', { mode: 'add', blur: 24, gain: 1.5 });
  await canvas.draw(teacher(), { blur: 4 });
  await canvas.draw(pupils(760, 7, 78, 21, 3), { blur: 4.5 });
  await canvas.draw(pupils(910, 6, 118, 22, 2), { blur: 2.2 });
  await canvas.draw(pupils(1120, 4, 196, 23, 1), { blur: 3.4 });
  await canvas.draw('<g fill="#ffe2b0"><path d="M210 150L1250 1200H700L60 600ZM400 180L1700 1200H1380L280 590Z"/></g>', { mode: 'add', blur: 46, gain: 0.11 });
  return canvas.develop({ exposure: 1.15, bloom: 0.18, bloomRadius: 30, grain: 0.022, vignette: 0.4, seed: 11 });
}

function shelves(left: number, top: number, width: number, height: number): string {
  const chance = createChance(3);
  const rows: string[] = [`<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#3a2416"/>`];
  const step = height / 5;
  for (let row = 0; row < 5; row += 1) {
    const floor = top + (row + 1) * step - 10;
    for (let bay = 0; bay < 4; bay += 1) {
      const start = left + 14 + (bay * width) / 4;
      rows.push(`<rect x="${num(start)}" y="${num(floor - step + 16)}" width="${num(width / 4 - 22)}" height="${num(step - 14)}" fill="#1c100a"/>`);
      rows.push(books(start, floor, width / 4 - 24, step, chance));
    }
    rows.push(`<rect x="${left}" y="${num(floor)}" width="${width}" height="11" fill="#7a5030"/>`);
  }
  return rows.join('');
}

function books(start: number, floor: number, width: number, step: number, chance: Chance): string {
  const colors = ['#7c2f22', '#2f4a5c', '#b08a4a', '#54623a', '#8a6a52', '#d0bd96', '#3c3140', '#a35a30', '#4a6a66', '#c9a878'];
  const spines: string[] = [];
  for (let x = 0; x < width - 20; ) {
    if (chance() < 0.05) x += 24 + chance() * 30;
    const [thick, tall] = [7 + chance() * 13, step * (0.55 + chance() * 0.3)];
    const color = colors[Math.floor(chance() * colors.length)];
    const lean = chance() < 0.08 ? ` transform="rotate(${num(6 + chance() * 6)} ${num(start + x)} ${num(floor)})"` : '';
    spines.push(`<g${lean}><rect x="${num(start + x)}" y="${num(floor - tall)}" width="${num(thick)}" height="${num(tall)}" fill="${color}"/><rect x="${num(start + x + thick - 2)}" y="${num(floor - tall)}" width="2" height="${num(tall)}" fill="#140a06" opacity="0.6"/><rect x="${num(start + x + 1)}" y="${num(floor - tall * 0.8)}" width="${num(thick - 3)}" height="${num(tall * 0.1)}" fill="#e8d8b0" opacity="0.35"/></g>`);
    x += thick + 0.6;
  }
  return spines.join('');
}

function windows(): string {
  return (
    '<rect x="42" y="112" width="186" height="516" fill="#5a3c22"/><rect x="254" y="134" width="162" height="472" fill="#533620"/>' +
    '<path d="M60 130h150v480H60zM270 150h130v440H270z" fill="#fff6e0"/>' +
    '<path d="M135 130v480M60 290h150M60 450h150M335 150v440M270 298h130M270 444h130" stroke="#6b4a2c" stroke-width="8"/>' +
    '<g fill="#b9c7a0" opacity="0.5"><ellipse cx="110" cy="540" rx="70" ry="80"/><ellipse cx="340" cy="520" rx="60" ry="70"/></g>'
  );
}

function teacher(): string {
  return (
    '<g><ellipse cx="1010" cy="430" rx="36" ry="45" fill="#b98a66"/><path d="M968 428q-6 -62 44 -64q52 4 44 70q-6 40 -14 50q4 -60 -12 -78q-30 8 -52 4q-8 30 -4 60q-8 -20 -6 -42z" fill="#1b1210"/>' +
    `<g fill="#31546a">${outline([[985, 482], [930, 506], [908, 580], [916, 760], [1106, 760], [1112, 580], [1092, 506], [1036, 482]])}</g>` +
    `<g fill="#2a4a5e">${chain([[1096, 530], [1150, 590], [1176, 520]], [46, 36, 28])}</g><circle cx="1178" cy="504" r="17" fill="#b98a66"/>` +
    `<g fill="#2a4a5e">${chain([[924, 534], [916, 630], [968, 662]], [46, 36, 28])}</g><path d="M952 628l74 -14l8 62l-74 14z" fill="#e9dcc0"/></g>`
  );
}

function pupils(y: number, count: number, size: number, seed: number, row: number): string {
  const chance = createChance(seed);
  const coats = ['#6a2f2a', '#2f4258', '#75602f', '#3d4f3a', '#57405a', '#8a8072', '#33333d'];
  const table = `<path d="M-20 ${num(y + size * 0.42)}H1820V${num(y + size * 0.9)}H-20Z" fill="#7c5230"/><path d="M-20 ${num(y + size * 0.42)}H1820v${num(size * 0.07)}H-20Z" fill="#c9935c"/>`;
  const papers = Array.from({ length: count * 2 }, () => {
    const x = chance() * 1800;
    return `<path d="M${num(x)} ${num(y + size * 0.43)}h${num(size * 0.6)}l${num(size * 0.06)} ${num(size * 0.06)}h${num(-size * 0.7)}z" fill="#f0e4cc"/>`;
  }).join('');
  const seats = Array.from({ length: count }, (_, index) => {
    const x = ((index + 0.5 + (chance() - 0.5) * 0.3 + (row % 2) * 0.22) / count) * 1800 - row * 30;
    const each = size * (0.92 + chance() * 0.16);
    const coat = coats[Math.floor(chance() * coats.length)] ?? '#333333';
    return pupil(x, y + size * (0.55 + chance() * 0.12), each, coat, chance);
  }).join('');
  return table + papers + seats;
}

function pupil(x: number, y: number, size: number, coat: string, chance: Chance): string {
  const lean = (chance() - 0.5) * 0.3;
  const hair = ['#17100d', '#1f1511', '#120d0c', '#2a1b12'][Math.floor(chance() * 4)];
  const id = `p${Math.round(x)}${Math.round(y)}`;
  const cx = x - lean * size * 0.5;
  const style = chance();
  const extra =
    style < 0.3 ? `<ellipse cx="${num(cx)}" cy="${num(y + size * 0.12)}" rx="${num(size * 0.15)}" ry="${num(size * 0.5)}" fill="${hair}"/>`
    : style < 0.55 ? `<path d="M${num(cx - size * 0.44)} ${num(y - size * 0.6)}Q${num(cx - size * 0.52)} ${num(y + size * 0.1)} ${num(cx - size * 0.34)} ${num(y + size * 0.16)}H${num(cx + size * 0.34)}Q${num(cx + size * 0.52)} ${num(y + size * 0.1)} ${num(cx + size * 0.44)} ${num(y - size * 0.6)}Z" fill="${hair}"/>`
    : '';
  return (
    `<defs><linearGradient id="${id}"><stop offset="0" stop-color="#fff0d0" stop-opacity="0.5"/><stop offset="0.3" stop-color="#fff0d0" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.45"/></linearGradient></defs>` +
    `<g fill="${coat}">${bust(x, y, size, lean)}</g><g fill="#a9775a">${limb([cx, y - size * 0.2], [x, y + size * 0.16], size * 0.34, size * 0.36)}<ellipse cx="${num(cx - size * 0.4)}" cy="${num(y - size * 0.42)}" rx="${num(size * 0.07)}" ry="${num(size * 0.12)}"/><ellipse cx="${num(cx + size * 0.4)}" cy="${num(y - size * 0.42)}" rx="${num(size * 0.07)}" ry="${num(size * 0.12)}"/></g>` +
    `<path d="M${num(x - size * 0.32)} ${num(y + size * 0.24)}Q${num(x)} ${num(y + size * 0.02)} ${num(x + size * 0.32)} ${num(y + size * 0.24)}Q${num(x)} ${num(y + size * 0.34)} ${num(x - size * 0.32)} ${num(y + size * 0.24)}Z" fill="${coat}"/>` +
    `<ellipse cx="${num(cx)}" cy="${num(y - size * 0.53)}" rx="${num(size * 0.41)}" ry="${num(size * 0.46)}" fill="${hair}"/><ellipse cx="${num(cx)}" cy="${num(y - size * 0.3)}" rx="${num(size * 0.33)}" ry="${num(size * 0.28)}" fill="${hair}"/>${extra}` +
    `<ellipse cx="${num(cx)}" cy="${num(y - size * 0.53)}" rx="${num(size * 0.41)}" ry="${num(size * 0.46)}" fill="url(#${id})" opacity="0.7"/><g fill="url(#${id})" opacity="0.8">${outline([[x - size * 0.6, y + size * 0.32], [x - size, y + size * 0.6], [x - size * 1.05, y + size * 3], [x + size * 1.05, y + size * 3], [x + size, y + size * 0.6], [x + size * 0.6, y + size * 0.32]])}</g>`
  );
}

/** A nurse with her notes, against a window. */
export async function clinic(): Promise<Buffer> {
  const canvas = new Canvas(1440, 1800);
  canvas.fill((x, y) => {
    const inside = x > 300 && x < 1300 && y > 120 && y < 1240;
    const cloud = clouds(x / 300, y / 260, 4);
    if (inside) {
      const park = smooth(760, 1000, y + (clouds(x / 90, 5, 4) - 0.5) * 320);
      return [mix(0.78 + cloud * 0.3, 0.4, park), mix(0.92 + cloud * 0.24, 0.52, park), mix(1.05 + cloud * 0.2, 0.5, park)];
    }
    const spill = Math.exp(-(((x - 800) / 700) ** 2) - ((y - 900) / 900) ** 2);
    const wall = 0.05 + 0.1 * spill;
    return [wall * 0.7, wall * 0.95, wall * 1.2];
  });
  canvas.soften(9);
  await canvas.draw(blinds(), { blur: 3, opacity: 0.92 });
  await canvas.draw('<g fill="#0f1a22"><path d="M0 1330H1440V1800H0Z"/><path d="M0 1318H1440V1340H0Z" fill="#5f7f90"/><path d="M90 1318V1150q0 -30 30 -30h120q30 0 30 30v168z" fill="#162631"/><rect x="1180" y="1210" width="46" height="110" rx="8" fill="#9fc0c8"/><rect x="1246" y="1180" width="60" height="140" rx="8" fill="#6e97a4"/><rect x="1262" y="1150" width="28" height="34" fill="#dce9ec"/></g>', { blur: 7 });
  await canvas.draw(`<g fill="#d6f0ff">${nurse()}</g>`, { blur: 3, gain: 1.1 });
  await canvas.draw(nurseShade(), { blur: 3 });
  return canvas.develop({ exposure: 1.05, bloom: 0.26, bloomRadius: 34, grain: 0.024, vignette: 0.35, saturation: 0.9, seed: 12 });
}

function blinds(): string {
  const slats = Array.from({ length: 15 }, (_, i) => `<path d="M296 ${130 + i * 40}H1304v15H296z" fill="#93b2c2"/><path d="M296 ${143 + i * 40}H1304v4H296z" fill="#4b6777"/>`).join('');
  return `${slats}<path d="M286 106h1028v24H286zM286 1230h1028v26H286zM286 106h22v1150h-22zM1292 106h22v1150h-22zM790 130h20v1100h-20z" fill="#223845"/><path d="M420 130V740M1180 130V740" stroke="#dbe9ef" stroke-width="4"/>`;
}

const NURSE_BODY: readonly Point[] = [
  [650, 760], [560, 800], [500, 900], [486, 1080], [500, 1300], [480, 1560], [470, 1820], [950, 1820], [940, 1560], [916, 1300], [926, 1080], [914, 900], [868, 806], [770, 760],
];

function nurse(): string {
  return (
    '<ellipse cx="722" cy="560" rx="112" ry="138"/>' +
    outline([[624, 590], [596, 510], [640, 412], [740, 388], [828, 440], [842, 500], [770, 470], [700, 520], [690, 600], [660, 650]]) +
    '<circle cx="622" cy="456" r="66"/>' +
    outline([[822, 530], [836, 560], [862, 606], [842, 618], [846, 640], [836, 656], [832, 690], [780, 700], [740, 640]]) +
    limb([704, 640], [706, 780], 116, 150) +
    outline(NURSE_BODY) +
    chain([[560, 870], [520, 1090], [560, 1140], [780, 1110]], [140, 118, 108, 70]) +
    chain([[880, 880], [970, 1060], [940, 1100], [840, 1140]], [120, 100, 90, 66])
  );
}

function nurseShade(): string {
  return (
    '<defs><linearGradient id="n"><stop offset="0" stop-color="#16303c"/><stop offset="0.55" stop-color="#2b5566"/><stop offset="1" stop-color="#5f98a8"/></linearGradient><linearGradient id="f"><stop offset="0" stop-color="#3e2a26"/><stop offset="1" stop-color="#c08d78"/></linearGradient></defs>' +
    '<g transform="translate(-6 5)">' +
    `<g fill="url(#f)"><ellipse cx="722" cy="560" rx="110" ry="136"/>${outline([[822, 530], [836, 560], [860, 604], [842, 616], [844, 638], [836, 654], [830, 688], [780, 698], [740, 640]])}${limb([704, 640], [706, 790], 112, 140)}</g>` +
    `<g fill="#0d1013">${outline([[626, 640], [600, 560], [606, 470], [650, 408], [740, 390], [824, 440], [838, 500], [790, 486], [742, 500], [730, 560], [700, 610], [690, 660], [656, 680]])}<circle cx="622" cy="456" r="63"/></g>` +
    '<path d="M790 556q14 -10 32 -4M806 566q8 4 14 0" stroke="#1a1312" stroke-width="6" fill="none"/>' +
    `<g fill="url(#n)">${outline(NURSE_BODY)}</g><path d="M650 762L710 880L772 764L706 790Z" fill="url(#f)"/><path d="M640 764L706 894L782 768" fill="none" stroke="#8fc0cc" stroke-width="9"/>` +
    '<path d="M632 780q-30 120 30 200M786 786q24 110 -20 190" stroke="#0a1216" stroke-width="11" fill="none"/><circle cx="668" cy="990" r="24" fill="#9fb8c0"/>' +
    `<g fill="#24485a">${chain([[560, 870], [520, 1090], [560, 1140], [690, 1128]], [134, 114, 104, 80])}</g>` +
    `<g fill="#3d7284">${chain([[884, 890], [964, 1060], [940, 1092]], [104, 92, 84])}</g>` +
    '<path d="M716 1010L976 972L1010 1196L748 1240Z" fill="#5d4636"/><path d="M730 1024L964 990L994 1184L760 1222Z" fill="#e8f2f4"/><path d="M826 1000l46 -8l4 22l-46 8z" fill="#8a9aa0"/><g stroke="#8fa6b0" stroke-width="5"><path d="M760 1060l180 -28M766 1092l180 -28M771 1124l150 -23M776 1156l172 -26"/></g>' +
    `<g fill="url(#f)">${chain([[700, 1124], [752, 1122]], [70, 50])}<ellipse cx="768" cy="1150" rx="44" ry="34"/>${chain([[936, 1100], [900, 1108]], [64, 44])}<path d="M868 1092l30 -6l16 30l-34 12z"/></g><path d="M888 1104L840 1046" stroke="#10202a" stroke-width="9" stroke-linecap="round"/>` +
    '</g>'
  );
}

/** Two players rise to the hoop. */
export async function basketball(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  canvas.fill((x, y) => {
    if (y > 930) {
      const board = 0.75 + 0.4 * noise((x - 900) / ((y - 700) * 0.16), 1) + 0.15 * noise(x / 4, y / 40);
      const shine = 0.55 * Math.exp(-(((x - 1000) / 420) ** 2)) * (0.6 + 0.5 * noise(x / 30, y / 160)) + 0.12;
      return [0.5 * board * shine + 0.03, 0.3 * board * shine + 0.018, 0.14 * board * shine + 0.01];
    }
    const rise = 1 - y / 930;
    const hall = 0.035 + 0.12 * Math.exp(-(((x - 960) / 800) ** 2) - ((y - 360) / 420) ** 2);
    return [hall * 0.95, hall * 0.8 + rise * 0.004, hall * 0.78 + rise * 0.012];
  });
  await canvas.draw(stands(), { blur: 9 });
  await canvas.draw(hallLamps(), { mode: 'add', blur: 9, gain: 5 });
  await canvas.draw('<g fill="#e8dcc8" opacity="0.10"><path d="M380 60L120 940H760ZM900 40L560 940H1300ZM1420 60L1060 940H1790Z"/></g>', { mode: 'add', blur: 40, gain: 1.3 });
  await canvas.draw(hoop(), { blur: 1.6 });
  await canvas.draw('<g fill="#040305" opacity="0.75"><ellipse cx="760" cy="1100" rx="190" ry="20"/><ellipse cx="1090" cy="1080" rx="150" ry="16"/></g>', { blur: 16 });
  await canvas.draw(`<g fill="#ffdfae">${defender()}</g>`, { blur: 1.5, gain: 1 });
  await canvas.draw(`<g fill="#171a26" transform="translate(4 6)">${defender()}</g>`, { blur: 3 });
  await canvas.draw(`<g fill="#ffdfae">${shooter()}</g>`, { blur: 1.5, gain: 1.2 });
  await canvas.draw(`<g fill="#110c0e" transform="translate(-4 6)">${shooter()}</g>`, { blur: 3 });
  await canvas.draw(ball(), { blur: 1.6 });
  return canvas.develop({ exposure: 1.35, bloom: 0.2, bloomRadius: 26, grain: 0.034, vignette: 0.4, seed: 13 });
}

function stands(): string {
  const chance = createChance(15);
  const colors = ['#5a3830', '#3a4658', '#6b5a48', '#40333a', '#7a6a5c', '#54302c', '#8a7460'];
  const people: string[] = [];
  for (let row = 0; row < 8; row += 1) {
    for (let x = -20; x < 1830; x += 30 + chance() * 24) {
      const y = 900 - row * 52 + chance() * 12;
      const color = colors[Math.floor(chance() * colors.length)];
      people.push(`<ellipse cx="${num(x)}" cy="${num(y)}" rx="20" ry="26" fill="${color}"/><circle cx="${num(x)}" cy="${num(y - 34)}" r="11" fill="#8a6650"/>`);
    }
  }
  return `<g opacity="0.62">${people.reverse().join('')}</g><rect x="0" y="905" width="1800" height="30" fill="#1c1a20"/>`;
}

function hallLamps(): string {
  const rows = [[90, 5, 30], [180, 7, 19], [245, 9, 12]];
  return rows.map(([y = 0, count = 1, size = 1]) => Array.from({ length: count }, (_, i) => `<ellipse cx="${num(((i + 0.5) / count) * 1800)}" cy="${y}" rx="${size * 1.5}" ry="${size * 0.6}" fill="#fff2dc"/>`).join('')).join('');
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
    '<ellipse cx="806" cy="420" rx="44" ry="54" transform="rotate(14 806 420)"/>' + limb([794, 460], [772, 520], 44, 58) +
    outline([[742, 500], [700, 540], [694, 640], [706, 760], [846, 768], [850, 640], [852, 556], [812, 506]]) +
    chain([[838, 540], [922, 430], [930, 420], [1018, 300]], [62, 48, 44, 30]) + chain([[1010, 312], [1042, 268]], [30, 26]) +
    chain([[716, 556], [630, 640], [640, 650], [720, 716]], [58, 44, 42, 28]) +
    outline([[700, 740], [680, 800], [690, 880], [770, 892], [790, 830], [846, 876], [910, 850], [860, 744]]) +
    chain([[736, 820], [690, 950], [600, 1040]], [96, 64, 38]) + limb([606, 1030], [556, 1066], 40, 30) +
    chain([[846, 810], [950, 880], [900, 1010]], [96, 68, 38]) + limb([902, 1000], [946, 1042], 42, 30)
  );
}

function defender(): string {
  return (
    '<ellipse cx="1100" cy="500" rx="42" ry="52" transform="rotate(-10 1100 500)"/>' + limb([1106, 540], [1116, 600], 42, 56) +
    outline([[1070, 590], [1040, 640], [1046, 760], [1060, 850], [1190, 850], [1200, 740], [1196, 640], [1160, 590]]) +
    chain([[1060, 630], [1010, 510], [1032, 372]], [56, 44, 28]) + limb([1032, 376], [1040, 330], 28, 24) +
    chain([[1180, 630], [1250, 700], [1318, 640]], [56, 44, 28]) +
    outline([[1050, 830], [1036, 900], [1050, 950], [1126, 950], [1140, 900], [1176, 950], [1222, 930], [1196, 830]]) +
    chain([[1086, 890], [1070, 990], [1040, 1068]], [84, 56, 36]) + limb([1044, 1060], [1004, 1080], 36, 28) +
    chain([[1170, 890], [1200, 980], [1176, 1062]], [84, 56, 36]) + limb([1176, 1056], [1220, 1078], 36, 28)
  );
}

function ball(): string {
  return '<defs><radialGradient id="b" cx="0.4" cy="0.3"><stop offset="0" stop-color="#f0a050"/><stop offset="0.6" stop-color="#b4541a"/><stop offset="1" stop-color="#4a1c08"/></radialGradient></defs><circle cx="1076" cy="226" r="52" fill="url(#b)"/><path d="M1026 214q50 26 100 -6M1062 176q-14 50 10 101M1104 184q-24 40 2 84" fill="none" stroke="#240e06" stroke-width="4"/>';
}

/** A family before its shop, about 1935. */
export async function oldPhoto(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  canvas.fill((x, y) => {
    if (y > 960) {
      const paving = 0.36 + 0.14 * clouds(x / 60, y / 18, 4) - (y % 70 < 3 || (x + y * 0.6) % 240 < 3 ? 0.1 : 0);
      return [paving, paving, paving];
    }
    const row = Math.floor(y / 17);
    const brick = (x + (row % 2) * 24) % 48 < 3 || y % 17 < 3 ? 0.3 : 0.15 + 0.13 * hash2(Math.floor((x + (row % 2) * 24) / 48), row);
    const wall = brick * (0.75 + 0.5 * clouds(x / 240, y / 240, 4));
    return [wall, wall, wall];
  });
  await canvas.draw(shopFrontOfOld(), { blur: 2.5 });
  await canvas.draw('<g fill="#080808" opacity="0.7"><ellipse cx="900" cy="1080" rx="620" ry="42"/></g>', { blur: 24 });
  for (const sitter of FAMILY) await canvas.draw(familyMember(sitter), { blur: 2.4 });
  canvas.soften(1.1);
  canvas.change((x, y, now) => {
    const edge = Math.hypot((x - 900) / 1000, (y - 600) / 690);
    const age = 0.1 * clouds(x / 380, y / 380, 4) + 0.3 * smooth(0.75, 1.25, edge);
    const stain = 0.12 * smooth(0.6, 0.75, clouds(x / 150 + 40, y / 130, 5));
    return [0, 1, 2].map((c) => mix((now[c] ?? 0) * 0.95 + 0.045, 0.5, age + stain)) as unknown as Rgb;
  });
  await canvas.draw(scratches(), { blur: 0.8, opacity: 0.6 });
  return canvas.develop({ exposure: 1.15, bloom: 0.14, grain: 0.05, vignette: 0.25, isGray: true, seed: 14, softness: 0.8 });
}

function shopFrontOfOld(): string {
  return (
    '<rect x="150" y="96" width="1500" height="130" fill="#2a2a2a"/><rect x="166" y="110" width="1468" height="102" fill="none" stroke="#a8a8a8" stroke-width="5"/>' +
    '<path d="M120 250H1680L1740 372H60Z" fill="#5c5c5c"/>' + Array.from({ length: 13 }, (_, i) => `<path d="M${120 + i * 120} 250h60l${num(-30 + (i - 6) * 1)} 122h-66z" fill="#bdbdbd" opacity="0.75"/>`).join('') +
    '<rect x="180" y="400" width="490" height="430" fill="#161616"/><rect x="1130" y="400" width="490" height="430" fill="#161616"/><path d="M180 400h490v430H180zM1130 400h490v430h-490zM425 400v430M1375 400v430" fill="none" stroke="#8a8a8a" stroke-width="14"/>' +
    '<path d="M200 810L360 420H420L250 810ZM1150 810L1290 420H1330L1190 810Z" fill="#6a6a6a" opacity="0.5"/><g fill="#7c7c7c" opacity="0.7"><rect x="220" y="700" width="50" height="100"/><rect x="290" y="730" width="70" height="70"/><ellipse cx="560" cy="750" rx="50" ry="46"/><rect x="1190" y="720" width="60" height="80"/><ellipse cx="1480" cy="750" rx="60" ry="46"/></g>' +
    '<rect x="160" y="840" width="530" height="130" fill="#333"/><rect x="1110" y="840" width="530" height="130" fill="#333"/><path d="M180 860h230v90H180zM440 860h230v90H440zM1130 860h230v90h-230zM1390 860h230v90h-230z" fill="none" stroke="#585858" stroke-width="6"/>' +
    '<rect x="740" y="400" width="320" height="570" fill="#0d0d0d"/><rect x="740" y="400" width="320" height="570" fill="none" stroke="#757575" stroke-width="16"/>'
  );
}

interface Sitter {
  readonly x: number;
  readonly foot: number;
  readonly height: number;
  readonly dress: string;
  readonly kind: 'man' | 'woman' | 'child';
  readonly seated: boolean;
}

const FAMILY: readonly Sitter[] = [
  { x: 560, foot: 1062, height: 640, dress: '#2c2c2c', kind: 'man', seated: false },
  { x: 1230, foot: 1060, height: 590, dress: '#8c8c8c', kind: 'woman', seated: false },
  { x: 900, foot: 1050, height: 620, dress: '#565656', kind: 'man', seated: false },
  { x: 735, foot: 1090, height: 560, dress: '#161616', kind: 'woman', seated: true },
  { x: 1065, foot: 1092, height: 570, dress: '#222222', kind: 'man', seated: true },
  { x: 900, foot: 1100, height: 370, dress: '#c4c4c4', kind: 'child', seated: false },
  { x: 1370, foot: 1090, height: 400, dress: '#404040', kind: 'child', seated: false },
];

function familyMember({ x, foot, height, dress, kind, seated }: Sitter): string {
  const h = seated ? height * 1.02 : height;
  const headSize = kind === 'child' ? h * 0.2 : h * 0.145;
  const top = foot - (seated ? height * 0.86 : height);
  const neck = top + headSize;
  const at = (dx: number, dy: number): Point => [x + dx * h, neck + dy * (foot - neck)];
  const wide = kind === 'child' ? 0.17 : kind === 'man' ? 0.15 : 0.13;
  const robe = seated
    ? outline([at(-0.04, 0.02), at(-wide, 0.09), at(-wide * 1.15, 0.45), at(-wide * 1.45, 0.56), at(-wide * 1.35, 0.94), at(wide * 1.35, 0.94), at(wide * 1.45, 0.56), at(wide * 1.15, 0.45), at(wide, 0.09), at(0.04, 0.02)])
    : outline([at(-0.04, 0.02), at(-wide, 0.08), at(-wide * 1.05, 0.3), at(-wide * 0.85, 0.5), at(-wide * 1.05, 0.94), at(wide * 1.05, 0.94), at(wide * 0.85, 0.5), at(wide * 1.05, 0.3), at(wide, 0.08), at(0.04, 0.02)]);
  const hand: Point = seated ? at(wide * 0.75, 0.52) : at(wide * 1.15, 0.52);
  const arms =
    chain([at(-wide * 0.9, 0.12), at(-wide * 1.3, 0.34), [2 * x - hand[0], hand[1]]], [0.085 * h, 0.075 * h, 0.05 * h]) +
    chain([at(wide * 0.9, 0.12), at(wide * 1.3, 0.34), hand], [0.085 * h, 0.075 * h, 0.05 * h]);
  const id = `d${x}`;
  const face = `<ellipse cx="${x}" cy="${num(top + headSize * 0.52)}" rx="${num(headSize * 0.37)}" ry="${num(headSize * 0.48)}" fill="#c2c2c2"/><ellipse cx="${num(x + headSize * 0.16)}" cy="${num(top + headSize * 0.56)}" rx="${num(headSize * 0.2)}" ry="${num(headSize * 0.4)}" fill="#8a8a8a" opacity="0.55"/>`;
  const eye = (side: number): string => `<ellipse cx="${num(x + side * headSize * 0.155)}" cy="${num(top + headSize * 0.5)}" rx="${num(headSize * 0.075)}" ry="${num(headSize * 0.032)}" fill="#2c2c2c"/><path d="M${num(x + side * headSize * 0.07)} ${num(top + headSize * 0.42)}h${num(side * headSize * 0.17)}" stroke="#3c3c3c" stroke-width="${num(headSize * 0.035)}"/>`;
  const features = `${eye(-1)}${eye(1)}<path d="M${x} ${num(top + headSize * 0.5)}v${num(headSize * 0.15)}" stroke="#8e8e8e" stroke-width="${num(headSize * 0.06)}"/><path d="M${num(x - headSize * 0.1)} ${num(top + headSize * 0.78)}h${num(headSize * 0.2)}" stroke="#5e5050" stroke-width="${num(headSize * 0.045)}" stroke-linecap="round"/>`;
  const hair =
    kind === 'woman'
      ? `<path d="M${num(x - headSize * 0.42)} ${num(top + headSize * 0.6)}Q${num(x - headSize * 0.5)} ${num(top - headSize * 0.1)} ${x} ${num(top - headSize * 0.06)}Q${num(x + headSize * 0.5)} ${num(top - headSize * 0.1)} ${num(x + headSize * 0.42)} ${num(top + headSize * 0.6)}Q${num(x + headSize * 0.36)} ${num(top + headSize * 0.2)} ${x} ${num(top + headSize * 0.2)}Q${num(x - headSize * 0.36)} ${num(top + headSize * 0.2)} ${num(x - headSize * 0.42)} ${num(top + headSize * 0.6)}Z" fill="#101010"/>`
      : `<path d="M${num(x - headSize * 0.39)} ${num(top + headSize * 0.46)}Q${num(x - headSize * 0.44)} ${num(top - headSize * 0.08)} ${x} ${num(top - headSize * 0.06)}Q${num(x + headSize * 0.44)} ${num(top - headSize * 0.08)} ${num(x + headSize * 0.39)} ${num(top + headSize * 0.46)}Q${num(x + headSize * 0.3)} ${num(top + headSize * 0.2)} ${num(x - headSize * 0.1)} ${num(top + headSize * 0.2)}Q${num(x - headSize * 0.34)} ${num(top + headSize * 0.22)} ${num(x - headSize * 0.39)} ${num(top + headSize * 0.46)}Z" fill="#161616"/>`;
  const collar = `<path d="M${num(x - 0.045 * h)} ${num(neck + 0.03 * h)}h${num(0.09 * h)}v${num(-0.03 * h)}h${num(-0.09 * h)}z" fill="${dress}"/><path d="M${num(x)} ${num(neck + 0.03 * h)}L${num(x + wide * 0.6 * h)} ${num(neck + 0.13 * h)}L${num(x + wide * 0.75 * h)} ${num(neck + 0.34 * h)}" fill="none" stroke="#0c0c0c" stroke-width="3" opacity="0.6"/>`;
  const feet = `<ellipse cx="${num(x - 0.06 * h)}" cy="${num(foot - 4)}" rx="${num(0.05 * h)}" ry="${num(0.022 * h)}" fill="#0a0a0a"/><ellipse cx="${num(x + 0.06 * h)}" cy="${num(foot - 4)}" rx="${num(0.05 * h)}" ry="${num(0.022 * h)}" fill="#0a0a0a"/>`;
  const legs = `<path d="M${num(x - 0.1 * h)} ${num(foot - 0.1 * h)}h${num(0.2 * h)}v${num(0.09 * h)}h${num(-0.2 * h)}z" fill="#1a1a1a"/>`;
  return (
    `<defs><linearGradient id="${id}"><stop offset="0" stop-color="#fff" stop-opacity="0.22"/><stop offset="0.4" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.5"/></linearGradient></defs>` +
    `${legs}${feet}<g fill="#a8a8a8">${limb([x, neck - headSize * 0.2], [x, neck + 0.04 * h], headSize * 0.34, headSize * 0.4)}</g>` +
    `<g fill="${dress}">${robe}${arms}</g><g fill="url(#${id})">${robe}${arms}</g>${collar}` +
    `<circle cx="${num(hand[0])}" cy="${num(hand[1])}" r="${num(0.03 * h)}" fill="#a4a4a4"/><circle cx="${num(2 * x - hand[0])}" cy="${num(hand[1])}" r="${num(0.03 * h)}" fill="#b0b0b0"/>` +
    face + features + hair
  );
}

function scratches(): string {
  const chance = createChance(16);
  const lines = Array.from({ length: 26 }, () => {
    const [x, y] = [chance() * 1800, chance() * 1200];
    return `<path d="M${num(x)} ${num(y)}q${num((chance() - 0.5) * 30)} ${num(chance() * 130)} ${num((chance() - 0.5) * 40)} ${num(chance() * 320)}" fill="none" stroke="#f4f4f4" stroke-width="${num(0.8 + chance() * 1.6)}" opacity="${num(0.3 + chance() * 0.6)}"/>`;
  });
  const specks = Array.from({ length: 170 }, () => `<circle cx="${num(chance() * 1800)}" cy="${num(chance() * 1200)}" r="${num(0.8 + chance() * 2.8)}" fill="${chance() < 0.6 ? '#f6f6f6' : '#181818'}" opacity="0.8"/>`);
  const fold = '<path d="M0 318Q500 330 900 320T1800 332" fill="none" stroke="#f8f8f8" stroke-width="3.4" opacity="0.65"/><path d="M0 0H150L0 130Z" fill="#dcdcdc"/><path d="M150 0L0 130" stroke="#707070" stroke-width="4"/>';
  return lines.join('') + specks.join('') + fold;
}
