// The old main street at dusk after rain, in true perspective: each pixel's ray is followed to a wall or the ground.
import { Canvas, type Rgb } from './canvas.js';
import { clouds, createChance, hash2, mix, noise, smooth } from './chance.js';
import { num, outline, walker } from './figures.js';

const WIDTH = 1800;

const HEIGHT = 1200;

const WALL = 7.4;

const EYE = 1.75;

const FOCAL = 1150;

const HORIZON = 640;

/** The old street. */
export async function oldStreet(): Promise<Buffer> {
  const canvas = new Canvas(WIDTH, HEIGHT);
  canvas.fill((x, y) => streetRay((x - 900) / FOCAL, (HORIZON - y) / FOCAL, x, y));
  await canvas.draw(`<g fill="#0a0a10">${walkers()}</g>`, { blur: 1.4 });
  await canvas.draw(cars(), { blur: 1.6 });
  await canvas.draw(posts(), { blur: 1 });
  await canvas.draw(lampLights(), { mode: 'add', blur: 3, gain: 9 });
  await canvas.draw(carLights(), { mode: 'add', blur: 3, gain: 5 });
  return canvas.develop({
    exposure: 1.2,
    bloom: 0.14,
    bloomRadius: 22,
    grain: 0.026,
    vignette: 0.35,
  });
}

function streetRay(dx: number, dy: number, x: number, y: number): Rgb {
  if (dy >= -0.004) return above(dx, dy);
  const z = EYE / -dy;
  const side = Math.abs(dx * z);
  if (side >= WALL) return above(dx, dy);
  return wetGround(dx, dy, z, x, y);
}

function above(dx: number, dy: number): Rgb {
  const z = WALL / Math.max(1e-4, Math.abs(dx));
  const height = EYE + dy * z;
  const lot = lotAt(z, dx < 0 ? 0 : 1);
  if (z > 170 || height > lot.height) return duskSky(dx, dy);
  const wall = facade(z, height, lot);
  return haze(wall, z);
}

function haze(color: Rgb, z: number): Rgb {
  const thick = 1 - Math.exp(-z / 150);
  const air: Rgb = [0.3, 0.2, 0.2];
  return [0, 1, 2].map((c) => mix(color[c] ?? 0, air[c] ?? 0, thick)) as unknown as Rgb;
}

function duskSky(dx: number, dy: number): Rgb {
  const up = Math.max(0, dy);
  const t = Math.min(1, up / 0.55);
  const cloud = smooth(0.45, 0.75, clouds(dx * 2.2 + 4, up * 7 + 3)) * (1 - t * 0.5);
  const glow = Math.exp(-up * 6) * Math.exp(-dx * dx * 1.4);
  return [
    mix(0.34, 0.035, t ** 0.7) + 0.55 * glow + cloud * 0.16,
    mix(0.24, 0.075, t ** 0.7) + 0.24 * glow + cloud * 0.07,
    mix(0.3, 0.2, t ** 0.7) + 0.08 * glow + cloud * 0.08,
  ];
}

interface Lot {
  readonly start: number;
  readonly width: number;
  readonly height: number;
  readonly id: number;
}

/** The building that stands at depth `z`; lots are seven to twelve metres wide. */
function lotAt(z: number, side: number): Lot {
  let start = -4 + side * 3;
  for (let index = 0; ; index += 1) {
    const id = index * 2 + side;
    const width = 7 + 5 * hash2(id, 77);
    if (z < start + width) {
      return { start, width, height: 7.6 + Math.floor(hash2(id, 5) * 3) * 2.1 + hash2(id, 6), id };
    }
    start += width;
  }
}

function facade(z: number, height: number, lot: Lot): Rgb {
  const across = z - lot.start;
  const ambient: Rgb = [0.1, 0.1, 0.17];
  const lamp = lampLight(z, height);
  const brick = brickColor(across, height, lot);
  const [r, g, b] = brick;
  const edge = across < 0.25 || across > lot.width - 0.25 ? 0.7 : 1;
  let wall: Rgb = [
    r * (ambient[0] + lamp) * edge,
    g * (ambient[1] + lamp * 0.68) * edge,
    b * (ambient[2] + lamp * 0.35) * edge,
  ];
  if (height > lot.height - 0.55) {
    const shade = height > lot.height - 0.2 ? 1.3 : 0.55;
    wall = [0.09 * shade, 0.08 * shade, 0.11 * shade];
  } else if (height < 3.5) return shopFront(across, height, lot, wall);
  else if (height < 4.3) return signBoard(across, height, lot, wall);
  else return upperWindows(across, height, lot, wall);
  return wall;
}

