// The chart of the sample's story on rents: bars for the average rent, a line for its yearly rise. Flat colours, 1500 × 1000.
import sharp from 'sharp';
import { lettering, type Setting } from './lettering.js';

const RENTS: readonly (readonly [year: number, rent: number])[] = [
  [2021, 1057],
  [2022, 1148],
  [2023, 1262],
  [2024, 1375],
  [2025, 1459],
  [2026, 1490],
];

const BASE = 880;
const LEFT = 150;
const STEP = 218;
const BAR = 118;
const INK = '#222222';
const SANS: Setting = { face: 'noto-sans-tc/400Regular', size: 36, fill: INK };
const BOLD: Setting = { face: 'noto-sans-tc/700Bold', size: 40, fill: INK };

/** The chart as PNG. */
export async function rentChart(): Promise<Buffer> {
  const parts = [
    '<rect width="1500" height="1000" fill="#ffffff"/>',
    lettering('堪城南郊兩房公寓平均月租', 60, 84, {
      ...BOLD,
      face: 'noto-sans-tc/900Black',
      size: 58,
    }),
    lettering('2021–2026 年，單位：美元', 60, 146, { ...SANS, fill: '#555555' }),
    legend(),
    grid(),
    bars(),
    growthLine(),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000">${parts.join('')}</svg>`;
  return sharp(Buffer.from(svg)).flatten().png({ compressionLevel: 9 }).toBuffer();
}

function legend(): string {
  return (
    '<rect x="930" y="120" width="34" height="28" fill="#2f6f9f"/>' +
    lettering('平均月租', 976, 147, { ...SANS, size: 34 }) +
    '<path d="M1160 134h56" stroke="#c4302b" stroke-width="7"/><circle cx="1188" cy="134" r="12" fill="#c4302b"/>' +
    lettering('比前一年漲', 1232, 147, { ...SANS, size: 34 })
  );
}

function grid(): string {
  const lines = [0, 400, 800, 1200, 1600].map((rent) => {
    const y = heightOf(rent);
    const weight =
      rent === 0 ? `stroke="${INK}" stroke-width="4"` : 'stroke="#c9c9c9" stroke-width="2"';
    const label = lettering(rent.toLocaleString('en-US'), LEFT - 18, y + 12, {
      ...SANS,
      size: 34,
      anchor: 'end',
      fill: '#555555',
    });
    return `<path d="M${LEFT} ${y}H1460" ${weight}/>${label}`;
  });
  return lines.join('');
}

function bars(): string {
  return RENTS.map(([year, rent], index) => {
    const [x, y] = [LEFT + 40 + index * STEP, heightOf(rent)];
    const middle = x + BAR / 2;
    const isLast = index === RENTS.length - 1;
    return (
      `<rect x="${x}" y="${y}" width="${BAR}" height="${BASE - y}" fill="${isLast ? '#184a70' : '#2f6f9f'}"/>` +
      lettering(rent.toLocaleString('en-US'), middle, BASE - 24, {
        ...BOLD,
        size: 36,
        anchor: 'middle',
        fill: '#ffffff',
      }) +
      lettering(String(year), middle, BASE + 56, { ...BOLD, anchor: 'middle' })
    );
  }).join('');
}

/** Rises in per cent, drawn in a band of their own above the bars. */
function growthLine(): string {
  const points = RENTS.slice(1).map(([, rent], index) => {
    const [, before] = RENTS[index] ?? [0, rent];
    const rise = (100 * (rent - before)) / before;
    return { x: LEFT + 40 + (index + 1) * STEP + BAR / 2, y: 350 - rise * 8, rise };
  });
  const path = points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y.toFixed(1)}`)
    .join('');
  const marks = points.map(
    ({ x, y, rise }) =>
      `<circle cx="${x}" cy="${y.toFixed(1)}" r="12" fill="#c4302b"/>` +
      lettering(`+${rise.toFixed(1)}%`, x, y - 26, {
        ...BOLD,
        size: 36,
        anchor: 'middle',
        fill: '#c4302b',
      }),
  );
  return `<path d="${path}" fill="none" stroke="#c4302b" stroke-width="7" stroke-linejoin="round"/>${marks.join('')}`;
}

function heightOf(rent: number): number {
  return BASE - (rent / 1600) * 480;
}
