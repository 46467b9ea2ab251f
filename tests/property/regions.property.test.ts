/** Words and regions of pages with text beside each other: whatever is said of words knows nothing of the regions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, makeAnchor } from '../../shared/anchor/anchor.ts';
import { pageAnchor } from '../../shared/anchor/page-region.ts';
import { isBesideWords, regionBetween } from '../../shared/anchor/region.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { sentenceCover } from '../../shared/codebook/sentence-cover.ts';
import { sentencesToCode } from '../../shared/documents/findings.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { snapshotOf } from '../../shared/ops/snapshot.ts';
import { compareDocument } from '../../shared/reconcile/disagreements.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { codedPage, passagesOf } from '../../shared/relations/coded-page.ts';
import { eachMeeting } from '../../shared/relations/each-meeting.ts';
import { documentsByStudy } from '../../shared/tables/study-order.ts';
import { agreementSource, measureReview } from '../../shared/team/agreement-source.ts';
import { countWords } from '../../shared/words/word-frequencies.ts';
import { shownOf } from '../fixtures/shown.ts';
import { meetings } from '../shared/relations/random-coding.ts';

const lines = [
  'Carers counted the hours. The car came late.',
  'Nobody had asked them. They wrote it down.',
  'A book was kept by the phone. Nobody read it.',
];
const text = lines.join('\n');
const blocks: TextBody['blocks'] = lines.map((line, at) => {
  const start = lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
  return { start, end: start + line.length, kind: 'paragraph' };
});
/** The second page begins with the second line. */
const second = blocks[1]?.start ?? 0;
const body: TextBody = {
  text,
  blocks,
  pages: [
    { start: 0, end: second, label: 'i' },
    { start: second, end: text.length, label: 'ii' },
  ],
};

const documentId = 'document:carers';
const reviewers = ['reviewer:ada', 'reviewer:ben'] as const;
const textId = 'c'.repeat(64);
const frame: readonly AnyRecord[] = [
  { id: 'review:hours', type: 'review', title: 'Hours of care' },
  ...reviewers.map(
    (id): AnyRecord => ({ id, type: 'reviewer', name: id, initials: 'AB', colour: 0 }),
  ),
  ...[0, 1, 2].map(
    (code): AnyRecord => ({
      ...{ id: `code:${code}`, type: 'code', name: `Waiting ${code}`, kind: 'code' },
      ...{ order: `a${code}`, colour: code },
    }),
  ),
  { id: 'study:carers', type: 'study', citation: { type: 'article-journal', title: 'Hours' } },
  {
    ...{ id: documentId, type: 'document', studyId: 'study:carers', title: 'Hours', textId },
    ...{ length: text.length, format: 'pdf' },
  },
];

const place = fc.record({
  reviewer: fc.constantFrom(...reviewers),
  code: fc.nat({ max: 2 }),
  at: fc.nat({ max: text.length - 1 }),
  length: fc.integer({ min: 1, max: 30 }),
});
const steps = fc.nat({ max: 6 });

/** Coded words; those at 0 are just the character that regions of the first page go with. */
const words = fc.array(place, { maxLength: 8 }).map((places) =>
  places.flatMap(({ at, length, ...one }, index) => {
    const anchor = makeAnchor(text, at % 4 === 0 ? 0 : at, at % 4 === 0 ? 1 : at + length);
    return anchor === undefined ? [] : coded(`w${index}`, one, anchor);
  }),
);
const regions = fc
  .array(fc.tuple(place, steps, steps), { minLength: 1, maxLength: 8 })
  .map((places) =>
    places.flatMap(([{ at, ...one }, x, y], index) => {
      const page = at % 2;
      const anchor = pageAnchor(body, page);
      const box = regionBetween({ x: x / 10, y: y / 10 }, { x: x / 10 + 0.25, y: y / 10 + 0.25 });
      if (anchor === undefined || box === undefined) return [];
      const region = { ...box, page: body.pages[page]?.label ?? '' };
      return coded(`r${index}`, one, anchorOf({ ...anchor, region }));
    }),
  );