function brickColor(across: number, height: number, lot: Lot): Rgb {
  const tones: readonly Rgb[] = [
    [0.42, 0.17, 0.11],
    [0.5, 0.36, 0.26],
    [0.34, 0.13, 0.1],
    [0.55, 0.5, 0.44],
    [0.38, 0.22, 0.15],
  ];
  const tone = tones[Math.floor(hash2(lot.id, 11) * tones.length)] ?? [0.4, 0.2, 0.1];
  const row = Math.floor(height / 0.16);
  const stain = 0.75 + 0.5 * clouds(across * 0.7 + lot.id * 9, height * 0.35);
  const each =
    stain * (0.85 + 0.3 * hash2(Math.floor((across + (row % 2) * 0.2) / 0.4), row + lot.id * 50));
  return [tone[0] * each, tone[1] * each, tone[2] * each];
}

function shopFront(across: number, height: number, lot: Lot, wall: Rgb): Rgb {
  const bay = lot.width / Math.max(2, Math.round(lot.width / 2.7));
  const place = across % bay;
  const isLit = hash2(lot.id, 21) > 0.16;
  if (place < 0.3 || place > bay - 0.12 || height < 0.55)
    return [wall[0] * 0.5, wall[1] * 0.5, wall[2] * 0.5];
  if (height > 2.75) {
    const stripe = Math.sin(across * 9) > 0 ? 1 : 0.6;
    const cloth: readonly Rgb[] = [
      [0.3, 0.04, 0.04],
      [0.05, 0.14, 0.1],
      [0.06, 0.07, 0.18],
    ];
    const [r, g, b] = cloth[lot.id % 3] ?? [0.2, 0.1, 0.1];
    const lit = isLit ? 1.2 : 0.35;
    return [r * stripe * lit, g * stripe * lit, b * stripe * lit];
  }
  if (!isLit) return [0.03, 0.035, 0.06];
  const bar = Math.abs((place - 0.3) % 1.15) < 0.06 ? 0.25 : 1;
  const goods =
    0.4 +
    0.75 * clouds(across * 2.3 + lot.id * 31, height * 3.1, 4) -
    0.35 * smooth(1.3, 0.6, height);
  const people =
    smooth(0.62, 0.7, noise(across * 1.1 + lot.id * 13, 4)) * smooth(1.85, 1.6, height);
  const lampPlace = ((across * 0.6 + lot.id) % 1) - 0.5;
  const bulb = Math.exp(-(lampPlace ** 2) * 90 - (height - 2.35) ** 2 * 60) * 3;
  const power =
    bar * (0.85 * goods ** 1.6 * (1 - 0.8 * people) + bulb) * (0.75 + 0.5 * hash2(lot.id, 8));
  const warm = hash2(lot.id, 9);
  return [power * 1.25, power * mix(0.62, 0.82, warm), power * mix(0.22, 0.46, warm)];
}

function signBoard(across: number, height: number, lot: Lot, wall: Rgb): Rgb {
  if (hash2(lot.id, 31) < 0.35 || across < 0.9 || across > lot.width - 0.9) return wall;
  const inside = smooth(3.5, 3.62, height) * smooth(4.3, 4.18, height);
  const strokes =
    height > 3.68 && height < 4.12 && Math.abs(across - lot.width / 2) < 2
      ? smooth(0.52, 0.6, noise(across * 7 + lot.id * 5, height * 8))
      : 0;
  const red = hash2(lot.id, 32) > 0.4;
  const base: Rgb = red ? [0.4, 0.035, 0.03] : [0.05, 0.1, 0.1];
  return [0, 1, 2].map((c) =>
    mix(wall[c] ?? 0, (base[c] ?? 0) + strokes * ([1.1, 0.75, 0.3][c] ?? 0), inside),
  ) as unknown as Rgb;
}

