/** Invented coding of any shape, and what is asked of it. */
import fc from 'fast-check';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { CodeId, ReviewerId } from '../../../shared/records/ids.ts';
import type { Meeting } from '../../../shared/records/meeting.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import type { Shown } from '../../../shared/team/view.ts';
import { shownOf } from '../../fixtures/shown.ts';

export const codeId = (index: number): CodeId => `code:c${index}`;
export const reviewers: readonly ReviewerId[] = ['reviewer:ada', 'reviewer:ben'];
export const codeCount = 7;
const textLength = 60;

/** A text of lines of ten characters, the third of which only belongs to its page. */
export const blocks: TextBody['blocks'] = [0, 1, 2, 3, 4, 5].map((line) => ({
  start: line * 10,
  end: line * 10 + 9,
  kind: line === 2 ? 'furniture' : 'paragraph',
}));

export const meetings: fc.Arbitrary<Meeting> = fc.oneof(
  fc.constantFrom<Meeting>(
    { kind: 'same' },
    { kind: 'overlaps' },
    { kind: 'paragraph' },
    { kind: 'next' },
  ),
  fc.nat({ max: 15 }).map((within) => ({ kind: 'near', within }) satisfies Meeting),
);

const excerpt = fc.record({
  document: fc.nat({ max: 3 }),
  reviewer: fc.constantFrom(...reviewers),
  start: fc.nat({ max: textLength - 2 }),
  length: fc.integer({ min: 1, max: 14 }),
  region: fc.option(fc.constantFrom(0.1, 0.3, 0.6), { nil: undefined, freq: 8 }),
  // Where the page of the region begins, where it is one with text.
  page: fc.constantFrom(undefined, 0, 30),
  order: fc.constantFrom('participant', 'author', undefined),
  groups: fc.subarray(['a', 'b', 'c', 'd', 'gone'], { maxLength: 2 }),
  codes: fc.array(fc.nat({ max: codeCount }), { minLength: 1, maxLength: 3 }),
  deleted: fc.boolean(),
});

/** Codes 1 and 2 stand under code 0, code 3 under 2; code 6 is merged into 4; what code 7 would be is not there. */
const codes: readonly AnyRecord[] = [undefined, 0, 0, 2, undefined, undefined, undefined].map(
  (parent, index) => ({
    id: codeId(index),
    type: 'code',
    name: `Waiting, part ${index}`,
    kind: 'code',
    order: `a${index}`,
    colour: index,
    ...(parent === undefined ? {} : { parentId: codeId(parent) }),
    ...(index === 6 ? { mergedInto: codeId(4) } : {}),
  }),
);

/** Groups A and B have one name, D is merged into C, and one is removed. */
const groups: readonly AnyRecord[] = (
  [
    ['a', 'Patients', {}],
    ['b', ' patients', {}],
    ['c', 'Nurses', {}],
    ['d', 'Sisters', { mergedInto: 'group:c' }],
    ['gone', 'Doctors', { deleted: true }],
  ] as const
).map(([id, name, rest], index) => ({
  id: `group:${id}`,
  type: 'group',
  name,
  order: `a${index}`,
  ...rest,
}));
const names: Readonly<Record<string, string>> = {
  'group:a': 'Patients',
  'group:b': 'Patients',
  'group:c': 'Nurses',
  'group:d': 'Nurses',
};
/** Where a nurse speaks in the second document. */
const nurse = { start: 5, end: 25 };

/** The groups of an excerpt, read off the records. */
export function plainGroups({
  documentId,
  end,
  groups: given = {},
  region,
  start,
}: Excerpt): ReadonlySet<string> {
  const found = new Set(Object.keys(given).flatMap((id) => names[id] ?? []));
  if (found.size > 0 || documentId !== 'document:d1' || region !== undefined) return found;
  return start < nurse.end && end > nurse.start ? new Set(['Nurses']) : found;
}

const frame: readonly AnyRecord[] = [
  { id: 'review:home', type: 'review', title: 'Coming home' },
  ...reviewers.map(
    (id): AnyRecord => ({ id, type: 'reviewer', name: id, initials: 'AB', colour: 0 }),
  ),
  ...codes,
  ...groups,
  ...['Ghana', 'ghana ', 'Peru; Chile'].map(
    (country, index): AnyRecord => ({
      id: `study:s${index}`,
      type: 'study',
      citation: { type: 'article-journal', title: `Study ${index}` },
      country,
      ...(index === 2 ? { inclusion: 'excluded' } : { inclusion: 'included' }),
    }),
  ),
  // The first study has two documents.
  ...[0, 0, 1, 2].map(
    (study, index): AnyRecord => ({
      id: `document:d${index}`,
      type: 'document',
      studyId: `study:s${study}`,
      title: `Interview ${index}`,
      textId: String(index).repeat(64),
      length: textLength,
      format: 'text',
      ...(index === 1
        ? {
            speakers: {
              N: { groups: { 'group:d': true }, turns: [[nurse.start, nurse.end]] },
              Q: { groups: { 'group:gone': true }, turns: [[nurse.end, textLength]] },
            },
          }
        : {}),
    }),
  ),
];

/** Passages of two reviewers on four documents of three studies, some of them regions of pages, some gone. */
export const coding: fc.Arbitrary<Shown> = fc
  .array(excerpt, { maxLength: 24 })
  .map((excerpts) => shownOf(snapshotOf([...frame, ...excerpts.flatMap(recordsOf)])));

type Shape = typeof excerpt extends fc.Arbitrary<infer T> ? T : never;

function recordsOf(shape: Shape, index: number): readonly AnyRecord[] {
  const documentId = `document:d${shape.document}` as const;
  const { page, region, reviewer: reviewerId } = shape;
  // A region lies on the line that stands for its page, or beside the words of a page that has some.
  const start = region === undefined ? shape.start : (page ?? 20);
  const length = region === undefined ? shape.length : page === undefined ? 9 : 1;
  const end = Math.min(textLength, start + length);
  const id = `excerpt:e${index}` as const;
  return [
    {
      id,
      type: 'excerpt',
      documentId,
      reviewerId,
      start,
      end,
      quote: 'x'.repeat(end - start),
      prefix: '',
      suffix: '',
      ...(region === undefined
        ? {}
        : {
            region: {
              ...{ left: region, top: 0.1, width: 0.25, height: 0.2 },
              ...(page === undefined ? {} : { page: String(page) }),
            },
          }),
      ...(shape.order === undefined ? {} : { constructOrder: shape.order }),
      ...(shape.groups.length === 0
        ? {}
        : { groups: Object.fromEntries(shape.groups.map((each) => [`group:${each}`, true])) }),
      ...(shape.deleted && index % 5 === 0 ? { deleted: true } : {}),
    } as AnyRecord,
    ...shape.codes.map(
      (code, at): AnyRecord => ({
        id: `coding:k${index}-${at}`,
        type: 'coding',
        excerptId: id,
        documentId,
        codeId: codeId(code),
        reviewerId,
        layer: 'own',
        ...(shape.deleted && index % 5 === 1 && at === 0 ? { deleted: true } : {}),
      }),
    ),
  ];
}
