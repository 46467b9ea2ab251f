/** What waits for the team besides troubles of merging: conflicts of fields, screening, deferrals, proposals. */
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { appraisedOf } from '../../shared/appraisal/appraised.ts';
import { answerOf, appraisalConflicts } from '../../shared/appraisal/outcomes.ts';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { settleAppraisal } from '../../shared/commands/appraisal.ts';
import { settleExtraction } from '../../shared/commands/extraction.ts';
import { settleConflict } from '../../shared/commands/reconcile.ts';
import { adoptCodes, answerLateReviewer } from '../../shared/commands/team.ts';
import { extractedOf, extractionConflicts } from '../../shared/extraction/outcomes.ts';
import { valueText } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ConflictSide, FieldConflict } from '../../shared/ops/conflicts.ts';
import { fieldName } from '../../shared/ops/field-name.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { nameOfReviewer, titleOf, valueWords } from '../../shared/ops/value-words.ts';
import { deferredDisagreements } from '../../shared/reconcile/deferred.ts';
import type { Code } from '../../shared/records/code.ts';
import type { DocumentId, ReviewerId } from '../../shared/records/ids.ts';
import { includedStudies } from '../../shared/screening/inclusion.ts';
import { screeningConflicts } from '../../shared/screening/outcomes.ts';
import { commit, commitText } from '../store/review-store.ts';
import { goToScreening, openCode, useSession } from '../store/session-store.ts';
import { type Exhibit, firstExhibits, type SettleItem } from './settle-item.ts';
import { whenOf } from './when-of.ts';

export function conflictItem(conflict: FieldConflict, rows: Snapshot): SettleItem {
  const { earlier, field, later, record } = conflict;
  const exhibit = ({ reviewer, value, ...written }: ConflictSide): Exhibit => ({
    words: valueWords(record.id, field, value, rows),
    says: `${nameOfReviewer(rows.reviewers, reviewer)}, ${whenOf(written)}`,
  });
  const choose =
    (side: 'earlier' | 'later') =>
    (reason: string): void =>
      void commit(settleConflict, { conflict, choose: side, reason });
  return {
    id: conflict.id,
    sentence: t('team.conflict', {
      what: titleOf(record, rows),
      field: fieldName(record.id, field),
    }),
    exhibits: [exhibit(earlier), exhibit(later)],
    more: 0,
    takesReason: true,
    ways: [
      {
        label: t('team.takeOf', { who: nameOfReviewer(rows.reviewers, earlier.reviewer) }),
        run: choose('earlier'),
      },
      {
        label: t('team.keepOf', { who: nameOfReviewer(rows.reviewers, later.reviewer) }),
        run: choose('later'),
      },
    ],
  };
}

/** Changes that only a newer version knows: nobody here can do anything about them but install it (X6). */
export function newerItems(count: number): readonly SettleItem[] {
  if (count === 0) return [];
  return [
    {
      id: 'newer',
      sentence: `${t('team.waiting', { count })} ${t('team.waiting.why')}`,
      exhibits: [],
      more: 0,
      takesReason: false,
      ways: [],
    },
  ];
}

/** Who joined when others had coded, and waits for the team's word; nobody answers for themselves. */
export function lateItems(rows: Snapshot, viewer: ReviewerId): readonly SettleItem[] {
  return [...rows.reviewers.values()]
    .filter(
      ({ awaitsAnswer, deleted, id }) => awaitsAnswer === true && deleted !== true && id !== viewer,
    )
    .map(({ id, name }) => ({
      id: `late ${id}`,
      sentence: t('team.late', { name }),
      exhibits: [],
      more: 0,
      takesReason: false,
      ways: (['own-first', 'everything'] as const).map((maySee) => ({
        label: t(maySee === 'everything' ? 'team.late.everything' : 'team.late.ownFirst'),
        run: () => void commit(answerLateReviewer, { reviewerId: id, maySee }),
      })),
    }));
}

/** Values that reviewers extracted differently: each is settled with a reason, or looked at in its study. */
export function extractionItems(rows: Snapshot): readonly SettleItem[] {
  return extractionConflicts(rows).map(({ field, studyId }) => {
    const study = rows.studies.get(studyId);
    const own = [...extractedOf(rows, studyId, field).own.values()];
    const values = new Map(own.map(({ value = '' }) => [value, valueText(field, value)]));
    return {
      id: `extraction ${studyId} ${field.id}`,
      sentence: t('extraction.differs', {
        study: study === undefined ? '' : shortCitation(study.citation),
        field: field.name,
      }),
      ...firstExhibits(
        own.map(({ reviewerId, value = '' }) => ({
          words: valueText(field, value),
          says: nameOfReviewer(rows.reviewers, reviewerId),
        })),
      ),
      takesReason: true,
      ways: [...values].map(([value, words]) => ({
        label: t('extraction.settleAs', { value: words }),
        run: (reason) =>
          commitText(settleExtraction, { studyId, fieldId: field.id, value, reason }),
      })),
    };
  });
}

