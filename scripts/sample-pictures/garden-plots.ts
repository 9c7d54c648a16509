// Rows of a bare field on a spring morning, a shed, two people.
import { Canvas, type Rgb } from './canvas.js';
import { clouds, hash2, mix, noise, smooth } from './chance.js';
import { walker } from './figures.js';

const WIDTH = 1800;

const HEIGHT = 1200;

/** The field in spring. */
export async function gardenPlots(): Promise<Buffer> {
  const canvas = new Canvas(WIDTH, HEIGHT);
  const horizon = 470;
  canvas.fill((x, y) => (y < horizon ? morningSky(x, y, horizon) : furrows(x, y, horizon)));
  await canvas.draw('<circle cx="420" cy="352" r="26" fill="#fff2d0"/>', {
    mode: 'add',
    blur: 6,
    gain: 8,
  });
  trees(canvas, horizon, { seed: 3, height: 74, tone: [0.2, 0.25, 0.25] });
  trees(canvas, horizon + 8, { seed: 40, height: 128, tone: [0.06, 0.1, 0.07] });
  await canvas.draw(
    `<rect x="-50" y="${horizon - 34}" width="1900" height="80" fill="#f4dcc0" opacity="0.5"/>`,
    { blur: 26 },
  );
  await canvas.draw(shed(), { blur: 1.3 });
  await canvas.draw(
    `<g fill="#1d2028">${walker(1180, 548, 88, 0.7)}${walker(1228, 542, 80, 0.3)}</g><path d="M1196 480L1168 552" stroke="#2a2018" stroke-width="3"/>`,
    { blur: 1.2 },
  );
  await canvas.draw('<circle cx="420" cy="360" r="260" fill="#ffb060" opacity="0.3"/>', {
    mode: 'add',
    blur: 100,
  });
  return canvas.develop({ exposure: 1.15, bloom: 0.16, grain: 0.02, vignette: 0.25, seed: 9 });
}

function morningSky(x: number, y: number, horizon: number): Rgb {
  const up = (horizon - y) / horizon;
  const cloud = smooth(0.48, 0.78, clouds(x / 420 + 3, (y * (1 + up)) / 130 + 8, 6));
  const sun = Math.exp(-(((x - 420) / 700) ** 2) - ((y - 395) / 260) ** 2);
  return [
    mix(0.75, 0.16, up ** 0.6) + sun * 0.5 + cloud * 0.34,
    mix(0.62, 0.3, up ** 0.6) + sun * 0.26 + cloud * 0.25,
    mix(0.5, 0.58, up ** 0.6) + cloud * 0.2,
  ];
}

function furrows(x: number, y: number, horizon: number): Rgb {
  const z = 900 / (y - horizon + 3);
  const across = ((x - 1010) / 1150) * z;
  const row = (across + 0.16 * Math.sin(z * 0.35)) / 0.85;
  const phase = (row - Math.floor(row)) * Math.PI * 2;
  const fade = smooth(30, 8, z);
  const crumbs = clouds(across * 9, z * 8, 6);
  const clods = noise(across * 38, z * 26) * 0.6 + noise(across * 85, z * 60) * 0.4;
  const dirt = noise(across * 240, z * 150) * 0.6 + noise(across * 110, z * 90) * 0.4;
  const ridge = 0.5 - 0.5 * Math.cos(phase + (crumbs - 0.5) * 1.6);
  // The sun stands low at the left: the left slopes are lit, the right ones and the furrows lie in shade.
  const slope = 0.62 + 0.62 * Math.sin(phase) * fade;
  const shade =
    slope *
    mix(0.35, 1, ridge) *
    (0.3 +
      0.8 * crumbs +
      0.9 * (clods - 0.5) * smooth(12, 1.5, z) +
      0.7 * (dirt - 0.5) * smooth(6, 1.2, z));
  const soil: Rgb = [0.19 * shade, 0.115 * shade, 0.07 * shade];
  // Only by the shed has anything come up yet.
  const leaf =
    plantAt(row, z) * smooth(4.2, 5, z) * smooth(0.3, 0.9, across) * smooth(0.05, 0.35, fade);
  const tip = (0.5 + 0.9 * noise(across * 60, z * 46)) * mix(0.7, 1.25, slope * 0.8);
  const green: Rgb = [0.085 * tip, 0.15 * tip, 0.03 * tip];
  const cover = Math.max(leaf, (1 - fade) * 0.25 * ridge);
  const mist = 1 - Math.exp(-z / 60);
  const glow = Math.exp(-(((x - 420) / 600) ** 2)) * smooth(20, 120, z) * 0.5;
  const air: Rgb = [0.78 + glow, 0.66 + glow * 0.6, 0.52];
  return [0, 1, 2].map((c) =>
    mix(mix(soil[c] ?? 0, green[c] ?? 0, cover), air[c] ?? 0, mist),
  ) as unknown as Rgb;
}

