/**
 * Records that were decided on when a criterion said something else than now, or was not there yet. Read off the log, so
 * that a change taken back leaves nothing behind; nothing is changed by it (rule S20).
 */
import { effectiveOperations } from '../ops/aside.ts';
import { isCreate } from '../ops/change.ts';
import { datesOf, type OperationDate } from '../ops/dates.ts';
import type { Log } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { CriterionId, OperationId, ScreeningId, StudyId } from '../records/ids.ts';
import { isRecord } from '../records/reports.ts';
import { type ScreeningStage, screeningStages } from '../records/screening.ts';
import { criteriaOf } from './criteria.ts';
import { countedVotes, votesOn } from './outcomes.ts';

/** What was decided before a criterion last changed. */
export interface DecidedBefore {
  /** When it last changed. */
  readonly changed: OperationDate;
  /** By stage the records on which some decision that counts was made before. */
  readonly records: Readonly<Record<ScreeningStage, readonly StudyId[]>>;
}

const telling = ['name', 'include', 'exclude'] as const;

/** What a decision that is made again writes. */
const decided = ['decision', 'reasonId', 'looked'] as const;

/** By criterion, those alone before whose last change anything was decided. `log` and rows are what the reader may see (B4). */
export function decidedBefore(
  log: Log,
  snapshot: Snapshot,
): ReadonlyMap<CriterionId, DecidedBefore> {
  const criteria = criteriaOf(snapshot);
  if (criteria.length === 0 || snapshot.screenings.size === 0) return new Map();
  const read = new Wordings();
  for (const operation of inOrder(effectiveOperations(log))) read.take(operation);
  const dateOf = datesOf(log);
  const found = new Map<CriterionId, DecidedBefore>();
  const counted = countedDecisions(snapshot);
  for (const criterion of criteria) {
    const history = read.of(criterion.id);
    const last = history.at(-1);
    // One that says nothing ruled nothing out.
    if (last === undefined || last.wording === '') continue;
    const records = recordsBefore(counted, (id) => {
      const turn = read.decidedAt(id);
      return turn !== undefined && wordingAt(history, turn) !== last.wording;
    });
    if (screeningStages.every((stage) => records[stage].length === 0)) continue;
    found.set(criterion.id, { changed: dateOf(last.operation), records });
  }
  return found;
}

/** A record at a stage with the decisions on it that count. */
interface Counted {
  readonly studyId: StudyId;
  readonly stage: ScreeningStage;
  readonly decisions: readonly ScreeningId[];
}

function countedDecisions(snapshot: Snapshot): readonly Counted[] {
  const counted: Counted[] = [];
  for (const study of snapshot.studies.values()) {
    if (!isRecord(study)) continue;
    for (const stage of screeningStages) {
      const votes = countedVotes(votesOn(snapshot, study.id, stage));
      if (votes.length > 0)
        counted.push({ studyId: study.id, stage, decisions: votes.map(({ id }) => id) });
    }
  }
  return counted;
}

function recordsBefore(
  counted: readonly Counted[],
  isBefore: (id: ScreeningId) => boolean,
): DecidedBefore['records'] {
  const records: Record<ScreeningStage, StudyId[]> = { titleAbstract: [], fullText: [] };
  for (const { decisions, stage, studyId } of counted)
    if (decisions.some(isBefore)) records[stage].push(studyId);
  return records;
}

/** What a criterion says from a turn of the log on, and the operation that made it say so. */
interface Worded {
  readonly turn: number;
  readonly wording: string;
  readonly operation: Operation;
}

/** What a criterion said at a turn of the log; empty before it was there. */
function wordingAt(history: readonly Worded[], turn: number): string {
  return history.findLast((each) => each.turn <= turn)?.wording ?? '';
}

/** What every criterion says as the log goes on, and at which turn each decision that stands was made. */
class Wordings {
  readonly #fields = new Map<CriterionId, Map<string, string>>();
  readonly #histories = new Map<CriterionId, Worded[]>();
  readonly #decided = new Map<ScreeningId, number>();
  /** When what an operation decides on was decided before: what takes it back makes that count again. */
  readonly #replaced = new Map<OperationId, ReadonlyMap<ScreeningId, number>>();
  #turn = 0;

  take(operation: Operation): void {
    this.#turn += 1;
    const touched = new Set<CriterionId>();
    const redecided = new Set<ScreeningId>();
    for (const change of operation.changes) {
      if (isCreate(change)) {
        const { create } = change;
        if (create.type === 'screening') this.#decided.set(create.id, this.#turn);
        if (create.type !== 'criterion') continue;
        touched.add(create.id);
        for (const name of telling) this.#set(create.id, name, create[name] ?? '');
        continue;
      }
      const { fields, set } = change;
      if (set.startsWith('screening:') && decided.some((name) => name in fields))
        redecided.add(set as ScreeningId);
      if (!set.startsWith('criterion:')) continue;
      const id = set as CriterionId;
      touched.add(id);
      for (const name of telling) {
        const [, after] = fields[name] ?? [];
        if (after !== undefined) this.#set(id, name, typeof after === 'string' ? after : '');
      }
    }
    for (const id of touched) this.#note(id, operation);
    if (redecided.size > 0) this.#redecide(operation, redecided);
  }

  #redecide({ id: operationId, undoes }: Operation, ids: ReadonlySet<ScreeningId>): void {
    const restored = undoes === undefined ? undefined : this.#replaced.get(undoes);
    const replaced = new Map<ScreeningId, number>();
    for (const id of ids) {
      const before = this.#decided.get(id);
      if (before !== undefined) replaced.set(id, before);
      this.#decided.set(id, restored?.get(id) ?? this.#turn);
    }
    this.#replaced.set(operationId, replaced);
  }

  of(id: CriterionId): readonly Worded[] {
    return this.#histories.get(id) ?? [];
  }

  decidedAt(id: ScreeningId): number | undefined {
    return this.#decided.get(id);
  }

  #set(id: CriterionId, name: string, value: string): void {
    const fields = this.#fields.get(id) ?? new Map<string, string>();
    this.#fields.set(id, fields.set(name, value.trim()));
  }

  #note(id: CriterionId, operation: Operation): void {
    const fields = this.#fields.get(id);
    // What it is called says nothing where it says nothing else.
    const worded = (['include', 'exclude'] as const).map((name) => fields?.get(name) ?? '');
    const wording = worded.join('') === '' ? '' : [fields?.get('name') ?? '', ...worded].join('\n');
    const history = this.#histories.get(id) ?? [];
    this.#histories.set(id, history);
    if (history.at(-1)?.wording !== wording) history.push({ turn: this.#turn, wording, operation });
  }
}
