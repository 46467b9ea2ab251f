import { appraisalAgreement, type ItemAgreement } from '../appraisal/agreement.ts';
import {
  type ConcernCounts,
  concernCounts,
  concernLevels,
  countedLevels,
  scoreOf,
} from '../appraisal/concern-counts.ts';
import { t } from '../messages/all-messages.ts';
import type { StudyId } from '../records/ids.ts';
import { coefficientCell } from './agreement-rows.ts';
import { appraisalNotes, instrumentAsked } from './appraisal-table.ts';
import { inStudyOrder } from './study-order.ts';
import { numberCell, type Table, type TableCell, type TableRow, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/**
 * How many concerns of each level there are, for each item over the studies, and for each study over the items. The figures
 * of a line add up to all studies, or to all items that are answered; with agreement per item where two appraised.
 */
export function appraisalSummaryTable(source: ListedSource, options: TableOptions = {}): Table {
  const { labels, listed, snapshot } = source;
  const instrument = instrumentAsked(source, options.instrument);
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const counts =
    instrument === undefined
      ? { byItem: [], byStudy: [] }
      : concernCounts(
          concernLevels(
            snapshot,
            instrument,
            studies.map(({ id }) => id),
          ),
        );
  const agreement = new Map<string, ItemAgreement>(
    (instrument === undefined ? [] : appraisalAgreement(snapshot, instrument))
      .filter((each) => each.studies > 0)
      .map((each) => [each.item.id, each]),
  );
  const isCompared = agreement.size > 0;
  const isScored = instrument?.scored === true;
  const line = (
    words: string,
    levels: ConcernCounts,
    from: readonly string[],
    compared: ItemAgreement | undefined,
    score = textCell(''),
  ): TableRow => ({
    depth: 1,
    cells: [
      textCell(words, from),
      ...countedLevels.map((level) => numberCell(levels[level], from)),
      ...(isScored ? [score] : []),
      ...(isCompared ? comparedCells(compared) : []),
    ],
  });
  const heading = (words: string): TableRow => ({
    depth: 0,
    group: true,
    cells: [textCell(words)],
  });
  return {
    id: 'appraisal-summary',
    title:
      instrument === undefined
        ? t('table.appraisal-summary')
        : t('appraisal.summaryTitle', { instrument: instrument.name }),
    columns: [
      { key: 'of', label: t('appraisal.itemOrStudy'), kind: 'text', weight: 4 },
      ...countedLevels.map((level) => ({
        ...{
          key: level,
          label: t(`appraisal.level.${level}`),
          kind: 'number' as const,
          weight: 1.4,
        },
      })),
      ...(isScored
        ? [{ key: 'score', label: t('appraisal.score'), kind: 'text' as const, weight: 2 }]
        : []),
      ...(isCompared
        ? [
            ...[
              { key: 'compared', label: t('appraisal.studiesCompared'), kind: 'number' as const },
              { key: 'observed', label: t('agreement.percent'), kind: 'number' as const },
              { key: 'kappa', label: t('appraisal.kappa'), kind: 'number' as const },
            ].map((column) => ({ ...column, weight: 1.4 })),
          ]
        : []),
    ],
    rows: [
      ...(counts.byItem.length === 0 ? [] : [heading(t('appraisal.byItem'))]),
      ...counts.byItem.map(({ item, levels }) =>
        line(item.label, levels, [], agreement.get(item.id)),
      ),
      ...(counts.byStudy.length === 0 ? [] : [heading(t('appraisal.byStudy'))]),
      ...counts.byStudy.map(({ levels, studyId }) =>
        line(labels.get(studyId) ?? '', levels, [studyId], undefined, scoreCell(levels, studyId)),
      ),
    ],
    notes: [
      ...appraisalNotes(source, instrument),
      ...(isScored ? [t('note.appraisal.score')] : []),
      t('note.appraisal.sums'),
      ...(isCompared ? [t('appraisal.agreementHow')] : []),
    ],
  };
}

function scoreCell(levels: ConcernCounts, studyId: StudyId): TableCell {
  const { apply, open, without } = scoreOf(levels);
  return textCell(t('appraisal.scoreOf', { without, apply, open }), [studyId]);
}

function comparedCells(compared: ItemAgreement | undefined): readonly TableCell[] {
  if (compared === undefined) return [textCell(''), textCell(''), textCell('')];
  return [
    numberCell(compared.studies),
    coefficientCell(compared.observed),
    coefficientCell(compared.kappa),
  ];
}
