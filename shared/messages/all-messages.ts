/** All words of the interface; a start should not wait for them, see `messages.ts`. */
import { aboutMessages } from './en/about.ts';
import { actionWordMessages } from './en/action-words.ts';
import { agreementMessages } from './en/agreement.ts';
import { appraisalMessages } from './en/appraisal.ts';
import { auditScreenMessages } from './en/audit-screen.ts';
import { besideMessages } from './en/beside.ts';
import { checklistItemMessages } from './en/checklist-items.ts';
import { checklistMessages } from './en/checklists.ts';
import { codeSlotMessages } from './en/code-slots.ts';
import { codebookPageMessages } from './en/codebook-page.ts';
import { codedDocumentMessages } from './en/coded-documents.ts';
import { codesInMessages } from './en/codes-in.ts';
import { compareMessages } from './en/compare.ts';
import { correctMessages } from './en/correct.ts';
import { criteriaMessages } from './en/criteria.ts';
import { decisionMessages } from './en/decisions.ts';
import { duplicatesMessages } from './en/duplicates.ts';
import { workErrorMessages } from './en/errors-work.ts';
import { exportMessages } from './en/exports.ts';
import { extractionMessages } from './en/extraction.ts';
import { extractionTemplateMessages } from './en/extraction-templates.ts';
import { figureMessages } from './en/figures.ts';
import { findingMessages } from './en/findings.ts';
import { foreignMessages } from './en/foreign.ts';
import { gridMessages } from './en/grids.ts';
import { groupMessages } from './en/groups.ts';
import { instrumentMessages } from './en/instruments.ts';
import { labelMessages } from './en/labels.ts';
import { likelyMessages } from './en/likely.ts';
import { mapMessages } from './en/maps.ts';
import { markMessages } from './en/marks.ts';
import { matrixMessages } from './en/matrix.ts';
import { memoMessages } from './en/memos.ts';
import { packageMessages } from './en/package.ts';
import { preferencesMessages } from './en/preferences.ts';
import { prismaMessages } from './en/prisma.ts';
import { projectMessages } from './en/project.ts';
import { protectMessages } from './en/protect.ts';
import { quoteMessages } from './en/quotes.ts';
import { readerPaneMessages } from './en/reader-panes.ts';
import { recodeMessages } from './en/recode.ts';
import { recoveryMessages } from './en/recovery.ts';
import { referenceMessages } from './en/references.ts';
import { refiOutMessages } from './en/refi-out.ts';
import { relationsMessages } from './en/relations.ts';
import { reviewDetailsMessages } from './en/review-details.ts';
import { reviewListMessages } from './en/review-list.ts';
import { saidMessages } from './en/said.ts';
import { samplingMessages } from './en/sampling.ts';
import { screeningMessages } from './en/screening.ts';
import { searchMessages } from './en/search.ts';
import { searchTableMessages } from './en/search-tables.ts';
import { segmentMessages } from './en/segments.ts';
import { sensitivityMessages } from './en/sensitivity.ts';
import { setMessages } from './en/sets.ts';
import { severalCodesMessages } from './en/several-codes.ts';
import { shareOutMessages } from './en/share-out.ts';
import { stateMessages } from './en/state.ts';
import { studyMessages } from './en/studies.ts';
import { tableNoteMessages } from './en/table-notes.ts';
import { tableMessages } from './en/tables.ts';
import { teamMessages } from './en/team.ts';
import { toSettleMessages } from './en/to-settle.ts';
import { versionMessages } from './en/versions.ts';
import { windowMessages } from './en/window.ts';
import { wordsMessages } from './en/words.ts';
import { writeUpMessages } from './en/write-up.ts';
import { firstEnglish } from './first-english.ts';
import { wordsOf } from './words.ts';

const english = {
  ...firstEnglish,
  ...readerPaneMessages,
  ...tableNoteMessages,
  ...reviewListMessages,
  ...auditScreenMessages,
  ...codebookPageMessages,
  ...aboutMessages,
  ...actionWordMessages,
  ...agreementMessages,
  ...appraisalMessages,
  ...besideMessages,
  ...codeSlotMessages,
  ...codedDocumentMessages,
  ...codesInMessages,
  ...compareMessages,
  ...correctMessages,
  ...criteriaMessages,
  ...decisionMessages,
  ...duplicatesMessages,
  ...workErrorMessages,
  ...exportMessages,
  ...extractionMessages,
  ...extractionTemplateMessages,
  ...foreignMessages,
  ...gridMessages,
  ...sensitivityMessages,
  ...versionMessages,
  ...groupMessages,
  ...instrumentMessages,
  ...labelMessages,
  ...mapMessages,
  ...likelyMessages,
  ...markMessages,
  ...matrixMessages,
  ...memoMessages,
  ...preferencesMessages,
  ...prismaMessages,
  ...protectMessages,
  ...quoteMessages,
  ...recodeMessages,
  ...recoveryMessages,
  ...referenceMessages,
  ...refiOutMessages,
  ...relationsMessages,
  ...reviewDetailsMessages,
  ...screeningMessages,
  ...searchMessages,
  ...searchTableMessages,
  ...checklistItemMessages,
  ...checklistMessages,
  ...packageMessages,
  ...saidMessages,
  ...writeUpMessages,
  ...figureMessages,
  ...findingMessages,
  ...samplingMessages,
  ...projectMessages,
  ...segmentMessages,
  ...setMessages,
  ...severalCodesMessages,
  ...shareOutMessages,
  ...stateMessages,
  ...studyMessages,
  ...tableMessages,
  ...teamMessages,
  ...toSettleMessages,
  ...windowMessages,
  ...wordsMessages,
} as const satisfies Readonly<Record<string, string>>;

export type { MessageValues } from './pattern.ts';
export type MessageKey = keyof typeof english;

/** The words for `key`, with `values` filled in. Throws a `BugError` where a value is missing. */
export const t = wordsOf<MessageKey>(english);

/** Whether there are words for this key; for keys that come from data, such as fields of records. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}
