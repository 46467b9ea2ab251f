import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import type { Citation } from '../../../shared/bibliography/citation.ts';
import { evidenceFor } from '../../../shared/bibliography/duplicate-evidence.ts';
import { typeNames } from '../../../shared/bibliography/reference-types.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import {
  confirmDuplicates,
  markDistinct,
  mergeDuplicates,
  separateDuplicates,
} from '../../../shared/commands/duplicates.ts';
import { rateStudy, sampleByHand } from '../../../shared/commands/sampling.ts';
import { editStudy, importStudies } from '../../../shared/commands/studies.ts';
import { compareCitations } from '../../../shared/duplicates/compare-citations.ts';
import { mergedGroups, unmergedGroups } from '../../../shared/duplicates/groups.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import { boxNumber } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { maren, reviewOfTwo } from '../screening/team-of-two.ts';

const harrow: Citation = {
  type: 'article-journal',
  title: 'Kitchen table medicine and the weight of paperwork',
  author: [{ family: 'Harrow', given: 'M' }],
  issued: { 'date-parts': [[2016]] },
};
const textId = 'a'.repeat(64);

function twoRecords() {
  const { log } = reviewOfTwo();
  const before = new Set(log.snapshot.studies.keys());
  log.run(importStudies, {
    searches: [
      {
        id: 'search:pubmed',
        kind: 'database',
        source: 'PubMed',
        fileName: 'a.nbib',
        fileHash: 'b'.repeat(64),
      },
      {
        id: 'search:cinahl',
        kind: 'database',
        source: 'CINAHL',
        fileName: 'b.ris',
        fileHash: 'c'.repeat(64),
      },
    ],
    studies: [
      {
        citation: harrow,
        documents: [{ title: 'Abstract', textId, length: 10, format: 'abstract' }],
        searchId: 'search:pubmed',
      },
      {
        citation: { ...harrow, title: `${harrow.title}.`, DOI: '10.1000/kitchen.16' },
        documents: [
          { title: 'Abstract', textId, length: 10, format: 'abstract' },
          { title: 'Full text', textId, length: 10, format: 'pdf' },
        ],
        searchId: 'search:cinahl',
      },
    ],
  });
  const [keep, duplicate] = [...log.snapshot.studies.keys()].filter((id) => !before.has(id)) as [
    StudyId,
    StudyId,
  ];
  return { log, keep, duplicate };
}

const documentsOf = (log: ReturnType<typeof twoRecords>['log'], id: StudyId) =>
  [...log.snapshot.documents.values()].filter(({ studyId }) => studyId === id).map((d) => d.title);

