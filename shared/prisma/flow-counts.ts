/** Counts the numbers of the flow diagram from the search log and the screening decisions. */
import { t } from '../messages/all-messages.ts';
import type { ScreeningDecision } from '../records/screening.ts';
import type { SourceKind } from '../records/search.ts';
import type {
  FlowItem,
  FlowKey,
  FlowListKey,
  FlowNumber,
  FlowNumbers,
  OpenStage,
} from './flow-numbers.ts';

/** One search of the search log. */
export interface FlowSearch {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  /** Hits as logged; without them the records that came from the search are counted. */
  readonly hits?: number;
}

/** One record that a search found, with what was decided about it; a retrieved record is a report. */
export interface FlowRecord {
  readonly id: string;
  /** The searches that brought this very record; a record that absorbed its duplicates has several. */
  readonly searchIds: readonly string[];
  /** The id of the record this one repeats. Decisions are read from the one that is kept. */
  readonly duplicateOf?: string;
  /** It came from an export of what was found before: by itself it is no finding where others are known. */
  readonly cameAgain?: boolean;
  /** Taken out before anybody screened it. */
  readonly removed?: 'automation' | 'other';
  readonly titleAbstract?: ScreeningDecision;
  readonly retrieved?: boolean;
  readonly fullText?: ScreeningDecision;
  readonly fullTextReason?: string;
  /** Reports with the same study id are of one study; a report without one is a study of its own. */
  readonly studyId?: string;
}

/** What the flow diagram is counted from. */
export interface FlowData {
  readonly searches: readonly FlowSearch[];
  readonly records: readonly FlowRecord[];
  /** The order in which reasons are listed; others follow, the most frequent first. */
  readonly reasons?: readonly string[];
  /** The previous version of an updated review. */
  readonly previous?: { readonly studies?: number; readonly reports?: number };
}

/** The line of the list of databases that holds records of no known search. */
export const unrecordedSource = 'unrecorded';
/** The line of the list of reasons that holds exclusions without a reason. */
export const unstatedReason = 'unstated';

const listOfKind: Readonly<Record<SourceKind, FlowListKey>> = {
  database: 'database_results',
  register: 'register_results',
  website: 'website_results',
  organisation: 'organisation_results',
  citation: 'citations_results',
  other: 'other_results',
};

export function isDatabaseOrRegister(kind: SourceKind): boolean {
  return kind === 'database' || kind === 'register';
}

/** A record that is kept, with all the findings of it and of its duplicates. */
export interface KeptRecord {
  readonly record: FlowRecord;
  /** One entry per time a search found it; `undefined` for a finding of no known search. */
  readonly foundBy: readonly (FlowSearch | undefined)[];
}

/**
 * The counted numbers of the diagram. A record found by databases and by other methods belongs to
 * the databases. What the data cannot tell is left out: without records nothing is counted but hits.
 * A decision on the full text implies that the title was let pass and the report retrieved.
 */
export function countFlow(data: FlowData): FlowNumbers {
  const kept = keptRecords(data);
  const databases = kept.filter(isFromDatabases);
  const others = kept.filter((one) => !isFromDatabases(one));
  const otherMethods =
    others.length > 0 || data.searches.some(({ kind }) => !isDatabaseOrRegister(kind));
  const lists = {
    ...sourceLists(data, kept),
    ...(otherMethods ? reasonList('other_excluded', others, data.reasons) : {}),
    ...reasonList('dbr_excluded', databases, data.reasons),
  };
  const previousStudies = data.previous !== undefined;
  return {
    boxes: {
      ...sourceTotals(data, lists),
      ...(kept.length === 0 ? {} : screeningCounts(databases, others, otherMethods)),
      ...(kept.length === 0 ? {} : removedCounts(databases)),
      ...totals(data, kept),
    },
    lists,
    otherMethods,
    previousStudies,
    open: openCounts(kept),
  };
}

/** The records that are kept, in the order of the first of each with its duplicates, with every finding of them. */
export function keptRecords({ searches, records }: FlowData): readonly KeptRecord[] {
  const searchById = new Map(searches.map((search) => [search.id, search]));
  const recordById = new Map(records.map((record) => [record.id, record]));
  const groups = new Map<FlowRecord, (FlowSearch | undefined)[]>();
  // In the order of the records, whichever of a group comes first.
  for (const record of records) {
    const original = originalOf(record, recordById);
    const known = record.searchIds.flatMap((id) => searchById.get(id) ?? []);
    const findings = groups.get(original) ?? [];
    groups.set(original, findings);
    if (known.length > 0) findings.push(...known);
    else if (record.cameAgain !== true) findings.push(undefined);
  }
  return [...groups].map(([record, foundBy]) => ({
    record,
    foundBy: foundBy.length === 0 ? [undefined] : foundBy,
  }));
}

