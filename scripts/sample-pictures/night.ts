// Night pictures: lanterns over a crowd, a highway in blowing snow, a cellist under a spotlight.
import { Canvas } from './canvas.js';
import { clouds, createChance, mix, noise, smooth } from './chance.js';
import { bust, chain, limb, num, outline, type Point } from './figures.js';

/** Rows of red lanterns over a crowd. */
export async function lanternFestival(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  canvas.fill((x, y) => {
    const up = 1 - y / 1200;
    const smoke = clouds(x / 300, y / 260, 4);
    const glow = Math.exp(-(((y - 820) / 260) ** 2)) * (0.6 + 0.5 * smoke);
    return [0.012 + 0.2 * glow, 0.014 + 0.062 * glow, 0.035 * up + 0.022 + 0.018 * glow];
  });
  await canvas.draw(farLights(), { mode: 'add', blur: 7, gain: 1.8 });
  await canvas.draw(roofs(), { blur: 4 });
  for (const row of ROWS) await drawRow(canvas, row);
  await canvas.draw(`<g fill="#1d0d0a">${crowd(20, 930, 46, 7)}</g>`, { blur: 5 });
  await canvas.draw(`<g fill="#a8481f">${crowd(14, 1000, 84, 8)}</g>`, { blur: 3, opacity: 0.6 });
  await canvas.draw(`<g fill="#150908" transform="translate(0 4)">${crowd(14, 1000, 84, 8)}</g>`, { blur: 4 });
  await canvas.draw(`<g fill="#7a3018">${crowd(7, 1110, 165, 9)}</g>`, { blur: 6, opacity: 0.5 });
  await canvas.draw(`<g fill="#070405" transform="translate(0 5)">${crowd(7, 1110, 165, 9)}</g>`, { blur: 7 });
  return canvas.develop({ exposure: 1.25, bloom: 0.22, bloomRadius: 24, grain: 0.03, vignette: 0.45, seed: 2 });
}

interface LanternRow {
  readonly left: Point;
  readonly right: Point;
  readonly sag: number;
  readonly size: number;
  readonly count: number;
  readonly blur: number;
  readonly power: number;
}

const ROWS: readonly LanternRow[] = [
  { left: [-60, 560], right: [1860, 590], sag: 90, size: 26, count: 25, blur: 5, power: 0.9 },
  { left: [-60, 450], right: [1860, 470], sag: 110, size: 38, count: 19, blur: 3, power: 1 },
  { left: [-80, 290], right: [1880, 330], sag: 140, size: 62, count: 13, blur: 1, power: 1 },
  { left: [-160, 20], right: [1960, 70], sag: 150, size: 112, count: 8, blur: 0.8, power: 1.05 },
];

async function drawRow(canvas: Canvas, row: LanternRow): Promise<void> {
  const places = Array.from({ length: row.count }, (_, index): Point => {
    const t = (index + 0.5) / row.count;
    return [mix(row.left[0], row.right[0], t), mix(row.left[1], row.right[1], t) + row.sag * 4 * t * (1 - t)];
  });
  const middle: Point = [(row.left[0] + row.right[0]) / 2, (row.left[1] + row.right[1]) / 2 + row.sag * 2];
  const rope = `<path d="M${row.left} Q${middle} ${row.right}" fill="none" stroke="#0c0505" stroke-width="${num(row.size / 18)}"/>`;
  const chance = createChance(Math.round(row.size));
  const hung = places.map(([x, y]) => ({ x, y, tilt: (chance() - 0.5) * 9, light: 0.75 + chance() * 0.4 }));
  const at = (draw: (size: number, light: number) => string): string =>
    hung.map(({ x, y, tilt, light }) => `<g transform="translate(${num(x)} ${num(y)}) rotate(${num(tilt)})">${draw(row.size, light)}</g>`).join('');
  await canvas.draw(LANTERN_PAINT + rope + at(lantern), { blur: row.blur, gain: 1.5 * row.power });
  await canvas.draw(LANTERN_PAINT + at(lanternCore), { mode: 'add', blur: row.size / 7, gain: 1.6 * row.power });
}

