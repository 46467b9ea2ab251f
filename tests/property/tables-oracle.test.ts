import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codingChoice } from '../../electron/cli/coding-options.ts';
import { recordsOfPages } from '../../renderer/db/packed-records.ts';
import { indexOf } from '../../renderer/db/page-index.ts';
import { optionsOf } from '../../renderer/exports/table-options.ts';
import { useExportSettings } from '../../renderer/store/export-settings.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { withCorrections } from '../../shared/corrections/corrected-text.ts';
import { asRead } from '../../shared/corrections/read-rows.ts';
import { type Full, snapshotOf } from '../../shared/ops/snapshot.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { cellText, type Table, tableIds } from '../../shared/tables/table.ts';
import type { TableSource } from '../../shared/tables/table-source.ts';
import type { Layer } from '../../shared/team/view.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { buildTable } from '../fixtures/build-table.ts';
import type { LogWriter } from '../fixtures/log-writer.ts';
import { ann, bo, teamAfter, teamSession, texts } from './random-team.ts';
import type { Whose } from './slow-reading.ts';
import { type ExpectedTable, Oracle } from './tables-oracle.ts';

type Include = 'included' | 'all';
const inclusions = ['included', 'all'] as const satisfies readonly Include[];
const choices: readonly (Whose | undefined)[] = [undefined, ann, bo, 'everyone', 'consensus'];
const runs = { numRuns: 25 };

/** The rows as the application has them after it was closed and opened again. */
function reopened(full: Full): Full {
  const index = indexOf(full);
  const pages = [...index.pages()].map((page) => ({ page, data: index.write(page, full) }));
  const stored = pages.toSorted((a, b) => (a.page < b.page ? -1 : 1));
  return snapshotOf([...recordsOfPages(stored)].flatMap(({ records }) => records));
}

const layerOf = (whose: Whose | undefined): Layer | undefined =>
  whose === undefined || whose === 'everyone' || whose === 'consensus' ? whose : 'own';

const ownerOf = (whose: Whose | undefined): ReviewerId | undefined =>
  whose === 'everyone' || whose === 'consensus' ? undefined : whose;

/** What the Export screen shows to whoever looks. */
function inApp(
  full: Full,
  { operations }: LogWriter,
  whose: Whose | undefined,
  include: Include,
): readonly Table[] {
  const viewer = ownerOf(whose) ?? ann;
  const source = tablesSource({ full, operations, texts }, { viewer, layer: layerOf(whose) });
  const options = optionsOf(source.snapshot, { ...useExportSettings.getState(), include });
  return tableIds.map((id) => buildTable(id, source, options));
}

/** What `themeloom export` reads of the saved file. */
async function onCommandLine(
  bytes: Uint8Array,
  whose: Whose | undefined,
  include: Include,
): Promise<readonly Table[]> {
  const { operations, snapshot: full, texts: read } = await readBundle(bytes);
  const owner = ownerOf(whose);
  const reviewer = owner === undefined ? undefined : full.reviewers.get(owner)?.name;
  const choice = codingChoice(full, layerOf(whose), reviewer === undefined ? {} : { reviewer });
  const source: TableSource = tablesSource({ full, operations, texts: read }, choice);
  return tableIds.map((id) => buildTable(id, source, { include }));
}

const printed = ({ columns, rows }: Table): ExpectedTable => ({
  columns: columns.map(({ label }) => label),
  rows: rows.map(({ cells }) => cells.map(cellText)),
});

const saved = ({ operations, snapshot }: LogWriter): Promise<Uint8Array> =>
  writeBundle({ operations, texts, originals: new Map() }, { rows: snapshot });

describe('tables, read slowly from the records and made by the builders', () => {
  const slowly = ['characteristics', 'matrix', 'themes', 'excerpts', 'codebook'] as const;

  it.each(slowly)('%s holds what it must, whosever coding and whichever studies', (id) => {
    fc.assert(
      fc.property(teamSession(), (session) => {
        const log = teamAfter(session);
        for (const whose of choices) {
          for (const include of inclusions) {
            const oracle = new Oracle({
              ...{ full: asRead(log.snapshot), operations: log.operations },
              ...{ texts: withCorrections(texts), whose, include },
            });
            const table = inApp(log.snapshot, log, whose, include)[tableIds.indexOf(id)];
            expect(table && printed(table)).toEqual(oracle[id]());
          }
        }
      }),
      runs,
    );
  });

  it('the audit trail and the log of decisions hold each entry once, oldest first', () => {
    fc.assert(
      fc.property(teamSession(), (session) => {
        const log = teamAfter(session);
        const { operations, snapshot: full } = log;
        const oracle = new Oracle({
          ...{ full, operations, texts, whose: undefined, include: 'included' },
        });
        const tables = inApp(full, log, undefined, 'included').map(printed);
        const [audit, decisions] = (['audit', 'reconciliation'] as const).map(
          (id) => tables[tableIds.indexOf(id)]?.rows ?? [],
        );
        expect(
          audit?.map(([when, who, what = '']) => [when, who, `${what.endsWith('(undone)')}`]),
        ).toEqual(oracle.audit().rows);
        expect(decisions?.map((cells) => cells.slice(-1))).toEqual(
          oracle.reconciliation().rows.map((cells) => cells.slice(-1)),
        );
      }),
      runs,
    );
  });

  it('are the same in the application, after it was opened again, and on the command line', async () => {
    await fc.assert(
      fc.asyncProperty(teamSession(), async (session) => {
        const log = teamAfter(session);
        const bytes = await saved(log);
        const again = reopened(log.snapshot);
        for (const whose of choices) {
          for (const include of inclusions) {
            const app = inApp(log.snapshot, log, whose, include);
            expect(inApp(again, log, whose, include)).toEqual(app);
            expect(await onCommandLine(bytes, whose, include)).toEqual(app);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});
