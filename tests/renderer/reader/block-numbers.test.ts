import { expect, it } from 'vitest';
import { blockMargins } from '../../../renderer/reader/block-numbers.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { teamReview } from '../compare/team-fixture.ts';

it('the number in the margin is the one the tables cite, after headings too', () => {
  const { contents, documents, snapshot } = teamReview();
  const table = buildTable('excerpts', {
    snapshot: shownOf(snapshot),
    ...contents,
    asOf: '2025-03-03',
  });
  const cited = table.rows.map(({ cells }) => ({
    excerptId: cells[3]?.from[0],
    place: cells[2] === undefined ? '' : cellText(cells[2]),
  }));
  const inMargin = cited.map(({ excerptId }) => {
    const page = [...snapshot.codings.values()].find(({ excerpts }) =>
      [...excerpts.keys()].some((id) => id === excerptId),
    );
    const excerpt = [...(page?.excerpts.values() ?? [])].find(({ id }) => id === excerptId);
    const document = excerpt === undefined ? undefined : snapshot.documents.get(excerpt.documentId);
    const body = contents.texts.get(document?.textId ?? '');
    if (excerpt === undefined || body === undefined) throw new Error('Nothing is cited');
    const block = body.blocks.findIndex(
      ({ end, start }) => start <= excerpt.start && excerpt.start < end,
    );
    return { excerptId, place: `para. ${blockMargins(body)[block]?.number}` };
  });
  expect(cited).toEqual(inMargin);
  expect(snapshot.codings.get(documents.day)?.excerpts.size).toBe(2);
  expect(cited.at(-1)?.place).toBe('para. 1');
});
