import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citationBlocks } from '../../electron/cli/citation-blocks.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-blocks-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inBlocks(name: string, text: string, length: number) {
  const path = join(folder, name);
  await writeFile(path, text);
  const blocks = [];
  for await (const block of citationBlocks(path, {}, length)) blocks.push(block);
  return {
    count: blocks.length,
    citations: blocks.flatMap(({ citations }) => citations),
    problems: blocks.flatMap(({ problems }) => problems),
  };
}

/** Records of a format, some without title, some with a long field. */
const records = {
  ris: (title: string, year: number) =>
    `TY  - JOUR\n${title === '' ? '' : `TI  - ${title}\n`}AU  - Harrow, Mary\nPY  - ${year}\nER  - \n\n`,
  nbib: (title: string, year: number) =>
    `PMID- ${year}\n${title === '' ? '' : `TI  - ${title}\n`}FAU - Harrow, Mary\n      of the night\nDP  - ${year}\n\n`,
} as const;

describe.each(['ris', 'nbib'] as const)('a large file of %s, read in parts', (kind) => {
  test('gives the citations and problems of the whole, with the lines of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom('', 'Night work', 'Näcken på vårdhemmet'),
            fc.integer({ min: 1990, max: 2024 }),
          ),
          {
            minLength: 5,
            maxLength: 30,
          },
        ),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 20, max: 400 }),
        async (rows, lineEnd, length) => {
          const text = ['First', ...rows.map(([title]) => title)]
            .map((title, index) => records[kind](title, rows[index - 1]?.[1] ?? 2000))
            .join('')
            .replaceAll('\n', lineEnd);
          const name = `search.${kind}`;
          const whole = readCitations({ name, bytes: new TextEncoder().encode(text) });
          const { citations, problems } = await inBlocks(name, text, length);
          expect({ citations, problems }).toStrictEqual({
            citations: whole.citations,
            problems: whole.problems,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is really read in parts', async () => {
    const text = Array.from({ length: 50 }, () => records[kind]('Night work', 2001)).join('');
    expect((await inBlocks(`parts.${kind}`, text, 500)).count).toBeGreaterThan(5);
  });

  test('of many records without one title is refused, and nothing is given out', async () => {
    const text = Array.from({ length: 50 }, () => records[kind]('', 2001)).join('');
    await expect(inBlocks(`untitled.${kind}`, text, 500)).rejects.toThrow(
      expect.objectContaining({ code: 'no-titles' }),
    );
  });
});

test('a part in another encoding is read in it, and named with its lines', async () => {
  const good = records.ris('Night work', 2001).repeat(20);
  const path = join(folder, 'bad.ris');
  const bad = Buffer.concat([
    Buffer.from(`${good}TY  - JOUR\nTI  - Caf`),
    Buffer.from([0xe9]),
    Buffer.from(` talk\nER  - \n\n${good}`),
  ]);
  await writeFile(path, bad);
  const blocks = [];
  for await (const block of citationBlocks(path, {}, 500)) blocks.push(block);
  expect(blocks.flatMap(({ problems }) => problems)).toStrictEqual([
    {
      line: 91,
      message:
        'Lines 91 to 136 were read as windows-1252, and the file begins as utf-8; check their letters.',
    },
  ]);
  expect(blocks.flatMap(({ citations }) => citations)[20]?.title).toBe('Café talk');
});
