// A family photo of the thirties: grey, faded, scratched.
import { Canvas, type Rgb } from './canvas.js';
import { clouds, createChance, hash2, mix, smooth } from './chance.js';
import { chain, limb, num, outline, type Point } from './figures.js';

/** A family before its shop, about 1935. */
export async function oldPhoto(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  canvas.fill((x, y) => {
    if (y > 960) {
      const paving =
        0.36 + 0.14 * clouds(x / 60, y / 18, 4) - (y % 70 < 3 || (x + y * 0.6) % 240 < 3 ? 0.1 : 0);
      return [paving, paving, paving];
    }
    const row = Math.floor(y / 17);
    const brick =
      (x + (row % 2) * 24) % 48 < 3 || y % 17 < 3
        ? 0.3
        : 0.15 + 0.13 * hash2(Math.floor((x + (row % 2) * 24) / 48), row);
    const wall = 0.75 * brick * (0.75 + 0.5 * clouds(x / 240, y / 240, 4));
    return [wall, wall, wall];
  });
  await canvas.draw(shopFrontOfOld(), { blur: 2.5 });
  await canvas.draw(
    '<g fill="#080808" opacity="0.7"><ellipse cx="900" cy="1080" rx="620" ry="42"/></g>',
    { blur: 24 },
  );
  for (const sitter of FAMILY) await canvas.draw(familyMember(sitter), { blur: 2.8 });
  canvas.soften(1.1);
  canvas.change((x, y, now) => {
    const edge = Math.hypot((x - 900) / 1000, (y - 600) / 690);
    const age = 0.05 * clouds(x / 380, y / 380, 4) + 0.32 * smooth(0.78, 1.3, edge);
    const stain = 0.05 * smooth(0.6, 0.75, clouds(x / 150 + 40, y / 130, 5));
    return [0, 1, 2].map((c) =>
      mix((now[c] ?? 0) * 0.95 + 0.004, 0.55, age + stain),
    ) as unknown as Rgb;
  });
  await canvas.draw(scratches(), { blur: 0.8, opacity: 0.6 });
  return canvas.develop({
    exposure: 1.3,
    bloom: 0.14,
    grain: 0.045,
    vignette: 0.3,
    isGray: true,
    seed: 14,
    softness: 0.8,
  });
}

