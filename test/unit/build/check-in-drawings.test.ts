// Drawings on their way to the press: inks that a file writes itself.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkInDrawings, inkDrawings } from '../../../src/build/check-in-drawings.js';
import { createMemo } from '../../../src/build/memo.js';
import type { Mark } from '../../../src/model/galley.js';
import { memoryShelf } from '../../support/memory-shelf.js';
import { boxOf, pageOf } from '../../support/press-bench.js';
import { newsprintProfile } from '../../support/press-profile.js';

const PATH = 'ads/shop.svg';
const WET = 'device-cmyk(0.9 0.8 0.7 0.6)';

function svg(color: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="${color}"/></svg>`,
  );
}

async function checkIn(bytes: Buffer): ReturnType<typeof checkInDrawings> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = { path: PATH, hash, format: 'svg', width: 9, height: 9 } as const;
  const mark: Mark = { kind: 'artwork', rect: { x: 0, y: 0, width: 9, height: 9 }, file };
  const shelf = memoryShelf({ [PATH]: bytes });
  const tools = { shelf, memo: createMemo(), inkLimit: 240 };
  return checkInDrawings([pageOf('A1', [boxOf([], [mark])])], tools);
}

test('inks that an SVG writes itself are held within the press’s limit, and that is told', async () => {
  const { value, diagnostics } = await checkIn(svg(WET));
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['picture/too-wet'],
  );
  assert.match(diagnostics[0]?.message.en ?? '', /300 % .* 240 %/);
  const { inkOf } = await inkDrawings(value, newsprintProfile().iccPath, 240);
  const ink = inkOf({ kind: 'ink', ink: [0.9, 0.8, 0.7, 0.6] }, true);
  assert.equal(ink.k, 60);
  assert.ok(Math.abs(ink.c + ink.m + ink.y + ink.k - 240) < 1e-9);
  const black = inkOf({ kind: 'ink', ink: [0.9, 0.8, 0.7, 0.6] }, false);
  assert.deepEqual([black.c, black.m, black.y], [0, 0, 0]);
  const dry = await checkIn(svg('device-cmyk(0 1 1 0)'));
  assert.deepEqual(dry.diagnostics, []);
});