function upperWindows(across: number, height: number, lot: Lot, wall: Rgb): Rgb {
  const bay = lot.width / Math.max(3, Math.round(lot.width / 2));
  const [column, floor] = [Math.floor(across / bay), Math.floor((height - 4.5) / 2.5)];
  const [px, py] = [across - (column + 0.5) * bay, height - 4.5 - floor * 2.5];
  if (floor < 0 || height > lot.height - 1) return wall;
  const half = 0.5;
  const top = 1.75 + 0.22 * Math.sqrt(Math.max(0, 1 - (px / half) ** 2));
  if (Math.abs(px) > half + 0.13 || py < 0.2 || py > top + 0.16) return wall;
  if (Math.abs(px) > half || py < 0.34 || py > top)
    return [wall[0] * 1.7 + 0.02, wall[1] * 1.7 + 0.02, wall[2] * 1.7 + 0.025];
  const frame = Math.abs(px) < 0.035 || Math.abs(py - 1.1) < 0.04 ? 0.35 : 1;
  const id = hash2(lot.id * 40 + column, floor + 3);
  if (id > 0.62) {
    const curtain = 0.55 + 0.45 * Math.cos(px * 22) * smooth(0.1, 0.4, Math.abs(px));
    return [0.95 * frame * curtain, 0.6 * frame * curtain, 0.24 * frame * curtain];
  }
  return [0.035 * frame + 0.03, 0.045 * frame + 0.03, 0.085 * frame + 0.03];
}

const LAMPS = [7, 15, 24, 34, 46, 62, 84];

function lampLight(z: number, height: number): number {
  let sum = 0;
  for (const lamp of LAMPS) sum += 2.1 / (3.6 + (z - lamp) ** 2 + (height - 4.4) ** 2 * 1.3);
  return sum;
}

function wetGround(dx: number, dy: number, z: number, x: number, y: number): Rgb {
  const across = dx * z;
  const isWalk = Math.abs(across) > 5.2;
  const puddle = smooth(0.42, 0.6, clouds(across * 0.45 + 20, z * 0.22, 4)) * (isWalk ? 0.55 : 1);
  const ripple = (clouds(across * 5, z * 2.2, 3) - 0.5) * mix(0.09, 0.02, puddle);
  const streak = (noise(x * 0.35, y * 0.05) - 0.5) * 0.02;
  const mirror = above(
    dx + ripple * 0.35 + streak,
    -dy * (1 + ripple * 4) + 0.012 + Math.abs(ripple),
  );
  const angle = Math.min(1, Math.abs(dy) * 2.2);
  const shine = mix(0.62, 0.2, angle) * mix(0.55, 1, puddle) * (isWalk ? 0.6 : 1);
  const rough = 0.75 + 0.5 * noise(across * 14, z * 9);
  const light = 0.05 + 0.25 * lampLight(z, 0.5) + (Math.abs(across) > 4.4 ? 0.05 : 0);
  const base = (isWalk ? 0.3 : 0.13) * rough * light;
  const joint = isWalk && (z % 1.5 < 0.05 || Math.abs(Math.abs(across) - 5.2) < 0.07) ? 0.6 : 1;
  const line = Math.abs(across) < 0.07 && z % 6 < 3 ? 0.16 : 0;
  return haze(
    [
      (base * 1.25 + line * 0.8) * joint + mirror[0] * shine,
      (base + line * 0.6) * joint + mirror[1] * shine,
      (base * 0.95 + line * 0.3) * joint + mirror[2] * shine,
    ],
    z * 0.8,
  );
}

function project(across: number, height: number, z: number): readonly [number, number] {
  return [900 + (across / z) * FOCAL, HORIZON - ((height - EYE) / z) * FOCAL];
}

