// Second opinions on a PDF from programs outside: qpdf, Ghostscript and poppler as child processes, without a shell, each with a time limit.
// In: the path of the file. Out: a `Renderer`. A program that is missing, or does not end in time, gives no answer.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InkPlane, Renderer, Rendering, SeparationOrder } from '../base/renderer.js';

const QUICK_MS = 60_000;
const DRAWING_MS = 600_000;
const MOST_OUTPUT = 16 * 1024 * 1024;
const MOST_COMPLAINTS = 3;

/** The programs, looking at one file. */
export function outsidePrograms(file: string): Renderer {
  const target = path.resolve(file);
  return {
    parse: () => parse(target),
    separate: (order, see) => separate(target, order, see),
    subtype: () => subtype(target),
    pictures: () => pictures(target),
  };
}

interface Run {
  readonly status: number;
  readonly text: string;
}

/** undefined = the program is not there or was stopped. */
function run(program: string, args: readonly string[], limit = QUICK_MS): Promise<Run | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: limit, maxBuffer: MOST_OUTPUT, killSignal: 'SIGKILL' as const };
    execFile(program, [...args], options, (error, out, err) => {
      const status = error === null ? 0 : error.code;
      resolve(typeof status === 'number' ? { status, text: out + err } : undefined);
    });
  });
}

async function parse(file: string): Promise<readonly string[] | undefined> {
  const done = await run('qpdf', ['--check', file]);
  if (done === undefined || done.status === 0) return done === undefined ? undefined : [];
  const lines = done.text.split('\n').filter((line) => /WARNING|ERROR/.test(line));
  const said = lines.map((line) => line.replaceAll(file, '').trim()).slice(0, MOST_COMPLAINTS);
  return said.length > 0 ? said : [`qpdf: ${done.status}`];
}

async function subtype(file: string): Promise<string | undefined> {
  const done = await run('pdfinfo', [file]);
  if (done?.status !== 0) return undefined;
  return /^PDF subtype:\s*(.*)$/m.exec(done.text)?.[1]?.trim() ?? '';
}

/** Columns of `pdfimages -list`: type is the third, object the eleventh, resolutions the thirteenth and fourteenth. */
async function pictures(file: string): Promise<readonly number[] | undefined> {
  const done = await run('pdfimages', ['-list', file]);
  if (done?.status !== 0) return undefined;
  return done.text.split('\n').flatMap((line) => {
    const cells = line.trim().split(/\s+/);
    const isPicture = cells[2] === 'image' || cells[2] === 'stencil';
    const ppi = Math.min(Number(cells[12]), Number(cells[13]));
    return isPicture && cells[10] !== '[inline]' && Number.isFinite(ppi) ? [ppi] : [];
  });
}

async function separate(
  file: string,
  order: SeparationOrder,
  see: (page: number, planes: readonly InkPlane[]) => void,
): Promise<Rendering | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banmian-ink-'));
  try {
    const done = await run('gs', await drawingArguments(file, folder, order), DRAWING_MS);
    if (done === undefined) return undefined;
    for (let page = 1; page <= order.pageCount; page += 1) {
      const planes = await planesOf(folder, page);
      if (planes.length > 0) see(page, planes);
    }
    return { isWhole: done.status === 0, complaints: done.text.trim() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Through the file's own profile, so that its inks come out as they stand. */
async function drawingArguments(
  file: string,
  folder: string,
  { dpi, profile }: SeparationOrder,
): Promise<readonly string[]> {
  const args = ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=tiffsep', '-sCompression=none'];
  args.push(`-r${dpi}`, '-dTextAlphaBits=1', '-dGraphicsAlphaBits=1', '-dUseTrimBox=false');
  const isCmyk = Buffer.from(profile?.subarray(16, 20) ?? []).toString('latin1') === 'CMYK';
  if (profile !== undefined && isCmyk) {
    const icc = path.join(folder, 'intent.icc');
    await writeFile(icc, profile);
    args.push(
      `--permit-file-read=${icc}`,
      `-sDefaultCMYKProfile=${icc}`,
      `-sOutputICCProfile=${icc}`,
    );
  }
  return [...args, '-o', path.join(folder, 'p%d.tif'), file];
}

/** tiffsep writes `p1.tif`, the composite, and one file an ink: `p1(Cyan).tif`. */
async function planesOf(folder: string, page: number): Promise<readonly InkPlane[]> {
  const planes: InkPlane[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const ink = new RegExp(`^p${page}\\((.*)\\)\\.tif$`).exec(name)?.[1];
    if (ink === undefined) continue;
    const plane = planeOf(ink, await readFile(path.join(folder, name)));
    if (plane !== undefined) planes.push(plane);
  }
  return planes;
}

/** A TIFF of one plane of 8 bits, as tiffsep writes it: 255 is paper. */
function planeOf(ink: string, file: Buffer): InkPlane | undefined {
  const isLittle = file.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const tags = new Map<number, readonly number[]>();
  const start = long(4);
  for (let index = 0; index < short(start); index += 1) {
    const at = start + 2 + 12 * index;
    const size = short(at + 2) === 3 ? 2 : 4;
    const count = long(at + 4);
    const from = size * count <= 4 ? at + 8 : long(at + 8);
    const one = (item: number): number =>
      size === 2 ? short(from + 2 * item) : long(from + 4 * item);
    if (short(at + 2) === 3 || short(at + 2) === 4) {
      tags.set(
        short(at),
        Array.from({ length: count }, (_, item) => one(item)),
      );
    }
  }
  const [width = 0] = tags.get(256) ?? [];
  const [height = 0] = tags.get(257) ?? [];
  const counts = tags.get(279) ?? [];
  const strips = (tags.get(273) ?? []).map((at, item) =>
    file.subarray(at, at + (counts[item] ?? 0)),
  );
  const levels = Buffer.concat(strips).map((level) => 255 - level);
  return levels.length < width * height ? undefined : { ink, width, height, levels };
}
