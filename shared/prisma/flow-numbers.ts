/**
 * The numbers of a PRISMA 2020 flow diagram. The keys are those of the published template of the
 * diagram (data, not names of ours), so that numbers can be compared with other tools.
 */
import { t } from '../messages/all-messages.ts';

/** A number of the diagram: what the data says, and what a person says instead, which wins. */
export interface FlowNumber {
  readonly counted?: number;
  readonly stated?: number;
  /** Why the stated number differs from the counted one. */
  readonly note?: string;
}

/** Every number of the diagram, in reading order. `other_results` is the template's "etc.". */
export const flowKeys = [
  'previous_studies',
  'previous_reports',
  'database_results',
  'register_results',
  'duplicates',
  'excluded_automatic',
  'excluded_other',
  'records_screened',
  'records_excluded',
  'dbr_sought_reports',
  'dbr_notretrieved_reports',
  'dbr_assessed',
  'dbr_excluded',
  'website_results',
  'organisation_results',
  'citations_results',
  'other_results',
  'other_sought_reports',
  'other_notretrieved_reports',
  'other_assessed',
  'other_excluded',
  'new_studies',
  'new_reports',
  'total_studies',
  'total_reports',
] as const;
export type FlowKey = (typeof flowKeys)[number];

/** The numbers that are totals of a list: sources by name, and reasons for exclusion. */
export const flowListKeys = [
  'database_results',
  'register_results',
  'website_results',
  'organisation_results',
  'citations_results',
  'other_results',
  'dbr_excluded',
  'other_excluded',
] as const satisfies readonly FlowKey[];
export type FlowListKey = (typeof flowListKeys)[number];

/** One line of a list: a database with its hits, a reason with its reports. */
export interface FlowItem {
  /** Stable within its list. */
  readonly id: string;
  readonly name: string;
  readonly number: FlowNumber;
}

/** The id of a number: of a box, or of a line of its list. */
export type FlowNumberId = FlowKey | `${FlowListKey}/${string}`;

/** What has not been decided yet, as numbers of records; a stage that is done is absent. */
export const openStages = [
  'titleAbstract',
  'titleAbstractMaybe',
  'retrieval',
  'fullText',
  'fullTextMaybe',
] as const;
export type OpenStage = (typeof openStages)[number];

/** All numbers of one diagram. A number that is absent is not known, which is not the same as 0. */
export interface FlowNumbers {
  readonly boxes: Readonly<Partial<Record<FlowKey, FlowNumber>>>;
  readonly lists: Readonly<Partial<Record<FlowListKey, readonly FlowItem[]>>>;
  /** Whether the diagram has the column "other methods". */
  readonly otherMethods: boolean;
  /** Whether the diagram has the column "previous studies" and the box of totals. */
  readonly previousStudies: boolean;
  readonly open?: Readonly<Partial<Record<OpenStage, number>>>;
  /** Which of the included studies were sampled for the synthesis, where that was done (S18). */
  readonly sampling?: FlowSampling;
}

/** Law: what steps and hand sampled adds up to `sampled`, and that with `notSampled` to the eligible studies. */
export interface FlowSampling {
  readonly sampled: number;
  readonly notSampled: number;
  readonly steps: readonly { readonly name: string; readonly count: number }[];
}

/** What a person says about one number. */
export interface StatedNumber {
  readonly value?: number;
  readonly note?: string;
}

/** What people typed into the diagram: laid over the counted numbers by `withStated`. */
export interface StatedFlow {
  readonly numbers: Readonly<Partial<Record<FlowNumberId, StatedNumber>>>;
  /** Sources and reasons the data does not know, for a team that searched or screened elsewhere. */
  readonly items?: readonly {
    readonly list: FlowListKey;
    readonly id: string;
    readonly name: string;
  }[];
  readonly otherMethods?: boolean;
  readonly previousStudies?: boolean;
}

/** The id of a line of a list. */
export function itemNumberId(list: FlowListKey, itemId: string): FlowNumberId {
  return `${list}/${itemId}`;
}

/** The box a number stands in, whether it is the box's own number or one of its list. */
export function keyOfNumber(id: FlowNumberId): FlowKey {
  const [key] = id.split('/', 1);
  return flowKeys.find((known) => known === key) ?? 'database_results';
}

/** True for the numbers that are totals of a list. */
export function isListKey(key: FlowKey): key is FlowListKey {
  return flowListKeys.some((known) => known === key);
}

