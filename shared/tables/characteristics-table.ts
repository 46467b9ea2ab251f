import { yearOf } from '../bibliography/citation.ts';
import { numberOf } from '../extraction/field-values.ts';
import { fieldsOf, type ReviewField, writtenValue } from '../extraction/review-fields.ts';
import { nameWithUnit, valueText } from '../extraction/value-words.ts';
import { t } from '../messages/all-messages.ts';
import { furtherReports } from '../records/reports.ts';
import type { Study } from '../records/study.ts';
import { fullReference } from '../reference-styles/full-reference.ts';
import { labelsOn, labelWords } from '../screening/labels.ts';
import { inStudyOrder, studyLabels } from './study-order.ts';
import { numberCell, type Table, type TableCell, type TableColumn, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

/** A column of characteristics: the attribute, and the field that stands for it where there is one. */
interface Characteristic {
  readonly attribute: string;
  readonly column: TableColumn;
  readonly field: ReviewField | undefined;
}

const givenColumns = [
  ['country', 2.4],
  ['setting', 3],
  ['participants', 4],
  ['method', 4],
] as const;

/**
 * What the table has of each study: the fields in their order (S14), then the places every study has and the team’s own
 * attributes that no field stands for. Of a review without fields all places every study has, filled in or not.
 */
function characteristicsOf(
  rows: Pick<ListedSource['snapshot'], 'fields'>,
  studies: readonly Study[],
): readonly Characteristic[] {
  const fields = fieldsOf(rows);
  const taken = new Set(fields.map(({ attribute }) => attribute));
  const custom = [...new Set(studies.flatMap((study) => Object.keys(study.custom ?? {})))].sort();
  const text = (key: string, label: string, weight: number): TableColumn => ({
    ...{ key, label, kind: 'text', weight },
  });
  return [
    ...fields.map((field): Characteristic => {
      const { attribute, kind, name, unit } = field;
      const label = nameWithUnit(name, unit);
      const [, weight = 2.5] = givenColumns.find(([place]) => place === attribute) ?? [];
      const column = { ...text(attribute, label, weight), kind: kind === 'number' ? kind : 'text' };
      return { attribute, field, column: column as TableColumn };
    }),
    ...givenColumns.flatMap(([place, weight]): readonly Characteristic[] => {
      const isShown = fields.length === 0 || studies.some((study) => study[place] !== undefined);
      if (taken.has(place) || !isShown) return [];
      const column = text(place, t(`column.${place}`), weight);
      return [{ attribute: place, field: undefined, column }];
    }),
    ...custom.flatMap((name): readonly Characteristic[] => {
      const attribute = `custom.${name}`;
      if (taken.has(attribute)) return [];
      return [{ attribute, field: undefined, column: text(attribute, name, 2.5) }];
    }),
  ];
}

function characteristicCell(study: Study, { attribute, field }: Characteristic): TableCell {
  const value = writtenValue(study, { attribute }) ?? '';
  if (field === undefined) return textCell(value, [study.id]);
  const number = field.kind === 'number' ? numberOf(value) : undefined;
  return number === undefined
    ? textCell(valueText(field, value), [study.id])
    : numberCell(number, [study.id]);
}

/** Characteristics of included studies: one row a study, with the team's own attributes as columns. */
export function characteristicsTable({ labels, listed, snapshot }: ListedSource): Table {
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const characteristics = characteristicsOf(snapshot, studies);
  const { review } = snapshot;
  const hasLabels = studies.some((study) => labelsOn(review, study).length > 0);
  const columns: TableColumn[] = [
    { key: 'study', label: t('column.study'), kind: 'text', weight: 3 },
    { key: 'year', label: t('column.year'), kind: 'number', weight: 1.6 },
    ...characteristics.map(({ column }) => column),
    ...(hasLabels
      ? [{ key: 'labels', label: t('column.labels'), kind: 'text', weight: 2.5 } as const]
      : []),
    { key: 'reference', label: t('column.reference'), kind: 'text', weight: 6 },
  ];
  const further = furtherReports(snapshot.studies);
  const names = studyLabels(snapshot);
  /** Of every report of the study, each on a line. */
  const references = (study: Study): string =>
    [study, ...(further.get(study.id) ?? [])]
      .map(({ citation, id }) => fullReference(review, citation, names.get(id)))
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
          ...characteristics.map((each) => characteristicCell(study, each)),
          ...(hasLabels ? [textCell(labelWords(review, study), from)] : []),
          textCell(references(study), from),
        ],
      };
    }),
    notes: [],
  };
}
