import { expect, test } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { excerptsInOrder } from '../../../shared/codebook/passages.ts';
import { codedRows, partUnder, placesOf } from '../../../shared/findings/coded-rows.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { ExcerptId } from '../../../shared/records/ids.ts';
import type { Study } from '../../../shared/records/study.ts';
import { pickQuotes, quotePlaces } from '../../../shared/tables/pick-quotes.ts';
import { codedReview, codedReviewCode } from '../../fixtures/coded-review.ts';

interface Entry {
  readonly excerpt: Excerpt;
  readonly study: Study;
}

const shown = codedReview({
  ...{ documents: 9, excerptsPerDocument: 50, codesPerExcerpt: 2, codes: 30, seed: 4 },
});
/** Quotes of many lengths, whose ranks are often the same; three documents to a study. */
const entries: readonly Entry[] = [...shown.codings].flatMap(([documentId, page]) => {
  const study = shown.studies.get(`study:${Number(documentId.split(':')[1]) % 3}`);
  return study === undefined
    ? []
    : excerptsInOrder(page).map((excerpt) => ({
        excerpt: { ...excerpt, quote: 'x'.repeat((excerpt.start * 7) % 400) },
        study,
      }));
});

const rankOf = ({ excerpt: { constructOrder, quote } }: Entry): number =>
  (constructOrder === 'participant' ? 0 : 1000) +
  Math.max(0, 40 - quote.length, quote.length - 280);
const placeOf = ({ study }: Entry): number => 3 - Number(study.id.split(':')[1]);

/** What is picked, told the slow way: all of a study in order, one of each study after the other. */
function pickedSlowly(wanted: number, used: ReadonlySet<ExcerptId>): readonly ExcerptId[] {
  const rank = (entry: Entry) => rankOf(entry) + (used.has(entry.excerpt.id) ? 2000 : 0);
  const queues = [...Map.groupBy(entries, ({ study }) => study.id).values()].map((list) =>
    list.toSorted((a, b) => rank(a) - rank(b)),
  );
  return entries
    .flatMap((_, round) =>
      queues
        .flatMap((queue) => queue[round] ?? [])
        .sort((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b)),
    )
    .slice(0, wanted)
    .map(({ excerpt }) => excerpt.id);
}

test.each([0, 1, 3, 7, 449, 1000])('picks %i quotes as sorting all of them would', (wanted) => {
  const used = new Set(entries.flatMap(({ excerpt }, at) => (at % 5 === 0 ? excerpt.id : [])));
  const picked = pickQuotes(entries, wanted, used, placeOf).map(({ excerpt }) => excerpt.id);
  expect(picked).toEqual(pickedSlowly(wanted, used));
});

test('of equals takes the one that stands first, in whatever order those of a document are told', () => {
  const bytes = seededBytes(3);
  const mixed = [...Map.groupBy(entries, ({ excerpt }) => excerpt.documentId).values()].flatMap(
    (list) =>
      list
        .map((entry) => ({ entry, at: bytes(1)[0] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry),
  );
  const used = new Set<ExcerptId>();
  expect(pickQuotes(mixed, 20, used, placeOf)).toEqual(pickQuotes(entries, 20, used, placeOf));
});

test.each([1, 2, 5, 200])('F9 a part gives its %i best excerpts, each once', (wanted) => {
  const { structure } = codeTree(shown.codes);
  for (const codes of [[0], [10, 20], [0, 1, 12]]) {
    const places = placesOf(structure, codes.map(codedReviewCode));
    for (const [documentId, page] of shown.codings) {
      const coded = codedRows(page, structure);
      const part = partUnder({ documentId, studyId: 'study:1', coded }, places);
      const inPlace = quotePlaces(coded.excerpts);
      const placeIn = (id: ExcerptId): number =>
        inPlace[coded.excerpts.findIndex((excerpt) => excerpt.id === id)] ?? 0;
      const best = part?.ids.toSorted((a, b) => placeIn(a) - placeIn(b)).slice(0, wanted);
      expect(part?.first(wanted, quotePlaces).map(({ id }) => id)).toEqual(best);
    }
  }
});
