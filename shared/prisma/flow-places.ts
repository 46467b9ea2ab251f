/** Where the PRISMA 2020 diagram has its boxes, headings and phases, and which arrows join them. */
import type { FlowBoxKey, FlowFrameKey } from './flow-text.ts';

/** The columns from left to right; a column that holds no box of the diagram takes no room. */
export type FlowColumn = 'previous' | 'main' | 'side' | 'other' | 'other-side';

/** The columns in the order they stand in. */
export const columnOrder: readonly FlowColumn[] = [
  'previous',
  'main',
  'side',
  'other',
  'other-side',
];

/** Where each box stands. */
export const places: Readonly<
  Record<FlowBoxKey, { readonly column: FlowColumn; readonly row: number }>
> = {
  previous: { column: 'previous', row: 0 },
  identified: { column: 'main', row: 0 },
  removed: { column: 'side', row: 0 },
  screened: { column: 'main', row: 1 },
  excluded: { column: 'side', row: 1 },
  sought: { column: 'main', row: 2 },
  'not-retrieved': { column: 'side', row: 2 },
  assessed: { column: 'main', row: 3 },
  'reports-excluded': { column: 'side', row: 3 },
  'other-identified': { column: 'other', row: 0 },
  'other-sought': { column: 'other', row: 2 },
  'other-not-retrieved': { column: 'other-side', row: 2 },
  'other-assessed': { column: 'other', row: 3 },
  'other-reports-excluded': { column: 'other-side', row: 3 },
  included: { column: 'main', row: 4 },
  total: { column: 'main', row: 5 },
};

/** The heading of each group of columns. */
export const headers = [
  { key: 'header-previous', first: 'previous', last: 'previous' },
  { key: 'header-databases', first: 'main', last: 'side' },
  { key: 'header-other', first: 'other', last: 'other-side' },
] as const satisfies readonly { key: FlowFrameKey; first: FlowColumn; last: FlowColumn }[];

/** The rows of each phase. */
export const phases = [
  { key: 'phase-identification', first: 0, last: 0 },
  { key: 'phase-screening', first: 1, last: 3 },
  { key: 'phase-included', first: 4, last: 5 },
] as const satisfies readonly { key: FlowFrameKey; first: number; last: number }[];

/** Every arrow the standard has; drawn where both ends are there. */
export const flowArrows: readonly (readonly [FlowBoxKey, FlowBoxKey])[] = [
  ['identified', 'removed'],
  ['identified', 'screened'],
  ['screened', 'excluded'],
  ['screened', 'sought'],
  ['sought', 'not-retrieved'],
  ['sought', 'assessed'],
  ['assessed', 'reports-excluded'],
  ['assessed', 'included'],
  ['other-identified', 'other-sought'],
  ['other-sought', 'other-not-retrieved'],
  ['other-sought', 'other-assessed'],
  ['other-assessed', 'other-reports-excluded'],
  ['other-assessed', 'included'],
  ['included', 'total'],
  ['previous', 'total'],
];
