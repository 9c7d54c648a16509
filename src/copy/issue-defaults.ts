// What an issue says of itself where several places may say it. In: the sheets of issue.md and newspaper.yaml, template, press profile. Out:
// the issue's own fields, filled in.
import type { Issue } from '../model/copy.js';
import type { PressProfile, Template } from '../model/template.js';
import type { IssueSheet, NewspaperSheet } from './sheets.js';

/** Template where neither issue.md nor newspaper.yaml names one. */
const DEFAULT_TEMPLATE = 'tabloid';

/** Fills in what template and press hall know of the paper. */
export function withHouse(issue: Issue, template: Template, profile: PressProfile): Issue {
  return {
    ...issue,
    publication: issue.publication ?? template.publication,
    colorPositions: profile.colorPages,
  };
}

/** issue.md first, then newspaper.yaml, then built-in. */
export function withDefaults(
  head: IssueSheet,
  newspaper: NewspaperSheet | undefined,
): Omit<Issue, 'id' | 'names' | 'logo' | 'articles' | 'ads' | 'liners' | 'leftOut'> {
  return {
    publication: head.publication ?? newspaper?.publication,
    date: head.date,
    volume: head.volume,
    number: head.number,
    template: head.template ?? newspaper?.template ?? DEFAULT_TEMPLATE,
    pages: head.pages ?? newspaper?.pages ?? { kind: 'auto' },
    sections: head.sections ?? newspaper?.sections ?? [],
    lang: head.lang ?? newspaper?.lang ?? 'zh-Hant',
    price: head.price ?? newspaper?.price,
    staff: head.staff ?? newspaper?.staff,
    press: head.press ?? newspaper?.press,
    colorPages: head.colorPages ?? newspaper?.colorPages,
    span: head.span,
  };
}
