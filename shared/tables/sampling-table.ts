import { t } from '../messages/all-messages.ts';
import type { Study } from '../records/study.ts';
import { eligibleStudies } from '../screening/sampling-counts.ts';
import { stepsOf } from '../screening/sampling-steps.ts';
import { attributeName } from './attributes-table.ts';
import { sampledWords, samplingParagraph, stepWords } from './sampling-words.ts';
import { inStudyOrder, studyLabels } from './study-order.ts';
import { numberCell, type Table, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

/** Every eligible study with what it was sampled by, and for; those that were not sampled too (rule S18). */
export function samplingTable({ snapshot }: ListedSource): Table {
  const labels = studyLabels(snapshot);
  const steps = stepsOf(snapshot);
  const paragraph = samplingParagraph(snapshot);
  const why = ({ sampledBy, samplingReason }: Study): string =>
    samplingReason ?? steps.find(({ id }) => id === sampledBy)?.reason ?? '';
  const figure = (value: number | undefined, from: readonly [Study['id']]) =>
    value === undefined ? textCell('', from) : numberCell(value, from);
  return {
    id: 'sampling',
    title: t('table.sampling'),
    columns: [
      { key: 'study', label: t('column.study'), kind: 'text', weight: 3 },
      { key: 'setting', label: attributeName('setting'), kind: 'text', weight: 4 },
      { key: 'richness', label: t('sampling.richness'), kind: 'number', weight: 1.6 },
      { key: 'closeness', label: t('sampling.closeness'), kind: 'number', weight: 1.6 },
      { key: 'sampled', label: t('sampling.sampled'), kind: 'text', weight: 2.5 },
      { key: 'reason', label: t('column.reason'), kind: 'text', weight: 4 },
    ],
    rows: inStudyOrder(snapshot.studies, eligibleStudies(snapshot)).map((study) => {
      const from = [study.id] as const;
      return {
        depth: 0,
        cells: [
          textCell(labels.get(study.id) ?? '', from),
          textCell(study.setting ?? '', from),
          figure(study.richness, from),
          figure(study.closeness, from),
          textCell(sampledWords(study, snapshot), from),
          textCell(why(study), from),
        ],
      };
    }),
    notes: [
      ...steps.map((step, at) =>
        t('sampling.note.step', { number: at + 1, criterion: stepWords(step, snapshot) }),
      ),
      t('sampling.note.scales'),
      ...(paragraph === '' ? [] : [paragraph]),
    ],
  };
}
