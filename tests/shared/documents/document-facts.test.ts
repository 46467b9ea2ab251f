import { expect, test } from 'vitest';
import { factsOfDocument } from '../../../shared/documents/document-facts.ts';

test.each([
  ['Owen Lindqvist stayed with the families.', [{ family: 'Lindqvist', given: 'Marta' }]],
  ['Lindqvist et al. Ward Letters 2021', undefined],
  ['Nobody of that name is here.', undefined],
])('W1: one author of the metadata, where the text says: %s', (text, authors) => {
  const metadata = { authors: [{ family: 'Lindqvist', given: 'Marta' }] };
  const opening = { facts: {}, years: [] };
  const found = { name: 'scan.pdf', text, opening, declared: {}, metadata, isOneFile: false };
  expect(factsOfDocument(found).facts.authors).toEqual(authors);
});
