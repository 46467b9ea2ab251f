import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { seededBytes } from '../../../shared/random.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { convertOpened } from '../../../shared/use-cases/convert-project.ts';
import { withFiles } from '../../../shared/use-cases/with-files.ts';
import { oddities } from '../../fixtures/refi-oddities.ts';

/** What becomes of a project: the code it is refused with, or its documents, codes, codings, what they quote, and how the reasons begin that are told. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const file = await withFiles(openRefi(bytes));
    const writer = {
      device: 'device:here',
      now: () => 1_800_000_000_000,
      random: seededBytes(9),
    } as const;
    const { contents, report, rows } = convertOpened({ file, name: 'odd.qdpx' }, writer);
    expect(checkBundle(contents)).toEqual([]);
    const { carried, doubtful, notCarried } = report;
    const quotes = [...rows.codings.values()].flatMap(({ excerpts }) =>
      [...excerpts.values()].map(({ quote }) => quote),
    );
    const told = [...notCarried, ...doubtful].map(({ reason }) =>
      reason.split(/[.:,;]/)[0]?.slice(0, 60),
    );
    const counts = `${carried.documents} documents, ${carried.codes} codes, ${carried.codings} codings`;
    return [counts, ...quotes.map((quote) => `“${quote}”`), ...told].join(' · ');
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return `refused: ${error.code}`;
  }
}

const whole = '1 documents, 1 codes, 1 codings · “ward”';
const outcomes: Readonly<Record<string, string>> = {
  'no zip but a web page': 'refused: refi-none',
  'an empty zip': 'refused: refi-none',
  'an empty file': 'refused: refi-none',
  'encrypted entries': 'refused: protected',
  'a text that unpacks out of proportion': 'refused: file-too-large',
  'a text named with ../': '0 documents, 1 codes, 0 codings · Its text lies outside the archive',
  'a text named from the root':
    '0 documents, 1 codes, 0 codings · Its text lies outside the archive',
  'no project in it': 'refused: refi-none',
  'two projects, one called project.qde': whole,
  'two projects, none called project.qde': 'refused: refi-several',
  'a project under another name in a folder': whole,
  'a codebook as a project': '0 documents, 1 codes, 0 codings',
  'a project as a codebook': '0 documents, 1 codes, 0 codings · Its text is not in the archive',
  'a damaged text': '0 documents, 1 codes, 0 codings · Its text is damaged',
  'a text in UTF-16': whole,
  'a text in Latin-1': '1 documents, 1 codes, 1 codings · “hörten”',
  'a document type': 'refused: refi-entities',
  'entities of its own': 'refused: refi-entities',
  'XML that breaks off': 'refused: damaged-file',
  'an & as QualCoder writes it': 'refused: damaged-file',
  'another version of the form': whole,
  'elements of another program': whole,
  'a text that is not in the archive':
    '0 documents, 1 codes, 0 codings · Its text is not in the archive',
  'a text both in a file and written out': whole,
  'a text neither in a file nor written out':
    '0 documents, 1 codes, 0 codings · Its text is not in the archive',
  'a code that is not there':
    '1 documents, 1 codes, 0 codings · One coding names no code that is in the project',
  'a source that is not there': `${whole} · One thing in it is not in the project or did not come in`,
  'a user who is not there': `${whole} · Nothing in the project was coded or written by this person · The project does not say who this is · In one coding the selection names another person than the co`,
  'a coding without a code':
    '1 documents, 1 codes, 0 codings · One coding names no code that is in the project',
  'a coding of the whole text': '1 documents, 1 codes, 0 codings · It is coded as a whole',
  'one identifier for two codes':
    '1 documents, 2 codes, 1 codings · “ward” · A second code has the same identifier',
  'one identifier for two texts':
    '2 documents, 1 codes, 2 codings · “ward” · “was” · A second source has the same identifier',
  'an end before its start': '1 documents, 1 codes, 0 codings · It lies outside the text',
  'an empty passage': '1 documents, 1 codes, 0 codings · It lies outside the text',
  'a place before the text': '1 documents, 1 codes, 0 codings · It lies outside the text',
  'a place behind the text': '1 documents, 1 codes, 0 codings · It lies outside the text',
  'a place that is no number': '1 documents, 1 codes, 0 codings · It lies outside the text',
  'thousands of codes': '1 documents, 5001 codes, 1 codings · “ward”',
  'codes seven deep': '1 documents, 8 codes, 1 codings · “ward”',
  'names that are empty': whole,
  'names with / . and >': '1 documents, 3 codes, 1 codings · “ward”',
  'siblings that are equal but for case': '1 documents, 3 codes, 1 codings · “ward”',
  'a code that does not say whether it can be applied': whole,
  'a colour that is none': `${whole} · One colour could not be read`,
  'cases without a name': whole,
  'two variables of one name': `${whole} · Several values came together`,
  'a value that is not of its type': whole,
  'a picture alone':
    '1 documents, 1 codes, 1 codings · “[(1, 2)–(3, 4)]” · Its file did not come along',
  'a recording alone':
    '1 documents, 1 codes, 1 codings · “[00:00:00.000–00:00:01.000]” · Its file did not come along',
  'a video alone':
    '1 documents, 1 codes, 1 codings · “[00:00:00.000–00:00:01.000]” · Its file did not come along',
  'a PDF without its text':
    '0 documents, 1 codes, 0 codings · Neither its file nor its text is in the archive · Coded with “Risks” by Ana',
  'no source at all':
    '0 documents, 1 codes, 0 codings · Nothing in the project was coded or written by this person',
  'nothing at all': '0 documents, 0 codes, 0 codings',
};

describe('Z1 odd and broken projects are read, or refused with a sentence', () => {
  it('Z1 has an outcome for each kind', () => {
    expect(Object.keys(outcomes)).toEqual(Object.keys(oddities));
  });

  it.each(Object.entries(outcomes))('Z1 %s: %s', async (name, outcome) => {
    expect(await outcomeOf(oddities[name] ?? new Uint8Array())).toBe(outcome);
  });
});