const LANTERN_PAINT =
  '<defs><radialGradient id="l" cx="0.5" cy="0.58"><stop offset="0" stop-color="#ff9a48"/><stop offset="0.35" stop-color="#f4401e"/><stop offset="0.75" stop-color="#c81410"/><stop offset="1" stop-color="#6d0709"/></radialGradient>' +
  '<radialGradient id="c"><stop offset="0" stop-color="#ffd890" stop-opacity="1"/><stop offset="1" stop-color="#ff5018" stop-opacity="0"/></radialGradient>' +
  '<linearGradient id="g"><stop offset="0" stop-color="#5a3508"/><stop offset="0.4" stop-color="#e8b04a"/><stop offset="1" stop-color="#4a2a06"/></linearGradient></defs>';

function lantern(size: number): string {
  const [rx, ry] = [size * 0.62, size * 0.5];
  const top = size * 0.55;
  const ribs = [-0.82, -0.55, -0.28, 0, 0.28, 0.55, 0.82]
    .map((part) => `<path d="M${num(part * rx * 0.45)} ${num(top - ry * 0.98)}Q${num(part * rx * 1.55)} ${num(top)} ${num(part * rx * 0.45)} ${num(top + ry * 0.98)}" fill="none" stroke="#5c0505" stroke-width="${num(size / 46)}" opacity="0.55"/>`)
    .join('');
  const fringe = Array.from({ length: 5 }, (_, i) => `<path d="M${num((i - 2) * size * 0.022)} ${num(top + ry * 1.25)}q${num((i - 2) * size * 0.02)} ${num(size * 0.2)} ${num((i - 2) * size * 0.012 + size * 0.02)} ${num(size * 0.42 + (i % 2) * size * 0.05)}" fill="none" stroke="#a8331a" stroke-width="${num(size / 48)}"/>`).join('');
  return (
    `<path d="M0 0V${num(top - ry)}" stroke="#120606" stroke-width="${num(size / 40)}"/>` +
    `<ellipse cx="0" cy="${num(top)}" rx="${num(rx)}" ry="${num(ry)}" fill="url(#l)"/>${ribs}` +
    `<rect x="${num(-rx * 0.48)}" y="${num(top - ry * 1.1)}" width="${num(rx * 0.96)}" height="${num(ry * 0.2)}" rx="${num(size / 40)}" fill="url(#g)"/>` +
    `<rect x="${num(-rx * 0.48)}" y="${num(top + ry * 0.9)}" width="${num(rx * 0.96)}" height="${num(ry * 0.2)}" rx="${num(size / 40)}" fill="url(#g)"/>` +
    `<path d="M0 ${num(top + ry)}V${num(top + ry * 1.3)}" stroke="#8a5210" stroke-width="${num(size / 24)}"/>${fringe}`
  );
}

function lanternCore(size: number, light: number): string {
  return `<ellipse cx="0" cy="${num(size * 0.6)}" rx="${num(size * 0.46)}" ry="${num(size * 0.36)}" fill="url(#c)" opacity="${num(light)}"/>`;
}

function farLights(): string {
  const chance = createChance(19);
  return Array.from({ length: 150 }, () => {
    const [x, y] = [chance() * 1800, 640 + (chance() + chance() - 1) * 170];
    const color = ['#ff7a2a', '#ffb45a', '#e8341c', '#ffd28a'][Math.floor(chance() * 4)];
    return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(5 + chance() * 15)}" fill="${color}" opacity="${num(0.15 + chance() * 0.5)}"/>`;
  }).join('');
}

