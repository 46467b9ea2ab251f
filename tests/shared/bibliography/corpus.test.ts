import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';
import { decodeText } from '../../../shared/documents/decode-text.ts';
import { ExpectedError } from '../../../shared/errors.ts';

const samples =
  process.env.THEMELOOM_SAMPLES ?? resolve(import.meta.dirname, '../../../../shared/samples');
const folder = join(samples, 'bibliography');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

/** Whether a record of a format starts on this line; where lines do not tell, records are not counted. */
const starts: Readonly<Record<string, (line: string, before: string) => boolean>> = {
  ris: (line) => /^\s*TY {1,2}- /.test(line),
  nbib: (line, before) => /^(?:PMID|PMC|PMCR) *-/.test(line) && before.trim() === '',
  'web-of-science': (line) => /^PT /.test(line),
  'endnote-xml': (line) => /<record[\s>]/.test(line),
  'pubmed-xml': (line) => /<Pubmed(?:Book)?Article[\s>]/.test(line),
};

it.skipIf(files.length > 0)(
  'corpus of real files (absent here: set THEMELOOM_SAMPLES)',
  (context) => {
    context.skip('no samples folder');
  },
);

it.each(files)('every record of %s is read, or the file is refused in words', (path) => {
  const bytes = readFileSync(path);
  try {
    const { format, citations } = readCitations({ name: basename(path), bytes });
    const lines = decodeText(bytes).text.split(/\r\n|\n|\r/);
    // One file of the corpus has lost its TY line; its record is read all the same.
    expect(citations.length).toBeGreaterThan(0);
    const start = starts[format];
    if (start === undefined) return;
    const expected = lines.filter((line, index) => start(line, lines[index - 1] ?? '')).length;
    expect(citations).toHaveLength(Math.max(1, expected));
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    expect(['format-not-read', 'not-a-bibliography']).toContain(error.code);
  }
});
