// The colour profile that the project ships for newsprint, wherever the compiled tests lie.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PressProfile } from '../../src/model/template.js';

/** A press hall that asks for nothing out of the ordinary. */
export const PRESS: PressProfile = {
  name: 'newsprint',
  standard: 'PDF/X-4',
  icc: 'newsprint.icc',
  condition: 'CGATS TR 002',
  registry: 'http://www.color.org',
  inkLimit: 240,
  minimumPpi: 150,
  bleed: 0,
  spots: [],
  fileName: [{ kind: 'field', field: 'page', form: '2' }],
  title: '',
  zone: '',
  version: '',
};

/** Path of the only ICC profile in `templates/press/`, and its SHA-256, hex. */
export function newsprintProfile(): { readonly iccPath: string; readonly iccHash: string } {
  const folder = path.join(projectRoot(), 'templates', 'press');
  const [name, ...others] = readdirSync(folder).filter((file) => file.endsWith('.icc'));
  if (name === undefined || others.length > 0) throw new Error(`one profile expected in ${folder}`);
  const iccPath = path.join(folder, name);
  return { iccPath, iccHash: createHash('sha256').update(readFileSync(iccPath)).digest('hex') };
}

function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
