import { bareQuote } from '../anchor/bare-quote.ts';
import { quotedWords } from '../anchor/cite-passage.ts';
import { t } from '../messages/all-messages.ts';
import { isCreate } from '../ops/change.ts';
import { datesOf, type OperationDate } from '../ops/dates.ts';
import { tellingOf } from '../ops/log.ts';
import { findRecord } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { Decision } from '../records/decision.ts';
import type { CodingId } from '../records/ids.ts';
import { isHidden } from '../team/agreement-source.ts';
import { studyLabels } from './study-order.ts';
import { type Table, type TableCell, textCell } from './table.ts';
import type { TableSource } from './table-source.ts';
import { doubtNote, timeTold } from './told-date.ts';

/** Each decision on a disagreement in the order they were taken, with both codings, outcome and reason. */
export function reconciliationTable(source: TableSource): Table {
  const snapshot = source.everyone ?? source.snapshot;
  const taken = whenTaken(source);
  const decisions = [...snapshot.decisions.values()]
    .filter(
      ({ deleted, documentId, kind }) =>
        deleted !== true &&
        kind !== 'field' &&
        (documentId === undefined || !isHidden(snapshot, documentId, source.viewer)),
    )
    .toSorted(
      (a, b) =>
        (taken.get(a.id)?.happened ?? 0) - (taken.get(b.id)?.happened ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  const labels = studyLabels(snapshot);
  const nameOf = (id: Decision['reviewerId']): string => snapshot.reviewers.get(id)?.name ?? '';
  return {
    id: 'reconciliation',
    title: t('table.reconciliation'),
    columns: [
      { key: 'decided', label: t('column.decided'), kind: 'text', weight: 2 },
      { key: 'document', label: t('column.document'), kind: 'text', weight: 2 },
      { key: 'difference', label: t('column.difference'), kind: 'text', weight: 2 },
      { key: 'codings', label: t('column.codings'), kind: 'quotes', weight: 6 },
      { key: 'outcome', label: t('column.outcome'), kind: 'text', weight: 2 },
      { key: 'consensus', label: t('column.consensus'), kind: 'quotes', weight: 4 },
      { key: 'reason', label: t('column.reason'), kind: 'text', weight: 3 },
      { key: 'present', label: t('column.present'), kind: 'text', weight: 2 },
    ],
    rows: decisions.map((decision) => {
      const document =
        decision.documentId === undefined ? undefined : snapshot.documents.get(decision.documentId);
      const study = labels.get(document?.studyId ?? '') ?? '';
      const people = decision.present.length > 0 ? decision.present : [decision.reviewerId];
      return {
        depth: 0,
        cells: [
          textCell(timeTold(taken.get(decision.id)), [decision.id]),
          textCell([study, document?.title].filter(Boolean).join(' · '), [
            ...(document === undefined ? [] : [document.studyId]),
          ]),
          textCell(decision.kind === 'field' ? '' : t(`compare.kind.${decision.kind}`)),
          codingsCell(source, decision.about, true),
          textCell(t(`agreement.outcome.${decision.outcome}`)),
          codingsCell(source, decision.results, false),
          textCell([decision.reason, decision.note].filter(Boolean).join('\n')),
          textCell(people.map(nameOf).join(', ')),
        ],
      };
    }),
    notes: [
      ...(decisions.length === 0 ? [t('agreement.note.noDecisions')] : []),
      ...doubtNote(decisions.map(({ id }) => taken.get(id))),
    ],
  };
}

/** When each decision was recorded: the operation that created it. */
function whenTaken({ operations }: TableSource): ReadonlyMap<string, OperationDate> {
  const dateOf = datesOf(operations);
  const dates = new Map<string, OperationDate>();
  for (const operation of tellingOf(operations)) {
    for (const change of operation.changes) {
      if (isCreate(change) && change.create.type === 'decision') {
        dates.set(change.create.id, dateOf(operation));
      }
    }
  }
  return dates;
}

/** One line per coding: who, with which code, and the words. */
function codingsCell(
  source: TableSource,
  ids: readonly CodingId[],
  withReviewer: boolean,
): TableCell {
  const snapshot = source.everyone ?? source.snapshot;
  const codings = ids.flatMap((id): readonly Coding[] => {
    const record = findRecord(snapshot, id);
    return record?.type === 'coding' ? [record] : [];
  });
  return {
    from: codings.map(({ id }) => id),
    paragraphs: codings.map(({ codeId, excerptId, reviewerId }) => {
      const excerpt = findRecord(snapshot, excerptId);
      const code = snapshot.codes.get(codeId)?.name ?? '';
      const who = snapshot.reviewers.get(reviewerId)?.initials ?? '';
      return [
        { text: withReviewer ? `${who}: ${code}` : code, style: 'strong' as const },
        ...(excerpt?.type === 'excerpt'
          ? [{ text: bareQuote(quotedWords(excerpt)), style: 'quote' as const }]
          : []),
      ];
    }),
  };
}
