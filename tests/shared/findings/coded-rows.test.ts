import { expect, test } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { tallyDocument } from '../../../shared/codebook/tally.ts';
import { codedRows, partUnder, placesOf } from '../../../shared/findings/coded-rows.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { codedReview } from '../../fixtures/coded-review.ts';

test.each([1, 4])(
  'F2 counts each excerpt under a theme once, with %i codes an excerpt, and tells excerpts in order of the text',
  (codesPerExcerpt) => {
    const shown = codedReview({
      ...{ documents: 3, excerptsPerDocument: 60, codesPerExcerpt, codes: 12, seed: 5 },
    });
    const { structure } = codeTree(shown.codes);
    for (const [documentId, page] of shown.codings) {
      const studyId = shown.documents.get(documentId)?.studyId ?? 'study:none';
      const counted = { documentId, studyId, coded: codedRows(page, structure) };
      const tally = tallyDocument(page, structure);
      const under = (...codes: readonly CodeId[]) => partUnder(counted, placesOf(structure, codes));
      const inOrder = [...page.excerpts.values()].sort(
        (a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1),
      );
      for (const codeId of structure.order) {
        const expected = tally.get(codeId)?.rolledUp ?? [];
        const part = under(codeId);
        expect([part?.count ?? 0, part?.ids ?? []]).toEqual([expected.length, expected]);
      }
      const some = structure.order.slice(2, 6);
      for (const codes of [some.slice(0, 2), some.slice(0, 3), some]) {
        const together = new Set(codes.flatMap((id) => tally.get(id)?.rolledUp ?? []));
        const expected = inOrder.flatMap(({ id }) => (together.has(id) ? [id] : []));
        const part = under(...codes);
        expect([part?.count ?? 0, part?.ids ?? []]).toEqual([expected.length, expected]);
      }
    }
  },
);