/** How much of a seedling's leaves covers the place; they stand a third of a metre apart on each ridge. */
function plantAt(row: number, z: number): number {
  const [bed, step] = [Math.floor(row), 0.34];
  let cover = 0;
  for (let near = -1; near <= 1; near += 1) {
    const index = Math.floor(z / step) + near;
    if (hash2(bed, index) < 0.14) continue;
    const [jx, jz] = [hash2(bed + 90, index) - 0.5, hash2(bed, index + 70) - 0.5];
    const dx = (row - bed - 0.5 - jx * 0.12) * 0.85;
    const dz = z - (index + 0.5 + jz * 0.4) * step;
    const angle = Math.atan2(dz, dx);
    const lobes =
      0.7 + 0.2 * Math.cos(angle * 9 + jx * 20) + 0.3 * (noise(angle * 2.2 + 9 * index, bed) - 0.5);
    const reach = (0.09 + 0.07 * hash2(index, bed + 7)) * lobes;
    // Seedlings stand up: seen from low, they reach beyond their foot.
    cover = Math.max(cover, smooth(reach, reach * 0.7, Math.hypot(dx, dz * (dz > 0 ? 0.45 : 1.3))));
  }
  return cover;
}

function trees(
  canvas: Canvas,
  base: number,
  line: { seed: number; height: number; tone: Rgb },
): void {
  const { seed, height, tone } = line;
  canvas.change((x, y, now) => {
    if (y > base + 4 || y < base - height * 1.2) return now;
    const crown = clouds(x / 95 + seed, seed, 3) * 0.75 + clouds(x / 17 + seed, y / 15, 4) * 0.5;
    const edge = smooth(-0.03, 0.03, crown - 0.22 - (base - y) / height);
    const light = 0.7 + 0.6 * clouds(x / 14, y / 12 + seed, 4);
    return [0, 1, 2].map((c) =>
      mix(now[c] ?? 0, (tone[c] ?? 0) * light, edge * 0.94),
    ) as unknown as Rgb;
  });
}

function shed(): string {
  const boards = Array.from(
    { length: 17 },
    (_, i) =>
      `<path d="M${1302 + i * 14} 405V540" stroke="#2c1d16" stroke-width="2" opacity="0.6"/>`,
  ).join('');
  return (
    '<ellipse cx="1420" cy="544" rx="190" ry="12" fill="#1a1410" opacity="0.55"/>' +
    '<defs><linearGradient id="w"><stop offset="0" stop-color="#8a5a3c"/><stop offset="1" stop-color="#4e3325"/></linearGradient><linearGradient id="r" x2="0" y2="1"><stop offset="0" stop-color="#8e8d92"/><stop offset="1" stop-color="#5d5a60"/></linearGradient></defs>' +
    `<path d="M1296 540V412L1410 344L1530 412V540Z" fill="url(#w)"/>${boards}` +
    '<path d="M1530 540V412L1596 400V528Z" fill="#33231c"/><path d="M1278 420L1408 338L1480 330L1612 396L1600 408L1536 416L1410 352L1290 428Z" fill="url(#r)"/>' +
    '<path d="M1372 540V440h62v100z" fill="#241812"/><path d="M1460 446h40v38h-40z" fill="#e8c48e" opacity="0.75"/><path d="M1480 446v38M1460 465h40" stroke="#3a261b" stroke-width="3"/>'
  );
}
