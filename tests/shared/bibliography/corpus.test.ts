import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Citation } from '../../../shared/bibliography/citation.ts';
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

const rows: Record<string, string | number>[] = [];
afterAll(() => {
  if (rows.length > 0) console.table(rows);
});

/** How many records of a file have what a reference needs. */
function row(file: string, format: string, citations: readonly Citation[], problems: number) {
  const having = (has: (citation: Citation) => unknown) =>
    citations.filter((citation) => Boolean(has(citation))).length;
  return {
    file,
    format,
    records: citations.length,
    title: having(({ title }) => title),
    authors: having(({ author }) => author),
    year: having(({ issued }) => issued),
    journal: having((citation) => citation['container-title']),
    DOI: having(({ DOI }) => DOI),
    abstract: having(({ abstract }) => abstract),
    problems,
  };
}

it.each(files)('every record of %s is read, or the file is refused in words', (path) => {
  const bytes = readFileSync(path);
  try {
    const { format, citations, problems } = readCitations({ name: basename(path), bytes });
    rows.push(row(basename(path), format, citations, problems.length));
    // A record that could not be read whole is listed with its line.
    const listed = new Set(problems.map(({ line }) => line));
    for (const { custom, title } of citations) {
      if (title === '') expect(listed).toContain(custom?.source?.line);
    }
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
