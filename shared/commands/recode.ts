/** Coding documents a second time, to see how far one agrees with oneself (B6, K12). */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { changeFields } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { openRecodes } from '../recode/open-recodes.ts';
import { documentsOwnCoded } from '../recode/sample.ts';
import type { DocumentId, RecodeId } from '../records/ids.ts';
import type { Recode } from '../records/recode.ts';
import type { Command } from './context.ts';

/**
 * Begins to code documents again. Throws `ExpectedError` `recode-open` where the reviewer is coding some again already,
 * `recode-documents` where none is given or one holds no coding of theirs.
 */
export const beginRecode: Command<{
  readonly documentIds: readonly DocumentId[];
  /** By what they were drawn, and of how many; absent where they were chosen by hand. */
  readonly drawn?: { readonly seed: number; readonly from: number } | undefined;
  /** Today as `2026-03-09`. */
  readonly today: string;
}> = (snapshot, { documentIds, drawn, today }, { newId, reviewerId }) => {
  if (openRecodes(snapshot, reviewerId).length > 0)
    throw new ExpectedError('recode-open', t('recode.alreadyOpen'));
  const coded = new Set(documentsOwnCoded(snapshot, reviewerId));
  const chosen = [...new Set(documentIds)];
  if (chosen.length === 0 || chosen.some((id) => !coded.has(id)))
    throw new ExpectedError('recode-documents', t('recode.onlyCoded'));
  const recode: Recode = {
    id: newId('recode'),
    type: 'recode',
    reviewerId,
    documentIds: chosen,
    ...(drawn === undefined ? {} : { seed: drawn.seed, drawnFrom: drawn.from }),
    begun: today,
  };
  return {
    kind: 'begin-recode',
    params: {
      count: chosen.length,
      drawn: drawn === undefined ? 'no' : 'yes',
      from: drawn?.from ?? 0,
      // A seed is a name, not a quantity: it is written as it was typed.
      seed: String(drawn?.seed ?? ''),
    },
    changes: [{ create: recode }],
  };
};

interface Ending {
  readonly recodeId: RecodeId;
  readonly today: string;
}

/** Finishes a second coding: the first is shown again, and both are compared. */
export const finishRecode: Command<Ending> = (snapshot, params) =>
  ended(snapshot, params, 'finished');

/** Stops a second coding: the first is shown again, and what was coded is compared with nothing. */
export const stopRecode: Command<Ending> = (snapshot, params) => ended(snapshot, params, 'stopped');

function ended(
  { recodes }: Snapshot,
  { recodeId, today }: Ending,
  outcome: 'finished' | 'stopped',
): Plan {
  const recode = recodes.get(recodeId);
  const change =
    recode === undefined || recode.outcome !== undefined
      ? undefined
      : changeFields(recode, { ended: today, outcome });
  return {
    kind: outcome === 'finished' ? 'finish-recode' : 'stop-recode',
    params: { count: recode?.documentIds.length ?? 0 },
    changes: change === undefined ? [] : [change],
  };
}
