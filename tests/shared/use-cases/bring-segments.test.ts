import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { codeInVivo } from '../../../shared/commands/coding.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { readPlainText } from '../../../shared/documents/read-text.ts';
import { writeText } from '../../../shared/documents/text-body.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { applyChanges, type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import type { SegmentRow } from '../../../shared/segments/segment-rows.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { lookAtSegments, workOfSegments } from '../../../shared/use-cases/bring-segments.ts';
import { continued, teamReview } from '../../renderer/compare/team-fixture.ts';

const talk = 'The ward was quite.\nNobody told me that bed four had moved.\nThe ward was loud.';
const body = readPlainText(talk);
const { textId } = writeText(body);
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const writer = { now: () => 1_800_000_000_000, random } as const;

const rows: readonly AnyRecord[] = [
  { id: 'review:w', type: 'review', title: 'Wards' },
  { id: 'reviewer:ana', type: 'reviewer', name: 'Ana', initials: 'A', colour: 0 },
  { id: 'reviewer:bela', type: 'reviewer', name: 'Béla', initials: 'B', colour: 1 },
  { id: 'study:s', type: 'study', citation: { type: 'article-journal', title: 'Nights on wards' } },
  {
    ...{ id: 'document:d', type: 'document', studyId: 'study:s', title: 'Interview A' },
    ...{ textId, length: body.text.length, format: 'text', originalName: 'talk-a.docx' },
  },
];
const row = (more: Partial<SegmentRow>): SegmentRow => ({
  ...{ line: 2, document: 'Interview A', group: '', codes: ['Nights'], quote: 'Nobody told me' },
  ...{ coder: '', comment: '', place: '', ...more },
});
const segments = (...some: readonly Partial<SegmentRow>[]) => ({
  ...{ origin: 'MAXQDA', left: [] },
  rows: some.map((one, at) => row({ line: at + 2, ...one })),
});
const into = (full: Full) => ({
  ...({ full, reviewId: 'review:w', reviewerId: 'reviewer:ana', clock: zeroClock } as const),
  ...{ people: new Map([['', 'reviewer:ana'] as const]), names: new Map() },
  texts: new Map([[textId, body]]),
});
const brought = (full: Full, ...some: readonly Partial<SegmentRow>[]) =>
  workOfSegments(segments(...some), into(full), writer);
const excerptsOf = (full: Full) =>
  [...full.codings.values()].flatMap((page) =>
    [...page.excerpts.values()].map(({ end, quote, start }) => [quote, start, end]),
  );

