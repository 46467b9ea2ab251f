/**
 * Whose coding is one choice: what every screen, table and command counts under each choice, and before any was
 * made, is the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codingChoice } from '../../electron/cli/coding-options.ts';
import { excerptRows } from '../../renderer/codebook/excerpt-rows.ts';
import { matrixView } from '../../renderer/matrix/matrix-view.ts';
import { resultView } from '../../renderer/store/result-view.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { codeUse } from '../../shared/codebook/tally.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import { cellText } from '../../shared/tables/table.ts';
import type { TableSource } from '../../shared/tables/table-source.ts';
import { excerptInText } from '../../shared/team/excerpt-in-text.ts';
import { type Layer, layers, type Shown, viewOf } from '../../shared/team/view.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { layerInText } from '../../shared/use-cases/show-coding.ts';
import { buildTable } from '../fixtures/build-table.ts';
import type { LogWriter } from '../fixtures/log-writer.ts';
import { ann, teamAfter, teamSession, texts } from './random-team.ts';

const choices: readonly (Layer | undefined)[] = [undefined, ...layers];

/** Excerpts of each code, those of codes below it included, in the order of the codebook. */
type Counts = readonly (readonly [code: string, excerpts: number])[];

const textOf = (full: Full, chosen: Layer | undefined): Shown =>
  viewOf(full, { viewer: ann, layer: layerInText(chosen) });

function counted(shown: Shown, count: (codeId: `code:${string}`) => number): Counts {
  return codeTree(shown.codes).inOrder.map(({ code }) => [code.name, count(code.id)]);
}

/** The row of totals of the matrix with a column for every code. */
function inTable(source: TableSource): Counts {
  const codeIds = codeTree(source.snapshot.codes).inOrder.map(({ code }) => code.id);
  const { columns, rows } = buildTable('matrix', source, { codeIds, include: 'all' });
  const totals = (rows.at(-1)?.cells ?? []).map(cellText);
  return columns.slice(1).map(({ label }, at) => [label, Number(totals[at + 1])]);
}

function onEveryScreen(full: Full, { operations }: LogWriter, chosen: Layer | undefined) {
  const snapshot = textOf(full, chosen);
  const info = chosen === undefined ? {} : { layer: chosen };
  const result = resultView({ full, info, reviewerId: ann, snapshot });
  const shown = result.snapshot;
  const settings = {
    shows: 'counts',
    rollUp: true,
    columns: 'all',
    rows: 'studies',
    filter: '',
    sort: 'row',
  } as const;
  const { matrix, rows } = matrixView(shown, settings, 'all');
  const review = { full, operations, texts };
  const who = chosen === 'own' ? { reviewer: full.reviewers.get(ann)?.name ?? '' } : {};
  return {
    result,
    counts: {
      outline: counted(shown, (id) => codeUse(shown).get(id)?.excerptsRolledUp ?? 0),
      page: counted(
        shown,
        (id) => excerptRows(shown, id, true).filter(({ type }) => type === 'excerpt').length,
      ),
      matrix: counted(shown, (id) => rows.reduce((sum, row) => sum + matrix.count(row.id, id), 0)),
      export: inTable(tablesSource(review, { viewer: ann, layer: chosen })),
      commandLine: inTable(tablesSource(review, codingChoice(full, chosen, who))),
    },
  };
}

/** Whether a decision stands, read off the records in the slowest way. */
function isDecided({ decisions }: Full): boolean {
  const live = [...decisions.values()].filter(({ deleted }) => deleted !== true);
  return live.some(
    ({ id, kind, outcome }) =>
      kind !== 'field' &&
      outcome !== 'defer' &&
      !live.some(({ supersedes = [] }) => supersedes.includes(id)),
  );
}

describe('whose coding', () => {
  it('C6 is one choice: outline, code pages, matrix, tables and command line count the same', () => {
    fc.assert(
      fc.property(teamSession(), (session) => {
        const log = teamAfter(session);
        for (const chosen of choices) {
          const { counts, result } = onEveryScreen(log.snapshot, log, chosen);
          const { outline, ...others } = counts;
          expect(others).toEqual({
            page: outline,
            matrix: outline,
            export: outline,
            commandLine: outline,
          });
          expect(result.layer).toBe(chosen ?? (isDecided(log.snapshot) ? 'consensus' : 'everyone'));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('C6 is never the consensus in the text, where a passage of it leads to what it was made from', () => {
    fc.assert(
      fc.property(teamSession(), (session) => {
        const { snapshot: full } = teamAfter(session);
        const all = viewOf(full, { viewer: ann, layer: 'all' });
        const text = textOf(full, 'consensus');
        const consensus = viewOf(full, { viewer: ann, layer: 'consensus' });
        for (const [documentId, page] of consensus.codings) {
          const inText = text.codings.get(documentId);
          const live = [...page.codings.values()].filter(({ deleted }) => deleted !== true);
          for (const excerptId of new Set(live.map((coding) => coding.excerptId))) {
            // A passage may have several agreed codes, each made from codings of its own.
            const sources = live
              .filter((coding) => coding.excerptId === excerptId)
              .flatMap(({ derivedFrom = [] }) => derivedFrom)
              .map((id) => inText?.codings.get(id)?.excerptId)
              .map((id) => (id === undefined ? undefined : inText?.excerpts.get(id)))
              .filter((each) => each !== undefined && each.deleted !== true);
            const found = excerptInText(text, all, excerptId);
            expect(found === undefined).toBe(sources.length === 0);
            if (found !== undefined) expect(sources.map((each) => each?.id)).toContain(found);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
