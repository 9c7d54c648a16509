// A template of the tabloid's measures for tests of line setting; only what a typesetter reads is worth looking at.

import type { Family } from '../../src/model/font.js';
import { DEFAULT_RULES } from '../../src/model/line-rules.js';
import type { Template, TextStyle } from '../../src/model/template.js';

/** Name, family, weight, size, leading. */
const STYLES: readonly (readonly [string, Family, number, number, number])[] = [
  ['body', 'serif', 400, 10, 13],
  ['body-strong', 'sans', 700, 10, 13],
  ['dateline', 'sans', 700, 10, 13],
  ['source', 'sans', 400, 8, 13],
  ['byline', 'sans', 400, 8, 13],
  ['subhead', 'sans', 700, 11, 13],
  ['quote', 'serif', 600, 15, 19.5],
  ['table', 'sans', 400, 8, 13],
  ['caption', 'sans', 400, 8, 13],
  ['credit', 'sans', 400, 7, 13],
  ['headline-3', 'serif', 900, 28, 32.2],
];

/** The template. */
export const SMALL_TEMPLATE: Template = {
  name: 'small',
  trim: { width: 792, height: 1224 },
  bleed: 0,
  body: { x: 41, y: 70, width: 710, height: 1118 },
  columns: 6,
  columnEm: 11,
  gutterEm: 1,
  bodySize: 10,
  leading: 13,
  baselineDrop: 1.03,
  lines: 86,
  styles: new Map(
    STYLES.map(([name, family, weight, size, leading]): [string, TextStyle] => [
      name,
      { family, weight, size, leading, ink: 'black', tight: leading !== 13 },
    ]),
  ),
  headlines: [],
  palette: new Map(),
  adSizes: new Map(),
  adDesigns: new Map(),
  labels: {
    jumpTo: '',
    jumpFrom: '',
    refer: '',
    classified: '',
    volume: '',
    draft: '',
    pages: '',
    free: '',
    datelineOpen: '【',
    datelineClose: '】',
  },
  furniture: {
    folioTop: 36,
    folioBottom: 62,
    mastheadTop: 36,
    mastheadBottom: 187,
    mastheadLines: 9,
  },
  limits: {
    minLegLines: 7,
    minLegLinesBesidePicture: 7,
    storyGapLines: 1,
    adGap: 10,
    jumpLinesBefore: 26,
    jumpLinesAfter: 39,
    pictureStretch: 0.15,
    bentLines: 2,
  },
  press: 'newsprint',
  lineRules: DEFAULT_RULES,
};
