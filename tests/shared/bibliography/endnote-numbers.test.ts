import { describe, expect, it } from 'vitest';
import { readEndNoteTagged } from '../../../shared/bibliography/read-endnote-tagged.ts';
import { readEndNoteXml } from '../../../shared/bibliography/read-endnote-xml.ts';

const xml = (inside: string) =>
  readEndNoteXml(
    `<xml><records><record><titles><title>Nights</title></titles>${inside}</record></records></xml>`,
    'library.xml',
  ).citations[0];
const tagged = (...lines: readonly string[]) =>
  readEndNoteTagged(['%0 Journal Article', '%T Nights', ...lines].join('\n'), 'library.enw')
    .citations[0];

describe('a PubMed number in EndNote’s fields', () => {
  it('is the accession number only of a record from PubMed', () => {
    const accession = '<accession-num>31234567</accession-num>';
    expect(xml(accession)).not.toHaveProperty('PMID');
    expect(
      xml(`${accession}<remote-database-name>Scopus</remote-database-name>`),
    ).not.toHaveProperty('PMID');
    expect(xml(`${accession}<remote-database-provider>NLM</remote-database-provider>`)?.PMID).toBe(
      '31234567',
    );
    expect(tagged('%M 31234567')).not.toHaveProperty('PMID');
    expect(tagged('%~ PubMed', '%M 31234567')?.PMID).toBe('31234567');
  });

  it('may stand in a custom field, unlike short numbers and those of PubMed Central', () => {
    expect(xml('<custom5>31234567</custom5><custom2>PMC123456</custom2>')?.PMID).toBe('31234567');
    expect(xml('<custom2>1234</custom2>')).not.toHaveProperty('PMID');
    expect(tagged('%2 31234567')?.PMID).toBe('31234567');
  });

  it('an article number stands for the pages', () => {
    expect(xml('<custom7>e105</custom7>')?.page).toBe('e105');
    expect(xml('<pages>4-9</pages><custom7>e105</custom7>')?.page).toBe('4-9');
    expect(tagged('%] e105')?.page).toBe('e105');
  });
});
