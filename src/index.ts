// What other programs may use of this one: build an issue without the command line. Everything else may change from version to version.
export { type BuildRequest, buildIssue } from './build/build-issue.js';
export {
  type AskedLine,
  autospaceGaps,
  breakOpportunities,
  clusterAdvances,
  joinSourceLines,
  type Orientation,
  orientation,
  setLines,
  type TextRules,
} from './build/line-setting.js';
export { type ShapeFace, shape, type TextGlyph } from './build/shaping.js';
export type { BuildResult } from './model/result.js';
export { type ReportJson, reportJson } from './report/json.js';
export { type LayoutJson, layoutJson } from './report/layout-json.js';
export { findIssue, type IssueFiles } from './source/find-issue.js';
