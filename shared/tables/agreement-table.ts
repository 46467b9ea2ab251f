import {
  type AgreementFigure,
  dominatingShare,
  type UnitChoice,
} from '../agreement/agreement-report.ts';
import type { Interval } from '../agreement/bootstrap.ts';
import type { NominalCoefficients } from '../agreement/coefficients.ts';
import type { Coefficient } from '../agreement/figure.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId, DocumentId } from '../records/ids.ts';
import {
  type AgreementChoice,
  codingReviewers,
  type ReviewAgreement,
} from '../team/agreement-source.ts';
import {
  type AgreementToMeasure,
  agreementOf,
  intervalAtOnce,
  type MeasuredAgreement,
  measureShown,
} from '../team/measure-agreement.ts';
import { studyLabels } from './study-order.ts';
import { numberCell, type Table, type TableCell, type TableRow, textCell } from './table.ts';
import type { TableOptions, TableSource } from './table-source.ts';

/** The coefficients in the order in which every report prints them. */
export const coefficientNames = [
  'percent',
  'cohen',
  'scott',
  'fleiss',
  'brennanPrediger',
  'ac1',
  'alpha',
] as const satisfies readonly (keyof NominalCoefficients)[];

const characters: UnitChoice = { kind: 'character' };

/** The family that is measured in characters, whatever the unit of the other figures. */
export const unitizingNames = ['uAlpha', 'binaryAlpha', 'cuAlpha'] as const;

/** The head of a column of numbers of units, which names the unit. */
export function unitsHead(unit: UnitChoice): string {
  return t('column.units', { unit: t(`agreement.counted.${unit.kind}`) });
}

/** The head of a column of the unitizing family, which names its unit. */
export function unitizingHead(name: (typeof unitizingNames)[number]): string {
  return t('agreement.inCharacters', { name: t(`agreement.${name}`) });
}

interface Measured extends MeasuredAgreement {
  readonly toMeasure: AgreementToMeasure;
}

/** Agreement before and after reconciliation: overall with the interval of alpha, by pair, by code, by document. */
export function agreementTable(source: TableSource, options: TableOptions = {}): Table {
  const { left = [], level = 'codes', unit = characters, ...chosen } = options.agreement ?? {};
  const snapshot = source.everyone ?? source.snapshot;
  const choice: Omit<AgreementChoice, 'reconciliation'> = {
    ...chosen,
    level,
    unit,
    reviewerIds: codingReviewers(snapshot).filter((id) => !left.includes(id)),
    viewer: source.viewer,
  };
  const measured = (reconciliation: AgreementChoice['reconciliation']): Measured => {
    const toMeasure = agreementOf(snapshot, source.texts, { ...choice, reconciliation });
    return { toMeasure, ...measureShown(toMeasure) };
  };
  const before = measured('before');
  const shown = [before, ...(snapshot.decisions.size > 0 ? [measured('after')] : [])].filter(
    ({ agreement }) => agreement.report.documents > 0,
  );
  const { agreement, doubles, joined } = before;
  const joinedRows =
    joined === undefined ? [] : rowsOf(source, joined, { when: t('agreement.joined'), level });
  return {
    id: 'agreement',
    title: t('table.agreement'),
    columns: [
      { key: 'about', label: t('column.about'), kind: 'text', weight: 4 },
      { key: 'units', label: unitsHead(unit), kind: 'number', weight: 2 },
      { key: 'uncoded', label: t('column.uncoded'), kind: 'number', weight: 1.6 },
      ...coefficientNames.map((name) => ({
        key: name,
        label: t(`agreement.${name}`),
        kind: 'number' as const,
        weight: 1.8,
      })),
      ...unitizingNames.map((name) => ({
        key: name,
        label: unitizingHead(name),
        kind: 'number' as const,
        weight: 2,
      })),
    ],
    rows: [
      ...shown.flatMap((each) =>
        rowsOf(source, each.agreement, {
          when: t(`agreement.${each.toMeasure.choice.reconciliation}`),
          level,
          interval: intervalAtOnce(each.toMeasure),
        }),
      ),
      ...joinedRows,
    ],
    notes: [
      ...notesOf(source, agreement, before.toMeasure.choice),
      ...doubles.map((group) =>
        t('agreement.note.sameName', { name: group[0]?.name ?? '', count: group.length }),
      ),
    ],
  };
}

