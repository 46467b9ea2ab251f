/** What journals are kept with, and what is remembered of them in the database. */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineState } from '../../shared/engine/events.ts';
import type { LogHead } from '../../shared/engine/storage.ts';
import type { Attachments } from '../../shared/engine/work.ts';
import type { JournalComparison, JournalToCompare } from '../../shared/journal/compare-journal.ts';
import type { ChainEnd, JournalNames } from '../../shared/journal/journal-lines.ts';
import type { OperationLines } from '../../shared/journal/packed-lines.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { JournalEnd, Platform } from '../../shared/platform/platform.ts';
import type { OperationId, ReviewId } from '../../shared/records/ids.ts';

/** What the database remembers of a journal that held all of a log: a look at both ends tells whether it still does. */
export interface JournalMark {
  readonly bytes: number;
  readonly end: ChainEnd;
  /** The names of the stretch that is written. */
  readonly names: string;
  readonly operations: number;
  readonly tip?: OperationId | undefined;
}

/** What was found when a journal was compared with its review. */
export interface Healed {
  /** Operations that the review lacked and the journal held. */
  readonly broughtBack: number;
  /** Documents among them whose text is nowhere. */
  readonly withoutText: number;
  /** The first damaged line that nobody was told of yet; undefined where there is none. */
  readonly damagedLine: number | undefined;
  readonly certain: number;
  readonly doubtful: number;
  /** Damaged places of which nothing can be read. */
  readonly unreadable: number;
}

export interface JournalNeeds {
  readonly platform: Pick<
    Platform,
    'appendJournal' | 'canKeepJournal' | 'readJournal' | 'readJournalEnd'
  >;
  readonly memory: {
    readMark(id: ReviewId): Promise<JournalMark | undefined>;
    writeMark(id: ReviewId, mark: JournalMark): Promise<void>;
    /** Whether the review was deleted for good here: what its journal holds is then not brought back. */
    isPurged(id: ReviewId): Promise<boolean>;
    /** Whether files of the review are saved with a passphrase. */
    isProtected(id: ReviewId): Promise<boolean>;
  };
  /** Compares a journal with the log of the review that is open, as it is stored. */
  compare(engine: ReviewEngine, asked: JournalToCompare): Promise<JournalComparison>;
  /** The texts that operations name and the review lacks, as far as backups hold them. */
  textsFor(id: ReviewId, operations: readonly Operation[]): Promise<FoundTexts>;
  /** A journal could not be written, or, without `what`, has caught up. */
  behind(
    id: ReviewId,
    what: { readonly changes: number; readonly error: unknown } | undefined,
  ): void;
  healed(id: ReviewId, what: Healed): void;
}

export interface FoundTexts extends Attachments {
  readonly withoutText: number;
}

/** Whether both ends are as they were when the journal held all of the log. */
export function isMarked(
  { bytes, end: { c }, operations, tip }: JournalMark,
  end: JournalEnd | undefined,
  head: Pick<LogHead, 'operations' | 'tip'>,
): boolean {
  const isSameLog = operations === head.operations && tip !== undefined && tip === head.tip;
  const last = end?.text.trimEnd().split('\n').at(-1) ?? '';
  return (
    isSameLog && end?.bytes === bytes && end.text.endsWith('\n') && last.includes(`"c":"${c}"`)
  );
}

export function markOf(
  writer: { readonly end: ChainEnd | undefined; readonly names: string },
  { operations, tip }: Pick<LogHead, 'operations' | 'tip'>,
  bytes: number,
): JournalMark {
  return { bytes, end: writer.end ?? { n: 0, c: '' }, names: writer.names, operations, tip };
}

/** The id of the last operation of these lines. */
export function tipOf(json: OperationLines): Pick<LogHead, 'tip'> {
  const last = json.at(-1);
  if (last === undefined) return {};
  const { id }: { readonly id: OperationId } = JSON.parse(last);
  return { tip: id };
}

/** Who works on a review here, what it is called, and whether its files are protected. */
export function namesOf(
  { full, head, id, reviewerId }: EngineState,
  isProtected: boolean,
): JournalNames {
  const me = full.reviewers.get(reviewerId);
  return {
    review: id,
    reviewer: reviewerId,
    person: me?.person,
    name: me?.name,
    initials: me?.initials,
    title: head.title,
    ...(isProtected ? { protects: true } : {}),
  };
}
