// Colour spaces and what they lay down as ink. In: a colour space object and the resources it is named in. Out: its family and inks.
import {
  isArray,
  isKind,
  type ObjectReader,
  type PdfDict,
  type PdfObject,
} from '../base/pdf-objects.js';

/** A colour space (ISO 32000 8.6). */
export interface ColorSpace {
  /** `DeviceCMYK`, `ICCBasedRGB`, `Separation` … ; `Default…` where a resource stands in for a device space. */
  readonly family: string;
  /** Components of a colour. */
  readonly channels: number;
  /** Inks by name: of Separation and DeviceN. */
  readonly inks: readonly string[];
  /** Of Indexed its base, of spot inks their alternate, of patterns without colour theirs. */
  readonly base: ColorSpace | undefined;
}

/** Ink in percent. */
export interface Inks {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
  /** Spot inks together. */
  readonly spot: number;
}

export const GRAY: ColorSpace = device('DeviceGray', 1);
export const CMYK: ColorSpace = device('DeviceCMYK', 4);

const DEVICE: ReadonlyMap<string, ColorSpace> = new Map(
  [GRAY, CMYK, device('DeviceRGB', 3)].map((space) => [space.family, space]),
);
const SHORT: Readonly<Record<string, string>> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
  I: 'Indexed',
};
const DEEPEST = 6;
export const PROCESS_INKS: readonly string[] = ['Cyan', 'Magenta', 'Yellow', 'Black'];

function device(family: string, channels: number, base?: ColorSpace): ColorSpace {
  return { family, channels, inks: [], base };
}

/** Reads a colour space. Unknown ones keep their name, so that they can be refused by it. */
export function colorSpaceOf(
  object: PdfObject | undefined,
  resources: PdfDict | undefined,
  reader: ObjectReader,
): ColorSpace {
  return read(object, { resources, reader, depth: 0 });
}

interface Reading {
  readonly resources: PdfDict | undefined;
  readonly reader: ObjectReader;
  readonly depth: number;
}

function read(object: PdfObject | undefined, reading: Reading): ColorSpace {
  const found = reading.reader.resolve(object);
  if (reading.depth > DEEPEST) return device('Unknown', 1);
  const deeper = { ...reading, depth: reading.depth + 1 };
  if (isKind(found, 'name')) return named(found.name, deeper);
  if (!isArray(found) || found.length === 0) return device('Unknown', 1);
  const family = reading.reader.name(found[0]) ?? '';
  return made(family, found, deeper);
}

function named(written: string, reading: Reading): ColorSpace {
  const { resources, reader } = reading;
  const name = SHORT[written] ?? written;
  const spaces = reader.dictIn(resources, 'ColorSpace');
  const plain = DEVICE.get(name);
  if (plain !== undefined) {
    const standIn = spaces?.entries.get(name.replace('Device', 'Default'));
    if (standIn === undefined) return plain;
    const space = read(standIn, reading);
    return { ...space, family: `Default${space.family}` };
  }
  if (name === 'Pattern') return device('Pattern', 0);
  const entry = spaces?.entries.get(name);
  return entry === undefined ? device(`Unknown:${name}`, 1) : read(entry, reading);
}

function made(family: string, parts: readonly PdfObject[], reading: Reading): ColorSpace {
  const { reader } = reading;
  switch (family) {
    case 'ICCBased': {
      const channels = reader.number(reader.dict(parts[1])?.entries.get('N')) ?? 0;
      const kind = { 1: 'Gray', 3: 'RGB', 4: 'CMYK' }[channels] ?? String(channels);
      return device(`ICCBased${kind}`, channels);
    }
    case 'CalGray':
      return device('CalGray', 1);
    case 'CalRGB':
    case 'Lab':
      return device(family, 3);
    case 'Indexed':
    case 'I':
      return device('Indexed', 1, read(parts[1], reading));
    case 'Separation':
      return {
        family,
        channels: 1,
        inks: [reader.name(parts[1]) ?? '?'],
        base: read(parts[2], reading),
      };
    case 'DeviceN': {
      const inks = (reader.array(parts[1]) ?? []).map((ink) => reader.name(ink) ?? '?');
      return { family, channels: inks.length, inks, base: read(parts[2], reading) };
    }
    case 'Pattern':
      return device('Pattern', 0, parts.length > 1 ? read(parts[1], reading) : undefined);
    default:
      return named(family === '' ? 'Unknown' : family, { ...reading, resources: undefined });
  }
}

/** Where a colour starts when its space is chosen (ISO 32000 8.6.3): black, or full tint. */
export function firstColor(space: ColorSpace): readonly number[] {
  if (space.family.endsWith('CMYK')) return [0, 0, 0, 1];
  const isInk = space.family === 'Separation' || space.family === 'DeviceN';
  return Array.from({ length: space.channels }, () => (isInk ? 1 : 0));
}

/** What a colour lays down; undefined where that is not for this file to say (RGB, Lab, patterns, Indexed). */
export function inksOf(space: ColorSpace, color: readonly number[]): Inks | undefined {
  const percent = (index: number): number => 100 * (color[index] ?? 0);
  const family = space.family.replace(/^Default/, '');
  if (family === 'DeviceCMYK' || family === 'ICCBasedCMYK') {
    return { c: percent(0), m: percent(1), y: percent(2), k: percent(3), spot: 0 };
  }
  if (family === 'DeviceGray' || family === 'ICCBasedGray' || family === 'CalGray') {
    return { c: 0, m: 0, y: 0, k: 100 - percent(0), spot: 0 };
  }
  if (family !== 'Separation' && family !== 'DeviceN') return undefined;
  const sums = { c: 0, m: 0, y: 0, k: 0, spot: 0 };
  for (const [index, ink] of space.inks.entries()) addInk(sums, ink, percent(index));
  return sums;
}

function addInk(sums: { -readonly [K in keyof Inks]: number }, ink: string, tint: number): void {
  if (ink === 'None') return;
  const plates = ink === 'All' ? PROCESS_INKS : [ink];
  for (const plate of plates) {
    const key = ({ Cyan: 'c', Magenta: 'm', Yellow: 'y', Black: 'k' } as const)[plate] ?? 'spot';
    sums[key] += tint;
  }
}

/** Sum of all inks, percent. */
export function inkSum({ c, m, y, k, spot }: Inks): number {
  return c + m + y + k + spot;
}

/** How many inks are laid down: traces of 1 % and less are not counted. */
export function inkCount({ c, m, y, k, spot }: Inks): number {
  return [c, m, y, k, spot].filter((part) => part > 1).length;
}
