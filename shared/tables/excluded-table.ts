import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { isFromDatabases, keptRecords, stagesOf } from '../prisma/flow-counts.ts';
import { boxNumber, type FlowKey } from '../prisma/flow-numbers.ts';
import { decidedRecord, flowData, flowOfReview, isByHand } from '../prisma/flow-of-review.ts';
import type { ReviewerId } from '../records/ids.ts';
import { studyOf } from '../records/reports.ts';
import type { Screening } from '../records/screening.ts';
import type { Study } from '../records/study.ts';
import { fullReference } from '../reference-styles/full-reference.ts';
import { votesOn } from '../screening/outcomes.ts';
import { reasonName } from '../screening/reasons.ts';
import { studyLabels, studyPlaces } from './study-order.ts';
import { type Table, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

/** A report that was excluded at the full text, or could not be had. */
interface ExcludedReport {
  readonly study: Study;
  readonly isMain: boolean;
  readonly isNotRetrieved: boolean;
  /** Empty where none was given. */
  readonly reason: string;
}

/** Reports that were excluded at the full text, with why, by whom and how it was settled; the sums are the flow diagram's (rule S9). */
export function excludedTable({ snapshot }: ListedSource): Table {
  const reports = excludedReports(snapshot);
  const labels = studyLabels(snapshot);
  return {
    id: 'excluded',
    title: t('table.excluded'),
    columns: [
      { key: 'study', label: t('column.study'), kind: 'text', weight: 2 },
      { key: 'reference', label: t('column.reference'), kind: 'text', weight: 6 },
      { key: 'foundBy', label: t('column.foundBy'), kind: 'text', weight: 2 },
      { key: 'stage', label: t('column.stage'), kind: 'text', weight: 2 },
      { key: 'reason', label: t('column.reason'), kind: 'text', weight: 3 },
      { key: 'decidedBy', label: t('column.decidedBy'), kind: 'text', weight: 2 },
      { key: 'settled', label: t('column.settled'), kind: 'text', weight: 4 },
    ],
    rows: reports.map(({ isMain, isNotRetrieved, reason, study }) => {
      const { by, how } = decisionOn(snapshot, decidedRecord(snapshot, study));
      const of = studyOf(snapshot.studies, study.id) ?? study;
      return {
        depth: 0,
        cells: [
          textCell(labels.get(of.id) ?? '', [of.id]),
          textCell(fullReference(snapshot.review, study.citation, labels.get(study.id)), [
            study.id,
          ]),
          textCell(t(isMain ? 'excluded.main' : 'excluded.other')),
          textCell(t(isNotRetrieved ? 'excluded.notRetrieved' : 'excluded.assessed')),
          textCell(isNotRetrieved ? '' : reason || t('prisma.reason.unstated')),
          textCell(by),
          textCell(how),
        ],
      };
    }),
    notes: notesOn(snapshot, reports),
  };
}

/** In the order of the reasons of the diagram, those that could not be had last, then as studies stand in tables. */
function excludedReports(snapshot: Snapshot): readonly ExcludedReport[] {
  const data = flowData(snapshot);
  const places = studyPlaces(snapshot.studies);
  const place = ({ study }: ExcludedReport): number =>
    places.get(studyOf(snapshot.studies, study.id)?.id ?? study.id) ?? 0;
  const reasons = new Map((data.reasons ?? []).map((reason, place) => [reason, place]));
  const ofReason = ({ isNotRetrieved, reason }: ExcludedReport): number =>
    isNotRetrieved
      ? reasons.size + 2
      : (reasons.get(reason) ?? reasons.size + (reason === '' ? 1 : 0));
  return keptRecords(data)
    .flatMap((kept): readonly ExcludedReport[] => {
      const { isNotRetrieved, isReportExcluded } = stagesOf(kept.record);
      const study = snapshot.studies.get(kept.record.id as Study['id']);
      if (study === undefined || !(isNotRetrieved || isReportExcluded)) return [];
      const reason = kept.record.fullTextReason?.trim() ?? '';
      return [{ study, isMain: isFromDatabases(kept), isNotRetrieved, reason }];
    })
    .toSorted(
      (a, b) =>
        ofReason(a) - ofReason(b) ||
        (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0) ||
        place(a) - place(b),
    );
}

/** Who decided, and how it came to that. */
function decisionOn(
  snapshot: Snapshot,
  study: Study,
): { readonly by: string; readonly how: string } {
  if (isByHand(snapshot, study)) return { by: '', how: t('excluded.how.typed') };
  const { own, settled } = votesOn(snapshot, study.id, 'fullText');
  const votes = [...own.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = (ids: readonly ReviewerId[]): string =>
    listInWords(ids.map((id) => snapshot.reviewers.get(id)?.name ?? ''));
  if (settled === undefined) {
    const count = votes.length;
    return {
      by: names(votes.map(({ reviewerId }) => reviewerId)),
      how: t('excluded.how.agreed', { count }),
    };
  }
  const { note = '', present = [], reviewerId } = settled;
  const people = [...new Set([reviewerId, ...present])];
  const before = votes.map((vote) => voteWords(snapshot, vote));
  const lines = [
    before.length === 0
      ? t('excluded.how.settledAlone')
      : t('excluded.how.settled', { votes: listInWords(before) }),
    note,
  ];
  return { by: names(people), how: lines.filter(Boolean).join('\n') };
}

function voteWords(snapshot: Snapshot, { decision, reasonId, reviewerId }: Screening): string {
  const name = snapshot.reviewers.get(reviewerId)?.name ?? '';
  return reasonId === undefined
    ? t('references.vote', { name, decision })
    : t('excluded.voteFor', { name, decision, reason: reasonName(snapshot.review, reasonId) });
}

/** Sums by column of the diagram and reason, and whether the diagram has other ones because somebody typed them. */
function notesOn(snapshot: Snapshot, reports: readonly ExcludedReport[]): readonly string[] {
  if (reports.length === 0) return [t('excluded.none')];
  const flow = flowOfReview(snapshot);
  let isStated = false;
  const sums = [true, false].flatMap((isMain) => {
    const ours = reports.filter((report) => report.isMain === isMain);
    const assessed = ours.filter(({ isNotRetrieved }) => !isNotRetrieved);
    const missing = ours.length - assessed.length;
    const boxes: readonly [FlowKey, FlowKey] = isMain
      ? ['dbr_excluded', 'dbr_notretrieved_reports']
      : ['other_excluded', 'other_notretrieved_reports'];
    isStated ||=
      (boxNumber(flow, boxes[0]) ?? assessed.length) !== assessed.length ||
      (boxNumber(flow, boxes[1]) ?? missing) !== missing;
    if (ours.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { reason } of assessed) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const reasons = [...counts].map(([reason, count]) =>
      t('excluded.reasonCount', { reason: reason || t('prisma.reason.unstated'), count }),
    );
    const column = isMain ? 'main' : 'other';
    return [
      t('excluded.sum', { column, count: assessed.length, missing }),
      ...(reasons.length === 0 ? [] : [t('excluded.reasons', { reasons: reasons.join('; ') })]),
    ];
  });
  return [...sums, ...(isStated ? [t('excluded.stated')] : [])];
}
