// Colours of SVG. In: a `fill` or `stroke` value. Out: a paint, nothing to paint, or undefined where it cannot be read.
import type { Paint } from '../model/drawing.js';
import { NAMED_COLORS } from './named-colors.js';

/** No colour is written longer; patterns that are tried at each place take the square of this at most. */
const LONGEST = 200;

/** Reads a colour; `current` is the colour that `currentColor` stands for. */
export function readColor(text: string, current: string): Paint | 'none' | undefined {
  if (text.length > LONGEST) return undefined;
  const value = text.trim().toLowerCase();
  if (value === 'none' || value === 'transparent') return 'none';
  if (value === 'currentcolor')
    return current === 'currentColor' ? undefined : readColor(current, 'currentColor');
  return inkOf(value) ?? rgbOf(value);
}

/** `device-cmyk(c m y k)`, or the ink of `#rgb icc-color(name, c, m, y, k)`. */
function inkOf(value: string): Paint | undefined {
  const list =
    /device-cmyk\(([^)]*)\)/.exec(value)?.[1] ?? /icc-color\([^,)]*,([^)]*)\)/.exec(value)?.[1];
  const parts = list
    ?.trim()
    .split(/[\s,]+/)
    .map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)));
  const [c, m, y, k] = parts ?? [];
  if (
    c === undefined ||
    m === undefined ||
    y === undefined ||
    k === undefined ||
    parts?.length !== 4
  )
    return undefined;
  return [c, m, y, k].every((part) => part >= 0 && part <= 1)
    ? { kind: 'ink', ink: [c, m, y, k] }
    : undefined;
}

function rgbOf(value: string): Paint | undefined {
  const named = NAMED_COLORS.get(value);
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:\s|$)/.exec(
    named === undefined ? value : `#${named}`,
  )?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
    const part = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
    return { kind: 'rgb', rgb: [part(0), part(2), part(4)] };
  }
  const list = /^rgb\(([^)]*)\)/
    .exec(value)?.[1]
    ?.trim()
    .split(/[\s,]+/);
  const [red, green, blue] = (list ?? [])
    .map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) * 2.55 : Number(part)))
    .map((part) => Math.round(Math.min(255, Math.max(0, part))));
  if (red === undefined || green === undefined || blue === undefined || list?.length !== 3)
    return undefined;
  return [red, green, blue].every(Number.isFinite)
    ? { kind: 'rgb', rgb: [red, green, blue] }
    : undefined;
}
