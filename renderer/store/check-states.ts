/** Reads the kept states of a review one after the other, so that their list tells which of them are damaged. */
import { ExpectedError } from '../../shared/errors.ts';
import { type LookedInto, lookInto } from './kept-states.ts';
import { type Check, type KeptState, useRecovery } from './recovery-state.ts';
import { runUnseen } from './tasks.ts';

/** Notes what was found of a state of the review that is shown. */
export function noteCheck(key: string, check: Check): void {
  useRecovery.setState(({ checks }) => ({ checks: new Map(checks).set(key, check) }));
}

/** What was found, in short. */
export function checkOf({ damaged, preview }: LookedInto): Check {
  if (damaged > 0) return { kind: 'torn', places: damaged };
  return preview.missingTexts > 0
    ? { kind: 'lacking', texts: preview.missingTexts }
    : { kind: 'whole' };
}

/** Checks what was not read yet, the newest first, for as long as these states are the ones that are shown. */
export async function checkStates(states: readonly KeptState[]): Promise<void> {
  for (const { key, source } of states) {
    const { checks, chosen, states: shown } = useRecovery.getState();
    if (chosen === undefined || shown !== states) return;
    if (source.kind === 'copy' || checks.has(key)) continue;
    const check = await lookInto(chosen, source, runUnseen).then(checkOf, damagedBy);
    if (useRecovery.getState().states === states) noteCheck(key, check);
  }
}

function damagedBy(error: unknown): Check {
  if (error instanceof ExpectedError) return { kind: 'damaged' };
  throw error;
}