/** The number that holds: the stated one where there is one, else the counted one. */
export function numberOf(number: FlowNumber | undefined): number | undefined {
  return number?.stated ?? number?.counted;
}

/**
 * The number of a box as the diagram shows it: the stated one; else, where the box has a list and
 * each of its lines a number, their sum, so that a corrected line corrects the total; else the
 * counted one.
 */
export function boxNumber(numbers: FlowNumbers, key: FlowKey): number | undefined {
  const own = numbers.boxes[key];
  if (own?.stated !== undefined) return own.stated;
  return listSum(numbers, key) ?? own?.counted;
}

/** The sum of a box's list, if it has one and no number in it is missing. */
export function listSum(numbers: FlowNumbers, key: FlowKey): number | undefined {
  const items = listOf(numbers, key);
  if (items.length === 0) return undefined;
  let sum = 0;
  for (const item of items) {
    const value = numberOf(item.number);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** The list of a box, empty where it has none. */
export function listOf(numbers: FlowNumbers, key: FlowKey): readonly FlowItem[] {
  return isListKey(key) ? (numbers.lists[key] ?? []) : [];
}

/** The numbers this diagram shows, in reading order: optional columns only where they are used. */
export function keysInUse(numbers: FlowNumbers): readonly FlowKey[] {
  return flowKeys.filter((key) => {
    if (key.startsWith('previous_') || key.startsWith('total_')) return numbers.previousStudies;
    if (!isOtherMethod(key)) return true;
    if (!numbers.otherMethods) return false;
    return (
      key !== 'other_results' ||
      boxNumber(numbers, key) !== undefined ||
      listOf(numbers, key).length > 0
    );
  });
}

/** True for the numbers of the column "other methods". */
export function isOtherMethod(key: FlowKey): boolean {
  return (
    key.startsWith('other_') ||
    key === 'website_results' ||
    key === 'organisation_results' ||
    key === 'citations_results'
  );
}

/** The wording of a box; a review with a previous version speaks of new studies. */
export function flowLabel(
  key: FlowKey,
  numbers: Pick<FlowNumbers, 'previousStudies'> = { previousStudies: false },
): string {
  if (numbers.previousStudies && (key === 'new_studies' || key === 'new_reports')) {
    return t(`prisma.label.${key}.updated`);
  }
  return t(`prisma.label.${key}`);
}

/** What a message calls a number: the wording of its box, told apart where two boxes share it. */
export function flowNumberName(numbers: FlowNumbers, id: FlowNumberId): string {
  const key = keyOfNumber(id);
  const label = flowLabel(key, numbers);
  const own =
    key.startsWith('other_') && key !== 'other_results' ? t('prisma.name.other', { label }) : label;
  const item = listOf(numbers, key).find(
    (line) => isListKey(key) && itemNumberId(key, line.id) === id,
  );
  return item === undefined ? own : t('prisma.name.item', { label: own, item: item.name });
}

/**
 * Lays what people typed over counted numbers. Lines a person added come after the counted ones; what
 * is stated about a line that is no longer there is left out of the diagram.
 */
export function withStated(counted: FlowNumbers, stated: StatedFlow): FlowNumbers {
  const overlaid = (number: FlowNumber | undefined, id: FlowNumberId): FlowNumber | undefined => {
    const said = stated.numbers[id];
    if (said === undefined) return number;
    return {
      ...number,
      ...(said.value === undefined ? {} : { stated: said.value }),
      ...(said.note === undefined ? {} : { note: said.note }),
    };
  };
  const boxes = Object.fromEntries(
    flowKeys.flatMap((key) => {
      const number = overlaid(counted.boxes[key], key);
      return number === undefined ? [] : [[key, number] as const];
    }),
  );
  const lists = Object.fromEntries(
    flowListKeys.flatMap((list) => {
      const known = counted.lists[list] ?? [];
      const added = (stated.items ?? [])
        .filter((item) => item.list === list && !known.some(({ id }) => id === item.id))
        .map(({ id, name }) => ({ id, name, number: {} }));
      const items = [...known, ...added].map((item) => ({
        ...item,
        number: overlaid(item.number, itemNumberId(list, item.id)) ?? {},
      }));
      return items.length === 0 ? [] : [[list, items] as const];
    }),
  );
  return {
    ...counted,
    boxes,
    lists,
    otherMethods: stated.otherMethods ?? counted.otherMethods,
    previousStudies: stated.previousStudies ?? counted.previousStudies,
  };
}
