import {
  type AgreementFigure,
  dominatingShare,
  type UnitChoice,
} from '../agreement/agreement-report.ts';
import type { NominalCoefficients } from '../agreement/coefficients.ts';
import type { Coefficient } from '../agreement/figure.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId, DocumentId, ReviewerId } from '../records/records.ts';
import {
  type AgreementChoice,
  codingReviewers,
  type ReviewAgreement,
} from '../team/agreement-source.ts';
import { measureShown } from '../team/measure-agreement.ts';
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

const unitizingNames = ['uAlpha', 'binaryAlpha', 'cuAlpha'] as const;

/** Agreement before and after reconciliation: overall, by pair, by code, by document. */
export function agreementTable(source: TableSource, options: TableOptions = {}): Table {
  const { left = [], level = 'codes', unit = characters, ...chosen } = options.agreement ?? {};
  const snapshot = source.everyone ?? source.snapshot;
  const reviewerIds = codingReviewers(snapshot).filter((id) => !left.includes(id));
  const measured = (['before', 'after'] as const).map((reconciliation) => ({
    reconciliation,
    ...measureShown(snapshot, source.texts, {
      ...chosen,
      level,
      unit,
      reconciliation,
      reviewerIds,
      viewer: source.viewer,
    }),
  }));
  const shown = measured.filter(
    ({ agreement, reconciliation }) =>
      agreement.report.documents > 0 &&
      (reconciliation === 'before' || snapshot.decisions.size > 0),
  );
  const [first] = measured;
  const before = first?.agreement;
  const doubles = first?.doubles ?? [];
  const joined = first?.joined;
  return {
    id: 'agreement',
    title: t('table.agreement'),
    columns: [
      { key: 'about', label: t('column.about'), kind: 'text', weight: 4 },
      { key: 'units', label: t('column.units'), kind: 'number', weight: 1.4 },
      { key: 'uncoded', label: t('column.uncoded'), kind: 'number', weight: 1.4 },
      ...coefficientNames.map((name) => ({
        key: name,
        label: t(`agreement.${name}`),
        kind: 'number' as const,
        weight: 1.6,
      })),
      ...unitizingNames.map((name) => ({
        key: name,
        label: t(`agreement.${name}`),
        kind: 'number' as const,
        weight: 1.6,
      })),
    ],
    rows: [
      ...shown.flatMap(({ agreement, reconciliation }) =>
        rowsOf(source, agreement, t(`agreement.${reconciliation}`), level),
      ),
      ...(joined === undefined ? [] : rowsOf(source, joined, t('agreement.joined'), level)),
    ],
    notes: [
      ...(before === undefined ? [] : notesOf(source, before, { level, reviewerIds, unit })),
      ...doubles.map((group) =>
        t('agreement.note.sameName', { name: group[0]?.name ?? '', count: group.length }),
      ),
    ],
  };
}

function rowsOf(
  source: TableSource,
  agreement: ReviewAgreement,
  when: string,
  level: AgreementChoice['level'],
): readonly TableRow[] {
  const { report } = agreement;
  const { codes, documents, reviewers } = source.everyone ?? source.snapshot;
  const labels = studyLabels(source.snapshot);
  const nameOf = (number: number): string =>
    reviewers.get(report.reviewerIds[number] as `reviewer:${string}`)?.name ?? '';
  const group = (part: string): TableRow => ({
    cells: [textCell(`${when}: ${part}`)],
    depth: 0,
    group: true,
  });
  return [
    group(t('agreement.overall')),
    figureRow(t('agreement.all'), report.decisions, { unitizing: agreement.unitizing }),
    figureRow(t('agreement.coded'), report.coded),
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
      const document = documents.get(id as DocumentId);
      const study = labels.get(document?.studyId ?? '') ?? '';
      return figureRow([study, document?.title].filter(Boolean).join(' · '), figure, {
        from: [...(document === undefined ? [] : [document.studyId]), id],
      });
    }),
  ];
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
      ofPair ? textCell('') : roundedCell(figure.uncodedShare),
      ...coefficientNames.map((name) => coefficientCell(figure.all[name])),
      ...unitizingNames.map((name) => {
        if (unitizing === undefined) return textCell('');
        return coefficientCell('undefined' in unitizing ? unitizing : unitizing[name]);
      }),
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
  {
    level,
    reviewerIds,
    unit,
  }: {
    readonly level: AgreementChoice['level'];
    readonly reviewerIds: readonly ReviewerId[];
    readonly unit: UnitChoice;
  },
): readonly string[] {
  const left = [
    ...(blind > 0 ? [t('agreement.note.blind', { count: blind })] : []),
    ...(withoutText > 0 ? [t('agreement.note.noText', { count: withoutText })] : []),
  ];
  if (report.documents === 0) return [t('agreement.note.none'), ...left];
  return [
    t('agreement.note.unit', {
      unit:
        unit.kind === 'excerpt'
          ? t('agreement.note.overlap', { share: `${Math.round(unit.threshold * 100)}%` })
          : t(`agreement.unit.${unit.kind}`),
      categories: report.byCategory.length,
      documents: report.documents,
      reviewers: reviewerIds.map((id) => source.snapshot.reviewers.get(id)?.name ?? '').join(', '),
    }),
    t('agreement.note.uncoded', { share: `${dominatingShare * 100}%` }),
    t(level === 'codes' ? 'agreement.note.codes' : 'agreement.note.themes'),
    t('agreement.note.unitizing'),
    t('agreement.note.undefined'),
    ...left,
  ];
}