describe('segments that come into a review', () => {
  it('Z42 lie at the words as they are read, where the text was corrected', () => {
    const full = snapshotOf([
      ...rows,
      {
        ...{ id: 'correction:c', type: 'correction', documentId: 'document:d' },
        ...{ madeBy: 'reviewer:ana', start: 13, end: 18, was: 'quite', words: 'very quiet' },
      },
    ]);
    const { contents, report } = brought(full, { quote: 'The ward was very quiet.' }, {});
    expect(report.doubtful).toEqual([]);
    expect(report.notCarried).toEqual([]);
    const after = replayed(full, contents.operations);
    const shown = viewOf(after, { viewer: 'reviewer:ana', layer: 'everyone' });
    expect(excerptsOf(shown as unknown as Full)).toEqual([
      ['The ward was very quiet.', 0, 24],
      ['Nobody told me', 26, 40],
    ]);
    // As it is stored, nothing of the correction is in it.
    expect(excerptsOf(after)[1]).toEqual(['Nobody told me', 21, 35]);
  });

  it('Z41 are looked for by file, study and folder, too, and one of long words by these alone', () => {
    const full = snapshotOf(rows);
    const long = 'Nobody told me that bed four had moved.';
    const { report } = brought(
      full,
      { document: 'C:\\Texts\\talk-a.DOCX' },
      { document: 'nights on wards', quote: 'bed four' },
      { document: '', quote: 'The ward was loud.' },
      { document: 'Interview Z', quote: long },
      { document: 'Interview Z', quote: 'bed four' },
    );
    expect([report.carried.excerpts, report.doubtful, report.notCarried]).toEqual([
      4,
      [
        {
          ...{ source: 'Interview A, row 5', quote: long },
          readings: [`Interview A, para. 2: ${long}`],
          reason:
            'No document is called “Interview Z”; the words stand in “Interview A” and nowhere else.',
        },
      ],
      [
        {
          ...{ what: 'Row 6', where: 'bed four' },
          reason:
            'No document is called “Interview Z”, by its title, file or study, and the words alone do not tell which is meant.',
        },
      ],
    ]);
  });

  it('Z42 as often as the text has the words are one after the other, and the place of a row decides', () => {
    const full = snapshotOf(rows);
    const twice = brought(full, { quote: 'The ward was' }, { quote: 'The ward was' });
    expect(twice.report.doubtful).toEqual([]);
    expect(excerptsOf(replayed(full, twice.contents.operations))).toEqual([
      ['The ward was', 0, 12],
      ['The ward was', 62, 74],
    ]);
    const told = brought(full, { quote: 'The ward was', place: '3' });
    expect(told.report.doubtful).toEqual([]);
    expect(excerptsOf(replayed(full, told.contents.operations))).toEqual([
      ['The ward was', 62, 74],
    ]);
  });

  it('Z42 come under codes that are there, at their place or the only one of their name', () => {
    const full = snapshotOf([
      ...rows,
      { id: 'code:c', type: 'code', name: 'Care', kind: 'descriptive', order: 'a0', colour: 0 },
      {
        ...{ id: 'code:n', type: 'code', name: 'Nights', kind: 'code', order: 'a0', colour: 0 },
        parentId: 'code:c',
      },
    ]);
    const { contents, report } = brought(
      full,
      { codes: ['nights'] },
      { codes: ['Care > Beds'], quote: 'bed four' },
    );
    const after = replayed(full, contents.operations);
    expect([...after.codes.values()].map(({ name, parentId }) => [name, parentId])).toEqual([
      ['Care', undefined],
      ['Nights', 'code:c'],
      ['Beds', 'code:c'],
    ]);
    expect(report.notCarried).toEqual([]);
  });

  it('Z42 tell nothing of codes that are closed to whoever brings them in', () => {
    const team = teamReview();
    const quote = 'Nobody rang to say why';
    const { ab, cd, documents } = team;
    const blind = continued(team, 'ab', setTeamRules, { blind: true });
    const assigned = continued(blind, 'ab', assignDocuments, {
      shares: [ab, cd].map((reviewerId) => ({ documentId: documents.night, reviewerId })),
    });
    const anchor = makeAnchor(team.text, team.text.indexOf(quote), team.text.indexOf(quote) + 22);
    if (anchor === undefined) throw new Error('The quote is not in the text');
    const coded = continued(assigned, 'ab', codeInVivo, { documentId: documents.night, anchor });
    const { textId: address = '' } = coded.snapshot.documents.get(documents.night) ?? {};
    const lookOf = (reviewerId: ReviewerId) =>
      lookAtSegments(
        {
          file: { ...references, rows: [row({ document: '', codes: [quote], quote })] },
          name: 'Secret.docx',
        },
        {
          ...{ full: coded.snapshot, reviewId: 'review:w', reviewerId },
          texts: new Map([[address, readPlainText(team.text)]]),
        },
        random,
      ).report;
    // Whoever made the code brings nothing new; to the other it is as if it were not there.
    expect(lookOf(ab).carried).toMatchObject({ codes: 0, codings: 1 });
    expect(lookOf(cd)).toMatchObject({
      ...{ carried: { codes: 1, codings: 1 }, notCarried: [], doubtful: [] },
    });
  });
});

const references = { kind: 'references', origin: 'NVivo' } as const;

/** The rows after what came in. */
function replayed(full: Full, operations: readonly Operation[]): Full {
  return operations.reduce((after, { changes }) => applyChanges(after, changes), full);
}