describe('merging duplicates', () => {
  it('the kept study takes over texts and what its record lacks; the duplicate stays as it came', () => {
    const { duplicate, keep, log } = twoRecords();
    const record = log.snapshot.studies.get(duplicate);
    log.run(mergeDuplicates, { groups: [{ keep, duplicates: [duplicate] }] });
    const { studies } = log.snapshot;
    expect(studies.get(keep)?.citation).toEqual({ ...harrow, DOI: '10.1000/kitchen.16' });
    expect(studies.get(duplicate)).toMatchObject({
      citation: record?.citation,
      deleted: true,
      duplicateOf: keep,
    });
    expect([documentsOf(log, keep), documentsOf(log, duplicate)]).toEqual([
      ['Abstract', 'Full text'],
      ['Abstract'],
    ]);
  });

  it('S25 a coded abstract comes along beside that of the study, named by its search or record until it is separated', () => {
    const { duplicate, keep, log } = twoRecords();
    const known = new Set(log.snapshot.studies.keys());
    const abstract = { title: 'Abstract', textId, length: 10, format: 'abstract' } as const;
    const unlogged = { citation: harrow, documents: [abstract] };
    log.run(importStudies, { studies: [unlogged, unlogged] });
    const others = [...log.snapshot.studies.keys()].filter((id) => !known.has(id));
    const records = [duplicate, ...others];
    for (const document of log.snapshot.documents.values()) {
      const anchor = makeAnchor('ten signs.', 0, 3);
      if (document.format === 'abstract' && anchor !== undefined)
        log.run(applyCoding, {
          target: { documentId: document.id, anchor },
          code: { newCode: { name: `Paperwork of ${document.id}` } },
        });
    }
    log.run(mergeDuplicates, { groups: [{ keep, duplicates: records }] });
    expect(documentsOf(log, keep)).toEqual([
      'Abstract',
      'Abstract (CINAHL)',
      'Full text',
      'Abstract (Harrow 2016)',
      'Abstract (Harrow 2016, 2)',
    ]);
    log.run(separateDuplicates, { studyIds: records });
    expect([keep, ...records].map((id) => documentsOf(log, id))).toEqual([
      ['Abstract'],
      ['Abstract', 'Full text'],
      ['Abstract'],
      ['Abstract'],
    ]);
  });

  it('S25 the kept study takes over characteristics, ratings and sampling that it lacks, and keeps what it has', () => {
    const { duplicate, keep, log } = twoRecords();
    log.run(editStudy, { studyId: keep, fields: { country: 'Wales' } });
    log.run(editStudy, {
      studyId: duplicate,
      fields: { country: 'Norway', method: 'Interviews', 'custom.Duration': '12' },
    });
    log.run(rateStudy, { studyId: keep, rates: 'closeness', value: 1 });
    log.run(rateStudy, { studyId: duplicate, rates: 'closeness', value: 3 });
    log.run(rateStudy, { studyId: duplicate, rates: 'richness', value: 5 });
    log.run(sampleByHand, { studyId: duplicate, how: 'hand', reason: 'The only one on nights' });
    log.run(mergeDuplicates, { groups: [{ keep, duplicates: [duplicate] }] });
    const { closeness, country, custom, method, richness, sampledBy, samplingReason } =
      log.snapshot.studies.get(keep) ?? {};
    expect({ closeness, country, custom, method, richness, sampledBy, samplingReason }).toEqual({
      closeness: 1,
      country: 'Wales',
      custom: { Duration: '12' },
      method: 'Interviews',
      richness: 5,
      sampledBy: 'hand',
      samplingReason: 'The only one on nights',
    });
  });

  it('S3: one undo restores every row; separating brings the record and its texts back', () => {
    const { duplicate, keep, log } = twoRecords();
    const before = log.snapshot;
    const operation = log.run(mergeDuplicates, { groups: [{ keep, duplicates: [duplicate] }] });
    const undo = operation === undefined ? undefined : planInverse(log.snapshot, operation);
    const undone = applyChecked(log.snapshot, undo?.changes ?? [], maren);
    expect([undone.studies, undone.documents]).toEqual([before.studies, before.documents]);
    log.run(separateDuplicates, { studyIds: [duplicate] });
    expect(log.snapshot.studies.get(duplicate)?.deleted).toBe(undefined);
    expect(documentsOf(log, duplicate)).toEqual(['Abstract', 'Full text']);
    expect(unmergedGroups(log.snapshot)).toEqual([]);
  });

  it('groups are listed before and after merging, with what speaks for them', () => {
    const { duplicate, keep, log } = twoRecords();
    const [open] = unmergedGroups(log.snapshot);
    // The record with the full text is the one to keep.
    expect([open?.kept.id, open?.others.map(({ evidence }) => evidence)]).toEqual([
      duplicate,
      ['title'],
    ]);
    log.run(mergeDuplicates, { groups: [{ keep, duplicates: [duplicate] }] });
    expect(unmergedGroups(log.snapshot)).toEqual([]);
    expect(mergedGroups(log.snapshot).map(({ kept }) => kept.id)).toEqual([keep]);
    log.run(confirmDuplicates, { studyIds: [duplicate] });
    expect(log.snapshot.studies.get(duplicate)?.duplicateConfirmed).toBe(true);
  });

  it('studies marked as different are not shown as duplicates again', () => {
    const { duplicate, keep, log } = twoRecords();
    log.run(markDistinct, { studyIds: [keep, duplicate] });
    expect(unmergedGroups(log.snapshot)).toEqual([]);
  });

  it('the flow diagram counts the records of every search, and the duplicates', () => {
    const { duplicate, keep, log } = twoRecords();
    log.run(mergeDuplicates, { groups: [{ keep, duplicates: [duplicate] }] });
    const flow = flowOfReview(log.snapshot);
    // Three studies of the review came from no search.
    expect([boxNumber(flow, 'database_results'), boxNumber(flow, 'duplicates')]).toEqual([5, 1]);
    expect(flow.lists.database_results?.map(({ name }) => name).slice(0, 2)).toEqual([
      'PubMed',
      'CINAHL',
    ]);
  });
});