function roofs(): string {
  const roof = (x: number, y: number, width: number): string =>
    `<path d="M${x} ${y}q${width * 0.12} -10 ${width * 0.2} -70h${width * 0.6}q${width * 0.08} 60 ${width * 0.2} 70q-${width * 0.06} 16 -${width * 0.1} 14V920H${x + width * 0.1}V${y + 14}q-${width * 0.05} 2 -${width * 0.1} -14z" fill="#170b0e"/>`;
  return roof(-120, 640, 560) + roof(1330, 610, 640) + roof(640, 730, 420);
}

/** A row of heads from behind, `size` the height of a head. */
function crowd(count: number, y: number, size: number, seed: number): string {
  const chance = createChance(seed);
  return Array.from({ length: count }, (_, index) => {
    const x = ((index + 0.5 + (chance() - 0.5) * 0.6) / count) * 1800;
    const each = size * (0.85 + chance() * 0.3);
    const child = chance() < 0.15 ? size * 0.6 : 0;
    return bust(x, y + (chance() - 0.5) * size * 0.7 + child, each, (chance() - 0.5) * 0.3);
  }).join('');
}

/** A highway at nightfall in blowing snow. */
export async function snowHighway(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  const horizon = 520;
  canvas.fill((x, y) => {
    const drift = clouds(x / 500 + y / 900, y / 190 + 5, 5);
    if (y < horizon) {
      const up = 1 - y / horizon;
      const sky = mix(0.34, 0.085, up ** 0.8) * (0.8 + 0.4 * drift);
      return [sky * 0.82, sky * 0.95, sky * 1.22];
    }
    const z = 700 / (y - horizon + 4);
    const across = ((x - 860) / 900) * z;
    return snowyGround(across, z, drift);
  });
  await canvas.draw(bareTrees(), { blur: 3.2 });
  await canvas.draw(gantry(), { blur: 2 });
  await canvas.draw(traffic('bodies'), { blur: 2 });
  canvas.change((x, y, now) => {
    const veil = smooth(0.35, 0.85, clouds(x / 420 - y / 300, y / 120 + x / 900, 5));
    const far = Math.exp(-(((y - horizon) / (y < horizon ? 70 : 95)) ** 2)) * 0.8;
    const thick = Math.min(0.85, far + veil * 0.26);
    return [mix(now[0], 0.27, thick), mix(now[1], 0.315, thick), mix(now[2], 0.4, thick)];
  });
  await canvas.draw(traffic('lights'), { mode: 'add', blur: 3, gain: 7 });
  await canvas.draw(traffic('beams'), { mode: 'add', blur: 34, gain: 0.3 });
  await canvas.draw(flakes(900, 1.3, 3), { blur: 0.8, opacity: 0.55 });
  await canvas.draw(flakes(260, 3, 4), { blur: 2, opacity: 0.6 });
  await canvas.draw(flakes(46, 10, 5), { blur: 7, opacity: 0.5 });
  return canvas.develop({ exposure: 1.02, bloom: 0.14, bloomRadius: 30, grain: 0.026, vignette: 0.35, saturation: 0.9, seed: 3 });
}

function snowyGround(across: number, z: number, drift: number): readonly [number, number, number] {
  const bank = smooth(3.4, 4.6, Math.abs(across));
  const rut = Math.min(...[-2.55, -1.05, 1.05, 2.55].map((track) => Math.abs(across - track + 0.05 * noise(z * 0.8, track))));
  const slush = smooth(0.42, 0.1, rut) * (1 - bank) * smooth(0.25, 0.6, noise(across * 2, z * 0.7) + 0.3);
  const grit = clouds(across * 4, z * 2.5, 5);
  const snow = (0.5 + 0.3 * drift) * mix(0.78, 1, bank) * (0.82 + 0.36 * grit);
  const wet = 0.085 * (0.6 + grit);
  const plough = bank * smooth(0.4, 0.8, clouds(across * 1.6, z * 1.3, 4)) * 0.35;
  const light = mix(snow - plough * 0.3, wet, slush * 0.88);
  const warm = slush * 0.05 + (1 - bank) * 0.02;
  return [light * 0.82 + warm, light * 0.92 + warm * 0.7, light * 1.1];
}

