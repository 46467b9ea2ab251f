/** What a bring-in brought, in lines and words. */
import { t } from '../../shared/messages/all-messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { type BroughtIn, operationsBroughtBy } from '../../shared/team/brought-in.ts';

const types = [
  'study',
  'document',
  'excerpt',
  'coding',
  'code',
  'memo',
  'star',
  'set',
  'finding',
  'support',
  'grid',
  'cell',
  'entry',
  'version',
  'sheet',
  'part',
  'map',
  'place',
  'idea',
  'arrow',
  'step',
  'group',
  'recode',
  'reexcerpt',
  'recoding',
  'decision',
  'screening',
  'search',
  'assignment',
  'sharing',
  'criterion',
  'field',
  'extraction',
  'instrument',
  'item',
  'appraisal',
  'reviewer',
  'review',
] as const satisfies readonly AnyRecord['type'][];

/** Of each type that came in its name and how many. */
export function createdLines(
  created: BroughtIn['created'],
): readonly (readonly [label: string, count: number])[] {
  return types.flatMap((type) => {
    const count = created[type] ?? 0;
    return count === 0 ? [] : [[t(`team.created.${type}`), count] as const];
  });
}

/** The bring-ins of a log, the latest first. */
export function bringInsOf(log: readonly Operation[]): readonly Operation[] {
  return log.filter(({ kind }) => kind === 'bring-in').toReversed();
}

/** Whether some of what came in is kept from this reviewer; `log` is what they are shown. */
export function isPartlyHidden(log: readonly Operation[], bringIn: Operation): boolean {
  const { operations } = bringIn.params;
  return typeof operations === 'number' && operationsBroughtBy(log, bringIn).length < operations;
}
