// Rows of an ad → groups that stand together, parted by white. In: measured rows. Out: groups, order unchanged.
import type { MeasuredRow } from './ad-measure.js';
import type { AdRole } from './ad-roles.js';

/** What a group is to the reader. */
export type GroupKind = 'head' | 'body' | 'hero' | 'hours' | 'phone' | 'foot';

/** Rows without more than a little white between them. */
export interface Group {
  readonly kind: GroupKind;
  readonly rows: readonly MeasuredRow[];
  /** A break stood before it in the copy: a rule parts it from what is above. */
  readonly hasRule: boolean;
}

const KIND: Readonly<Record<AdRole, GroupKind>> = {
  name: 'head',
  tagline: 'head',
  subhead: 'body',
  strong: 'body',
  text: 'body',
  item: 'body',
  quote: 'body',
  entry: 'body',
  price: 'hero',
  hours: 'hours',
  phone: 'phone',
  address: 'foot',
  web: 'foot',
};

/** Groups the rows: a new group begins where the kind changes, at a break, a subhead, a list or table. */
export function groupRows(rows: readonly MeasuredRow[]): readonly Group[] {
  const groups: { kind: GroupKind; rows: MeasuredRow[]; hasRule: boolean }[] = [];
  rows.forEach((row, at) => {
    const kind = KIND[row.row.role];
    const last = groups.at(-1);
    const before = rows[at - 1];
    const continues = last?.kind === kind && before !== undefined && !startsGroup(row, before);
    if (continues) last.rows.push(row);
    else groups.push({ kind, rows: [row], hasRule: row.row.afterBreak });
  });
  return groups;
}

function startsGroup(row: MeasuredRow, before: MeasuredRow): boolean {
  if (row.row.afterBreak || row.row.role === 'subhead') return true;
  if (before.row.role === 'subhead') return false;
  return isListed(row.row.role) !== isListed(before.row.role);
}

function isListed(role: AdRole): boolean {
  return role === 'item' || role === 'entry';
}
