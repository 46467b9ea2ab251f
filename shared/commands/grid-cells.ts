/** Writing in the cells of grids (rules N2 to N4). */
import { shortCitation } from '../bibliography/citation.ts';
import { cellId } from '../cells/cell-id.ts';
import { ExpectedError } from '../errors.ts';
import { basisNow } from '../grids/cell-passages.ts';
import { type WrittenCell, writtenCell } from '../grids/written-cells.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields, changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import {
  type Cell,
  type CellBasis,
  type CellText,
  type ConceptRelation,
  cellTexts,
} from '../records/cell.ts';
import type { CodeId, GridId, StudyId } from '../records/ids.ts';
import { isClosedCell } from '../team/closed-cells.ts';
import { type Layer, viewOf } from '../team/view.ts';
import type { Command, CommandContext } from './context.ts';
import { clip } from './excerpts.ts';
import { requireCode } from './findings.ts';
import { requireGrid } from './grids.ts';
import { requireStudy } from './require-study.ts';

/** A cell of a grid; of a code over all studies where no study is named. */
export interface CellPlace {
  readonly gridId: GridId;
  readonly codeId: CodeId;
  readonly studyId?: StudyId | undefined;
}

/**
 * Writes a text of a cell, with the passages that it condenses then, in the coding that is shown; empty words unset. Throws
 * `ExpectedError` (`closed`) where a document of the study is closed to who writes (N6).
 */
export const writeCell: Command<
  CellPlace & { readonly of: CellText; readonly text: string; readonly layer: Layer }
> = (snapshot, { layer, of, text: typed, ...place }, context) => {
  const { cell, names, written } = placeOf(snapshot, place, context);
  const text = typed.trim();
  const basis = basisOf(snapshot, { ...place, codeId: cell.codeId }, layer, context);
  const values = { [of]: text === '' ? null : text, [`${of}On`]: text === '' ? null : basis };
  const isSame = (written?.texts[of]?.text ?? '') === text;
  return {
    kind: 'write-cell',
    params: { ...names, of, emptied: text === '' ? 'yes' : 'no' },
    changes: isSame ? [] : changesIn(snapshot, cell, written, values),
  };
};

/** Says that what is written in a cell holds for its passages as they are now. */
export const confirmCell: Command<CellPlace & { readonly layer: Layer }> = (
  snapshot,
  { layer, ...place },
  context,
) => {
  const { cell, names, written } = placeOf(snapshot, place, context);
  const basis = basisOf(snapshot, { ...place, codeId: cell.codeId }, layer, context);
  const values = Object.fromEntries(
    cellTexts.flatMap((of): readonly (readonly [string, Json])[] => {
      const text = written?.texts[of]?.text;
      return text === undefined
        ? []
        : [
            [of, text],
            [`${of}On`, basis],
          ];
    }),
  );
  return {
    kind: 'confirm-cell',
    params: names,
    changes: changesIn(snapshot, cell, written, values),
  };
};

/** Says how the studies’ words for a concept go together, or no more. */
export const relateConcept: Command<{
  readonly gridId: GridId;
  readonly codeId: CodeId;
  readonly relation: ConceptRelation | undefined;
}> = (snapshot, { relation, ...place }, context) => {
  const { cell, names, written } = placeOf(snapshot, place, context);
  return {
    kind: 'relate-concept',
    params: { ...names, relation: relation ?? 'open' },
    changes:
      written?.relation === relation
        ? []
        : changesIn(snapshot, cell, written, { relation: relation ?? null }),
  };
};

/** The record of a cell, made where there is none yet, what is written there, and what it is called. */
function placeOf(
  snapshot: Full,
  { codeId: asked, gridId, studyId: of }: CellPlace,
  { reviewerId }: CommandContext,
) {
  const grid = requireGrid(snapshot, gridId);
  const codeId = requireCode(snapshot, asked);
  const study = of === undefined ? undefined : requireStudy(snapshot, of);
  if (isClosedCell(snapshot, reviewerId, study?.id))
    throw new ExpectedError('closed', t('grids.closed'));
  const studyId = study?.id;
  const id = cellId('cell', [gridId, studyId ?? 'study:all', codeId]);
  const blank: Cell = {
    ...{ id, type: 'cell', gridId, codeId },
    ...(studyId === undefined ? {} : { studyId }),
  };
  return {
    cell: snapshot.cells.get(id) ?? blank,
    written: writtenCell(snapshot, gridId, codeId, studyId),
    names: {
      grid: clip(grid.name),
      kind: grid.kind,
      code: clip(snapshot.codes.get(codeId)?.name ?? ''),
      over: study === undefined ? 'yes' : 'no',
      study: study === undefined ? '' : shortCitation(study.citation),
    },
  };
}

function basisOf(
  snapshot: Full,
  { codeId, studyId }: CellPlace,
  layer: Layer,
  { reviewerId }: CommandContext,
): Json {
  if (studyId === undefined) return null;
  const shown = viewOf(snapshot, { viewer: reviewerId, layer });
  const basis: CellBasis = basisNow(shown, codeId, studyId, { layer, of: reviewerId });
  return basis as unknown as Json;
}

/** The texts in the cell’s own record, and no more in those that were read with it. */
function changesIn(
  snapshot: Full,
  cell: Cell,
  written: WrittenCell | undefined,
  values: Readonly<Record<string, Json>>,
): readonly Change[] {
  const change = changeFields(cell, { ...values, deleted: null });
  const emptied = Object.fromEntries(Object.keys(values).map((field) => [field, null]));
  const others = (written?.records ?? []).filter(({ id }) => id !== cell.id);
  return [
    // Made and filled in by two changes: where two people make it at once, it is one cell (M2).
    ...(snapshot.cells.has(cell.id) ? [] : [{ create: cell }]),
    ...(change === undefined ? [] : [change]),
    ...others.flatMap((each) => changesTo(each, emptied)),
  ];
}