/** Items that reviewers of an included study answered differently: each is settled with a reason. */
export function appraisalItems(rows: Snapshot): readonly SettleItem[] {
  const conflicts = appraisalConflicts(rows);
  if (conflicts.length === 0) return [];
  const { ids } = includedStudies(rows);
  const waiting = conflicts.filter(({ studyId }) => ids.has(studyId));
  return waiting.map(({ instrument, item, studyId }) => {
    const study = rows.studies.get(studyId);
    const own = [...appraisedOf(rows, studyId, item.id).own.values()];
    const words = (answer: string | undefined): string =>
      answerOf(item, answer)?.label ?? t('appraisal.leftOpen');
    return {
      id: `appraisal ${studyId} ${item.id}`,
      sentence: t('appraisal.differs', {
        study: study === undefined ? '' : shortCitation(study.citation),
        item: item.label,
        instrument: instrument.name,
      }),
      ...firstExhibits(
        own.map(({ answer, reason, reviewerId }) => ({
          words: t('appraisal.answered', {
            answer: words(answer),
            why: reason === undefined ? 'no' : 'yes',
            reason: reason ?? '',
          }),
          says: nameOfReviewer(rows.reviewers, reviewerId),
        })),
      ),
      takesReason: true,
      ways: [...new Set(own.map(({ answer = '' }) => answer))].map((answer) => ({
        label: t('appraisal.settleAs', { answer: words(answer === '' ? undefined : answer) }),
        run: (reason) => commitText(settleAppraisal, { studyId, itemId: item.id, answer, reason }),
      })),
    };
  });
}

/** Studies that reviewers decided on differently are settled in Screening, all together. */
export function screeningItems(rows: Snapshot): readonly SettleItem[] {
  const conflicts = screeningConflicts(rows);
  const [first] = conflicts;
  if (first === undefined) return [];
  const exhibits = conflicts.map(({ stage, studyId }) => ({
    words: rows.studies.get(studyId)?.citation.title ?? '',
    says: t(`screening.part.${stage}`),
  }));
  return [
    {
      id: 'screening',
      sentence: t('screening.conflicts', { count: conflicts.length }),
      ...firstExhibits(exhibits),
      takesReason: false,
      ways: [{ label: t('screening.settleThem'), run: () => goToScreening(first.stage) }],
    },
  ];
}

/** Disagreements that somebody deferred, each with its passages; they are taken up in Compare. */
export function deferredItems(rows: Snapshot): readonly SettleItem[] {
  return deferredDisagreements(rows).map(({ codings, decision, documentId }) => {
    const exhibits = codings.map(({ coding, excerpt }) => ({
      words: quotedWords(excerpt),
      says: t('team.codedAs', {
        who: nameOfReviewer(rows.reviewers, coding.reviewerId),
        code: rows.codes.get(coding.codeId)?.name ?? '–',
      }),
    }));
    return {
      id: decision.id,
      sentence: t('team.deferred', {
        who: nameOfReviewer(rows.reviewers, decision.reviewerId),
        document: documentWords(rows, documentId),
        reason: decision.reason === '' ? 'none' : decision.reason,
      }),
      ...firstExhibits(exhibits),
      takesReason: false,
      ways: [{ label: t('team.takeUp'), run: () => compareDocument(documentId) }],
    };
  });
}

/** Codes that somebody proposed and nobody adopted. */
export function proposalItems(rows: Snapshot): readonly SettleItem[] {
  const isOpen = ({ deleted, mergedInto, proposed }: Code): boolean =>
    proposed === true && deleted !== true && mergedInto === undefined;
  return [...rows.codes.values()].filter(isOpen).map((code) => ({
    id: `proposal ${code.id}`,
    sentence: t('team.proposal', {
      code: code.name,
      name: nameOfReviewer(rows.reviewers, code.createdBy),
    }),
    exhibits: [],
    more: 0,
    takesReason: false,
    ways: [
      { label: t('team.adopt'), run: () => void commit(adoptCodes, { codeIds: [code.id] }) },
      { label: t('team.lookAt'), run: () => openCode(code.id), looks: true },
    ],
  }));
}

/** Shows a document in Compare, where disagreements are settled. */
export function compareDocument(documentId: DocumentId): void {
  useSession.setState({ screen: 'compare', documentId, excerptId: undefined });
}

export function documentWords({ documents, studies }: Snapshot, id: DocumentId): string {
  const document = documents.get(id);
  const study = document === undefined ? undefined : studies.get(document.studyId);
  return [study?.citation.title, document?.title].filter((part) => part !== undefined).join(' · ');
}
