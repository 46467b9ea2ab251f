import { yearOf } from '../bibliography/citation.ts';
import { formatReference } from '../bibliography/format-reference.ts';
import { t } from '../messages/all-messages.ts';
import { furtherReports } from '../records/reports.ts';
import type { Study } from '../records/study.ts';
import { labelsOn, labelWords } from '../screening/labels.ts';
import { inStudyOrder } from './study-order.ts';
import { numberCell, type Table, type TableColumn, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

const attributes = ['country', 'setting', 'participants', 'method'] as const;

/** Characteristics of included studies: one row a study, with the team's own attributes as columns. */
export function characteristicsTable({ labels, listed, snapshot }: ListedSource): Table {
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const custom = [...new Set(studies.flatMap((study) => Object.keys(study.custom ?? {})))].sort();
  const { review } = snapshot;
  const hasLabels = studies.some((study) => labelsOn(review, study).length > 0);
  const columns: TableColumn[] = [
    { key: 'study', label: t('column.study'), kind: 'text', weight: 3 },
    { key: 'year', label: t('column.year'), kind: 'number', weight: 1.6 },
    { key: 'country', label: t('column.country'), kind: 'text', weight: 2.4 },
    { key: 'setting', label: t('column.setting'), kind: 'text', weight: 3 },
    { key: 'participants', label: t('column.participants'), kind: 'text', weight: 4 },
    { key: 'method', label: t('column.method'), kind: 'text', weight: 4 },
    ...custom.map(
      (name): TableColumn => ({ key: `custom.${name}`, label: name, kind: 'text', weight: 2.5 }),
    ),
    ...(hasLabels
      ? [{ key: 'labels', label: t('column.labels'), kind: 'text', weight: 2.5 } as const]
      : []),
    { key: 'reference', label: t('column.reference'), kind: 'text', weight: 6 },
  ];
  const further = furtherReports(snapshot.studies);
  /** Of every report of the study, each on a line. */
  const references = (study: Study): string =>
    [study, ...(further.get(study.id) ?? [])]
      .map(({ citation }) => formatReference(citation))
      .join('\n');
  return {
    id: 'characteristics',
    title: t(listed.choice === 'included' ? 'table.characteristics' : 'table.characteristicsAll'),
    columns,
    rows: studies.map((study) => {
      const year = yearOf(study.citation);
      const from = [study.id];
      return {
        depth: 0,
        cells: [
          textCell(labels.get(study.id) ?? '', from),
          year === undefined ? textCell('', from) : numberCell(year, from),
          ...attributes.map((name) => textCell(study[name] ?? '', from)),
          ...custom.map((name) => textCell(study.custom?.[name] ?? '', from)),
          ...(hasLabels ? [textCell(labelWords(review, study), from)] : []),
          textCell(references(study), from),
        ],
      };
    }),
    notes: [],
  };
}
