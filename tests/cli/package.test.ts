import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportWork } from '../../renderer/exports/export-work.ts';
import { writeJournalPackage, writeReport } from '../../renderer/exports/report-work.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { seededBytes } from '../../shared/random.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { typefaces } from '../fixtures/typefaces.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-package-'));
  await runIn(folder, ['new', 'sample.loom', '--sample']);
});
afterAll(() => rm(folder, { recursive: true }));

const bytesOf = async (name: string) => new Uint8Array(await readFile(join(folder, name)));

describe('themeloom package', () => {
  it('H6 writes the bytes that the application saves, the same each time', async () => {
    const { status } = await runIn(folder, ['package', 'sample.loom', '--out', 'one.zip']);
    await runIn(folder, ['package', 'sample.loom', '--out', 'two.zip']);
    const [one, two] = [await bytesOf('one.zip'), await bytesOf('two.zip')];
    const { operations, snapshot: full, texts } = await readBundle(await bytesOf('sample.loom'));
    const work = new ExportWork({ full, operations, texts });
    const asked = { choice: {}, include: 'included' } as const;
    const saved = await writeJournalPackage(work, asked, typefaces);
    expect([status, sha256OfBytes(two), sha256OfBytes(saved.bytes)]).toEqual([
      0,
      sha256OfBytes(one),
      sha256OfBytes(one),
    ]);
    expect(saved.count).toBe(Object.keys(unzipSync(one)).length);
  });

  it('H6 has an index that links every file in it, and no full text', async () => {
    const entries = unzipSync(await bytesOf('one.zip'));
    const index = strFromU8(entries['index.html'] ?? new Uint8Array());
    const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, name = '']) => name);
    expect(links.toSorted()).toEqual(
      Object.keys(entries)
        .filter((name) => name !== 'index.html')
        .toSorted(),
    );
    expect([...new Set(links.map((name) => name.split('/')[0]))]).toEqual([
      'text',
      'checklists',
      'tables',
      'figures',
      'data',
    ]);
    expect(index).toContain('Invented sample data: not from real studies.');
    const data = JSON.parse(strFromU8(entries['data/coded-data.json'] ?? new Uint8Array()));
    expect([
      data.format,
      data.studies.length,
      data.excerpts.length,
      data.findings.length,
      data.people.length,
    ]).toEqual(['themeloom-coded-data', 12, 254, 6, 3]);
    expect(data.studies.some(({ citation }: { citation: object }) => 'abstract' in citation)).toBe(
      false,
    );
    const { texts } = await readBundle(await bytesOf('sample.loom'));
    const [longest = ''] = [...texts.values()]
      .map(({ text }) => text.slice(0, 400))
      .sort((a, b) => b.length - a.length);
    expect(strFromU8(entries['data/coded-data.json'] ?? new Uint8Array())).not.toContain(longest);
  });

  it('writes what there is of an empty review, and refuses a file that is there and a day before the review began', async () => {
    const log = new LogWriter({
      device: 'device:kitchen0table',
      reviewerId: 'reviewer:maren',
      now: () => Date.UTC(2025, 4, 6),
      random: seededBytes(7),
    });
    log.run(createReview, {
      reviewId: 'review:kitchen',
      title: 'Kitchen tables “<b>”',
      reviewer: { name: 'Maren Holt', initials: 'MH' },
    });
    const { operations, snapshot } = log;
    const contents = { operations, texts: new Map(), originals: new Map() };
    const bytes = await writeBundle(contents, { rows: snapshot });
    await writeFile(join(folder, 'empty.loom'), bytes);
    const empty = await runIn(folder, ['package', 'empty.loom', '--out', 'empty.zip']);
    const there = await runIn(folder, ['package', 'sample.loom', '--out', 'one.zip']);
    const early = await runIn(folder, [
      'package',
      'sample.loom',
      '--out',
      'early.zip',
      '--as-of',
      '1999-01-01',
    ]);
    expect([empty.status, there.status, early.status]).toEqual([0, 2, 2]);
    expect(there.err).toContain('one.zip exists already');
    const entries = Object.keys(unzipSync(await bytesOf('empty.zip')));
    expect(entries.filter((name) => !name.startsWith('checklists/'))).toEqual([
      'index.html',
      'text/methods-section.docx',
      'text/methods-section.html',
      'tables/audit-trail.csv',
    ]);
  });
});

describe('themeloom export --report', () => {
  it('H7 writes the coding report as the application saves it, and refuses other formats', async () => {
    const args = ['export', 'sample.loom', '--report', 'docx,html', '--out', 'report', '--json'];
    const { out, status } = await runIn(folder, args);
    const { operations, snapshot: full, texts } = await readBundle(await bytesOf('sample.loom'));
    const work = new ExportWork({ full, operations, texts });
    const saved = await Promise.all(
      (['docx', 'html'] as const).map((as) =>
        writeReport(work, { as, choice: {}, include: 'included' }),
      ),
    );
    expect(status).toBe(0);
    expect(JSON.parse(out).map(({ sha256 }: { sha256: string }) => sha256)).toEqual(
      saved.map(({ bytes }) => sha256OfBytes(bytes)),
    );
    const wrong = await runIn(folder, ['export', 'sample.loom', '--report', 'odt', '--out', 'x']);
    expect([wrong.status, wrong.err.includes('no format called “odt”')]).toEqual([2, true]);
  });
});
