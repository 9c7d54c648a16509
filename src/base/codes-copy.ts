// Catalogue of diagnostics about reading the copy, joined from one file a subject: front matter, fields, body, files.
import { BODY_CODES } from './codes-copy-body.js';
import { FIELD_CODES } from './codes-copy-fields.js';
import { FILE_CODES } from './codes-copy-files.js';
import { FRONT_CODES } from './codes-copy-front.js';
import { LOCK_FILE_CODES } from './codes-lock.js';

/** Every diagnostic of the copy desk by code. */
export const COPY_CODES: typeof FRONT_CODES &
  typeof FIELD_CODES &
  typeof BODY_CODES &
  typeof FILE_CODES &
  typeof LOCK_FILE_CODES = {
  ...FRONT_CODES,
  ...FIELD_CODES,
  ...BODY_CODES,
  ...FILE_CODES,
  ...LOCK_FILE_CODES,
};
