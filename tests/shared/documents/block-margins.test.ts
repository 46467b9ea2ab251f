import { expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { blockMargins } from '../../../shared/documents/block-margins.ts';
import { outlineOf, placeOf } from '../../../shared/documents/place.ts';
import { readPlainText } from '../../../shared/documents/read-text.ts';
import { textIdOf } from '../../../shared/documents/text-body.ts';
import { cellText, type TableCell } from '../../../shared/tables/table.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { continued, teamReview } from '../../renderer/compare/team-fixture.ts';

it('A5 the number in the margin is the one the tables cite, after headings too', () => {
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

it('A6 a printed number is the one in the margin, in the tables and in the outline of a text', () => {
  const body = readPlainText(
    'Interview 4\n\n7 INT: How was it?\n\n8 P1: Long.\n\nThe van was late.\n\n9 INT: Again?',
  );
  const textId = textIdOf(body);
  const quote = 'The van was late.';
  const start = body.text.indexOf(quote);
  const anchor = makeAnchor(body.text, start, start + quote.length);
  if (anchor === undefined) throw new Error('The quote is not in the text');
  const document = { title: 'Four', textId, length: body.text.length, format: 'text' as const };
  let review = continued(teamReview(), 'ab', importStudies, {
    studies: [{ citation: { type: 'document', title: 'Vans' }, documents: [document] }],
  });
  const documentId = [...review.snapshot.documents.values()].find(
    (each) => each.textId === textId,
  )?.id;
  if (documentId === undefined) throw new Error('The document is not there');
  review = continued(review, 'ab', createCode, { name: 'Lateness' });
  const codeId = [...review.snapshot.codes.values()].find(({ name }) => name === 'Lateness')?.id;
  if (codeId === undefined) throw new Error('The code is not there');
  review = continued(review, 'ab', applyCoding, {
    target: { documentId, anchor },
    code: { codeId },
  });
  const source = {
    snapshot: shownOf(review.snapshot),
    operations: review.contents.operations,
    texts: new Map([...review.contents.texts, [textId, body]]),
    asOf: '2025-04-01',
  };
  const cellOf = (cells: readonly TableCell[], words: string): string =>
    cells.map(cellText).find((text) => text.includes(words)) ?? '';
  const excerpts = buildTable('excerpts', source).rows.find(
    ({ cells }) => cellOf(cells, quote) !== '',
  );
  const quoted = buildTable('themes', source)
    .rows.map(({ cells }) => cellOf(cells, quote))
    .find((text) => text !== '');
  const margin = blockMargins(body)[body.blocks.findIndex((block) => block.start === start)];
  expect({
    margin: margin?.number,
    table: excerpts?.cells[2] === undefined ? '' : cellText(excerpts.cells[2]),
    quoted: quoted?.includes(', turn 8)'),
    outline: placeOf(outlineOf(body), start),
  }).toEqual({ margin: '8', table: 'turn 8', quoted: true, outline: 'turn 8' });
});
