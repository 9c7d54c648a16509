// Letters as outlines: no picture depends on the fonts of the machine it is made on. In: text and a face of the project's font
// packages. Out: SVG paths.
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/** A face of the Noto TC packages: `serif-tc` or `sans-tc`, and its file's folder. */
export type FaceName = `noto-${'serif' | 'sans'}-tc/${string}`;

const require = createRequire(import.meta.url);
const opened = new Map<string, fontkit.Font>();

/** The file of a face, such as `noto-serif-tc/900Black`. */
export function faceFile(name: FaceName): string {
  const [family = '', style = ''] = name.split('/');
  const camel = family === 'noto-serif-tc' ? 'NotoSerifTC' : 'NotoSansTC';
  return require.resolve(`@expo-google-fonts/${family}/${style}/${camel}_${style}.ttf`);
}

/** How a line of text is set. `anchor` tells what `x` means. */
export interface Setting {
  readonly face: FaceName;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tracking?: number;
}

/** A line of text as SVG paths, its baseline at `y`. */
export function lettering(text: string, x: number, y: number, setting: Setting): string {
  const face = openFace(setting.face);
  const scale = setting.size / face.unitsPerEm;
  const tracking = (setting.tracking ?? 0) * setting.size;
  const { glyphs, positions } = face.layout(text);
  const advances = positions.map(({ xAdvance }) => xAdvance * scale + tracking);
  const width = advances.reduce((sum, advance) => sum + advance, 0) - tracking;
  let pen = x - { start: 0, middle: width / 2, end: width }[setting.anchor ?? 'start'];
  const paths = glyphs.map((glyph, index) => {
    const path = `<path transform="translate(${pen.toFixed(2)} ${y}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
    pen += advances[index] ?? 0;
    return path;
  });
  return `<g fill="${setting.fill}">${paths.join('')}</g>`;
}

function openFace(name: FaceName): fontkit.Font {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const face = fontkit.openSync(faceFile(name));
  if (!('layout' in face)) throw new Error(`${name} is a collection`);
  opened.set(name, face);
  return face;
}
