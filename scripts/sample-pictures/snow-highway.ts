// A highway in blowing snow at nightfall.
import { Canvas } from './canvas.js';
import { clouds, createChance, mix, noise, smooth } from './chance.js';
import { limb, num, outline, type Point } from './figures.js';

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
  await canvas.draw(plough(), { blur: 1.8 });
  canvas.change((x, y, now) => {
    const veil = smooth(0.35, 0.85, clouds(x / 420 - y / 300, y / 120 + x / 900, 5));
    const far = Math.exp(-(((y - horizon) / (y < horizon ? 70 : 95)) ** 2)) * 0.93;
    const thick = Math.min(0.95, far + veil * 0.26);
    return [mix(now[0], 0.27, thick), mix(now[1], 0.315, thick), mix(now[2], 0.4, thick)];
  });
  await canvas.draw(traffic('lights'), { mode: 'add', blur: 3, gain: 7 });
  await canvas.draw(beacons(), { mode: 'add', blur: 4, gain: 6 });
  await canvas.draw(traffic('beams'), { mode: 'add', blur: 34, gain: 0.3 });
  await canvas.draw(flakes(900, 1.3, 3), { blur: 0.8, opacity: 0.55 });
  await canvas.draw(flakes(260, 3, 4), { blur: 2, opacity: 0.6 });
  await canvas.draw(flakes(46, 10, 5), { blur: 7, opacity: 0.5 });
  return canvas.develop({
    exposure: 1.02,
    bloom: 0.14,
    bloomRadius: 30,
    grain: 0.026,
    vignette: 0.35,
    saturation: 0.9,
    seed: 3,
  });
}

function snowyGround(across: number, z: number, drift: number): readonly [number, number, number] {
  const bank = smooth(3.4, 4.6, Math.abs(across));
  const rut = Math.min(
    ...[-2.55, -1.05, 1.05, 2.55].map((track) =>
      Math.abs(across - track + 0.05 * noise(z * 0.8, track)),
    ),
  );
  const slush =
    smooth(0.42, 0.1, rut) * (1 - bank) * smooth(0.25, 0.6, noise(across * 2, z * 0.7) + 0.3);
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
      branch(
        end[0],
        end[1],
        angle + (chance() - 0.5) * 1.15,
        length * (0.6 + chance() * 0.18),
        width * 0.6,
      );
    }
  };
  for (const [x, y, size] of [
    [60, 660, 120],
    [210, 610, 84],
    [330, 575, 58],
    [1700, 690, 135],
    [1560, 620, 86],
    [1450, 580, 62],
    [1370, 562, 44],
    [430, 560, 42],
  ] as const) {
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
  const coming = [
    [-1.85, 4.6],
    [-1.7, 9],
    [-1.9, 14],
    [-1.75, 22],
    [-1.8, 34],
  ];
  const going = [
    [1.75, 5.6],
    [1.9, 11],
    [1.75, 18],
    [1.85, 29],
  ];
  const draw = ([across = 0, z = 1]: readonly number[], isComing: boolean): string => {
    const m = 900 / z;
    const [x, y] = [860 + across * m, 524 + 700 / z];
    const at = (dx: number, dy: number): Point => [x + dx * m * 0.5, y - dy * m * 0.5];
    if (part === 'bodies') {
      return (
        outline(
          [
            at(-0.9, 0.2),
            at(-0.95, 0.65),
            at(-0.85, 0.95),
            at(-0.66, 1.45),
            at(0.66, 1.45),
            at(0.85, 0.95),
            at(0.95, 0.65),
            at(0.9, 0.2),
          ],
          'fill="#20242c"',
        ) +
        outline([at(-0.7, 1), at(-0.56, 1.38), at(0.56, 1.38), at(0.7, 1)], 'fill="#56606e"') +
        outline([at(-0.68, 1.44), at(-0.5, 1.54), at(0.5, 1.54), at(0.68, 1.44)], 'fill="#aab4c2"')
      );
    }
    const color = isComing ? '#fff3d4' : '#ff1c10';
    if (part === 'beams') {
      const fall = isComing
        ? `<ellipse cx="${num(x)}" cy="${num(y + m * 0.32)}" rx="${num(m * 0.6)}" ry="${num(m * 0.26)}" fill="#ffe9b8" opacity="0.5"/>`
        : '';
      return `${fall}<circle cx="${num(x)}" cy="${num(y - m * 0.3)}" r="${num(m * 0.55)}" fill="${color}" opacity="${isComing ? 0.5 : 0.06}"/>`;
    }
    return [-0.66, 0.66]
      .map((dx) => {
        const [lx, ly] = at(dx, 0.66);
        const size = m * 0.5 * (isComing ? 0.15 : 0.1);
        return `<ellipse cx="${num(lx)}" cy="${num(ly)}" rx="${num(size * 1.1)}" ry="${num(size)}" fill="${color}" opacity="${isComing ? 1 : 0.6}"/>`;
      })
      .join('');
  };
  return (
    [...coming]
      .reverse()
      .map((car) => draw(car, true))
      .join('') +
    [...going]
      .reverse()
      .map((car) => draw(car, false))
      .join('')
  );
}

/** A snow plough among the cars, from behind. */
function plough(): string {
  return '<g transform="translate(104 0)"><g fill="#3a3126"><rect x="1150" y="470" width="128" height="118" rx="6"/><path d="M1160 588h26v26h-26zM1242 588h26v26h-26z" fill="#0c0d10"/><path d="M1104 560l54 30v18l-60 -28zM1278 584l56 -20l4 18l-58 26z" fill="#8a6a24"/></g><path d="M1156 476h116v48h-116z" fill="#b07a1c"/><path d="M1150 566h128v8h-128z" fill="#d8c070"/><rect x="1190" y="448" width="48" height="24" fill="#2a2c34"/></g>';
}

function beacons(): string {
  return '<g transform="translate(104 0)"><ellipse cx="1198" cy="446" rx="10" ry="7" fill="#ff9a18"/><ellipse cx="1232" cy="446" rx="10" ry="7" fill="#ff9a18"/><circle cx="1162" cy="578" r="6" fill="#ff1c10"/><circle cx="1266" cy="578" r="6" fill="#ff1c10"/></g>';
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