function bareTrees(): string {
  const chance = createChance(23);
  const trunks: string[] = [];
  const branch = (x: number, y: number, angle: number, length: number, width: number): void => {
    const end: Point = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
    trunks.push(limb([x, y], end, width, width * 0.65));
    if (length < 13) return;
    const forks = 2 + Math.floor(chance() * 2);
    for (let fork = 0; fork < forks; fork += 1) {
      branch(end[0], end[1], angle + (chance() - 0.5) * 1.15, length * (0.6 + chance() * 0.18), width * 0.6);
    }
  };
  for (const [x, y, size] of [[60, 660, 120], [210, 610, 84], [330, 575, 58], [1700, 690, 135], [1560, 620, 86], [1450, 580, 62], [1370, 562, 44], [430, 560, 42]] as const) {
    branch(x, y, -Math.PI / 2 + (chance() - 0.5) * 0.15, size, size / 9);
  }
  return `<g fill="#2a303c">${trunks.join('')}</g>`;
}

function gantry(): string {
  return (
    '<g fill="#343c48"><path d="M520 560V330h8V560zM1210 560V330h8V560z"/><path d="M520 330h698v7H520zM520 352h698v5H520z"/></g>' +
    '<g fill="#1d4a3c"><rect x="640" y="322" width="170" height="78" rx="5"/><rect x="905" y="322" width="190" height="78" rx="5"/></g>' +
    '<g fill="#8fa8a0" opacity="0.7"><rect x="662" y="340" width="104" height="10"/><rect x="662" y="362" width="72" height="10"/><rect x="925" y="340" width="122" height="10"/><rect x="925" y="362" width="86" height="10"/><path d="M778 352l10 -14 10 14h-6v26h-8v-26zM1066 352l10 -14 10 14h-6v26h-8v-26z"/></g>'
  );
}

function traffic(part: 'bodies' | 'lights' | 'beams'): string {
  const coming = [[-1.85, 4.6], [-1.7, 9], [-1.9, 14], [-1.75, 22], [-1.8, 34]];
  const going = [[1.75, 5.6], [1.9, 11], [1.75, 18], [1.85, 29]];
  const draw = ([across = 0, z = 1]: readonly number[], isComing: boolean): string => {
    const m = 900 / z;
    const [x, y] = [860 + across * m, 524 + 700 / z];
    const at = (dx: number, dy: number): Point => [x + dx * m * 0.5, y - dy * m * 0.5];
    if (part === 'bodies') {
      return (
        outline([at(-0.9, 0.2), at(-0.95, 0.65), at(-0.85, 0.95), at(-0.66, 1.45), at(0.66, 1.45), at(0.85, 0.95), at(0.95, 0.65), at(0.9, 0.2)], 'fill="#20242c"') +
        outline([at(-0.7, 1), at(-0.56, 1.38), at(0.56, 1.38), at(0.7, 1)], 'fill="#56606e"') +
        outline([at(-0.68, 1.44), at(-0.5, 1.54), at(0.5, 1.54), at(0.68, 1.44)], 'fill="#aab4c2"')
      );
    }
    const color = isComing ? '#fff3d4' : '#ff1c10';
    if (part === 'beams') {
      const fall = isComing ? `<ellipse cx="${num(x)}" cy="${num(y + m * 0.32)}" rx="${num(m * 0.6)}" ry="${num(m * 0.26)}" fill="#ffe9b8" opacity="0.5"/>` : '';
      return `${fall}<circle cx="${num(x)}" cy="${num(y - m * 0.3)}" r="${num(m * 0.55)}" fill="${color}" opacity="${isComing ? 0.5 : 0.2}"/>`;
    }
    return [-0.66, 0.66].map((dx) => {
      const [lx, ly] = at(dx, 0.66);
      const size = m * 0.5 * (isComing ? 0.15 : 0.1);
      return `<ellipse cx="${num(lx)}" cy="${num(ly)}" rx="${num(size * 1.1)}" ry="${num(size)}" fill="${color}" opacity="${isComing ? 1 : 0.6}"/>`;
    }).join('');
  };
  return [...coming].reverse().map((car) => draw(car, true)).join('') + [...going].reverse().map((car) => draw(car, false)).join('');
}

