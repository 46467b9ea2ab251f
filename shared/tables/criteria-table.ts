import { t } from '../messages/all-messages.ts';
import { criterionName } from '../ops/criterion-name.ts';
import type { Criterion } from '../records/criterion.ts';
import { screeningStages } from '../records/screening.ts';
import { criteriaOf, criteriaParagraph } from '../screening/criteria.ts';
import { decidedBefore } from '../screening/decided-before.ts';
import { reasonName } from '../screening/reasons.ts';
import { numberCell, type Table, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';
import { dayTold, doubtNote } from './told-date.ts';

/** The eligibility criteria with the reasons they stand for, and what was decided before each last changed (rule S20). */
export function criteriaTable({ operations, snapshot }: ListedSource): Table {
  const before = decidedBefore(operations, snapshot);
  const paragraph = criteriaParagraph(snapshot);
  const reason = ({ reasonId }: Criterion): string =>
    reasonId === undefined ? '' : reasonName(snapshot.review, reasonId);
  return {
    id: 'criteria',
    title: t('table.criteria'),
    columns: [
      { key: 'criterion', label: t('column.criterion'), kind: 'text', weight: 2 },
      { key: 'include', label: t('column.include'), kind: 'text', weight: 5 },
      { key: 'exclude', label: t('column.exclude'), kind: 'text', weight: 5 },
      { key: 'reason', label: t('column.reason'), kind: 'text', weight: 3 },
      { key: 'changed', label: t('column.criterionChanged'), kind: 'text', weight: 2 },
      ...screeningStages.map((stage) => ({
        ...{ key: stage, kind: 'number' as const, weight: 2 },
        label: t(`column.decidedBefore.${stage}`),
      })),
    ],
    rows: criteriaOf(snapshot).map((criterion) => {
      const { exclude = '', id, include = '' } = criterion;
      const found = before.get(id);
      return {
        depth: 0,
        cells: [
          textCell(criterionName(criterion), [id]),
          textCell(include, [id]),
          textCell(exclude, [id]),
          textCell(reason(criterion), [id]),
          textCell(dayTold(found?.changed), [id]),
          ...screeningStages.map((stage) => numberCell(found?.records[stage].length ?? 0, [id])),
        ],
      };
    }),
    notes: [
      t('note.criteria'),
      ...(paragraph === '' ? [] : [paragraph]),
      ...doubtNote([...before.values()].map(({ changed }) => changed)),
    ],
  };
}
