// Pupils in a library, from behind.
import { Canvas } from './canvas.js';
import { type Chance, createChance, noise } from './chance.js';
import { bust, limb, num, outline } from './figures.js';

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
  await canvas.draw('<g fill="#fff4d8"><path d="M60 130h150v480H60zM270 150h130v440H270z"/></g>', {
    mode: 'add',
    blur: 24,
    gain: 1.5,
  });
  await canvas.draw(lamp(), { blur: 4, gain: 1.4 });
  await canvas.draw('<circle cx="1330" cy="320" r="170" fill="#ffb860" opacity="0.5"/>', {
    mode: 'add',
    blur: 70,
    gain: 0.7,
  });
  await canvas.draw(pupils(760, 7, 78, 21, 3), { blur: 4.5 });
  await canvas.draw(pupils(910, 6, 118, 22, 2), { blur: 2.2 });
  await canvas.draw(pupils(1120, 4, 196, 23, 1), { blur: 3.4 });
  await canvas.draw(
    '<g fill="#ffe2b0"><path d="M210 150L1250 1200H700L60 600ZM400 180L1700 1200H1380L280 590Z"/></g>',
    { mode: 'add', blur: 46, gain: 0.07 },
  );
  return canvas.develop({
    exposure: 1,
    bloom: 0.16,
    bloomRadius: 30,
    grain: 0.024,
    vignette: 0.45,
    saturation: 0.62,
    seed: 11,
  });
}

function shelves(left: number, top: number, width: number, height: number): string {
  const chance = createChance(3);
  const rows: string[] = [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#3a2416"/>`,
  ];
  const step = height / 5;
  for (let row = 0; row < 5; row += 1) {
    const floor = top + (row + 1) * step - 10;
    for (let bay = 0; bay < 4; bay += 1) {
      const start = left + 14 + (bay * width) / 4;
      rows.push(
        `<rect x="${num(start)}" y="${num(floor - step + 16)}" width="${num(width / 4 - 22)}" height="${num(step - 14)}" fill="#1c100a"/>`,
      );
      rows.push(books(start, floor, width / 4 - 24, step, chance));
    }
    rows.push(`<rect x="${left}" y="${num(floor)}" width="${width}" height="11" fill="#7a5030"/>`);
  }
  return rows.join('');
}

function books(start: number, floor: number, width: number, step: number, chance: Chance): string {
  const colors = [
    '#7c2f22',
    '#2f4a5c',
    '#b08a4a',
    '#54623a',
    '#8a6a52',
    '#d0bd96',
    '#3c3140',
    '#a35a30',
    '#4a6a66',
    '#c9a878',
  ];
  const spines: string[] = [];
  for (let x = 0; x < width - 20; ) {
    if (chance() < 0.05) x += 24 + chance() * 30;
    const [thick, tall] = [7 + chance() * 13, step * (0.55 + chance() * 0.3)];
    const color = colors[Math.floor(chance() * colors.length)];
    const lean =
      chance() < 0.08
        ? ` transform="rotate(${num(6 + chance() * 6)} ${num(start + x)} ${num(floor)})"`
        : '';
    spines.push(
      `<g${lean}><rect x="${num(start + x)}" y="${num(floor - tall)}" width="${num(thick)}" height="${num(tall)}" fill="${color}"/><rect x="${num(start + x + thick - 2)}" y="${num(floor - tall)}" width="2" height="${num(tall)}" fill="#140a06" opacity="0.6"/><rect x="${num(start + x + 1)}" y="${num(floor - tall * 0.8)}" width="${num(thick - 3)}" height="${num(tall * 0.1)}" fill="#e8d8b0" opacity="0.35"/></g>`,
    );
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

function lamp(): string {
  return '<path d="M1330 800V330" stroke="#1c120c" stroke-width="9"/><path d="M1270 340L1296 262H1364L1390 340Z" fill="#ffdc98"/>';
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
    style < 0.3
      ? `<ellipse cx="${num(cx)}" cy="${num(y + size * 0.12)}" rx="${num(size * 0.15)}" ry="${num(size * 0.5)}" fill="${hair}"/>`
      : style < 0.55
        ? `<path d="M${num(cx - size * 0.44)} ${num(y - size * 0.6)}Q${num(cx - size * 0.52)} ${num(y + size * 0.1)} ${num(cx - size * 0.34)} ${num(y + size * 0.16)}H${num(cx + size * 0.34)}Q${num(cx + size * 0.52)} ${num(y + size * 0.1)} ${num(cx + size * 0.44)} ${num(y - size * 0.6)}Z" fill="${hair}"/>`
        : '';
  return (
    `<defs><linearGradient id="${id}"><stop offset="0" stop-color="#fff0d0" stop-opacity="0.5"/><stop offset="0.3" stop-color="#fff0d0" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.45"/></linearGradient></defs>` +
    `<g fill="${coat}">${bust(x, y, size, lean)}</g><g fill="#a9775a">${limb([cx, y - size * 0.2], [x, y + size * 0.16], size * 0.34, size * 0.36)}<ellipse cx="${num(cx - size * 0.4)}" cy="${num(y - size * 0.42)}" rx="${num(size * 0.07)}" ry="${num(size * 0.12)}"/><ellipse cx="${num(cx + size * 0.4)}" cy="${num(y - size * 0.42)}" rx="${num(size * 0.07)}" ry="${num(size * 0.12)}"/></g>` +
    `<path d="M${num(x - size * 0.32)} ${num(y + size * 0.24)}Q${num(x)} ${num(y + size * 0.02)} ${num(x + size * 0.32)} ${num(y + size * 0.24)}Q${num(x)} ${num(y + size * 0.34)} ${num(x - size * 0.32)} ${num(y + size * 0.24)}Z" fill="${coat}"/>` +
    `<ellipse cx="${num(cx)}" cy="${num(y - size * 0.53)}" rx="${num(size * 0.41)}" ry="${num(size * 0.46)}" fill="${hair}"/><ellipse cx="${num(cx)}" cy="${num(y - size * 0.3)}" rx="${num(size * 0.33)}" ry="${num(size * 0.28)}" fill="${hair}"/>${extra}` +
    `<ellipse cx="${num(cx)}" cy="${num(y - size * 0.53)}" rx="${num(size * 0.41)}" ry="${num(size * 0.46)}" fill="url(#${id})" opacity="0.7"/><g fill="url(#${id})" opacity="0.8">${outline(
      [
        [x - size * 0.6, y + size * 0.32],
        [x - size, y + size * 0.6],
        [x - size * 1.05, y + size * 3],
        [x + size * 1.05, y + size * 3],
        [x + size, y + size * 0.6],
        [x + size * 0.6, y + size * 0.32],
      ],
    )}</g>`
  );
}