function rowsOf(
  source: TableSource,
  agreement: ReviewAgreement,
  {
    interval,
    level,
    when,
  }: {
    readonly when: string;
    readonly level: AgreementChoice['level'];
    readonly interval?: Interval;
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
    figureRow(t('agreement.all'), report.decisions, { unitizing: agreement.unitizing }),
    ...(interval === undefined ? [] : [intervalRow(interval)]),
    // Whole excerpts are matched by code, so that nothing can be asked of coding as such.
    ...(ofExcerpts ? [] : [figureRow(t('agreement.coded'), report.coded)]),
    group(t('agreement.pairs')),
    ...report.decisions.pairs.map(({ coefficients, first, second }) =>
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
      return figureRow(documentName(source, id), figure, {
        from: [...studyOf(source, id), id],
      });
    }),
  ];
}

function studyOf({ snapshot }: TableSource, id: string): readonly string[] {
  const document = snapshot.documents.get(id as DocumentId);
  return document === undefined ? [] : [document.studyId];
}

function documentName({ snapshot }: TableSource, id: string): string {
  const document = snapshot.documents.get(id as DocumentId);
  const study = studyLabels(snapshot).get(document?.studyId ?? '') ?? '';
  return [study, document?.title].filter(Boolean).join(' · ');
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
            low: interval.low.toFixed(3),
            high: interval.high.toFixed(3),
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

function coefficientCell(coefficient: Coefficient): TableCell {
  if ('value' in coefficient) return roundedCell(coefficient.value);
  const text =
    coefficient.undefined === 'more-than-two-raters' ? '–' : t('agreement.short.undefined');
  return { paragraphs: [[{ text, style: 'muted' }]], from: [] };
}

/** Three decimals, as coefficients are reported. */
function roundedCell(value: number): TableCell {
  const text = value.toFixed(3);
  return { paragraphs: [[{ text, style: 'plain' }]], number: Number(text), from: [] };
}

function notesOf(
  source: TableSource,
  { blind, report, withoutText }: ReviewAgreement,
  { codeIds, documentIds, level, onlySample, reviewerIds, unit }: AgreementToMeasure['choice'],
): readonly string[] {
  const { codes, reviewers } = source.everyone ?? source.snapshot;
  const left = [
    ...(blind > 0 ? [t('agreement.note.blind', { count: blind })] : []),
    ...(withoutText > 0 ? [t('agreement.note.noText', { count: withoutText })] : []),
  ];
  const chosen = [
    ...(codeIds === undefined
      ? []
      : [t('agreement.note.onlyCodes', { names: names(codeIds, (id) => codes.get(id)?.name) })]),
    ...(documentIds === undefined
      ? []
      : [
          t('agreement.note.onlyDocuments', {
            names: names(documentIds, (id) => documentName(source, id)),
          }),
        ]),
    ...(onlySample === true ? [t('agreement.note.onlySample')] : []),
  ];
  if (report.documents === 0) return [t('agreement.note.none'), ...chosen, ...left];
  return [
    t('agreement.note.unit', {
      unit:
        unit.kind === 'excerpt'
          ? t('agreement.note.overlap', { share: `${Math.round(unit.threshold * 100)}%` })
          : t(`agreement.unit.${unit.kind}`),
      categories: report.byCategory.length,
      documents: report.documents,
      reviewers: names(reviewerIds, (id) => reviewers.get(id)?.name),
    }),
    ...chosen,
    t('agreement.note.uncoded', { share: `${dominatingShare * 100}%` }),
    t(level === 'codes' ? 'agreement.note.codes' : 'agreement.note.themes'),
    t('agreement.note.interval'),
    t('agreement.note.unitizing'),
    t('agreement.note.undefined'),
    ...left,
  ];
}

function names<I>(ids: readonly I[], nameOf: (id: I) => string | undefined): string {
  return ids.map((id) => nameOf(id) ?? '').join(', ');
}
