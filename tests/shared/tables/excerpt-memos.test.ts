import { expect, test } from 'vitest';
import { ExportWork } from '../../../renderer/exports/export-work.ts';
import { writeMemo } from '../../../shared/commands/memos.ts';
import { quoteToken } from '../../../shared/records/quote-token.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { continued, teamReview } from '../../renderer/compare/team-fixture.ts';

test('I4 the table of excerpts tells what a memo quotes as it is now, a colleague’s excerpt in one’s own coding, too', () => {
  const review = teamReview();
  const excerpts = [
    ...(review.snapshot.codings.get(review.documents.night)?.excerpts.values() ?? []),
  ];
  const own = excerpts.find(({ reviewerId }) => reviewerId === review.ab);
  const theirs = excerpts.find(({ reviewerId }) => reviewerId === review.cd);
  if (own === undefined || theirs === undefined) throw new Error('Nobody coded');
  const { contents, snapshot } = continued(review, 'ab', writeMemo, {
    targetId: own.id,
    body: `Compare ${quoteToken(theirs.id, 'as it was')}.`,
  });
  const work = new ExportWork({ full: snapshot, ...contents });
  const source = work.sourceOf({ viewer: review.ab, layer: 'own' });
  const memos = buildTable('excerpts', source, {}).rows.flatMap(({ cells }) => {
    const words =
      cells[7]?.paragraphs
        .flat()
        .map(({ text }) => text)
        .join('') ?? '';
    return words === '' ? [] : [words];
  });
  expect(memos).toEqual([`Compare “${theirs.quote}” (Harrow 2016, para. 2).`]);
});
