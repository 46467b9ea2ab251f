import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCodebookFile } from '../../../shared/import/read-codebook.ts';
import { projectXml, projectZip } from '../../fixtures/refi-project.ts';

const codes = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
  <Code guid="h" name="Handover" isCodable="false" color="#ff0000"><Description>On the ward.</Description>
    <Code guid="r" name="Risks" isCodable="true"><Code guid="n" name=" Being  alone " isCodable="false"/></Code></Code></Codes></CodeBook>`;
const listed = [
  [['Handover'], 'descriptive', 'On the ward.'],
  [['Handover', 'Risks'], 'code', undefined],
  [['Handover', 'Risks', 'Being alone'], 'code', undefined],
];

describe('a codebook of another program as a list of codes', () => {
  it.each([
    ['codes.qdc', strToU8(codes)],
    ['ward.qdpx', projectZip(projectXml(codes.replace(' xmlns="urn:QDA-XML:codebook:1.0"', '')))],
  ])('has names, places, kinds and definitions: %s', async (name, bytes) => {
    const reading = await readCodebookFile({ name, bytes });
    expect(reading.codes.map(({ kind, notes, path }) => [path, kind, notes.definition])).toEqual(
      listed,
    );
  });
});
