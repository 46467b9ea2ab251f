import type { AgreementFigure } from '../agreement/agreement-report.ts';
import type { Interval } from '../agreement/bootstrap.ts';
import type { Coefficient } from '../agreement/figure.ts';
import { t } from '../messages/all-messages.ts';
import { coefficientInWords } from '../messages/formats.ts';
import type { CodeId, DocumentId } from '../records/ids.ts';
import type { AgreementChoice, ReviewAgreement } from '../team/agreement-source.ts';
import { coefficientNames, unitizingNames } from './agreement-columns.ts';
import { documentName } from './study-order.ts';
import { numberCell, type TableCell, type TableRow, textCell } from './table.ts';
import type { TableSource } from './table-source.ts';

/** The rows of one measurement: overall with its interval, by pair, by code, by document. */
export function agreementRows(
  source: TableSource,
  agreement: ReviewAgreement,
  {
    interval,
    isOwn = false,
    level,
    when,
  }: {
    readonly when: string;
    readonly level: AgreementChoice['level'];
    readonly interval?: Interval;
    /** Of one reviewer with themselves: there are no pairs to be told apart. */
    readonly isOwn?: boolean;
  },
): readonly TableRow[] {
  const { report } = agreement;
  const { codes, reviewers } = source.everyone ?? source.snapshot;
  const nameOf = (number: number): string =>
    reviewers.get(report.reviewerIds[number] as `reviewer:${string}`)?.name ?? '';
  const group = (part: string): TableRow => ({
    cells: [textCell(`${when}: ${part}`)],
    depth: 0,
    group: true,
  });
  const ofExcerpts = report.decisions.unit === 'excerpt';
  return [
    group(t('agreement.overall')),
    figureRow(t(isOwn ? 'recode.allDecisions' : 'agreement.all'), report.decisions, {
      unitizing: agreement.unitizing,
    }),
    ...(interval === undefined ? [] : [intervalRow(interval)]),
    // Whole excerpts are matched by code, so that nothing can be asked of coding as such.
    ...(ofExcerpts ? [] : [figureRow(t('agreement.coded'), report.coded)]),
    ...(isOwn ? [] : [group(t('agreement.pairs'))]),
    ...(isOwn ? [] : report.decisions.pairs).map(({ coefficients, first, second }) =>
      figureRow(
        t('agreement.pair', { one: nameOf(first), other: nameOf(second) }),
        { ...report.decisions, all: coefficients },
        { ofPair: true },
      ),
    ),
    group(t(level === 'codes' ? 'agreement.byCode' : 'agreement.byTheme')),
    ...report.byCategory.map(({ categoryId, figure }, index) =>
      figureRow(codes.get(categoryId as CodeId)?.name ?? '', figure, {
        from: [categoryId],
        unitizing: agreement.unitizingByCategory[index],
      }),
    ),
    ...(agreement.byDocument.length === 0 ? [] : [group(t('agreement.byDocument'))]),
    ...agreement.byDocument.map((figure, index) => {
      const id = agreement.documentIds[index] ?? '';
      return figureRow(documentName(source.snapshot, id as DocumentId), figure, {
        from: [...studyOf(source, id), id],
      });
    }),
  ];
}

function studyOf({ snapshot }: TableSource, id: string): readonly string[] {
  const document = snapshot.documents.get(id as DocumentId);
  return document === undefined ? [] : [document.studyId];
}

/** `ofPair`: units and share are those of all reviewers together and are left empty. */
function figureRow(
  label: string,
  figure: AgreementFigure,
  {
    from = [],
    ofPair = false,
    unitizing,
  }: {
    readonly from?: readonly string[];
    readonly ofPair?: boolean;
    readonly unitizing?: ReviewAgreement['unitizing'] | undefined;
  } = {},
): TableRow {
  return {
    depth: 0,
    cells: [
      textCell(label, from),
      ofPair ? textCell('') : numberCell(figure.units),
      // Of excerpts only what is coded is counted.
      ofPair || figure.unit === 'excerpt' ? textCell('') : roundedCell(figure.uncodedShare),
      ...coefficientNames.map((name) => coefficientCell(figure.all[name])),
      ...unitizingNames.map((name) => {
        if (unitizing === undefined) return textCell('');
        return coefficientCell('undefined' in unitizing ? unitizing : unitizing[name]);
      }),
    ],
  };
}

/** The interval stands under the alpha that it is about. */
function intervalRow(interval: Interval): TableRow {
  const cell =
    'undefined' in interval
      ? coefficientCell(interval)
      : textCell(
          t('agreement.interval.value', {
            low: coefficientInWords(interval.low),
            high: coefficientInWords(interval.high),
          }),
        );
  return {
    depth: 0,
    cells: [
      textCell(t('agreement.interval')),
      textCell(''),
      textCell(''),
      ...coefficientNames.map((name) => (name === 'alpha' ? cell : textCell(''))),
      ...unitizingNames.map(() => textCell('')),
    ],
  };
}

/** A coefficient, or a word that there is none. */
export function coefficientCell(coefficient: Coefficient): TableCell {
  if ('value' in coefficient) return roundedCell(coefficient.value);
  const text =
    coefficient.undefined === 'more-than-two-raters' ? '–' : t('agreement.short.undefined');
  return { paragraphs: [[{ text, style: 'muted' }]], from: [] };
}

/** Three decimals, as coefficients are reported. */
function roundedCell(value: number): TableCell {
  return {
    paragraphs: [[{ text: coefficientInWords(value), style: 'plain' }]],
    number: Number(value.toFixed(3)),
    from: [],
  };
}
