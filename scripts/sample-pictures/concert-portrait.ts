// A player of the erhu under a spotlight.
import { Canvas } from './canvas.js';
import { clouds, createChance, mix, noise, smooth } from './chance.js';
import { chain, limb, num, outline } from './figures.js';

/** A player of the erhu on a dark stage. */
export async function concertPortrait(): Promise<Buffer> {
  const canvas = new Canvas(1440, 1800);
  canvas.fill((x, y) => {
    const down = (y + 260) / 1700;
    const spread = 70 + down * 430;
    const beam =
      Math.exp(-(((x - 880 + (1 - down) * -120) / spread) ** 2)) *
      smooth(1640, 900, y) *
      mix(1.1, 0.35, down);
    const hazeCloud = 0.45 + 0.85 * clouds(x / 330, y / 400 + 3, 5);
    const floor = Math.exp(-(((x - 760) / 520) ** 2) - ((y - 1560) / 105) ** 2);
    const boards = y > 1440 ? 0.7 + 0.5 * noise(((x - 720) / (y - 1250)) * 46, 2) : 0;
    const light = beam * hazeCloud * 0.36;
    return [
      0.008 + light + floor * boards * 0.85,
      0.008 + light * 0.78 + floor * boards * 0.5,
      0.014 + light * 0.5 + floor * boards * 0.22,
    ];
  });
  await canvas.draw(
    '<path d="M0 0H230Q300 700 190 1480H0Z" fill="#2a0808"/><path d="M1440 0H1270Q1200 800 1290 1480H1440Z" fill="#240707"/><path d="M60 0Q110 700 50 1480M150 0Q210 700 130 1480M1380 0Q1330 700 1390 1480" stroke="#0a0202" stroke-width="34" fill="none"/>',
    { blur: 14, opacity: 0.85 },
  );
  await canvas.draw(`<ellipse cx="740" cy="1590" rx="330" ry="44" fill="#050304" opacity="0.9"/>`, {
    blur: 20,
  });
  await canvas.draw(`<g fill="#ffd9a0">${player()}</g>`, { blur: 2.2, gain: 0.42 });
  await canvas.draw(`${DRESS}<g fill="url(#dress)" transform="translate(-3 5)">${player()}</g>`, {
    blur: 3,
    gain: 0.7,
  });
  await canvas.draw(FOLDS, { blur: 9 });
  await canvas.draw(erhu(), { blur: 1.5, gain: 0.9 });
  await canvas.draw(`<g fill="#5c3a28">${hands()}</g>`, { blur: 3, opacity: 0.9 });
  await canvas.draw(dust(), { mode: 'add', blur: 3, gain: 0.8 });
  return canvas.develop({
    exposure: 1.3,
    bloom: 0.2,
    bloomRadius: 24,
    grain: 0.032,
    vignette: 0.4,
    seed: 4,
  });
}

/** Light falls from the upper right and is lost in the black of the dress. */
const DRESS =
  '<defs><linearGradient id="dress" gradientUnits="userSpaceOnUse" x1="1000" y1="420" x2="560" y2="1500"><stop offset="0" stop-color="#7a5a48"/><stop offset="0.3" stop-color="#2c2024"/><stop offset="0.7" stop-color="#141012"/><stop offset="1" stop-color="#1c1614"/></linearGradient></defs>';

/** Folds of the skirt. */
const FOLDS =
  '<g fill="none" stroke="#6a4c3c" stroke-width="12" opacity="0.55"><path d="M690 1210Q640 1400 610 1590M770 1220Q770 1400 780 1600M850 1210Q890 1400 930 1580M910 1190Q960 1380 1000 1560M640 1180Q580 1360 530 1570"/></g>';

function player(): string {
  return (
    '<ellipse cx="742" cy="556" rx="60" ry="80" transform="rotate(8 742 556)"/><circle cx="704" cy="452" r="40"/>' +
    outline([
      [682, 560],
      [668, 500],
      [700, 458],
      [756, 452],
      [806, 492],
      [812, 560],
      [780, 520],
      [720, 530],
      [700, 600],
    ]) +
    limb([738, 600], [744, 690], 52, 66) +
    outline([
      [712, 672],
      [650, 696],
      [608, 748],
      [612, 860],
      [640, 1000],
      [640, 1120],
      [860, 1120],
      [862, 1000],
      [884, 860],
      [886, 752],
      [840, 696],
      [778, 672],
    ]) +
    chain(
      [
        [642, 742],
        [566, 930],
        [560, 950],
        [590, 1124],
      ],
      [76, 62, 56, 34],
    ) +
    chain(
      [
        [858, 748],
        [962, 900],
        [950, 900],
        [862, 800],
      ],
      [76, 60, 52, 32],
    ) +
    outline([
      [640, 1080],
      [566, 1130],
      [520, 1230],
      [500, 1400],
      [456, 1570],
      [640, 1600],
      [860, 1600],
      [1046, 1566],
      [1000, 1400],
      [978, 1230],
      [936, 1130],
      [860, 1080],
    ]) +
    '<path d="M540 1230H960V1262H940L956 1580H940L914 1262H590L566 1580H550L564 1262H540Z"/>'
  );
}

function erhu(): string {
  return (
    '<defs><linearGradient id="v"><stop offset="0" stop-color="#3a1408"/><stop offset="0.5" stop-color="#b8642a"/><stop offset="1" stop-color="#5a200c"/></linearGradient></defs>' +
    '<path d="M846 470q-26 -16 -40 8l10 10q14 -14 22 -2L842 1150H858L860 500Q860 478 846 470Z" fill="url(#v)"/>' +
    '<path d="M852 548h66M852 610h66" stroke="#c07a3a" stroke-width="12" stroke-linecap="round"/><path d="M852 548h66M852 610h66" stroke="#5a2a12" stroke-width="3"/>' +
    '<path d="M846 556L838 1150M842 616L832 1150" stroke="#f8e4b8" stroke-width="2"/><path d="M838 760h22v10h-22z" fill="#e8d0a0"/>' +
    '<path d="M796 1122L826 1100H884L908 1122V1176L884 1200H826L796 1176Z" fill="url(#v)" stroke="#1c0804" stroke-width="4"/><path d="M806 1128L830 1110H858V1190H830L806 1172Z" fill="#8a8468"/><path d="M790 1200H914V1214H790Z" fill="#7a3a18"/>' +
    '<path d="M560 1128L1040 1108" stroke="#f0dcb0" stroke-width="4"/><path d="M560 1116Q800 1072 1040 1100" fill="none" stroke="#8a4a20" stroke-width="6"/>'
  );
}

function hands(): string {
  return '<path d="M830 792q24 -18 44 0l-2 44q-22 14 -40 0z"/><path d="M568 1104q24 -14 44 4l-6 34q-24 12 -42 -4z"/><path d="M730 520q40 -10 64 24q8 50 -24 80q-26 6 -40 -24z" opacity="0.45"/>';
}

function dust(): string {
  const chance = createChance(77);
  return Array.from({ length: 60 }, () => {
    const y = chance() * 1400;
    const x = 940 + (chance() + chance() - 1) * (150 + y * 0.2);
    return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(1.5 + chance() * 4)}" fill="#ffdca8" opacity="${num(0.15 + chance() * 0.4)}"/>`;
  }).join('');
}
