/** The instruments that studies are appraised by, and what each asks (P1). */
import {
  type Answer,
  instrumentIdOf,
  instrumentsOf,
  instrumentWith,
  itemIdOf,
  type ReviewInstrument,
} from '../appraisal/review-instruments.ts';
import { shippedInstrument } from '../appraisal/shipped-instruments.ts';
import { ordersBehind } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changesTo } from '../ops/change.ts';
import { instrumentName } from '../ops/instrument-name.ts';
import type { Full } from '../ops/snapshot.ts';
import type { InstrumentId, ItemId } from '../records/ids.ts';
import type { Concern, Instrument } from '../records/instrument.ts';
import type { Item } from '../records/item.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command, CommandContext } from './context.ts';

/** An answer as somebody words it; one that is removed is kept for what was answered so. */
export interface NewAnswer extends Pick<Answer, 'id' | 'label'> {
  readonly concern?: Concern | undefined;
  readonly removed?: boolean | undefined;
}
type OwnAnswers = readonly NewAnswer[];

/** An item as somebody words it, or as it comes from a file. */
export interface NewItem {
  readonly label: string;
  readonly guidance?: string | undefined;
  readonly group?: string | undefined;
  readonly described?: boolean | undefined;
  /** Of its own; those of the instrument where absent. */
  readonly answers?: OwnAnswers | undefined;
}

/** An instrument of the team’s own. */
export interface NewInstrument {
  readonly name: string;
  readonly source: string;
  readonly answers: OwnAnswers;
  readonly items: readonly NewItem[];
}

const [longestName, longestLabel] = [120, 400];

/**
 * Takes an instrument that comes with the program: made once, whoever takes it and where. One that was removed or retired
 * is in use again, with what was appraised by it.
 */
export const takeInstrument: Command<{ readonly template: string }> = (snapshot, { template }) => {
  const shipped = shippedInstrument(template);
  if (shipped === undefined) throw new ExpectedError('missing', t('appraisal.instrumentGone'));
  const id = instrumentIdOf(template);
  const before = snapshot.instruments.get(id);
  const items = shipped.items.map((item): Item => {
    return { id: itemIdOf(template, item.id), type: 'item', instrumentId: id };
  });
  return {
    kind: 'take-instrument',
    params: { name: instrumentName(before ?? { template }) },
    changes: [
      ...(before === undefined
        ? [{ create: { id, type: 'instrument', template } as Instrument }]
        : changesTo(before, { deleted: null, retired: null })),
      ...items.flatMap((create) => (snapshot.items.has(create.id) ? [] : [{ create }])),
    ],
  };
};

/** Makes an instrument of the team’s own. Throws `ExpectedError` (`instrument-name`) without a name or an item. */
export const makeInstrument: Command<{ readonly instrument: NewInstrument }> = (
  snapshot,
  { instrument },
  context,
) => {
  const name = checkedName(snapshot, instrument.name);
  if (instrument.items.length === 0)
    throw new ExpectedError('instrument-name', t('appraisal.noItems'));
  const id = context.newId('instrument');
  const [order = 'a0'] = ordersBehind(lastOrder(snapshot), 1);
  const source = singleBlanks(instrument.source);
  const create: Instrument = {
    id,
    type: 'instrument',
    name,
    ...(source === '' ? {} : { source }),
    answers: stored(instrument.answers),
    order,
  };
  return {
    kind: 'make-instrument',
    params: { name, items: instrument.items.length },
    changes: [{ create }, ...newItems(id, instrument.items, undefined, context)],
  };
};

function newItems(
  instrumentId: InstrumentId,
  items: readonly NewItem[],
  behind: string | undefined,
  { newId }: CommandContext,
): readonly { readonly create: Item }[] {
  const orders = ordersBehind(behind, items.length);
  return items.map(({ answers, described, group, guidance, label }, at) => ({
    create: {
      id: newId('item'),
      type: 'item',
      instrumentId,
      label: checkedLabel(label),
      ...filled('guidance', guidance),
      ...filled('group', group),
      ...(described === true ? { described } : {}),
      ...(answers === undefined || described === true ? {} : { answers: stored(answers) }),
      order: orders[at] ?? 'a0',
    },
  }));
}

