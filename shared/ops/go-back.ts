/**
 * Going back to an earlier state of a review. Nothing leaves the log: what counts now and did not then is named
 * and set aside, as work that was brought in can be (M7), and can be put back as one step.
 */
import type { OperationId, RecordId } from '../records/ids.ts';
import { operationsToSend } from './aside.ts';
import { type Change, changedId, isCreate } from './change.ts';
import type { Operation } from './operation.ts';

/** Kind of the operation that names what going back sets aside. */
export const goBackKind = 'go-back';

/**
 * What counts in `log`, does not in `then`, and is to be set aside for the review to be as it was. Who works in
 * the review, what is assigned or shared out to whom and the rules of blind coding are not gone back on (M14): nobody loses
 * their place, and what is closed to somebody stays closed.
 */
export function writtenSince(
  log: readonly Operation[],
  then: readonly Operation[],
): readonly Operation[] {
  return writtenBesides(log, countedIn(then));
}

/** The same, of a state of which the ids of what counted are known. */
export function writtenBesides(
  log: readonly Operation[],
  counted: ReadonlySet<OperationId>,
): readonly Operation[] {
  return divideSince(log, counted).going;
}

/** The ids of what counts in a log. */
export function countedIn(log: readonly Operation[]): ReadonlySet<OperationId> {
  return new Set(operationsToSend(log).map(({ id }) => id));
}

/**
 * What counts in `log`, does not in `then`, and stays: who works in the review, assignments, and the rules of blind
 * coding. An earlier state that is opened by itself takes it along, so that it shows nothing that is closed today.
 */
export function rulesSince(
  log: readonly Operation[],
  then: readonly Operation[],
): readonly Operation[] {
  return divideSince(log, countedIn(then)).staying;
}

function divideSince(
  log: readonly Operation[],
  counted: ReadonlySet<OperationId>,
): { readonly going: readonly Operation[]; readonly staying: readonly Operation[] } {
  const since = operationsToSend(log).filter(
    ({ changes, id, waits }) => !counted.has(id) && (changes.length > 0 || waits !== undefined),
  );
  const made = new Set<RecordId>();
  for (const operation of since) {
    if (setsRules(operation, new Set())) continue;
    for (const change of operation.changes) if (isCreate(change)) made.add(change.create.id);
  }
  const staying = new Set(since.filter((operation) => setsRules(operation, made)));
  return { going: since.filter((one) => !staying.has(one)), staying: [...staying] };
}

/** What an earlier state holds that does not count here: never there, lost, or set aside. */
export function lackedHere(
  log: readonly Operation[],
  then: readonly Operation[],
): readonly Operation[] {
  const counted = countedIn(log);
  return operationsToSend(then).filter(({ id }) => !counted.has(id));
}

const rulesOfReview = ['blind', 'holdBackCodes', 'screeners', 'extractors', 'appraisers'];

/** An assignment on a document that goes, goes with it; so does a sharing of records that go. */
function setsRules({ changes }: Operation, going: ReadonlySet<RecordId>): boolean {
  return changes.some((change) => {
    if (isCreate(change) && change.create.type === 'assignment')
      return !going.has(change.create.documentId);
    if (isCreate(change) && change.create.type === 'sharing')
      return !change.create.studyIds.some((study) => going.has(study));
    const id = changedId(change);
    return (
      ['reviewer:', 'assignment:', 'sharing:'].some((type) => id.startsWith(type)) ||
      setsRulesOfReview(change)
    );
  });
}

function setsRulesOfReview(change: Change): boolean {
  return (
    !isCreate(change) &&
    change.set.startsWith('review:') &&
    rulesOfReview.some((field) => Object.hasOwn(change.fields, field))
  );
}
