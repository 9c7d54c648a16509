// An estate agent's ready ad: a JPEG with letters drawn from outlines.
import sharp from 'sharp';
import { Canvas } from './canvas.js';
import { clouds, createChance, hash2, mix, noise, smooth } from './chance.js';
import { num } from './figures.js';
import { lettering } from './lettering.js';

const AD_WIDTH = 972;

const AD_HEIGHT = 1539;

const PHOTO = 860;

/** The estate agent's ad: a house at sunrise over name and numbers, 972 × 1539 pixels. */
export async function sunriseRealty(): Promise<Buffer> {
  const photo = await houseAtSunrise();
  const phone = { face: 'noto-sans-tc/900Black', fill: '#ffffff', anchor: 'middle' } as const;
  const sun = Array.from({ length: 11 }, (_, i) => {
    const angle = Math.PI + ((i + 1) / 12) * Math.PI;
    const at = (r: number): string =>
      `${num(150 + Math.cos(angle) * r)} ${num(1004 + Math.sin(angle) * r)}`;
    return `<path d="M${at(58)}L${at(i % 2 === 0 ? 76 : 90)}" stroke="#d8501c" stroke-width="9" stroke-linecap="round"/>`;
  }).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${AD_WIDTH}" height="${AD_HEIGHT}">` +
    `<rect y="${PHOTO}" width="${AD_WIDTH}" height="${AD_HEIGHT - PHOTO}" fill="#fffaf0"/><rect y="${PHOTO}" width="${AD_WIDTH}" height="12" fill="#d8501c"/>` +
    `${sun}<path d="M104 1004a46 46 0 0 1 92 0z" fill="#d8501c"/><path d="M56 1012H244" stroke="#1c2c4c" stroke-width="10" stroke-linecap="round"/>` +
    lettering('旭日地產', 276, 1014, {
      face: 'noto-serif-tc/900Black',
      size: 146,
      fill: '#1c2c4c',
      tracking: 0.06,
    }) +
    lettering('張曉雯', 60, 1180, {
      face: 'noto-serif-tc/900Black',
      size: 112,
      fill: '#c43a14',
      tracking: 0.08,
    }) +
    lettering('資深地產經紀', 470, 1122, {
      face: 'noto-sans-tc/700Bold',
      size: 46,
      fill: '#1c2c4c',
      tracking: 0.06,
    }) +
    lettering('堪城買屋賣屋　國語粵語英語', 470, 1178, {
      face: 'noto-sans-tc/500Medium',
      size: 35,
      fill: '#333333',
      tracking: 0.02,
    }) +
    lettering('首購輔導・學區諮詢・免費估價', AD_WIDTH / 2, 1270, {
      face: 'noto-serif-tc/700Bold',
      size: 54,
      fill: '#1c2c4c',
      anchor: 'middle',
      tracking: 0.05,
    }) +
    `<rect y="1318" width="${AD_WIDTH}" height="221" fill="#1c2c4c"/>` +
    lettering('816-555-0138', AD_WIDTH / 2, 1462, { ...phone, size: 128 }) +
    lettering('歡迎來電，看屋不收費', AD_WIDTH / 2, 1515, {
      ...phone,
      face: 'noto-sans-tc/500Medium',
      size: 34,
      fill: '#ffd9a0',
      tracking: 0.1,
    }) +
    lettering('你的新家，從這裡日出', AD_WIDTH / 2, 112, {
      face: 'noto-serif-tc/900Black',
      size: 76,
      fill: '#ffffff',
      anchor: 'middle',
      tracking: 0.06,
    }) +
    '</svg>';
  return sharp({
    create: { width: AD_WIDTH, height: AD_HEIGHT, channels: 3, background: '#fffaf0' },
  })
    .composite([
      { input: photo, left: 0, top: 0 },
      { input: Buffer.from(svg), left: 0, top: 0 },
    ])
    .withDensity(200)
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

async function houseAtSunrise(): Promise<Buffer> {
  const canvas = new Canvas(AD_WIDTH, PHOTO);
  canvas.fill((x, y) => {
    const up = Math.max(0, 1 - y / 600);
    if (y > 590) {
      const blade =
        0.45 + 0.9 * noise(x / 3, y / 9) * noise(x / 40, y / 12) + 0.4 * clouds(x / 70, y / 30, 4);
      const lit = 0.6 + 0.6 * smooth(0, 900, x);
      return [0.1 * blade * lit + 0.02, 0.15 * blade * lit, 0.04 * blade];
    }
    const cloud = smooth(0.45, 0.75, clouds(x / 260 + 2, (y * (1 + up)) / 70, 6));
    const sun = Math.exp(-(((x - 840) / 420) ** 2) - ((y - 500) / 260) ** 2);
    return [
      mix(0.95, 0.09, up ** 0.75) + sun * 0.7 + cloud * 0.4,
      mix(0.5, 0.17, up ** 0.75) + sun * 0.4 + cloud * 0.17,
      mix(0.3, 0.42, up ** 0.75) + sun * 0.1 + cloud * 0.1,
    ];
  });
  await canvas.draw('<circle cx="866" cy="528" r="30" fill="#fff0c8"/>', {
    mode: 'add',
    blur: 7,
    gain: 8,
  });
  const chance = createChance(6);
  const bushes = Array.from(
    { length: 60 },
    () =>
      `<ellipse cx="${num(chance() * AD_WIDTH)}" cy="${num(596 - chance() * 40)}" rx="${num(20 + chance() * 40)}" ry="${num(20 + chance() * 46)}"/>`,
  ).join('');
  await canvas.draw(`<g fill="#2c2a30">${bushes}</g>`, { blur: 5, opacity: 0.9 });
  await canvas.draw(house(), { blur: 0.9 });
  await canvas.draw(panes('#ffd490'), { mode: 'add', blur: 2, gain: 1.1 });
  canvas.change((x, y, now) => {
    const crown =
      Math.hypot((x - 92) / 150, (y - 330) / 190) + (clouds(x / 34, y / 30, 5) - 0.5) * 1.1;
    const trunk = Math.abs(x - 96 - 6 * noise(3, y / 60)) < 15 && y > 400 && y < 690 ? 1 : 0;
    const leaf = Math.max(smooth(1.02, 0.9, crown), trunk);
    const shade = 0.5 + 1.1 * noise(x / 9, y / 8) * smooth(-60, 220, x);
    return [
      mix(now[0], 0.06 * shade + 0.01, leaf),
      mix(now[1], 0.055 * shade + 0.008, leaf),
      mix(now[2], 0.03 * shade, leaf),
    ];
  });
  await canvas.draw(flowers(), { blur: 1.4 });
  await canvas.draw('<rect y="0" width="972" height="190" fill="#0c1630" opacity="0.4"/>', {
    blur: 46,
  });
  const jpeg = await canvas.develop({
    exposure: 1.1,
    bloom: 0.2,
    bloomRadius: 18,
    grain: 0.016,
    vignette: 0.2,
    seed: 21,
    softness: 0.55,
  });
  return jpeg;
}

function house(): string {
  const siding = Array.from(
    { length: 26 },
    (_, i) =>
      `<path d="M236 ${402 + i * 9}H752" stroke="#8e8074" stroke-width="1.4" opacity="0.6"/>`,
  ).join('');
  const shingles = Array.from(
    { length: 14 },
    (_, i) =>
      `<path d="M${250 - i * 4.6 + 60} ${266 + i * 10}H${num(690 + i * 7)}" stroke="#1c1c22" stroke-width="1.6" opacity="0.5"/>`,
  ).join('');
  const stones = Array.from(
    { length: 90 },
    (_, i) =>
      `<rect x="${num(540 + (i % 10) * 21 + (Math.floor(i / 10) % 2) * 9)}" y="${num(528 + Math.floor(i / 10) * 11)}" width="19" height="9" rx="2" fill="hsl(24 12% ${num(30 + 22 * hash2(i, 2))}%)"/>`,
  ).join('');
  return (
    '<defs><linearGradient id="s"><stop offset="0" stop-color="#a4988c"/><stop offset="1" stop-color="#ecd8bc"/></linearGradient><linearGradient id="t" x2="1" y2="0.3"><stop offset="0" stop-color="#33343c"/><stop offset="1" stop-color="#74666a"/></linearGradient><linearGradient id="p" x2="0" y2="1"><stop offset="0" stop-color="#c4b4a2"/><stop offset="1" stop-color="#6e645c"/></linearGradient></defs>' +
    '<path d="M170 640H840L880 660H140Z" fill="#15120f" opacity="0.6"/>' +
    `<path d="M236 636V392H752V636Z" fill="url(#s)"/>${siding}` +
    `<path d="M196 400L318 258H690L794 400Z" fill="url(#t)"/>${shingles}<path d="M196 400H794v10H196z" fill="#f4e8d6"/>` +
    '<path d="M648 232h46v70h-46z" fill="#7a4c3c"/><path d="M642 226h58v12h-58z" fill="#5c382c"/>' +
    '<path d="M500 640V410L640 288L780 410V640Z" fill="#dccab0"/><path d="M480 418L640 274L800 418L784 430L640 302L496 430Z" fill="#f4ead8"/><path d="M484 416L640 276L796 416L800 406L640 262L480 406Z" fill="#38363e"/>' +
    `<g><rect x="500" y="524" width="280" height="116" fill="#4a423c"/>${stones}</g>` +
    '<rect x="534" y="520" width="212" height="120" fill="#f0e4d0"/><path d="M534 550h212M534 580h212M534 610h212M587 520v120M640 520v120M693 520v120" stroke="#b8a890" stroke-width="3"/>' +
    '<path d="M236 512L350 470H500V512Z" fill="#3c3a42"/><path d="M236 510h264v8H236z" fill="#f4e8d6"/><g fill="#fbf2e2"><rect x="246" y="518" width="13" height="122"/><rect x="338" y="518" width="13" height="122"/><rect x="484" y="518" width="13" height="122"/></g>' +
    '<rect x="372" y="540" width="60" height="100" fill="#8a2418"/><rect x="366" y="534" width="72" height="8" fill="#f4e8d6"/><circle cx="424" cy="594" r="3" fill="#f0d080"/>' +
    `<path d="M372 640L300 860H620L440 640Z" fill="url(#p)"/><path d="M540 640H740L1000 860H640Z" fill="#8c8078"/>` +
    panes('#ffcf80')
  );
}

function panes(fill: string): string {
  const window = (x: number, y: number, w: number, h: number): string =>
    `<rect x="${x - 5}" y="${y - 5}" width="${w + 10}" height="${h + 10}" fill="#f6ecda" opacity="0.9"/><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/><path d="M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}" stroke="#f6ecda" stroke-width="4"/>`;
  return (
    window(282, 424, 54, 40) +
    window(392, 424, 54, 40) +
    window(612, 396, 56, 66) +
    window(272, 546, 52, 62) +
    window(452, 546, 24, 62)
  );
}

function flowers(): string {
  const chance = createChance(31);
  return Array.from({ length: 240 }, () => {
    const [x, y] = [chance() * AD_WIDTH, 690 + chance() * 170];
    if (x > 300 && y < 860 && x < 940 && x < 620 + (y - 640) && x > 380 - (y - 640) * 0.35)
      return '';
    const color = ['#f4c8d0', '#f8e090', '#e0605a', '#fff4f0'][Math.floor(chance() * 4)];
    return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(2 + chance() * ((y - 640) / 44))}" fill="${color}"/>`;
  }).join('');
}