function coded(
  id: string,
  { code, reviewer: reviewerId }: { readonly code: number; readonly reviewer: string },
  anchor: object,
): readonly AnyRecord[] {
  const excerptId = `excerpt:${id}` as const;
  return [
    { id: excerptId, type: 'excerpt', documentId, reviewerId, ...anchor },
    {
      ...{ id: `coding:${id}`, type: 'coding', excerptId, documentId, codeId: `code:${code}` },
      ...{ reviewerId, layer: 'own' },
    },
  ] as readonly AnyRecord[];
}

/** All that is said of the words of the document. */
function saidOfWords(records: readonly AnyRecord[]) {
  const shown = shownOf(snapshotOf([...frame, ...records]));
  const { structure } = codeTree(shown.codes);
  const page = shown.codings.get(documentId) ?? { excerpts: new Map(), codings: new Map() };
  const texts = new Map([[textId, body]]);
  const source = agreementSource(shown, texts, {
    ...{ level: 'codes', unit: { kind: 'character' }, reconciliation: 'before' },
    reviewerIds: reviewers,
  });
  // Who coded regions alone has coded the document, without a word.
  const asAsked = { ...source, regions: 0 };
  const question = { everything: false, codeId: 'code:0' } as const;
  return {
    cover: [
      ...sentenceCover(page, { sentences: sentencesToCode(body), structure, reviewerId: undefined })
        .touching,
    ],
    counted: countWords(shown, texts, { documents: documentsByStudy(shown), question }),
    coders: source.question.documents.flatMap(({ codedBy }) =>
      codedBy.filter(({ excerpts }) => excerpts.length > 0),
    ),
    categories: measureReview(asAsked, { kind: 'character' }).report.byCategory.map(
      ({ categoryId }) => categoryId,
    ),
  };
}

test('A10 no count of words, sentences or characters knows of regions of pages with text', () => {
  fc.assert(
    fc.property(words, regions, (ofWords, ofRegions) => {
      const [{ categories, ...both }, alone] = [
        saidOfWords([...ofWords, ...ofRegions]),
        saidOfWords(ofWords),
      ];
      expect(both).toEqual({
        cover: alone.cover,
        counted: alone.counted,
        coders: alone.coders,
      });
      // Where a document is compared only because somebody coded a region in it, codes of its words count, too.
      const coders = new Set(ofWords.map((each) => ('reviewerId' in each ? each.reviewerId : '')));
      if (coders.size === 2) expect(categories).toEqual(alone.categories);
    }),
    { numRuns: 150 },
  );
});

test('A10 words and regions never meet, whatever is asked; each meets its like as without the other', () => {
  fc.assert(
    fc.property(words, regions, meetings, (ofWords, ofRegions, meeting) => {
      const pairs = (records: readonly AnyRecord[]): readonly string[] => {
        const shown = shownOf(snapshotOf([...frame, ...records]));
        const page = shown.codings.get(documentId);
        if (page === undefined) return [];
        const passages = passagesOf(codedPage(page, codeTree(shown.codes).structure));
        const found: string[] = [];
        eachMeeting(passages, meeting, blocks, (first, other) => {
          const [a, b] = [passages.excerpts[first], passages.excerpts[other]];
          if (a === undefined || b === undefined) throw new Error('Not a passage');
          expect(isBesideWords(a)).toBe(isBesideWords(b));
          found.push(`${a.id} ${b.id}`);
        });
        return found.sort();
      };
      expect(pairs([...ofWords, ...ofRegions])).toEqual(
        [...pairs(ofWords), ...pairs(ofRegions)].sort(),
      );
    }),
    { numRuns: 200 },
  );
});

test('A10 comparing joins no words with regions: what differs in both is what differs in each', () => {
  fc.assert(
    fc.property(words, regions, (ofWords, ofRegions) => {
      const passages = (records: readonly AnyRecord[]): readonly string[] => {
        const shown = shownOf(snapshotOf([...frame, ...records]));
        const { structure } = codeTree(shown.codes);
        const { agreements, disagreements } = compareDocument(shown, documentId, structure, {
          reviewers,
        });
        return [
          ...disagreements.map((each) => `${each.kind} ${each.id}`),
          ...agreements.map(({ id }) => id),
        ].sort();
      };
      expect(passages([...ofWords, ...ofRegions])).toEqual(
        [...passages(ofWords), ...passages(ofRegions)].sort(),
      );
    }),
    { numRuns: 200 },
  );
});
