import { dominatingShare, type UnitChoice } from '../agreement/agreement-report.ts';
import { sentenceVersion } from '../documents/sentences.ts';
import { t } from '../messages/all-messages.ts';
import { roughShareInWords } from '../messages/formats.ts';
import { documentsWithin } from '../scope/listed-studies.ts';
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
import { agreementColumns } from './agreement-columns.ts';
import { agreementRows } from './agreement-rows.ts';
import { recodedNotes, recodedRows } from './recoded-table.ts';
import { documentName } from './study-order.ts';
import type { Table } from './table.ts';
import type { ListedSource, TableOptions, TableSource } from './table-source.ts';

const characters: UnitChoice = { kind: 'character' };

interface Measured extends MeasuredAgreement {
  readonly toMeasure: AgreementToMeasure;
}

/** Agreement before and after reconciliation: overall with the interval of alpha, by pair, by code, by document. */
export function agreementTable(source: ListedSource, options: TableOptions = {}): Table {
  const { left = [], level = 'codes', unit = characters, ...chosen } = options.agreement ?? {};
  const snapshot = source.everyone ?? source.snapshot;
  const choice: Omit<AgreementChoice, 'reconciliation'> = {
    ...chosen,
    documentIds: documentsWithin(snapshot, source.listed, chosen.documentIds),
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
  const hasRecoded = (source.recoded?.().length ?? 0) > 0;
  const joinedRows =
    joined === undefined
      ? []
      : agreementRows(source, joined, { when: t('agreement.joined'), level });
  return {
    id: 'agreement',
    title: t('table.agreement'),
    columns: agreementColumns(unit),
    rows: [
      ...shown.flatMap((each) =>
        agreementRows(source, each.agreement, {
          when: t(`agreement.${each.toMeasure.choice.reconciliation}`),
          level,
          interval: intervalAtOnce(each.toMeasure),
        }),
      ),
      ...joinedRows,
      ...recodedRows(source, options),
    ],
    notes: [
      ...notesOf(source, agreement, before.toMeasure.choice),
      ...(hasRecoded ? [t('recode.noteApart'), ...recodedNotes(source, options)] : []),
      ...doubles.map((group) =>
        t('agreement.note.sameName', { name: group[0]?.name ?? '', count: group.length }),
      ),
    ],
  };
}

function notesOf(
  source: TableSource,
  { blind, regions, report, withoutText }: ReviewAgreement,
  { codeIds, documentIds, level, onlySample, reviewerIds, unit }: AgreementToMeasure['choice'],
): readonly string[] {
  const { codes, reviewers } = source.everyone ?? source.snapshot;
  const left = [
    ...(blind > 0 ? [t('agreement.note.blind', { count: blind })] : []),
    ...(regions > 0 ? [t('agreement.note.regions', { count: regions })] : []),
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
            names: names(documentIds, (id) => documentName(source.snapshot, id)),
          }),
        ]),
    ...(onlySample === true ? [t('agreement.note.onlySample')] : []),
  ];
  if (report.documents === 0) return [t('agreement.note.none'), ...chosen, ...left];
  return [
    t('agreement.note.unit', {
      unit:
        unit.kind === 'excerpt'
          ? t('agreement.note.overlap', { share: roughShareInWords(unit.threshold) })
          : t(`agreement.unit.${unit.kind}`),
      categories: report.byCategory.length,
      documents: report.documents,
      reviewers: names(reviewerIds, (id) => reviewers.get(id)?.name),
    }),
    ...(unit.kind === 'sentence'
      ? [t('agreement.note.sentences', { version: sentenceVersion })]
      : []),
    ...chosen,
    t('agreement.note.uncoded', { share: roughShareInWords(dominatingShare) }),
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
