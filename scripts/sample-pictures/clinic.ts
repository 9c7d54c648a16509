// A nurse with her notes, against the morning light.
import { Canvas } from './canvas.js';
import { clouds, mix, smooth } from './chance.js';
import { chain, limb, outline, type Point } from './figures.js';

/** A nurse with her notes, against a window. */
export async function clinic(): Promise<Buffer> {
  const canvas = new Canvas(1440, 1800);
  canvas.fill((x, y) => {
    const inside = x > 300 && x < 1300 && y > 120 && y < 1240;
    const cloud = clouds(x / 300, y / 260, 4);
    if (inside) {
      const park = smooth(760, 1000, y + (clouds(x / 90, 5, 4) - 0.5) * 320);
      return [
        mix(0.78 + cloud * 0.3, 0.4, park),
        mix(0.92 + cloud * 0.24, 0.52, park),
        mix(1.05 + cloud * 0.2, 0.5, park),
      ];
    }
    const spill = Math.exp(-(((x - 800) / 700) ** 2) - ((y - 900) / 900) ** 2);
    const wall = 0.05 + 0.1 * spill;
    return [wall * 0.7, wall * 0.95, wall * 1.2];
  });
  canvas.soften(9);
  await canvas.draw(blinds(), { blur: 3, opacity: 0.92 });
  await canvas.draw(
    '<g fill="#0f1a22"><path d="M0 1330H1440V1800H0Z"/><path d="M0 1318H1440V1340H0Z" fill="#5f7f90"/><path d="M90 1318V1150q0 -30 30 -30h120q30 0 30 30v168z" fill="#162631"/><rect x="1180" y="1210" width="46" height="110" rx="8" fill="#9fc0c8"/><rect x="1246" y="1180" width="60" height="140" rx="8" fill="#6e97a4"/><rect x="1262" y="1150" width="28" height="34" fill="#dce9ec"/></g>',
    { blur: 7 },
  );
  await canvas.draw(`<g fill="#d6f0ff">${nurse()}</g>`, { blur: 2, gain: 0.9 });
  await canvas.draw(nurseShade(), { blur: 3, gain: 0.3 });
  return canvas.develop({
    exposure: 1.05,
    bloom: 0.16,
    bloomRadius: 34,
    grain: 0.024,
    vignette: 0.35,
    saturation: 0.9,
    seed: 12,
  });
}

function blinds(): string {
  const slats = Array.from(
    { length: 15 },
    (_, i) =>
      `<path d="M296 ${130 + i * 40}H1304v15H296z" fill="#93b2c2"/><path d="M296 ${143 + i * 40}H1304v4H296z" fill="#4b6777"/>`,
  ).join('');
  return `${slats}<path d="M286 106h1028v24H286zM286 1230h1028v26H286zM286 106h22v1150h-22zM1292 106h22v1150h-22zM790 130h20v1100h-20z" fill="#223845"/><path d="M420 130V740M1180 130V740" stroke="#dbe9ef" stroke-width="4"/>`;
}

const NURSE_BODY: readonly Point[] = [
  [650, 760],
  [560, 800],
  [500, 900],
  [486, 1080],
  [500, 1300],
  [480, 1560],
  [470, 1820],
  [950, 1820],
  [940, 1560],
  [916, 1300],
  [926, 1080],
  [914, 900],
  [868, 806],
  [770, 760],
];

