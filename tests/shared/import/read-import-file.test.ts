import { describe, expect, it, test } from 'vitest';
import { CancelledError } from '../../../shared/errors.ts';
import { isBibliography, readImportFile } from '../../../shared/import/read-import-file.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const ris = 'TY  - JOUR\nTI  - Asking for help late\nAU  - Byrne, Ita\nPY  - 2018\nER  - \n';

test('an encoding that could only be guessed is asked about in the application, with how it reads', async () => {
  const hex =
    '545920202d204a4f55520a5449202d20d1f8c0cfd4babba4c0edc8cbd4b1b5c4beadc0fa0a4552202d200a';
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const asked = await readImportFile({ name: 'x.ris', bytes }, { asksEncoding: true });
  const question = asked.kind === 'failed' ? asked.question : undefined;
  const samples = question?.about === 'encoding' ? question.samples : [];
  expect([samples[0], samples.some(({ encoding }) => encoding === 'big5')]).toEqual([
    { encoding: 'gb18030', text: 'TI - 养老院护理人员的经历\nER -' },
    true,
  ]);
  const told = await readImportFile(
    { name: 'x.ris', bytes },
    { asksEncoding: true, encoding: 'gb18030' },
  );
  expect(told.kind === 'references' && told.references[0]?.citation.title).toBe(
    '养老院护理人员的经历',
  );
});

describe('reading a file for import', () => {
  it('tells references by their content, not by their name', () => {
    expect(isBibliography(file('export.txt', ris))).toBe(true);
    expect(isBibliography(file('interview.txt', 'Nurse: we waited for the van.'))).toBe(false);
  });

  it('says of a file that calls itself references and holds none that it holds none', async () => {
    const reading = await readImportFile(file('search.ris', 'Nurse: we waited for the van.'));
    expect(reading.kind === 'failed' ? reading.message : '').toContain('no references');
  });

  it('never takes a web page or a Markdown text for references', () => {
    expect(isBibliography(file('how-to-cite.md', ris))).toBe(false);
    expect(isBibliography(file('page.html', ris))).toBe(false);
  });

  it('reads references as a document where the user adds them to a study', async () => {
    const reading = await readImportFile(file('appendix.txt', ris), { asDocument: true });
    expect(reading).toMatchObject({ kind: 'document', format: 'text', title: 'appendix' });
  });

  it('says what is wrong with a file instead of throwing', async () => {
    const reading = await readImportFile(file('search.xml', '<mods><title>Asking</title></mods>'));
    expect(reading).toMatchObject({ kind: 'failed', name: 'search.xml' });
    expect(reading.kind === 'failed' ? reading.message : '').toContain('MODS');
  });

  it('throws only when it is cancelled', async () => {
    const cancelled = readImportFile(file('notes.txt', 'The ward was quiet.'), {
      signal: { aborted: true },
    });
    await expect(cancelled).rejects.toThrow(CancelledError);
  });

  it('says in which encoding references were read when it is not UTF-8', async () => {
    const bytes = Uint8Array.from(
      [...ris.replace('Byrne', 'Börne')].map((letter) => letter.charCodeAt(0)),
    );
    const reading = await readImportFile({ name: 'latin.ris', bytes });
    expect(reading).toMatchObject({
      kind: 'references',
      references: [{ citation: { author: [{ family: 'Börne', given: 'Ita' }] } }],
    });
    expect(reading.kind === 'references' ? reading.problems : []).toHaveLength(1);
  });
});