function filled<K extends string>(
  key: K,
  words: string | undefined,
): { readonly [P in K]?: string } {
  const text = words?.trim() ?? '';
  return text === '' ? {} : ({ [key]: text } as { readonly [P in K]: string });
}

function stored(answers: OwnAnswers): NonNullable<Instrument['answers']> {
  return answers.map(({ concern, id, label, removed }) => ({
    id,
    label: singleBlanks(label),
    ...(concern === undefined ? {} : { concern }),
    ...(removed === true ? { removed } : {}),
  }));
}

/** What of an instrument may be changed; empty words of one that comes with the program give its own back. */
export interface InstrumentFields {
  readonly name?: string | undefined;
  readonly source?: string | undefined;
  readonly answers?: OwnAnswers | undefined;
}

/** Rewords an instrument, or says which concern its answers mean. */
export const editInstrument: Command<{
  readonly instrumentId: InstrumentId;
  readonly fields: InstrumentFields;
}> = (snapshot, { fields, instrumentId }) => {
  const known = requireInstrument(snapshot, instrumentId);
  const isOwn = known.template === undefined;
  const { answers, name, source } = fields;
  const words = name === undefined ? undefined : singleBlanks(name);
  const isNamed = words !== undefined && (isOwn || (words !== '' && words !== known.name));
  return {
    kind: 'edit-instrument',
    params: { name: known.name },
    changes: changesTo(recordOf(snapshot, instrumentId), {
      ...(isNamed ? { name: checkedName(snapshot, words, instrumentId) } : {}),
      ...(words === '' && !isOwn ? { name: null } : {}),
      ...(source === undefined ? {} : { source: orNull(singleBlanks(source)) }),
      ...(answers === undefined ? {} : { answers: stored(answers) as unknown as Json }),
    }),
  };
};

/** Ends or resumes appraising by an instrument; what was appraised stays as it is. */
export const retireInstrument: Command<{
  readonly instrumentId: InstrumentId;
  readonly retired: boolean;
}> = (snapshot, { instrumentId, retired }) => ({
  kind: 'retire-instrument',
  params: { name: requireInstrument(snapshot, instrumentId).name, retired: retired ? 'yes' : 'no' },
  changes: changesTo(recordOf(snapshot, instrumentId), { retired: retired ? true : null }),
});

/** Counts the answers without a concern for each study, or stops it; off unless somebody switches it on (P8). */
export const scoreInstrument: Command<{
  readonly instrumentId: InstrumentId;
  readonly scored: boolean;
}> = (snapshot, { instrumentId, scored }) => ({
  kind: 'score-instrument',
  params: { name: requireInstrument(snapshot, instrumentId).name, scored: scored ? 'yes' : 'no' },
  changes: changesTo(recordOf(snapshot, instrumentId), { scored: scored ? true : null }),
});

/** Takes an instrument off the review; what was appraised by it is kept, and is there again when it is. */
export const removeInstrument: Command<{ readonly instrumentId: InstrumentId }> = (
  snapshot,
  { instrumentId },
) => ({
  kind: 'remove-instrument',
  params: { name: requireInstrument(snapshot, instrumentId).name },
  changes: changesTo(recordOf(snapshot, instrumentId), { deleted: true }),
});

/** Adds an item behind the others. */
export const addItem: Command<{ readonly instrumentId: InstrumentId; readonly item: NewItem }> = (
  snapshot,
  { instrumentId, item },
  context,
) => {
  const { items, name, removed } = requireInstrument(snapshot, instrumentId);
  const last = [...items, ...removed]
    .map(({ order }) => order)
    .sort()
    .at(-1);
  const changes = newItems(instrumentId, [item], last, context);
  return {
    kind: 'add-item',
    params: { instrument: name, item: changes[0]?.create.label ?? '' },
    changes,
  };
};

