/** The instruments of a review as they are read: what the team worded, and where it said nothing what came with the program (P1). */
import { ordersBehind } from '../codebook/order.ts';
import { t } from '../messages/all-messages.ts';
import { answerLabel, instrumentName, itemLabel, shippedWords } from '../ops/instrument-name.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { InstrumentId, ItemId } from '../records/ids.ts';
import type { Concern, Instrument } from '../records/instrument.ts';
import type { Item } from '../records/item.ts';
import { isDescribed } from './asked-items.ts';
import { type ShippedAnswer, shippedInstrument } from './shipped-instruments.ts';

/** An answer as it is read. */
export interface Answer {
  readonly id: string;
  readonly label: string;
  readonly concern: Concern | undefined;
}

/** An item as it is read. */
export interface ReviewItem {
  readonly id: ItemId;
  readonly instrumentId: InstrumentId;
  readonly label: string;
  readonly guidance: string;
  /** The heading it stands under; empty for none. */
  readonly group: string;
  /** It is described in words and has no answers. */
  readonly described: boolean;
  /** What it may be answered; none where it is described in words. */
  readonly answers: readonly Answer[];
  /** Answers that are not offered any more. */
  readonly goneAnswers: readonly Answer[];
  readonly order: string;
  readonly removed: boolean;
}

/** An instrument as it is read. */
export interface ReviewInstrument {
  readonly id: InstrumentId;
  readonly name: string;
  readonly source: string;
  readonly answers: readonly Answer[];
  /** Answers that are not offered any more. */
  readonly goneAnswers: readonly Answer[];
  /** Those it asks, in their order. */
  readonly items: readonly ReviewItem[];
  /** Items that were taken off it; what was answered to them is kept. */
  readonly removed: readonly ReviewItem[];
  /** Whether answers without a concern are counted for each study (P8). */
  readonly scored: boolean;
  readonly retired: boolean;
  /** It came with the program, under this id. */
  readonly template: string | undefined;
}

interface Read {
  readonly items: Snapshot['items'];
  readonly listed: readonly ReviewInstrument[];
}
const known = new WeakMap<Snapshot['instruments'], Read>();

/** The instruments of a review that are not removed, retired ones too, in their order. */
export function instrumentsOf({
  instruments,
  items,
}: Pick<Snapshot, 'instruments' | 'items'>): readonly ReviewInstrument[] {
  const before = known.get(instruments);
  if (before?.items === items) return before.listed;
  const listed = [...instruments.values()]
    .filter(({ deleted }) => deleted !== true)
    .sort((a, b) => compare(a.order ?? '', b.order ?? '') || compare(a.id, b.id))
    .map((record) => readInstrument(record, items));
  known.set(instruments, { items, listed });
  return listed;
}

/** Those that studies are appraised by. */
export function instrumentsInUse(
  rows: Pick<Snapshot, 'instruments' | 'items'>,
): readonly ReviewInstrument[] {
  return instrumentsOf(rows).filter(({ items, retired }) => !retired && items.length > 0);
}

/** One of them by its id; undefined where it is gone. */
export function instrumentWith(
  rows: Pick<Snapshot, 'instruments' | 'items'>,
  id: InstrumentId,
): ReviewInstrument | undefined {
  return instrumentsOf(rows).find((each) => each.id === id);
}

/** An item that is asked, with its instrument; undefined where either is gone. */
export function itemWith(
  rows: Pick<Snapshot, 'instruments' | 'items'>,
  id: ItemId,
): { readonly instrument: ReviewInstrument; readonly item: ReviewItem } | undefined {
  const record = rows.items.get(id);
  const instrument = record === undefined ? undefined : instrumentWith(rows, record.instrumentId);
  const item = instrument?.items.find((each) => each.id === id);
  return instrument === undefined || item === undefined ? undefined : { instrument, item };
}

function readInstrument(record: Instrument, items: Snapshot['items']): ReviewInstrument {
  const { id, template } = record;
  const shipped = shippedInstrument(template);
  const answers = sortAnswers(record.answers ?? shipped?.answers ?? [], template);
  const own = [...items.values()].filter(({ instrumentId }) => instrumentId === id);
  const places = new Map(
    ordersBehind(undefined, shipped?.items.length ?? 0).map(
      (order, at) => [itemIdOf(template ?? '', shipped?.items[at]?.id ?? ''), order] as const,
    ),
  );
  const all = own
    .map((item) => readItem(item, { template, answers, place: places.get(item.id) }))
    .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
  return {
    id,
    name: instrumentName(record),
    source: record.source ?? shipped?.source ?? '',
    ...answers,
    items: all.filter(({ removed }) => !removed),
    removed: all.filter(({ removed }) => removed),
    scored: record.scored === true,
    retired: record.retired === true,
    template,
  };
}

type Answers = Pick<ReviewItem, 'answers' | 'goneAnswers'>;

interface Around {
  readonly template: string | undefined;
  readonly answers: Answers;
  readonly place: string | undefined;
}

function readItem(record: Item, { answers, place, template }: Around): ReviewItem {
  const { deleted, group, guidance, id, instrumentId, order } = record;
  const word = id.slice(`item:${template}-`.length);
  const shipped = shippedInstrument(template)?.items.find((each) => each.id === word);
  const described = isDescribed(record, template);
  const heading = shipped?.group === undefined ? '' : t(`instrument.group.${shipped.group}`);
  return {
    id,
    instrumentId,
    label: itemLabel(record),
    guidance: guidance ?? shippedWords(`${template}.${word}.guidance`) ?? '',
    group: group ?? heading,
    described,
    ...(described
      ? { answers: [], goneAnswers: [] }
      : record.answers === undefined
        ? answers
        : sortAnswers(record.answers, template)),
    order: order ?? place ?? 'a0',
    removed: deleted === true,
  };
}

function sortAnswers(
  stored: NonNullable<Instrument['answers']> | readonly ShippedAnswer[],
  template: string | undefined,
): Answers {
  const read = stored.map((answer) => ({
    id: answer.id,
    label: answerLabel(answer, template),
    concern: answer.concern,
    removed: 'removed' in answer && answer.removed === true,
  }));
  const those = (isGone: boolean): readonly Answer[] =>
    read.flatMap(({ removed, ...answer }) => (removed === isGone ? [answer] : []));
  return { answers: those(false), goneAnswers: those(true) };
}

/** The id of an instrument that comes with the program: the same on every machine. */
export function instrumentIdOf(template: string): InstrumentId {
  return `instrument:${template}`;
}

/** The id of an item of an instrument that comes with the program. */
export function itemIdOf(template: string, item: string): ItemId {
  return `item:${template}-${item}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
