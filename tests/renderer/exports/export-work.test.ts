import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type AskedTables, ExportWork } from '../../../renderer/exports/export-work.ts';
import { useExportSettings } from '../../../renderer/store/export-settings.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { largeReview } from '../../fixtures/large-review.ts';
import { teamReview } from '../compare/team-fixture.ts';

const { ab, contents, snapshot } = teamReview();
const nights = { full: snapshot, ...contents };

function asked(
  chosen: Partial<AskedTables['settings']> = {},
  choice: AskedTables['choice'] = { viewer: ab },
): AskedTables {
  return {
    choice,
    settings: { ...useExportSettings.getState(), include: 'included', format: 'csv', ...chosen },
  };
}

describe('what the worker for exports does', () => {
  it('shows the first hundred rows of a table, and says how many there are', () => {
    const operations = largeReview({ documents: 3, codingsPerDocument: 50, codes: 9, seed: 3 });
    const large = { ...operations, full: replay(operations.operations) };
    const { rows, table, tables } = new ExportWork(large).preview(asked({ table: 'excerpts' }));
    const whole = buildTable('excerpts', tablesSource(large, {}));
    expect({ ...table, rows: table.rows.length }).toEqual({ ...whole, rows: 100 });
    expect(table.rows).toEqual(whole.rows.slice(0, 100));
    expect([rows, tables]).toEqual([
      150,
      ['characteristics', 'matrix', 'themes', 'excerpts', 'codebook', 'audit', 'sensitivity'],
    ]);
    // It goes to the page as it is.
    expect(structuredClone(table)).toEqual(table);
  });

  it('follows every choice, though it keeps what the last one showed', async () => {
    const work = new ExportWork(nights);
    const own = asked({ table: 'excerpts' }, { viewer: ab, layer: 'own' });
    const everyone = asked({ table: 'excerpts' }, { viewer: ab, layer: 'everyone' });
    const rowsOf = (question: AskedTables): number => work.preview(question).rows;
    const counts = [own, everyone, own].map(rowsOf);
    expect(counts).toEqual(
      [own, everyone, own].map((each) => new ExportWork(nights).preview(each).rows),
    );
    expect(counts[1]).toBeGreaterThan(counts[0] ?? Infinity);
  });

  it('packs into one zip the files that it would save one by one', async () => {
    const work = new ExportWork(nights);
    const { bytes, names } = await work.all(asked());
    const one = await Promise.all(
      work.preview(asked()).tables.map((table) => work.table(asked({ table }))),
    );
    expect(unzipSync(bytes)).toEqual(
      Object.fromEntries(one.map((file) => [file.names[0], file.bytes])),
    );
    expect(names).toEqual(one.flatMap((file) => file.names));
  });

  it('tells how much of the rows is written, and of several tables each as much as the other', async () => {
    const { operations, texts } = largeReview({
      documents: 4,
      codingsPerDocument: 300,
      codes: 9,
      seed: 3,
    });
    const work = new ExportWork({ operations, texts, full: replay(operations) });
    const shares = async (what: 'table' | 'all'): Promise<readonly number[]> => {
      const told: number[] = [];
      const onProgress = ({ done, total }: { done: number; total: number }) =>
        void told.push(done / total);
      await work[what](asked({ table: 'excerpts' }), { onProgress });
      return told;
    };
    expect(await shares('table')).toEqual([500 / 1200, 1000 / 1200]);
    const all = await shares('all');
    expect(all).toEqual(all.toSorted((one, other) => one - other));
    expect(all.at(-1)).toBeLessThanOrEqual(1);
    expect(all.length).toBeGreaterThan(2);
  });

  it('refuses a day before the first change in words', () => {
    expect(() => new ExportWork(nights).preview(asked({}, { asOf: '2001-01-01' }))).toThrow(
      ExpectedError,
    );
  });
});