function posts(): string {
  return LAMPS.flatMap((z) =>
    [-5.3, 5.3].map((side) => {
      const [[x, foot], [, top]] = [project(side, 0, z), project(side, 4.3, z)];
      const width = Math.max(1.5, 90 / z);
      return `<path d="M${num(x)} ${num(foot)}V${num(top)}" stroke="#08080c" stroke-width="${num(width)}"/><path d="M${num(x - width * 1.6)} ${num(foot)}h${num(width * 3.2)}l${num(-width)} ${num(-width * 5)}h${num(-width * 1.2)}z" fill="#08080c"/>`;
    }),
  ).join('');
}

function lampLights(): string {
  return LAMPS.flatMap((z) =>
    [-5.3, 5.3].map((side) => {
      const [x, y] = project(side, 4.45, z);
      const [, reflected] = project(side, -3.6, z);
      const size = Math.max(2, 210 / z);
      return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(size)}" fill="#ffdca0"/><ellipse cx="${num(x)}" cy="${num(reflected)}" rx="${num(size * 0.55)}" ry="${num(size * 3.4)}" fill="#ffb060" opacity="0.12"/>`;
    }),
  ).join('');
}

const CARS = [
  { across: 3.9, z: 11.5 },
  { across: 3.9, z: 18 },
  { across: -3.9, z: 14 },
  { across: -3.9, z: 26 },
  { across: 3.9, z: 31 },
  { across: 1.5, z: 40 },
];

function cars(): string {
  return [...CARS]
    .reverse()
    .map(({ across, z }, index) => {
      const [x, y] = project(across, 0, z);
      const m = FOCAL / z;
      const at = (dx: number, dy: number): readonly [number, number] => [x + dx * m, y - dy * m];
      const shade = ['#15161d', '#201417', '#191d24'][index % 3];
      return (
        `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(m * 1.05)}" ry="${num(m * 0.09)}" fill="#040406" opacity="0.8"/>` +
        outline(
          [
            at(-0.9, 0.22),
            at(-0.94, 0.62),
            at(-0.86, 0.92),
            at(-0.66, 1.34),
            at(-0.4, 1.45),
            at(0.4, 1.45),
            at(0.66, 1.34),
            at(0.86, 0.92),
            at(0.94, 0.62),
            at(0.9, 0.22),
          ],
          `fill="${shade}"`,
        ) +
        outline(
          [at(-0.72, 0.98), at(-0.56, 1.32), at(0.56, 1.32), at(0.72, 0.98)],
          'fill="#46414c" opacity="0.8"',
        ) +
        `<rect x="${num(x - 0.78 * m)}" y="${num(y - 0.32 * m)}" width="${num(0.24 * m)}" height="${num(0.32 * m)}" rx="3" fill="#050507"/><rect x="${num(x + 0.54 * m)}" y="${num(y - 0.32 * m)}" width="${num(0.24 * m)}" height="${num(0.32 * m)}" rx="3" fill="#050507"/>`
      );
    })
    .join('');
}

function carLights(): string {
  return CARS.map(({ across, z }, index) => {
    const m = FOCAL / z;
    const [x, y] = project(across, 0.72, z);
    const power = index === 5 || index === 1 ? 1 : 0.22;
    const color = across < 0 ? '#3a1010' : '#ff2410';
    return [-0.74, 0.74]
      .map(
        (dx) =>
          `<ellipse cx="${num(x + dx * m)}" cy="${num(y)}" rx="${num(0.15 * m)}" ry="${num(0.08 * m)}" fill="${color}" opacity="${power}"/><ellipse cx="${num(x + dx * m)}" cy="${num(y + 1.5 * m)}" rx="${num(0.12 * m)}" ry="${num(0.5 * m)}" fill="${color}" opacity="${power * 0.14}"/>`,
      )
      .join('');
  }).join('');
}

function walkers(): string {
  const chance = createChance(41);
  return [
    [-6.2, 12.5],
    [-5.7, 13],
    [6.3, 16],
    [5.9, 25],
    [6.2, 25.4],
    [-6.4, 22],
    [-6, 36],
    [6.5, 40],
  ]
    .map(([across = 0, z = 1]) => {
      const [x, y] = project(across, 0, z);
      return walker(x, y, (1.68 * FOCAL) / z, 0.4 + chance() * 0.6);
    })
    .join('');
}