function shopFrontOfOld(): string {
  return (
    '<rect x="150" y="96" width="1500" height="130" fill="#2a2a2a"/><rect x="166" y="110" width="1468" height="102" fill="none" stroke="#a8a8a8" stroke-width="5"/>' +
    '<path d="M120 250H1680L1740 372H60Z" fill="#5c5c5c"/>' +
    Array.from(
      { length: 13 },
      (_, i) =>
        `<path d="M${120 + i * 120} 250h60l${num(-30 + (i - 6) * 1)} 122h-66z" fill="#bdbdbd" opacity="0.75"/>`,
    ).join('') +
    '<rect x="180" y="400" width="490" height="430" fill="#161616"/><rect x="1130" y="400" width="490" height="430" fill="#161616"/><path d="M180 400h490v430H180zM1130 400h490v430h-490zM425 400v430M1375 400v430" fill="none" stroke="#8a8a8a" stroke-width="14"/>' +
    '<path d="M200 810L360 420H420L250 810ZM1150 810L1290 420H1330L1190 810Z" fill="#6a6a6a" opacity="0.5"/><g fill="#7c7c7c" opacity="0.7"><rect x="220" y="700" width="50" height="100"/><rect x="290" y="730" width="70" height="70"/><ellipse cx="560" cy="750" rx="50" ry="46"/><rect x="1190" y="720" width="60" height="80"/><ellipse cx="1480" cy="750" rx="60" ry="46"/></g>' +
    '<rect x="160" y="840" width="530" height="130" fill="#333"/><rect x="1110" y="840" width="530" height="130" fill="#333"/><path d="M180 860h230v90H180zM440 860h230v90H440zM1130 860h230v90h-230zM1390 860h230v90h-230z" fill="none" stroke="#585858" stroke-width="6"/>' +
    '<rect x="740" y="400" width="320" height="570" fill="#4a4a4a"/><rect x="770" y="430" width="260" height="280" fill="#6a6a6a"/><rect x="740" y="400" width="320" height="570" fill="none" stroke="#757575" stroke-width="16"/>'
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
  { x: 640, foot: 1066, height: 570, dress: '#6e6e6e', kind: 'woman', seated: false },
  { x: 880, foot: 1062, height: 640, dress: '#242424', kind: 'man', seated: false },
  { x: 1130, foot: 1066, height: 620, dress: '#3c3c3c', kind: 'man', seated: false },
  { x: 768, foot: 1098, height: 360, dress: '#b4b4b4', kind: 'child', seated: false },
  { x: 1010, foot: 1100, height: 410, dress: '#4c4c4c', kind: 'child', seated: false },
];

function familyMember({ x, foot, height, dress, kind, seated }: Sitter): string {
  const h = seated ? height * 1.02 : height;
  const headSize = kind === 'child' ? h * 0.205 : h * 0.157;
  const top = foot - (seated ? height * 0.86 : height);
  const neck = top + headSize;
  const at = (dx: number, dy: number): Point => [x + dx * h, neck + dy * (foot - neck)];
  const wide = kind === 'child' ? 0.155 : kind === 'man' ? 0.138 : 0.118;
  const robe = seated
    ? outline([
        at(-0.04, 0.02),
        at(-wide, 0.09),
        at(-wide * 1.15, 0.45),
        at(-wide * 1.45, 0.56),
        at(-wide * 1.35, 0.94),
        at(wide * 1.35, 0.94),
        at(wide * 1.45, 0.56),
        at(wide * 1.15, 0.45),
        at(wide, 0.09),
        at(0.04, 0.02),
      ])
    : outline([
        at(-0.04, 0.02),
        at(-wide, 0.08),
        at(-wide * 1.05, 0.3),
        at(-wide * 0.85, 0.5),
        at(-wide * 1.05, 0.94),
        at(wide * 1.05, 0.94),
        at(wide * 0.85, 0.5),
        at(wide * 1.05, 0.3),
        at(wide, 0.08),
        at(0.04, 0.02),
      ]);
  const hand: Point = seated ? at(wide * 0.75, 0.52) : at(wide * 1.15, 0.52);
  const arms =
    chain(
      [at(-wide * 0.9, 0.12), at(-wide * 1.3, 0.34), [2 * x - hand[0], hand[1]]],
      [0.085 * h, 0.075 * h, 0.05 * h],
    ) + chain([at(wide * 0.9, 0.12), at(wide * 1.3, 0.34), hand], [0.085 * h, 0.075 * h, 0.05 * h]);
  const id = `d${x}`;
  const face = `<ellipse cx="${x}" cy="${num(top + headSize * 0.52)}" rx="${num(headSize * 0.37)}" ry="${num(headSize * 0.48)}" fill="#a6a6a6"/><ellipse cx="${num(x + headSize * 0.16)}" cy="${num(top + headSize * 0.56)}" rx="${num(headSize * 0.2)}" ry="${num(headSize * 0.4)}" fill="#5e5e5e" opacity="0.6"/>`;
  const eye = (side: number): string =>
    `<ellipse cx="${num(x + side * headSize * 0.155)}" cy="${num(top + headSize * 0.5)}" rx="${num(headSize * 0.075)}" ry="${num(headSize * 0.032)}" fill="#2c2c2c"/><path d="M${num(x + side * headSize * 0.07)} ${num(top + headSize * 0.42)}h${num(side * headSize * 0.17)}" stroke="#3c3c3c" stroke-width="${num(headSize * 0.035)}"/>`;
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
    `<circle cx="${num(hand[0])}" cy="${num(hand[1])}" r="${num(0.021 * h)}" fill="#767676"/><circle cx="${num(2 * x - hand[0])}" cy="${num(hand[1])}" r="${num(0.021 * h)}" fill="#848484"/>` +
    face +
    features +
    hair
  );
}

function scratches(): string {
  const chance = createChance(16);
  const lines = Array.from({ length: 26 }, () => {
    const [x, y] = [chance() * 1800, chance() * 1200];
    return `<path d="M${num(x)} ${num(y)}q${num((chance() - 0.5) * 30)} ${num(chance() * 130)} ${num((chance() - 0.5) * 40)} ${num(chance() * 320)}" fill="none" stroke="#f4f4f4" stroke-width="${num(0.8 + chance() * 1.6)}" opacity="${num(0.3 + chance() * 0.6)}"/>`;
  });
  const specks = Array.from(
    { length: 170 },
    () =>
      `<circle cx="${num(chance() * 1800)}" cy="${num(chance() * 1200)}" r="${num(0.8 + chance() * 2.8)}" fill="${chance() < 0.6 ? '#f6f6f6' : '#181818'}" opacity="0.8"/>`,
  );
  const fold =
    '<path d="M0 318Q500 330 900 320T1800 332" fill="none" stroke="#f8f8f8" stroke-width="3.4" opacity="0.65"/><path d="M0 0H150L0 130Z" fill="#dcdcdc"/><path d="M150 0L0 130" stroke="#707070" stroke-width="4"/>';
  return lines.join('') + specks.join('') + fold;
}
