import { momentInWords } from '../../shared/messages/formats.ts';
import { saidOf } from '../../shared/ops/dates.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { momentToldNow } from '../store/told-moments.ts';

/** The day and hour of an operation, as the clock of its machine said. */
export function whenOf(operation: Pick<Operation, 'at' | 'said'>): string {
  return momentToldNow(saidOf(operation), momentInWords);
}