describe('possible duplicates', () => {
  const preprint: Citation = {
    ...harrow,
    DOI: '10.1101/preprint',
    issued: { 'date-parts': [[2015]] },
  };
  const article: Citation = { ...harrow, DOI: '10.1000/kitchen.16' };

  it('the strongest evidence is told', () => {
    expect(evidenceFor(article, { ...preprint, DOI: 'https://doi.org/10.1000/KITCHEN.16' })).toBe(
      'doi',
    );
    expect(
      evidenceFor({ ...article, PMID: '26957754' }, { ...harrow, PMID: 'PMID: 26957754' }),
    ).toBe('pmid');
    expect(evidenceFor(article, harrow)).toBe('title');
    expect(evidenceFor(article, preprint)).toBe('other-identifiers');
    const other = { title: 'Night shifts', author: harrow.author };
    expect(evidenceFor(article, { ...article, ...other })).toBe('shared-doi');
    expect(evidenceFor({ ...harrow, PMID: '7' }, { ...harrow, PMID: '7', ...other })).toBe(
      'shared-pmid',
    );
    expect(evidenceFor(article, { ...article, title: `Erratum: ${harrow.title}` })).toBe('notice');
    expect(evidenceFor({ ...harrow, page: '1' }, { ...harrow, page: '9' })).toBe('other-place');
    expect(evidenceFor(harrow, { ...harrow, title: `${harrow.title}work` })).toBe('near-title');
    const earlier = { ...harrow, issued: { 'date-parts': [[2015]] } };
    expect(evidenceFor(harrow, earlier)).toBe('other-year');
    const long = { ...harrow, title: `${harrow.title} in houses of the north` };
    expect(evidenceFor(long, { ...long, author: [] })).toBe('other-authors');
    expect(evidenceFor(long, { ...long, title: `Comment on ${long.title}` })).toBe('notice');
    const placed = { ...harrow, volume: '4', page: '12' };
    expect(evidenceFor(placed, { ...placed, title: '[Kjøkkenmedisin]' })).toBe('same-place');
    expect(evidenceFor(harrow, { ...harrow, title: 'Night shifts' })).toBe('through-another');
  });

  it('differences are marked, whatever case, accents and punctuation say', () => {
    const fields = compareCitations([
      article,
      { ...preprint, title: `${harrow.title.toUpperCase()}.` },
    ]);
    const marked = fields.filter(({ differs }) => differs.includes(true));
    expect(marked.map(({ labelKey }) => labelKey)).toEqual([
      'duplicates.field.year',
      'duplicates.field.doi',
    ]);
  });

  it('call every kind of publication by words', () => {
    const types = Object.keys(typeNames);
    const [words] = compareCitations(types.map((type) => ({ ...harrow, type }))).filter(
      ({ labelKey }) => labelKey === 'duplicates.field.type',
    );
    expect(words?.values[0]).toBe('Journal article');
    expect(words?.values.filter((word) => types.includes(word))).toEqual([]);
  });
});