/** Follows `duplicateOf` to its end; in a circle the record of the least id stands for all. */
function originalOf(record: FlowRecord, byId: ReadonlyMap<string, FlowRecord>): FlowRecord {
  const path: FlowRecord[] = [];
  let current = record;
  while (!path.includes(current)) {
    path.push(current);
    const next = current.duplicateOf === undefined ? undefined : byId.get(current.duplicateOf);
    if (next === undefined) return current;
    current = next;
  }
  const circle = path.slice(path.indexOf(current));
  return circle.reduce((least, one) => (one.id < least.id ? one : least));
}

/** Whether a record belongs to the column of databases and registers. */
export function isFromDatabases({ foundBy }: KeptRecord): boolean {
  return foundBy.some((search) => search === undefined || isDatabaseOrRegister(search.kind));
}

/** The line of the diagram that a search belongs to: one for each source of a kind. */
export function sourceLine({ kind, name }: FlowSearch): string {
  return `${kind} ${name.trim().toLowerCase()}`;
}

/** Lists of sources by kind; searches of one source are one line. */
function sourceLists(
  { searches }: FlowData,
  kept: readonly KeptRecord[],
): Readonly<Partial<Record<FlowListKey, readonly FlowItem[]>>> {
  const findings = new Map<FlowSearch | undefined, number>();
  for (const { foundBy } of kept) {
    for (const search of foundBy) findings.set(search, (findings.get(search) ?? 0) + 1);
  }
  const lists: Partial<Record<FlowListKey, FlowItem[]>> = {};
  const lines = new Map<string, FlowSearch[]>();
  for (const search of searches) {
    const line = sourceLine(search);
    lines.set(line, [...(lines.get(line) ?? []), search]);
  }
  for (const ofSource of lines.values()) {
    const [first] = ofSource;
    if (first === undefined) continue;
    const hits = ofSource.map((search) => search.hits ?? findings.get(search));
    const isKnown = hits.every((count) => count !== undefined);
    const list = listOfKind[first.kind];
    const items = lists[list] ?? [];
    lists[list] = items;
    items.push({
      id: first.id,
      name: first.name.trim() || t('prisma.source.unnamed'),
      number: isKnown ? { counted: hits.reduce((sum, count) => sum + count, 0) } : {},
    });
  }
  const unrecorded = findings.get(undefined);
  if (unrecorded === undefined) return lists;
  const item = {
    id: unrecordedSource,
    name: t('prisma.source.unrecorded'),
    number: { counted: unrecorded },
  };
  return { ...lists, database_results: [...(lists.database_results ?? []), item] };
}

/** Totals per kind of source; a kind that the log has nothing of was not searched: 0. */
function sourceTotals(
  { searches, records }: FlowData,
  lists: Readonly<Partial<Record<FlowListKey, readonly FlowItem[]>>>,
): Readonly<Partial<Record<FlowKey, FlowNumber>>> {
  if (searches.length === 0 && records.length === 0) return {};
  return Object.fromEntries(
    Object.values(listOfKind)
      .filter((list) => list !== 'other_results' || lists[list] !== undefined)
      .flatMap((list) => {
        const counts = (lists[list] ?? []).map(({ number }) => number.counted);
        if (!counts.every((count) => count !== undefined)) return [];
        return [[list, { counted: counts.reduce((sum, count) => sum + count, 0) }] as const];
      }),
  );
}

function removedCounts(
  databases: readonly KeptRecord[],
): Readonly<Partial<Record<FlowKey, FlowNumber>>> {
  // Findings by other methods of what the databases found too are no records of this column.
  const findings = databases.flatMap(({ foundBy }) =>
    foundBy.filter((search) => search === undefined || isDatabaseOrRegister(search.kind)),
  );
  const removedAs = (how: 'automation' | 'other') => ({
    counted: databases.filter(({ record }) => record.removed === how).length,
  });
  return {
    duplicates: { counted: findings.length - databases.length },
    excluded_automatic: removedAs('automation'),
    excluded_other: removedAs('other'),
  };
}

/** How far a record came. A record is in at most one of `isExcluded`, `isNotRetrieved`, `isReportExcluded`, `isIncluded` and `open`. */
export interface RecordStages {
  readonly isScreened: boolean;
  readonly isExcluded: boolean;
  readonly isSought: boolean;
  readonly isNotRetrieved: boolean;
  readonly isAssessed: boolean;
  readonly isReportExcluded: boolean;
  readonly isIncluded: boolean;
  readonly open: OpenStage | undefined;
}

