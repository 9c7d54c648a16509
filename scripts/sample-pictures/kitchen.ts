// A cook and a wok in flames.
import { Canvas } from './canvas.js';
import { clouds, createChance, hash2, mix, noise, smooth } from './chance.js';
import { chain, limb, num, outline } from './figures.js';

/** A cook and a flaming wok in a dark kitchen. */
export async function kitchen(): Promise<Buffer> {
  const canvas = new Canvas(1800, 1200);
  canvas.fill((x, y) => {
    const fire = Math.exp(-(((x - 1080) / 620) ** 2) - ((y - 640) / 520) ** 2);
    const tile =
      (x % 118 < 4 || y % 118 < 4 ? 0.45 : 1) *
      (0.8 + 0.4 * hash2(Math.floor(x / 118), Math.floor(y / 118)));
    const wall = y < 860 ? tile : 0.5;
    const glint = 0.7 + 0.6 * noise(x / 160, y / 160);
    const light = fire * 0.2 * wall * glint;
    return [0.012 + light, 0.012 + light * 0.48, 0.02 + light * 0.2];
  });
  await canvas.draw(pansOnWall(), { blur: 5 });
  await canvas.draw(
    '<g><rect x="0" y="880" width="1800" height="330" fill="#131214"/><rect x="0" y="872" width="1800" height="14" fill="#6b4a34"/><path d="M0 960h1800M0 1010h1800" stroke="#2c2624" stroke-width="5"/></g>',
    { blur: 3 },
  );
  await canvas.draw(
    '<ellipse cx="1080" cy="896" rx="250" ry="34" fill="#3a7cff"/><ellipse cx="1080" cy="890" rx="180" ry="20" fill="#a8d0ff"/>',
    { mode: 'add', blur: 10, gain: 1.1 },
  );
  flames(canvas);
  await canvas.draw(wok(), { blur: 1.5 });
  await canvas.draw(`<g fill="#ff9a4a">${cook()}</g>`, { blur: 2, gain: 0.8 });
  await canvas.draw(`<g fill="#0a0708" transform="translate(-7 3)">${cook()}</g>`, { blur: 3 });
  await canvas.draw(
    `<g transform="translate(-7 3)"><path d="M358 474q-14 -96 92 -106q104 2 106 88q-92 34 -198 18z" fill="#3a2c26"/><path d="M512 640q46 200 34 560H390q-30 -300 20 -520z" fill="#2e231f"/></g>`,
    { blur: 7, opacity: 0.7 },
  );
  await canvas.draw(sparks(), { mode: 'add', blur: 1.2, gain: 5 });
  canvas.change((x, y, now) => {
    const rise =
      smooth(620, 60, y) *
      Math.exp(-(((x - 1130 - (620 - y) * 0.12) / (190 + (620 - y) * 0.35)) ** 2));
    const steam = smooth(0.42, 0.85, clouds(x / 190 + 3, y / 230 + 7, 6)) * rise * 0.32;
    return [now[0] + steam * 0.62, now[1] + steam * 0.44, now[2] + steam * 0.34];
  });
  return canvas.develop({
    exposure: 1.25,
    bloom: 0.2,
    bloomRadius: 26,
    grain: 0.032,
    vignette: 0.45,
    seed: 5,
  });
}

function flames(canvas: Canvas): void {
  canvas.change((x, y, now) => {
    const up = (815 - y) / 560;
    if (up < -0.12 || up > 1.15) return now;
    const bend = (clouds(x / 210, y / 170 + 20, 4) - 0.5) * 260 * Math.max(0.15, up) + up * 60;
    const across = (x - 1075 - bend) / (255 * (1 - 0.62 * Math.max(0, up)));
    const tongue = clouds(x / 64 + bend / 90, y / 135 + 40, 5);
    const body = 1 - across * across - Math.max(0, up) * 0.95 + (tongue - 0.5) * 2.1 * (0.35 + up);
    const heat = smooth(0.1, 0.95, body) * smooth(-0.12, 0.04, up) * smooth(1.15, 0.75, up);
    if (heat <= 0) return now;
    const veins = 0.5 + 1.1 * clouds(x / 36 + 9, y / 78, 4);
    const power = heat * heat * veins * 3.4;
    return [
      now[0] + power * 1.25,
      now[1] + power * mix(0.32, 0.66, heat),
      now[2] + power * mix(0.03, 0.24, heat ** 3),
    ];
  });
}

