/** What does not go together after merging, with the ways out of it. */
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { mergeCodes } from '../../shared/commands/codebook.ts';
import { keepCorrection } from '../../shared/commands/corrections.ts';
import { withdrawDecisions } from '../../shared/commands/reconcile.ts';
import {
  bringBack,
  keepAsItIs,
  letGo,
  openCircle,
  openStudyCircle,
  recodeRemoved,
} from '../../shared/commands/settle-trouble.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord, type Snapshot } from '../../shared/ops/snapshot.ts';
import { nameOfReviewer } from '../../shared/ops/value-words.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Coding } from '../../shared/records/coding.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import type { Trouble } from '../../shared/team/trouble.ts';
import { describeTrouble } from '../../shared/team/trouble-words.ts';
import { commit, commitText } from '../store/review-store.ts';
import { openCode } from '../store/session-store.ts';
import { clipQuote } from '../ui/quote.ts';
import { type Exhibit, firstExhibits, type SettleItem, type Way } from './settle-item.ts';
import { compareDocument } from './settle-items.ts';

/** `rows` shows everybody's coding and the consensus, as far as this reviewer may see it. */
export function troubleItem(trouble: Trouble, rows: Snapshot, viewer: ReviewerId): SettleItem {
  return {
    id: trouble.id,
    sentence: describeTrouble(trouble, rows),
    ...firstExhibits(exhibitsOf(trouble, rows)),
    takesReason: !['corrections', 'merge-circle', 'parent-circle', 'study-circle'].includes(
      trouble.kind,
    ),
    ways: waysOut(trouble, viewer),
  };
}

function exhibitsOf(trouble: Trouble, rows: Snapshot): readonly Exhibit[] {
  switch (trouble.kind) {
    case 'removed':
    case 'sources-withdrawn':
      return trouble.codings.map((coding) => passageOf(coding, rows));
    case 'corrections':
      return trouble.corrections.map(({ madeBy, reason, words }) => {
        const name = nameOfReviewer(rows.reviewers, madeBy);
        return {
          words,
          says:
            reason === undefined
              ? t('team.correctedBy', { name })
              : t('team.correctedBecause', { name, reason }),
        };
      });
    case 'same-name':
      return trouble.codes.map((code) => ({
        words: code.definition ?? t('team.noDefinition'),
        says: nameOfReviewer(rows.reviewers, code.createdBy),
      }));
    case 'study-circle':
      return trouble.studies.map(({ citation, duplicateOf }, at) => ({
        words: citation.title,
        says: t(duplicateOf === undefined ? 'team.circle.report' : 'team.circle.duplicate', {
          study: nextStudy(trouble.studies, at),
        }),
      }));
    default:
      return trouble.codes.map((code, at) => ({
        words: code.name,
        says: t(`team.circle.${trouble.kind}`, { code: nextIn(trouble.codes, at) }),
      }));
  }
}

function passageOf(coding: Coding, rows: Snapshot): Exhibit {
  const excerpt = findRecord(rows, coding.excerptId);
  return {
    words: excerpt?.type === 'excerpt' ? quotedWords(excerpt) : '–',
    says: t('team.codedAs', {
      who: nameOfReviewer(rows.reviewers, coding.reviewerId),
      code: rows.codes.get(coding.codeId)?.name ?? '–',
    }),
  };
}

function nextIn(codes: readonly Code[], at: number): string {
  return codes[(at + 1) % codes.length]?.name ?? '';
}

function nextStudy(studies: readonly Study[], at: number): string {
  const next = studies[(at + 1) % studies.length];
  return next === undefined ? '' : shortCitation(next.citation);
}

function waysOut(trouble: Trouble, viewer: ReviewerId): readonly Way[] {
  switch (trouble.kind) {
    case 'removed': {
      const back: Way = {
        label: t('team.way.bringBack'),
        run: () => void commit(bringBack, { trouble }),
      };
      const go: Way = {
        label: t('team.way.letGo', { count: trouble.codings.length }),
        run: (reason) => commitText(letGo, { trouble, reason }),
      };
      if (trouble.record.type !== 'code') return [back, go];
      const recode: Way = {
        label: t('team.way.recode'),
        run: () => undefined,
        pick: (intoId) => void commit(recodeRemoved, { trouble, intoId }),
      };
      return [back, recode, go];
    }
    case 'merge-circle':
    case 'parent-circle':
      return trouble.codes.map(({ id, name }) => ({
        label: t(`team.way.${trouble.kind}`, { code: name }),
        run: () => void commit(openCircle, { trouble, codeId: id }),
      }));
    case 'study-circle':
      return trouble.studies.map(({ citation, id }) => ({
        label: t('team.way.study-circle', { study: shortCitation(citation) }),
        run: () => void commit(openStudyCircle, { studyId: id }),
      }));
    case 'sources-withdrawn': {
      const { decision } = trouble;
      const { documentId } = decision;
      const keep: Way = {
        label: t('team.way.keepConsensus'),
        run: (reason) => commitText(keepAsItIs, { trouble, reason }),
      };
      if (decision.reviewerId === viewer) {
        const withdraw = () => void commit(withdrawDecisions, { decisionIds: [decision.id] });
        return [{ label: t('team.way.withdraw'), run: withdraw }, keep];
      }
      // A colleague's decision is theirs to withdraw; another one takes its place.
      return documentId === undefined
        ? [keep]
        : [{ label: t('team.way.decideAnew'), run: () => compareDocument(documentId) }, keep];
    }
    case 'corrections':
      return trouble.corrections.map(({ id, words }) => ({
        label: t('team.way.correction', { words: clipQuote(words, 60) }),
        run: () => void commit(keepCorrection, { id }),
      }));
    case 'same-name': {
      const [first, second] = trouble.codes;
      return [
        {
          label: t('team.mergeThem'),
          run: () => void commit(mergeCodes, { codeIds: [second.id], intoId: first.id }),
        },
        {
          label: t('team.way.keepBoth'),
          run: (reason) => commitText(keepAsItIs, { trouble, reason }),
        },
        { label: t('team.lookAt'), run: () => openCode(second.id), looks: true },
      ];
    }
  }
}