/** Rewords an item; empty words of one that comes with the program give its own back. */
export const editItem: Command<{ readonly itemId: ItemId; readonly item: Partial<NewItem> }> = (
  snapshot,
  { item, itemId },
) => {
  const { instrument, known, record } = requireItemOf(snapshot, itemId);
  const { answers, described, group, guidance, label } = item;
  const isShipped = instrument.template !== undefined && record.order === undefined;
  const words = label === undefined ? undefined : singleBlanks(label);
  return {
    kind: 'edit-item',
    params: { instrument: instrument.name, item: known.label },
    changes: changesTo(record, {
      ...(words === undefined
        ? {}
        : { label: words === '' && isShipped ? null : checkedLabel(words) }),
      ...(guidance === undefined ? {} : { guidance: orNull(guidance.trim()) }),
      ...(group === undefined ? {} : { group: orNull(singleBlanks(group)) }),
      ...(described === undefined ? {} : { described }),
      ...(answers === undefined
        ? {}
        : { answers: answers.length === 0 ? null : (stored(answers) as unknown as Json) }),
    }),
  };
};

/** Moves an item one place up or down. */
export const moveItem: Command<{ readonly itemId: ItemId; readonly by: -1 | 1 }> = (
  snapshot,
  { by, itemId },
) => {
  const { instrument, known } = requireItemOf(snapshot, itemId);
  const { items, name, removed } = instrument;
  const at = items.findIndex(({ id }) => id === itemId);
  const info = { kind: 'move-item', params: { instrument: name, item: known.label } } as const;
  if (at < 0 || items[at + by] === undefined) return { ...info, changes: [] };
  const after = items.toSpliced(at, 1).toSpliced(at + by, 0, known);
  const orders = ordersBehind(undefined, after.length + removed.length);
  return {
    ...info,
    changes: [...after, ...removed].flatMap(({ id }, place): readonly Change[] => {
      const record = snapshot.items.get(id);
      return record === undefined ? [] : changesTo(record, { order: orders[place] ?? 'a0' });
    }),
  };
};

/** Takes an item off its instrument, or puts it back; what was answered to it is kept. */
export const removeItem: Command<{ readonly itemId: ItemId; readonly removed: boolean }> = (
  snapshot,
  { itemId, removed },
) => {
  const { instrument, known, record } = requireItemOf(snapshot, itemId);
  return {
    kind: 'remove-item',
    params: { instrument: instrument.name, item: known.label, removed: removed ? 'yes' : 'no' },
    changes: changesTo(record, { deleted: removed ? true : null }),
  };
};

function requireInstrument(snapshot: Full, id: InstrumentId): ReviewInstrument {
  const instrument = instrumentWith(snapshot, id);
  if (instrument === undefined) throw new ExpectedError('missing', t('appraisal.instrumentGone'));
  return instrument;
}

function recordOf({ instruments }: Full, id: InstrumentId): Instrument {
  const record = instruments.get(id);
  if (record === undefined) throw new ExpectedError('missing', t('appraisal.instrumentGone'));
  return record;
}

/** An item, be it removed, of an instrument that is there. */
function requireItemOf(snapshot: Full, id: ItemId) {
  const record = snapshot.items.get(id);
  const instrument =
    record === undefined ? undefined : instrumentWith(snapshot, record.instrumentId);
  const known = [...(instrument?.items ?? []), ...(instrument?.removed ?? [])].find(
    (each) => each.id === id,
  );
  if (record === undefined || instrument === undefined || known === undefined)
    throw new ExpectedError('missing', t('appraisal.itemGone'));
  return { instrument, known, record };
}

function checkedName(snapshot: Full, typed: string, own?: InstrumentId): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('instrument-name', t('appraisal.nameless'));
  if (name.length > longestName)
    throw new ExpectedError('instrument-name', t('appraisal.nameLong', { most: longestName }));
  const isTaken = instrumentsOf(snapshot).some((each) => each.id !== own && each.name === name);
  if (isTaken) throw new ExpectedError('instrument-name', t('appraisal.nameTaken', { name }));
  return name;
}

function checkedLabel(typed: string): string {
  const label = singleBlanks(typed);
  if (label === '') throw new ExpectedError('item-label', t('appraisal.itemNameless'));
  if (label.length > longestLabel)
    throw new ExpectedError('item-label', t('appraisal.itemLong', { most: longestLabel }));
  return label;
}

function lastOrder(snapshot: Full): string | undefined {
  return instrumentsOf(snapshot)
    .flatMap(({ id }) => snapshot.instruments.get(id)?.order ?? [])
    .at(-1);
}

function orNull(words: string): string | null {
  return words === '' ? null : words;
}
