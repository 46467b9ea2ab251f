import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type ExportFormat,
  exportFormats,
  gathered,
  streamTable,
  writeTable,
} from '../../../shared/export/write-table.ts';
import { zipFiles } from '../../../shared/export/zip-stream.ts';
import { lazily, mapped } from '../../../shared/tables/lazy-rows.ts';
import { numberCell, type TableStream, textCell } from '../../../shared/tables/table.ts';
import { codebook, options } from './review-tables.ts';

const { rows: _, ...frame } = codebook;

/** A table of many rows that counts how many of them were made, over all times it was read. */
function counted(length: number): { readonly table: TableStream; readonly made: () => number } {
  let made = 0;
  const rows = lazily(function* () {
    for (let index = 0; index < length; index += 1) {
      made += 1;
      yield {
        depth: 0,
        cells: [
          textCell(`Code ${index}`),
          textCell(`A passage on nights and machines, ${(index * 7919) % 10_007}`),
          numberCell(index),
        ],
      };
    }
  });
  return { table: { ...frame, rows, flat: true }, made: () => made };
}

/** The parts of a zip by its directory, inflated and checked by another implementation. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const parts = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString();
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26);
    const part = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    expect([name, part.length, crc32(part)]).toEqual([
      name,
      archive.readUInt32LE(at + 24),
      archive.readUInt32LE(at + 16),
    ]);
    parts.set(name, part.toString());
    at += 46 + nameLength;
  }
  return parts;
}

async function readAWhile(table: TableStream, format: ExportFormat): Promise<void> {
  let length = 0;
  for await (const piece of streamTable(table, format, options)) {
    length += piece.length;
    if (length > 10_000) return;
  }
}

describe('rows are made as they are asked for', () => {
  // The first lines of LaTeX say whether any row runs from right to left, so all are looked at first.
  test.each(exportFormats.filter((format) => format !== 'latex'))(
    '%s asks for few rows before it gives bytes',
    async (format) => {
      const { made, table } = counted(50_000);
      await readAWhile(table, format);
      expect(made()).toBeGreaterThan(0);
      expect(made()).toBeLessThan(5000);
    },
  );

  test.each(exportFormats)('%s of a stream is that of the table', async (format) => {
    const { table } = counted(300);
    const whole = { ...frame, rows: [...table.rows] };
    const streamed = await gathered(streamTable(table, format, options));
    expect(Buffer.from(streamed).equals(await writeTable(whole, format, options))).toBe(true);
  });

  test('a nested row in a table that says none is, is a bug', async () => {
    const rows = [{ depth: 1, cells: [textCell('below')] }];
    await expect(writeTable({ ...frame, rows, flat: true }, 'csv', options)).rejects.toThrow(
      'nested',
    );
  });
});

describe('archives of many blocks are sound', () => {
  const length = 20_000;

  test('docx holds every row once, in order', async () => {
    const parts = partsOf(await writeTable(counted(length).table, 'docx', options));
    const xml = parts.get('word/document.xml') ?? '';
    const names = [...xml.matchAll(/>Code (\d+)</g)].map(([, number]) => Number(number));
    expect(names).toEqual(Array.from({ length }, (_, index) => index));
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });

  test('xlsx holds every row once, in order, its texts found by their numbers', async () => {
    const parts = partsOf(await writeTable(counted(length).table, 'xlsx', options));
    const texts = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t>([^<]*)<\/t>/g)];
    const cells = (parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(
      /<c r="A(\d+)" s="\d+" t="s"><v>(\d+)<\/v>/g,
    );
    const first = [...cells].map(([, row, number]) => `${row} ${texts[Number(number)]?.[1]}`);
    expect(first.slice(1, length + 1)).toEqual(
      Array.from({ length }, (_, index) => `${index + 2} Code ${index}`),
    );
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });

  test('texts that come again are kept once, long ones as often as they are used', async () => {
    const long = 'night '.repeat(100).trim();
    const rows = Array.from({ length: 3 }, () => ({
      depth: 0,
      cells: [textCell('Trust'), textCell(long)],
    }));
    const parts = partsOf(await writeTable({ ...frame, rows, notes: [] }, 'xlsx', options));
    const texts = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t>([^<]*)<\/t>/g)];
    expect(texts.map(([, text]) => text)).toEqual([
      'Code',
      'Definition',
      'Excerpts',
      'Trust',
      long,
      long,
      long,
    ]);
  });

  test('more rows or columns than a sheet can hold are refused', async () => {
    const rows = lazily(() => mapped(new Array<undefined>(1_048_576), () => empty));
    const columns = new Array(16_385).fill(frame.columns[0]);
    const refused = { code: 'export-too-large' };
    const write = (table: TableStream) => writeTable({ ...table, notes: [] }, 'xlsx', options);
    await expect(write({ ...frame, columns: [], rows })).rejects.toMatchObject(refused);
    await expect(write({ ...frame, columns, rows: [] })).rejects.toMatchObject(refused);
  });
});

const empty = { depth: 0, cells: [] };

describe('a zip of files', () => {
  const bytes = new TextEncoder().encode('Nobody told me. '.repeat(20_000));
  const zipped = (name: string, size: number): Promise<Uint8Array> =>
    gathered(
      zipFiles([
        {
          name,
          pieces: async function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          },
        },
      ]),
    );

  test('is the same however its files are made', async () => {
    const whole = await zipped('notes.html', bytes.length);
    expect(await zipped('notes.html', 700)).toEqual(whole);
    expect(await zipped('notes.html', 100_000)).toEqual(whole);
    expect([...partsOf(whole)]).toEqual([['notes.html', new TextDecoder().decode(bytes)]]);
  });

  test('keeps a file that is a zip itself as it is', async () => {
    expect((await zipped('notes.docx', 700)).length).toBeGreaterThan(bytes.length);
    expect((await zipped('notes.html', 700)).length).toBeLessThan(bytes.length / 10);
  });
});
