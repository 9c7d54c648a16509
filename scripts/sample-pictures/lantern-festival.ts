// Rows of red lanterns at night over a crowd.
import { Canvas } from './canvas.js';
import { clouds, createChance, mix } from './chance.js';
import { bust, num, type Point } from './figures.js';

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
  await canvas.draw(`<g fill="#7a3018">${crowd(14, 1000, 84, 8)}</g>`, { blur: 4, opacity: 0.5 });
  await canvas.draw(`<g fill="#150908" transform="translate(0 4)">${crowd(14, 1000, 84, 8)}</g>`, {
    blur: 4,
  });
  await canvas.draw(`<g fill="#5a2412">${crowd(7, 1110, 165, 9)}</g>`, { blur: 8, opacity: 0.5 });
  await canvas.draw(`<g fill="#070405" transform="translate(0 5)">${crowd(7, 1110, 165, 9)}</g>`, {
    blur: 7,
  });
  return canvas.develop({
    exposure: 1.25,
    bloom: 0.22,
    bloomRadius: 24,
    grain: 0.03,
    vignette: 0.45,
    seed: 2,
  });
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
  { left: [-60, 450], right: [1860, 470], sag: 110, size: 38, count: 19, blur: 3, power: 1 },
  { left: [-80, 290], right: [1880, 330], sag: 140, size: 62, count: 13, blur: 1, power: 1 },
  { left: [-160, 20], right: [1960, 70], sag: 150, size: 112, count: 8, blur: 0.8, power: 1.05 },
];

async function drawRow(canvas: Canvas, row: LanternRow): Promise<void> {
  const places = Array.from({ length: row.count }, (_, index): Point => {
    const t = (index + 0.5) / row.count;
    return [
      mix(row.left[0], row.right[0], t),
      mix(row.left[1], row.right[1], t) + row.sag * 4 * t * (1 - t),
    ];
  });
  const middle: Point = [
    (row.left[0] + row.right[0]) / 2,
    (row.left[1] + row.right[1]) / 2 + row.sag * 2,
  ];
  const rope = `<path d="M${row.left} Q${middle} ${row.right}" fill="none" stroke="#0c0505" stroke-width="${num(row.size / 18)}"/>`;
  const chance = createChance(Math.round(row.size));
  const hung = places.map(([x, y]) => ({
    x,
    y,
    tilt: (chance() - 0.5) * 9,
    light: 0.75 + chance() * 0.4,
  }));
  const at = (draw: (size: number, light: number) => string): string =>
    hung
      .map(
        ({ x, y, tilt, light }) =>
          `<g transform="translate(${num(x)} ${num(y)}) rotate(${num(tilt)})">${draw(row.size, light)}</g>`,
      )
      .join('');
  await canvas.draw(LANTERN_PAINT + rope + at(lantern), { blur: row.blur, gain: 1.5 * row.power });
  await canvas.draw(LANTERN_PAINT + at(lanternCore), {
    mode: 'add',
    blur: row.size / 7,
    gain: 1.6 * row.power,
  });
}

const LANTERN_PAINT =
  '<defs><radialGradient id="l" cx="0.5" cy="0.58"><stop offset="0" stop-color="#ff9a48"/><stop offset="0.35" stop-color="#f4401e"/><stop offset="0.75" stop-color="#c81410"/><stop offset="1" stop-color="#6d0709"/></radialGradient>' +
  '<radialGradient id="c"><stop offset="0" stop-color="#ffd890" stop-opacity="1"/><stop offset="1" stop-color="#ff5018" stop-opacity="0"/></radialGradient>' +
  '<linearGradient id="g"><stop offset="0" stop-color="#5a3508"/><stop offset="0.4" stop-color="#e8b04a"/><stop offset="1" stop-color="#4a2a06"/></linearGradient></defs>';

function lantern(size: number): string {
  const [rx, ry] = [size * 0.62, size * 0.5];
  const top = size * 0.55;
  const ribs = [-0.82, -0.55, -0.28, 0, 0.28, 0.55, 0.82]
    .map(
      (part) =>
        `<path d="M${num(part * rx * 0.45)} ${num(top - ry * 0.98)}Q${num(part * rx * 1.55)} ${num(top)} ${num(part * rx * 0.45)} ${num(top + ry * 0.98)}" fill="none" stroke="#5c0505" stroke-width="${num(size / 46)}" opacity="0.55"/>`,
    )
    .join('');
  const fringe = Array.from(
    { length: 5 },
    (_, i) =>
      `<path d="M${num((i - 2) * size * 0.022)} ${num(top + ry * 1.25)}q${num((i - 2) * size * 0.02)} ${num(size * 0.2)} ${num((i - 2) * size * 0.012 + size * 0.02)} ${num(size * 0.42 + (i % 2) * size * 0.05)}" fill="none" stroke="#a8331a" stroke-width="${num(size / 48)}"/>`,
  ).join('');
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