function nurse(): string {
  return (
    '<g transform="translate(-2 74)"><ellipse cx="722" cy="560" rx="112" ry="138"/>' +
    outline([
      [624, 590],
      [596, 510],
      [640, 412],
      [740, 388],
      [828, 440],
      [842, 500],
      [770, 470],
      [700, 520],
      [690, 600],
      [660, 650],
    ]) +
    '<circle cx="622" cy="456" r="66"/>' +
    outline([
      [822, 530],
      [836, 560],
      [862, 606],
      [842, 618],
      [846, 640],
      [836, 656],
      [832, 690],
      [780, 700],
      [740, 640],
    ]) +
    limb([704, 640], [706, 740], 108, 140) +
    '</g>' +
    outline(NURSE_BODY) +
    chain(
      [
        [560, 870],
        [520, 1090],
        [560, 1140],
        [780, 1110],
      ],
      [140, 118, 108, 70],
    ) +
    chain(
      [
        [880, 880],
        [970, 1060],
        [940, 1100],
        [840, 1140],
      ],
      [120, 100, 90, 66],
    )
  );
}

function nurseShade(): string {
  return (
    '<defs><linearGradient id="n"><stop offset="0" stop-color="#16303c"/><stop offset="0.55" stop-color="#2b5566"/><stop offset="1" stop-color="#5f98a8"/></linearGradient><linearGradient id="f"><stop offset="0" stop-color="#3e2a26"/><stop offset="1" stop-color="#c08d78"/></linearGradient></defs>' +
    '<g transform="translate(-6 5)">' +
    '<g transform="translate(-2 74)">' +
    `<g fill="url(#f)"><ellipse cx="722" cy="560" rx="110" ry="136"/>${outline([
      [822, 530],
      [836, 560],
      [860, 604],
      [842, 616],
      [844, 638],
      [836, 654],
      [830, 688],
      [780, 698],
      [740, 640],
    ])}${limb([704, 640], [706, 740], 104, 134)}</g>` +
    `<g fill="#0d1013">${outline([
      [626, 640],
      [600, 560],
      [606, 470],
      [650, 408],
      [740, 390],
      [824, 440],
      [838, 500],
      [790, 486],
      [742, 500],
      [730, 560],
      [700, 610],
      [690, 660],
      [656, 680],
    ])}<circle cx="622" cy="456" r="63"/></g>` +
    '<path d="M790 556q14 -10 32 -4M806 566q8 4 14 0" stroke="#1a1312" stroke-width="6" fill="none"/></g>' +
    `<g fill="url(#n)">${outline(NURSE_BODY)}</g><path d="M650 762L710 880L772 764L706 790Z" fill="url(#f)"/><path d="M640 764L706 894L782 768" fill="none" stroke="#8fc0cc" stroke-width="9"/>` +
    '<path d="M632 780q-30 120 30 200M786 786q24 110 -20 190" stroke="#0a1216" stroke-width="11" fill="none"/><circle cx="668" cy="990" r="24" fill="#9fb8c0"/>' +
    `<g fill="#24485a">${chain(
      [
        [560, 870],
        [520, 1090],
        [560, 1140],
        [690, 1128],
      ],
      [134, 114, 104, 80],
    )}</g>` +
    `<g fill="#3d7284">${chain(
      [
        [884, 890],
        [964, 1060],
        [940, 1092],
      ],
      [104, 92, 84],
    )}</g>` +
    '<path d="M716 1010L976 972L1010 1196L748 1240Z" fill="#5d4636"/><path d="M730 1024L964 990L994 1184L760 1222Z" fill="#e8f2f4"/><path d="M826 1000l46 -8l4 22l-46 8z" fill="#8a9aa0"/><g stroke="#8fa6b0" stroke-width="5"><path d="M760 1060l180 -28M766 1092l180 -28M771 1124l150 -23M776 1156l172 -26"/></g>' +
    `<g fill="url(#f)">${chain(
      [
        [700, 1124],
        [752, 1122],
      ],
      [70, 50],
    )}<ellipse cx="768" cy="1150" rx="44" ry="34"/>${chain(
      [
        [936, 1100],
        [900, 1108],
      ],
      [64, 44],
    )}<path d="M868 1092l30 -6l16 30l-34 12z"/></g><path d="M888 1104L840 1046" stroke="#10202a" stroke-width="9" stroke-linecap="round"/>` +
    '</g>'
  );
}