function flakes(count: number, size: number, seed: number): string {
  const chance = createChance(seed);
  return Array.from({ length: count }, () => {
    const [x, y] = [chance() * 1800, chance() * 1200];
    const each = size * (0.6 + chance());
    const streak = each * (1.5 + chance() * 3);
    return `<path d="M${num(x)} ${num(y)}l${num(streak)} ${num(streak * 0.45)}" stroke="#f2f6ff" stroke-width="${num(each)}" stroke-linecap="round" opacity="${num(0.3 + chance() * 0.6)}"/>`;
  }).join('');
}

/** A cellist on a dark stage. */
export async function concertPortrait(): Promise<Buffer> {
  const canvas = new Canvas(1440, 1800);
  canvas.fill((x, y) => {
    const down = (y + 260) / 1700;
    const spread = 70 + down * 430;
    const beam = Math.exp(-(((x - 880 + (1 - down) * -120) / spread) ** 2)) * smooth(1640, 900, y) * mix(1.1, 0.35, down);
    const hazeCloud = 0.45 + 0.85 * clouds(x / 330, y / 400 + 3, 5);
    const floor = Math.exp(-(((x - 760) / 520) ** 2) - ((y - 1560) / 105) ** 2);
    const boards = y > 1440 ? 0.7 + 0.5 * noise(((x - 720) / (y - 1250)) * 46, 2) : 0;
    const light = beam * hazeCloud * 0.36;
    return [0.008 + light + floor * boards * 0.85, 0.008 + light * 0.78 + floor * boards * 0.5, 0.014 + light * 0.5 + floor * boards * 0.22];
  });
  await canvas.draw('<path d="M0 0H230Q300 700 190 1480H0Z" fill="#2a0808"/><path d="M1440 0H1270Q1200 800 1290 1480H1440Z" fill="#240707"/><path d="M60 0Q110 700 50 1480M150 0Q210 700 130 1480M1380 0Q1330 700 1390 1480" stroke="#0a0202" stroke-width="34" fill="none"/>', { blur: 14, opacity: 0.85 });
  await canvas.draw(`<ellipse cx="740" cy="1590" rx="330" ry="44" fill="#050304" opacity="0.9"/>`, { blur: 20 });
  await canvas.draw(`<g fill="#ffd9a0">${cellist()}</g>`, { blur: 1.5, gain: 0.9 });
  await canvas.draw(`<g fill="#0b0709" transform="translate(-4 5)">${cellist()}</g>`, { blur: 3 });
  await canvas.draw(cello(), { blur: 1.6, gain: 0.42 });
  await canvas.draw(`<g fill="#5c3a28">${hands()}</g>`, { blur: 5, opacity: 0.9 });
  await canvas.draw(dust(), { mode: 'add', blur: 3, gain: 0.8 });
  return canvas.develop({ exposure: 1.3, bloom: 0.2, bloomRadius: 24, grain: 0.032, vignette: 0.4, seed: 4 });
}

