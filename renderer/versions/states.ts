/** States of the codebook of the open review: what a version, a day or now holds of it. */
import { codesThen } from '../../shared/codebook-history/codes-then.ts';
import { isIn } from '../../shared/codebook-history/versions.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Version } from '../../shared/records/version.ts';
import type { Shown } from '../../shared/team/view.ts';
import { daysOf } from '../../shared/use-cases/review-of-day.ts';
import type { Logs } from '../store/use-logs.ts';

/** A state of the codebook, with the operations that led to it as far as they may be shown. */
export interface CodebookState {
  readonly snapshot: Pick<Snapshot, 'codes'>;
  readonly operations: readonly Operation[];
  readonly asOf: string;
  readonly version?: string | undefined;
}

/** The codebook as it is now. */
export function stateNow({ codes }: Shown, { shown }: Logs): CodebookState {
  return { snapshot: { codes }, operations: shown, asOf: '' };
}

/** The codebook of a version. */
export function stateOfVersion(shown: Shown, logs: Logs, version: Version): CodebookState {
  return { ...stateWhere(shown, logs, isIn(version)), asOf: '', version: version.name };
}

/** The codebook at the end of a day (UTC). */
export function stateOfDay(shown: Shown, logs: Logs, day: string): CodebookState {
  const dayOf = daysOf(logs.whole);
  return { ...stateWhere(shown, logs, (operation) => dayOf(operation) <= day), asOf: day };
}

function stateWhere(
  { codes }: Shown,
  { shown, whole }: Logs,
  test: (operation: Operation) => boolean,
): Pick<CodebookState, 'operations' | 'snapshot'> {
  const then = codesThen(whole, test);
  // What is closed to this reviewer now is not shown as it was then either (B2).
  const seen = new Map([...then].filter(([id]) => codes.has(id)));
  return { snapshot: { codes: seen }, operations: shown.filter(test) };
}