function wok(): string {
  const chance = createChance(8);
  const bits = Array.from({ length: 40 }, () => {
    const [x, y] = [860 + chance() * 440, 700 + chance() * 120 - 60 * chance()];
    const color = ['#7a1c10', '#4e6a1e', '#c07a28', '#8e3a18', '#d8b070'][Math.floor(chance() * 5)];
    return `<path d="M${num(x)} ${num(y)}q${num(chance() * 22)} ${num(-14 * chance())} ${num(20 + chance() * 22)} ${num(chance() * 12)}q-8 16 -26 10z" fill="${color}"/>`;
  }).join('');
  return (
    '<defs><linearGradient id="k" x2="0" y2="1"><stop offset="0" stop-color="#3b2a22"/><stop offset="0.25" stop-color="#171314"/><stop offset="1" stop-color="#070709"/></linearGradient></defs>' +
    `${bits}<path d="M792 790Q1080 846 1368 790Q1340 920 1180 938H980Q820 920 792 790Z" fill="url(#k)"/>` +
    '<path d="M792 790Q1080 846 1368 790" fill="none" stroke="#ffb870" stroke-width="6"/>' +
    limb([800, 800], [628, 752], 30, 24).replace('<path', '<path fill="#1a1210"') +
    '<path d="M640 748L800 796" stroke="#b06a34" stroke-width="4"/>'
  );
}

function cook(): string {
  return (
    '<ellipse cx="452" cy="500" rx="82" ry="100"/><path d="M358 474q-14 -96 92 -106q104 2 106 88q-92 34 -198 18z"/>' +
    '<path d="M530 500l22 26l-20 10z"/>' +
    limb([440, 570], [424, 660], 84, 110) +
    outline([
      [370, 640],
      [276, 690],
      [230, 800],
      [214, 1000],
      [220, 1230],
      [600, 1230],
      [590, 1000],
      [578, 820],
      [548, 700],
      [480, 644],
    ]) +
    chain(
      [
        [530, 730],
        [610, 860],
        [596, 856],
        [664, 764],
      ],
      [104, 84, 76, 50],
    ) +
    chain(
      [
        [330, 740],
        [470, 900],
        [690, 830],
      ],
      [110, 88, 50],
    ) +
    '<ellipse cx="664" cy="760" rx="36" ry="28"/>' +
    limb([690, 826], [920, 722], 12, 10) +
    '<path d="M900 726q10 -34 64 -40q34 16 24 38q-40 26 -88 2z"/>'
  );
}

function sparks(): string {
  const chance = createChance(33);
  return Array.from({ length: 110 }, () => {
    const rise = chance() ** 1.4;
    const x = 1080 + (chance() + chance() - 1) * (200 + rise * 420) + rise * 60;
    const y = 780 - rise * 760;
    const length = 4 + chance() * 22;
    return `<path d="M${num(x)} ${num(y)}l${num((chance() - 0.5) * length)} ${num(-length)}" stroke="#ffa040" stroke-width="${num(1.2 + chance() * 2.4)}" stroke-linecap="round" opacity="${num(0.25 + chance() * 0.7)}"/>`;
  }).join('');
}

function pansOnWall(): string {
  const hung = [
    [1390, 250, 70],
    [1530, 270, 92],
    [1690, 240, 64],
    [700, 240, 58],
    [820, 260, 78],
  ];
  return `<rect x="640" y="140" width="1200" height="10" fill="#2a1a12"/>${hung
    .map(
      ([x = 0, y = 0, r = 0]) =>
        `<path d="M${x} 148V${y - r}" stroke="#1a1210" stroke-width="12"/><circle cx="${x}" cy="${y}" r="${r}" fill="#120d0d"/><circle cx="${x - r * 0.1}" cy="${y + r * 0.1}" r="${r * 0.86}" fill="#3c2418"/><circle cx="${x + r * 0.1}" cy="${y - r * 0.05}" r="${r * 0.8}" fill="#1c1311"/>`,
    )
    .join('')}`;
}