/** Where a record stands: decisions on the full text speak for the stages before it. */
export function stagesOf(record: FlowRecord): RecordStages {
  const { titleAbstract, fullText, retrieved, removed } = record;
  const isRemoved = removed !== undefined;
  const isFollowedUp = fullText !== undefined || retrieved !== undefined;
  const decision = titleAbstract ?? (isFollowedUp ? 'include' : undefined);
  const isSought = !isRemoved && (decision === 'include' || (decision === 'maybe' && isFollowedUp));
  const isNotRetrieved = isSought && retrieved === false && fullText === undefined;
  const isAssessed = isSought && fullText !== undefined;
  return {
    isScreened: !isRemoved && decision !== undefined,
    isExcluded: !isRemoved && decision === 'exclude',
    isSought,
    isNotRetrieved,
    isAssessed,
    isReportExcluded: isAssessed && fullText === 'exclude',
    isIncluded: isAssessed && fullText === 'include',
    open: openStageOf(),
  };

  function openStageOf(): OpenStage | undefined {
    if (isRemoved || decision === 'exclude') return undefined;
    if (decision === undefined) return 'titleAbstract';
    if (!isSought) return 'titleAbstractMaybe';
    if (isNotRetrieved) return undefined;
    if (fullText === undefined) return retrieved === true ? 'fullText' : 'retrieval';
    return fullText === 'maybe' ? 'fullTextMaybe' : undefined;
  }
}

function screeningCounts(
  databases: readonly KeptRecord[],
  others: readonly KeptRecord[],
  otherMethods: boolean,
): Readonly<Partial<Record<FlowKey, FlowNumber>>> {
  const main = databases.map(({ record }) => stagesOf(record));
  const other = others.map(({ record }) => stagesOf(record));
  const count = (
    stages: readonly RecordStages[],
    is: (one: RecordStages) => boolean,
  ): FlowNumber => ({ counted: stages.filter(is).length });
  return {
    records_screened: count(main, (one) => one.isScreened),
    records_excluded: count(main, (one) => one.isExcluded),
    dbr_sought_reports: count(main, (one) => one.isSought),
    dbr_notretrieved_reports: count(main, (one) => one.isNotRetrieved),
    dbr_assessed: count(main, (one) => one.isAssessed),
    dbr_excluded: count(main, (one) => one.isReportExcluded),
    ...(otherMethods
      ? {
          other_sought_reports: count(other, (one) => one.isSought),
          other_notretrieved_reports: count(other, (one) => one.isNotRetrieved),
          other_assessed: count(other, (one) => one.isAssessed),
          other_excluded: count(other, (one) => one.isReportExcluded),
        }
      : {}),
  };
}

function reasonList(
  list: 'dbr_excluded' | 'other_excluded',
  records: readonly KeptRecord[],
  order: readonly string[] = [],
): Readonly<Partial<Record<FlowListKey, readonly FlowItem[]>>> {
  const counts = new Map<string, number>();
  for (const one of records) {
    if (!stagesOf(one.record).isReportExcluded) continue;
    const reason = one.record.fullTextReason?.trim() ?? '';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const place = (reason: string) => {
    if (reason === '') return order.length + 1;
    const index = order.indexOf(reason);
    return index === -1 ? order.length : index;
  };
  const items = [...counts]
    .sort(([a, m], [b, n]) => place(a) - place(b) || n - m || (a < b ? -1 : 1))
    .map(([reason, counted]) => ({
      id: reason === '' ? unstatedReason : reason,
      name: reason === '' ? t('prisma.reason.unstated') : reason,
      number: { counted },
    }));
  return items.length === 0 ? {} : { [list]: items };
}

function totals(
  { previous }: FlowData,
  kept: readonly KeptRecord[],
): Readonly<Partial<Record<FlowKey, FlowNumber>>> {
  const included = kept.filter(({ record }) => stagesOf(record).isIncluded);
  const known = kept.length > 0;
  const studies = new Set(
    included.map(({ record }) => (record.studyId === undefined ? record : record.studyId)),
  ).size;
  const reports = included.length;
  const number = (key: FlowKey, counted: number | undefined) =>
    counted === undefined ? {} : { [key]: { counted } };
  const plus = (before: number | undefined, now: number) =>
    before === undefined || !known ? undefined : before + now;
  return {
    ...number('new_studies', known ? studies : undefined),
    ...number('new_reports', known ? reports : undefined),
    ...number('previous_studies', previous?.studies),
    ...number('previous_reports', previous?.reports),
    ...number('total_studies', plus(previous?.studies, studies)),
    ...number('total_reports', plus(previous?.reports, reports)),
  };
}

function openCounts(kept: readonly KeptRecord[]): Readonly<Partial<Record<OpenStage, number>>> {
  const counts: Partial<Record<OpenStage, number>> = {};
  for (const one of kept) {
    const { open } = stagesOf(one.record);
    if (open !== undefined) counts[open] = (counts[open] ?? 0) + 1;
  }
  return counts;
}
