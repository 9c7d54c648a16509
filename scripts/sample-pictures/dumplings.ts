// Dumplings in a bamboo steamer, modelled as a landscape of heights and lit from the upper left.
import { Canvas, type Rgb } from './canvas.js';
import { clouds, hash2, mix, noise, smooth } from './chance.js';

interface Bun {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly turn: number;
}

const BUNS: readonly Bun[] = [
  { x: 0, y: 0.02, radius: 0.31, turn: 0.3 },
  ...Array.from({ length: 6 }, (_, index) => {
    const angle = (index / 6) * Math.PI * 2 + 0.26;
    return {
      x: Math.cos(angle) * 0.635,
      y: Math.sin(angle) * 0.635,
      radius: 0.29 + 0.02 * hash2(index, 3),
      turn: hash2(index, 9) * 6,
    };
  }),
];

/** Soup dumplings in a bamboo steamer, seen close. */
export async function dumplings(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  const [cx, cy, scale, tilt] = [900, 640, 700, 0.74];
  const place = (x: number, y: number): readonly [number, number] => {
    const depth = 1 - (y - cy) * 0.00022;
    return [((x - cx) / scale) * depth, ((y - cy) / (scale * tilt)) * depth];
  };
  const height = new Float32Array(1800 * 1200);
  for (let y = 0; y < 1200; y += 1) {
    for (let x = 0; x < 1800; x += 1) height[y * 1800 + x] = bedHeight(...place(x, y));
  }
  canvas.fill((x, y) => {
    const get = (px: number, py: number): number =>
      height[Math.min(1199, Math.max(0, py)) * 1800 + Math.min(1799, Math.max(0, px))] ?? 0;
    const slopeX = ((get(x + 2, y) - get(x - 2, y)) * scale) / 4;
    const slopeY = ((get(x, y + 2) - get(x, y - 2)) * scale) / 4;
    let shade = 0;
    for (let step = 1; step <= 9; step += 1) {
      shade = Math.max(shade, (get(x - step * 9, y - step * 7) - get(x, y)) * scale - step * 8.5);
    }
    const length = Math.hypot(slopeX, slopeY, 1);
    const facing = Math.max(0, (-slopeX * -0.52 + -slopeY * -0.5 + 0.78) / length);
    const light = 0.2 + facing * 0.86 * (1 - 0.72 * smooth(0, 34, shade));
    const gloss = Math.max(0, (-slopeX * -0.3 - slopeY * -0.32 + 0.92) / length) ** 40 * 0.5;
    return bedColor(place(x, y), get(x, y), light, gloss, [x, y]);
  });
  focus(canvas);
  canvas.change((x, y, now) => {
    const wisp =
      smooth(0.46, 0.86, clouds(x / 330 + y / 900, y / 250 + 2, 6)) * smooth(1000, 60, y);
    const veil = wisp * 0.42;
    return [mix(now[0], 0.86, veil), mix(now[1], 0.83, veil), mix(now[2], 0.8, veil)];
  });
  return canvas.develop({ exposure: 1.15, bloom: 0.12, grain: 0.018, vignette: 0.4, seed: 6 });
}

function bedHeight(x: number, y: number): number {
  const out = Math.hypot(x, y);
  if (out > 1.02) return out < 1.16 ? 0.2 + 0.05 * Math.sin(((out - 1.02) / 0.14) * Math.PI) : -0.2;
  let top = 0.045 * clouds(x * 6, y * 6, 4) * smooth(1, 0.9, out);
  for (const bun of BUNS) top = Math.max(top, bunHeight(x - bun.x, y - bun.y, bun));
  return top;
}

function bunHeight(dx: number, dy: number, { radius, turn }: Bun): number {
  const out = Math.hypot(dx, dy) / radius;
  if (out >= 1) return 0;
  const angle = Math.atan2(dy, dx) + turn;
  const dome = 0.24 * (1 - out ** 2.6) ** 0.62;
  const twist = angle * 17 + (1 - out) * 5.5 + 0.9 * noise(angle * 2 + turn * 9, 3);
  const pleat =
    (0.5 + 0.5 * Math.cos(twist)) ** 1.4 * 0.03 * smooth(0.86, 0.42, out) * smooth(0.06, 0.2, out);
  const knot =
    0.05 * Math.exp(-((out / 0.16) ** 2)) -
    0.03 * Math.exp(-(((out - 0.24) / 0.09) ** 2)) -
    0.018 * Math.exp(-((out / 0.045) ** 2));
  return dome + pleat + knot + 0.004 * noise(dx * 40, dy * 40);
}

function bedColor(
  place: readonly [number, number],
  height: number,
  light: number,
  gloss: number,
  pixel: readonly [number, number],
): Rgb {
  const [x, y] = place;
  const out = Math.hypot(x, y);
  if (out > 1.16) {
    const grainOfWood = clouds(pixel[0] / 260, pixel[1] / 14, 4);
    const wood = (0.05 + 0.09 * grainOfWood) * smooth(1.12, 1.5, out);
    return [wood * 1.3 + 0.012, wood * 0.72 + 0.008, wood * 0.42 + 0.006];
  }
  if (out > 1.02) {
    const weave =
      0.72 +
      0.4 * noise(Math.atan2(y, x) * 46, out * 40) +
      (Math.abs(((Math.atan2(y, x) * 7) / Math.PI) % 1) < 0.05 ? -0.3 : 0);
    return [0.66 * light * weave, 0.44 * light * weave, 0.2 * light * weave];
  }
  if (height > 0.05) {
    const deep = smooth(0.02, 0.2, height);
    const soup = 0.86 + 0.2 * noise(x * 9, y * 9);
    return [
      mix(0.62, 0.86, deep) * light * soup + gloss,
      mix(0.5, 0.8, deep) * light * soup + gloss,
      mix(0.35, 0.68, deep) * light * soup + gloss * 0.95,
    ];
  }
  if (out < 0.94 + 0.06 * noise(Math.atan2(y, x) * 3, 1)) {
    const vein =
      smooth(0.09, 0.02, Math.abs(((Math.atan2(y, x) + 0.25 * noise(x * 3, y * 3)) * 3.2) % 1)) *
      0.4;
    const leaf = 0.62 + 0.6 * clouds(x * 5, y * 5, 4) + vein;
    return [
      mix(0.24, 0.5, vein) * light * leaf,
      mix(0.29, 0.46, vein) * light * leaf,
      mix(0.12, 0.24, vein) * light * leaf,
    ];
  }
  const slat = 0.7 + 0.5 * clouds(x * 4, y * 34, 3) - (Math.abs((x * 9.5) % 1) < 0.1 ? 0.42 : 0);
  return [0.5 * light * slat, 0.35 * light * slat, 0.17 * light * slat];
}

/** The lens is set on the dumplings in front: what lies behind grows soft. */
function focus(canvas: Canvas): void {
  const soft = new Canvas(canvas.width, canvas.height);
  soft.light.set(canvas.light);
  soft.soften(9);
  canvas.change((x, y, now) => {
    const at = (y * canvas.width + x) * 3;
    const far = Math.max(smooth(520, 130, y), smooth(1000, 1190, y) * 0.9);
    return [0, 1, 2].map((c) => mix(now[c] ?? 0, soft.light[at + c] ?? 0, far)) as unknown as Rgb;
  });
}
