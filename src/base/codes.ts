// The catalogue of diagnostics, joined from one file a room. Each code has severity, wording and advice in 中文 and English,
// a fixture in the tests and an entry in docs/diagnostics.md.
import { ARTWORK_CODES } from './codes-artwork.js';
import { ARTWORK_PRINT_CODES } from './codes-artwork-print.js';
import { BUILD_CODES } from './codes-build.js';
import { COPY_CODES } from './codes-copy.js';
import { DRAWING_CODES } from './codes-drawing.js';
import { LOCK_PLAN_CODES } from './codes-lock.js';
import { PAGE_CODES } from './codes-page.js';
import { PICTURE_CODES } from './codes-picture.js';
import { PLATE_CODES } from './codes-plate.js';
import { PREFLIGHT_CONTENT_CODES } from './codes-preflight-content.js';
import { PREFLIGHT_INK_CODES } from './codes-preflight-ink.js';
import { PREFLIGHT_FILE_CODES } from './codes-preflight-structure.js';
import { RULES_CODES } from './codes-rules.js';
import { HARD_RULES_CODES } from './codes-rules-hard.js';
import { RULES_NOTE_CODES } from './codes-rules-notes.js';
import { POOR_RULES_CODES } from './codes-rules-poor.js';
import { SETTING_CODES } from './codes-setting.js';
import type { CodeEntry, Severity, Wording } from './wording.js';

export type { CodeEntry, Severity, Wording };

/** A diagnostic's readable name, `room/what`. */
export type Code =
  | keyof typeof COPY_CODES
  | keyof typeof SETTING_CODES
  | keyof typeof PAGE_CODES
  | keyof typeof LOCK_PLAN_CODES
  | keyof typeof PICTURE_CODES
  | keyof typeof DRAWING_CODES
  | keyof typeof PLATE_CODES
  | keyof typeof PREFLIGHT_FILE_CODES
  | keyof typeof PREFLIGHT_CONTENT_CODES
  | keyof typeof PREFLIGHT_INK_CODES
  | keyof typeof ARTWORK_CODES
  | keyof typeof ARTWORK_PRINT_CODES
  | keyof typeof RULES_CODES
  | keyof typeof HARD_RULES_CODES
  | keyof typeof POOR_RULES_CODES
  | keyof typeof RULES_NOTE_CODES
  | keyof typeof BUILD_CODES;

/** Every diagnostic of the house by code. */
export const CODES: Readonly<Record<Code, CodeEntry>> = {
  ...COPY_CODES,
  ...SETTING_CODES,
  ...PAGE_CODES,
  ...LOCK_PLAN_CODES,
  ...PICTURE_CODES,
  ...DRAWING_CODES,
  ...PLATE_CODES,
  ...PREFLIGHT_FILE_CODES,
  ...PREFLIGHT_CONTENT_CODES,
  ...PREFLIGHT_INK_CODES,
  ...ARTWORK_CODES,
  ...ARTWORK_PRINT_CODES,
  ...RULES_CODES,
  ...HARD_RULES_CODES,
  ...POOR_RULES_CODES,
  ...RULES_NOTE_CODES,
  ...BUILD_CODES,
};
