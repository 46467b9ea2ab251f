/** Writing about the review: sheets, and what stands in them (H8). */
import { ordersBehind, ordersMoved } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { ExcerptId, FindingId, PartId, SheetId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { HeadingLevel, Part, PartKind } from '../records/part.ts';
import { plainMemo } from '../records/quote-token.ts';
import type { Sheet } from '../records/sheet.ts';
import { singleBlanks } from '../single-blanks.ts';
import { partPlace } from '../write-up/part-order.ts';
import { partsOf, sheetsOf } from '../write-up/sheet-outline.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';

/** Makes a sheet, behind the others. Throws `ExpectedError` (`sheet-name`) where its name is empty or taken. */
export const makeSheet: Command<{ readonly sheetId?: SheetId; readonly name: string }> = (
  snapshot,
  { name: typed, sheetId },
  context,
) => {
  const name = checkedName(snapshot, typed);
  const [order = 'a0'] = ordersBehind(sheetsOf(snapshot).at(-1)?.order, 1);
  const sheet: Sheet = { id: sheetId ?? context.newId('sheet'), type: 'sheet', name, order };
  return { kind: 'make-sheet', params: { name: clip(name) }, changes: [{ create: sheet }] };
};

/** Names a sheet otherwise. */
export const renameSheet: Command<{ readonly sheetId: SheetId; readonly name: string }> = (
  snapshot,
  { name: typed, sheetId },
) => {
  const sheet = requireSheet(snapshot, sheetId);
  const name = checkedName(snapshot, typed, sheet);
  return {
    kind: 'rename-sheet',
    params: { before: clip(sheet.name), name: clip(name) },
    changes: changesTo(sheet, { name }),
  };
};

/** Removes a sheet with what stands in it; quotes, findings and tables stay where they are. */
export const removeSheet: Command<{ readonly sheetId: SheetId }> = (snapshot, { sheetId }) => {
  const sheet = requireSheet(snapshot, sheetId);
  return {
    kind: 'remove-sheet',
    params: { name: clip(sheet.name) },
    changes: changesTo(sheet, { deleted: true }),
  };
};

/** What a table or figure is of, where that is not what the sheet is of, or the first there is (H10). */
export type PartOf = Pick<Part, 'gridId' | 'include' | 'instrumentId' | 'layer' | 'mapId'>;

/** What is put in: what it is of follows from its kind. */
export type PartToAdd =
  | { readonly kind: 'heading'; readonly text?: string; readonly level?: HeadingLevel }
  | { readonly kind: 'text'; readonly text?: string }
  | { readonly kind: 'quote'; readonly excerptId: ExcerptId }
  | { readonly kind: 'finding'; readonly findingId: FindingId }
  | ({ readonly kind: 'table' | 'figure'; readonly shows: string } & PartOf);

/**
 * Puts something into a sheet, behind another part, or at the end. `run` is the place of the first part that was put in in
 * one go with it.
 */
export const addPart: Command<{
  readonly sheetId: SheetId;
  readonly partId?: PartId;
  readonly behind?: PartId | undefined;
  readonly run?: string | undefined;
  readonly part: PartToAdd;
}> = (snapshot, { behind, part, partId, run, sheetId }, context) => {
  const sheet = requireSheet(snapshot, sheetId);
  const there = partsOf(snapshot, sheetId);
  const found = there.findIndex(({ id }) => id === behind);
  const at = found < 0 ? there.length - 1 : found;
  const before = there[at]?.order;
  // What shares a place with it, as two people gave it at once, stands before what is put in.
  const after = there.slice(at + 1).find(({ order }) => before === undefined || order > before);
  const id = partId ?? context.newId('part');
  const made: Part = {
    ...{ id, type: 'part', sheetId },
    order: partPlace(before, after?.order, { id, run }),
    ...part,
  };
  return {
    kind: 'add-part',
    params: { name: clip(sheet.name), part: part.kind },
    changes: [{ create: made }],
  };
};

/** A sheet that is there, or the name of one that is made for what is put in. */
export type SheetToFill = { readonly sheetId: SheetId } | { readonly name: string };

/**
 * Puts things at the end of a sheet, in their order, from wherever they are shown; into a new one in the same step (H11).
 * Throws `ExpectedError` where the sheet is gone (`missing`), or its name is empty or taken (`sheet-name`).
 */
export const addToSheet: Command<{
  readonly sheet: SheetToFill;
  readonly parts: readonly PartToAdd[];
}> = (snapshot, { parts, sheet: asked }, context) => {
  const isNew = !('sheetId' in asked);
  const made = isNew ? makeSheet(snapshot, { name: asked.name }, context) : undefined;
  const [first] = made?.changes ?? [];
  const sheet = isNew
    ? (first as { readonly create: Sheet }).create
    : requireSheet(snapshot, asked.sheetId);
  let last = partsOf(snapshot, sheet.id).at(-1)?.order;
  let run: string | undefined;
  const created = parts.map((part): { readonly create: Part } => {
    const id = context.newId('part');
    const order = partPlace(last, undefined, { id, run });
    run ??= order;
    last = order;
    return { create: { ...{ id, type: 'part', sheetId: sheet.id, order }, ...part } };
  });
  return {
    kind: 'add-to-sheet',
    params: {
      name: clip(sheet.name),
      part: parts[0]?.kind ?? 'text',
      count: parts.length,
      isNew: isNew ? 'yes' : 'no',
    },
    changes: [...(made?.changes ?? []), ...created],
  };
};

/** Says what a table or figure is of; `null` takes it back to what the sheet is of, or the first there is. */
export const choosePart: Command<{
  readonly partId: PartId;
  readonly of: { readonly [K in keyof PartOf]: PartOf[K] | null };
}> = (snapshot, { of, partId }) => {
  const part = requirePart(snapshot, partId, 'table', 'figure');
  const [which = 'layer'] = Object.keys(of);
  return {
    kind: 'choose-part',
    params: { ...named(snapshot, part), which },
    changes: changesTo(part, of),
  };
};

/** Writes a heading or a paragraph. */
export const writePart: Command<{ readonly partId: PartId; readonly text: string }> = (
  snapshot,
  { partId, text },
) => {
  const part = requirePart(snapshot, partId, 'heading', 'text');
  const written = text.trim();
  return {
    kind: 'write-part',
    params: { ...named(snapshot, part), text: clip(plainMemo(written)) },
    changes: changesTo(part, { text: written === '' ? null : written }),
  };
};

/** Says how deep a heading stands. */
export const levelPart: Command<{ readonly partId: PartId; readonly level: HeadingLevel }> = (
  snapshot,
  { level, partId },
) => {
  const part = requirePart(snapshot, partId, 'heading');
  return {
    kind: 'level-part',
    params: { ...named(snapshot, part), text: clip(part.text ?? ''), level },
    changes: changesTo(part, { level: level === 1 ? null : level }),
  };
};

/** Moves a part some places on in its sheet, or back where `by` is less than 0. */
export const movePart: Command<{ readonly partId: PartId; readonly by: number }> = (
  snapshot,
  { by, partId },
) => {
  const part = requirePart(snapshot, partId);
  const there = partsOf(snapshot, part.sheetId);
  const at = there.findIndex(({ id }) => id === partId);
  return {
    kind: 'move-part',
    params: { ...named(snapshot, part), by: by < 0 ? 'up' : 'down' },
    changes: (ordersMoved(there, at, by) ?? []).flatMap(([each, order]) =>
      changesTo(each, { order }),
    ),
  };
};

/** Takes a part out of its sheet. */
export const removePart: Command<{ readonly partId: PartId }> = (snapshot, { partId }) => {
  const part = requirePart(snapshot, partId);
  return {
    kind: 'remove-part',
    params: named(snapshot, part),
    changes: changesTo(part, { deleted: true }),
  };
};

function named(
  snapshot: Full,
  { kind, sheetId }: Part,
): { readonly name: string; readonly part: PartKind } {
  return { name: clip(requireSheet(snapshot, sheetId).name), part: kind };
}

function requireSheet({ sheets }: Full, id: SheetId): Sheet {
  const sheet = sheets.get(id);
  if (sheet === undefined || sheet.deleted === true)
    throw new ExpectedError('missing', t('writeUp.gone'));
  return sheet;
}

function requirePart({ parts }: Full, id: PartId, ...kinds: readonly PartKind[]): Part {
  const part = parts.get(id);
  const fits = part !== undefined && (kinds.length === 0 || kinds.includes(part.kind));
  if (!fits || part.deleted === true) throw new ExpectedError('missing', t('writeUp.partGone'));
  return part;
}

function checkedName(snapshot: Full, typed: string, but?: Sheet): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('sheet-name', t('writeUp.needsName'));
  const isTaken = sheetsOf(snapshot).some(
    (sheet) => sheet.id !== but?.id && nameKey(sheet.name) === nameKey(name),
  );
  if (isTaken) throw new ExpectedError('sheet-name', t('writeUp.nameTaken', { name }));
  return name;
}
