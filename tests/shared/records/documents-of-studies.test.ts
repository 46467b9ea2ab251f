import { expect, test } from 'vitest';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { documentsOfStudies, textToRead } from '../../../shared/records/documents-of-studies.ts';

const document = (
  id: DocumentRecord['id'],
  part: Pick<DocumentRecord, 'deleted' | 'format'>,
): DocumentRecord => ({
  ...{ id, type: 'document', studyId: 'study:harrow', title: id, textId: 'text:1', length: 10 },
  ...part,
});
const abstract = document('document:abstract', { format: 'abstract' });
const article = document('document:article', { format: 'pdf' });
const gone = document('document:gone', { format: 'pdf', deleted: true });

test('lists the documents of a study as they came, without those that are gone, once for the same documents', () => {
  const documents = new Map([abstract, gone, article].map((each) => [each.id, each]));
  const byStudy = documentsOfStudies(documents);
  expect([...byStudy]).toEqual([['study:harrow', [abstract, article]]]);
  expect(documentsOfStudies(documents)).toBe(byStudy);
  expect([...documentsOfStudies(new Map([[article.id, article]]))]).toEqual([
    ['study:harrow', [article]],
  ]);
});

test('reads the first that is more than an abstract, else the abstract', () => {
  expect(textToRead([abstract, article])).toBe(article);
  expect(textToRead([abstract])).toBe(abstract);
  expect(textToRead([])).toBeUndefined();
});