function cellist(): string {
  return (
    '<ellipse cx="748" cy="560" rx="62" ry="84" transform="rotate(-14 748 560)"/>' +
    outline([[694, 540], [690, 476], [748, 446], [820, 470], [848, 550], [858, 660], [836, 740], [806, 700], [800, 600], [770, 510]]) +
    limb([768, 620], [782, 706], 56, 74) +
    outline([[712, 690], [652, 716], [616, 780], [622, 930], [652, 1110], [668, 1210], [890, 1210], [914, 1090], [934, 920], [936, 790], [900, 712], [848, 692], [780, 700]]) +
    chain([[652, 764], [556, 930], [590, 936], [736, 826]], [78, 66, 58, 34]) +
    chain([[910, 772], [1024, 952], [1000, 976], [900, 1064]], [80, 66, 58, 34]) +
    outline([[660, 1150], [570, 1186], [508, 1250], [482, 1400], [470, 1566], [560, 1584], [588, 1430], [640, 1330], [760, 1290]]) +
    outline([[860, 1150], [970, 1176], [1036, 1250], [1054, 1400], [1060, 1570], [966, 1586], [944, 1430], [896, 1330], [780, 1290]]) +
    '<path d="M436 1580q8 -26 50 -34l72 6q26 20 6 36H442zM958 1586q-16 -24 8 -36l78 -4q42 10 52 36l-4 8H962z"/>' +
    '<path d="M640 1196H910V1236H890L914 1570H902L874 1250H672L648 1570H636L660 1236H640Z"/>'
  );
}

function cello(): string {
  return (
    '<defs><linearGradient id="v" x1="0" x2="1" y1="0" y2="0.4"><stop offset="0" stop-color="#2a0d06"/><stop offset="0.45" stop-color="#a4501c"/><stop offset="0.7" stop-color="#d98a3e"/><stop offset="1" stop-color="#4a1a0a"/></linearGradient></defs>' +
    '<g transform="rotate(9 720 1200)">' +
    outline([[720, 930], [790, 934], [842, 980], [846, 1050], [806, 1110], [800, 1160], [848, 1220], [872, 1310], [838, 1400], [760, 1432], [720, 1434], [680, 1432], [602, 1400], [568, 1310], [592, 1220], [640, 1160], [634, 1110], [594, 1050], [598, 980], [650, 934]], 'fill="url(#v)" stroke="#1c0804" stroke-width="5"') +
    '<path d="M706 640L734 640L742 1130H698Z" fill="#140a08"/><path d="M704 652q-14 -46 14 -58q30 6 20 58z" fill="#3a160a"/><path d="M684 668h20M736 668h20M686 690h18M736 690h18" stroke="#2a120a" stroke-width="8"/>' +
    '<path d="M712 650L708 1330M718 650L716 1330M724 650L726 1330M730 650L734 1330" stroke="#f0d8a8" stroke-width="1.6" opacity="0.75"/>' +
    '<path d="M690 1218h60l-6 -18h-48zM698 1300L742 1300L734 1400H706Z" fill="#160a06"/>' +
    '<path d="M652 1150q-16 30 2 62q12 26 -4 44M788 1150q16 30 -2 62q-12 26 4 44" fill="none" stroke="#1a0804" stroke-width="7" stroke-linecap="round"/><path d="M720 1432V1560" stroke="#8a8a90" stroke-width="5"/></g>' +
    '<path d="M520 1128L1010 1052" stroke="#e8cfa0" stroke-width="4"/><path d="M520 1120L1010 1042" stroke="#3a1a0c" stroke-width="6"/>'
  );
}

function hands(): string {
  return '<path d="M722 800q26 -16 42 4l0 26q-18 16 -40 8q-12 -18 -2 -38z"/><path d="M884 1040q24 -8 34 8l-4 26q-20 12 -36 0z"/><path d="M702 540q-4 44 16 82q14 6 22 -8l-10 -84z" opacity="0.7"/>';
}

function dust(): string {
  const chance = createChance(77);
  return Array.from({ length: 90 }, () => {
    const y = chance() * 1400;
    const x = 870 + (chance() + chance() - 1) * (140 + y * 0.34) - 60;
    return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(1.5 + chance() * 4)}" fill="#ffdca8" opacity="${num(0.15 + chance() * 0.4)}"/>`;
  }).join('');
}
