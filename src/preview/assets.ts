// The live page's own files, by the address that asks for them: a fixed list, so that no address is ever made into a path. In: an address.
// Out: bytes and their kind. Read once.
import { houseBytes, packageBytes, packageNames } from '../source/house.js';

/** A file to be sent. */
export interface Asset {
  readonly bytes: Uint8Array;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
};

const OWN = [
  'index.html',
  'page.css',
  'icon.svg',
  'main.js',
  'words.js',
  'ask-editor.js',
  'findings.js',
  'kept.js',
  'labels.js',
  'listen.js',
  'places.js',
  'bar.js',
  'dom.js',
  'settings.js',
  'plates.js',
  'sheets.js',
  'overlay.js',
  'strip.js',
  'drawer.js',
  'keys.js',
];

/** pdf.js: its build for older browsers. */
const PDFJS: Readonly<Record<string, string>> = {
  '/pdfjs/pdf.mjs': 'legacy/build/pdf.min.mjs',
  '/pdfjs/pdf.worker.mjs': 'legacy/build/pdf.worker.min.mjs',
};

/** What an advertiser's artwork may need besides: folders of the package, and what of them is sent. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /\.wasm$/,
};

const PACKAGE = 'pdfjs-dist';
let packed: ReadonlyMap<string, string> | undefined;
const read = new Map<string, Asset>();

/** The file at an address; undefined = none of ours. */
export function assetAt(address: string): Asset | undefined {
  const known = read.get(address);
  if (known !== undefined) return known;
  const bytes = bytesAt(address);
  if (bytes === undefined) return undefined;
  const extension = address === '/' ? 'html' : address.slice(address.lastIndexOf('.') + 1);
  const asset = { bytes, type: TYPES[extension] ?? 'application/octet-stream' };
  read.set(address, asset);
  return asset;
}

function bytesAt(address: string): Uint8Array | undefined {
  const file = address === '/' ? 'index.html' : address.slice(1);
  if (OWN.includes(file)) return houseBytes(`src/preview/page/${file}`);
  packed ??= new Map([...Object.entries(PDFJS), ...Object.entries(FOLDERS).flatMap(inFolder)]);
  const ofPackage = packed.get(address);
  return ofPackage === undefined ? undefined : packageBytes({ package: PACKAGE, file: ofPackage });
}

/** Addresses of a folder's files, each with its path in the package. */
function inFolder([folder, sent]: readonly [string, RegExp]): readonly (readonly [
  string,
  string,
])[] {
  const names = packageNames({ package: PACKAGE, file: folder }).filter((name) => sent.test(name));
  return names.map((name) => [`/pdfjs/${folder}/${name}`, `${folder}/${name}`] as const);
}
