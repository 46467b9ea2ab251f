/** All words of the interface in German, fetched where it is spoken. */
import { aboutGerman } from './de/about.ts';
import { actionWordGerman } from './de/action-words.ts';
import { actionGerman } from './de/actions.ts';
import { agreementGerman } from './de/agreement.ts';
import { appraisalGerman } from './de/appraisal.ts';
import { auditGerman } from './de/audit.ts';
import { auditScreenGerman } from './de/audit-screen.ts';
import { besideGerman } from './de/beside.ts';
import { checklistItemGerman } from './de/checklist-items.ts';
import { checklistGerman } from './de/checklists.ts';
import { codeSlotGerman } from './de/code-slots.ts';
import { codebookGerman } from './de/codebook.ts';
import { codebookPageGerman } from './de/codebook-page.ts';
import { codedDocumentGerman } from './de/coded-documents.ts';
import { codesInGerman } from './de/codes-in.ts';
import { commonGerman } from './de/common.ts';
import { compareGerman } from './de/compare.ts';
import { correctGerman } from './de/correct.ts';
import { correctRefusalGerman } from './de/correct-refusals.ts';
import { criteriaGerman } from './de/criteria.ts';
import { decisionGerman } from './de/decisions.ts';
import { desktopGerman } from './de/desktop.ts';
import { duplicatesGerman } from './de/duplicates.ts';
import { fileErrorGerman } from './de/errors-files.ts';
import { importErrorGerman } from './de/errors-import.ts';
import { reviewErrorGerman } from './de/errors-review.ts';
import { workErrorGerman } from './de/errors-work.ts';
import { exchangeGerman } from './de/exchange.ts';
import { exportGerman } from './de/exports.ts';
import { extractionGerman } from './de/extraction.ts';
import { extractionTemplateGerman } from './de/extraction-templates.ts';
import { fieldGerman } from './de/fields.ts';
import { figureGerman } from './de/figures.ts';
import { findingGerman } from './de/findings.ts';
import { foreignGerman } from './de/foreign.ts';
import { gridGerman } from './de/grids.ts';
import { groupGerman } from './de/groups.ts';
import { inclusionGerman } from './de/inclusion.ts';
import { instrumentGerman } from './de/instruments.ts';
import { labelGerman } from './de/labels.ts';
import { likelyGerman } from './de/likely.ts';
import { mapGerman } from './de/maps.ts';
import { markGerman } from './de/marks.ts';
import { matrixGerman } from './de/matrix.ts';
import { memoGerman } from './de/memos.ts';
import { outlineGerman } from './de/outline.ts';
import { packageGerman } from './de/package.ts';
import { pageGerman } from './de/page.ts';
import { preferencesGerman } from './de/preferences.ts';
import { printedGerman } from './de/printed.ts';
import { prismaGerman } from './de/prisma.ts';
import { projectGerman } from './de/project.ts';
import { protectGerman } from './de/protect.ts';
import { quoteGerman } from './de/quotes.ts';
import { readerGerman } from './de/reader.ts';
import { readerPaneGerman } from './de/reader-panes.ts';
import { readingNoteGerman } from './de/reading-notes.ts';
import { recodeGerman } from './de/recode.ts';
import { recoveryGerman } from './de/recovery.ts';
import { referenceGerman } from './de/references.ts';
import { refiGerman } from './de/refi.ts';
import { refiOutGerman } from './de/refi-out.ts';
import { relationsGerman } from './de/relations.ts';
import { reviewDetailsGerman } from './de/review-details.ts';
import { reviewListGerman } from './de/review-list.ts';
import { reviewGerman } from './de/reviews.ts';
import { roomGerman } from './de/rooms.ts';
import { saidGerman } from './de/said.ts';
import { samplingGerman } from './de/sampling.ts';
import { screeningGerman } from './de/screening.ts';
import { searchGerman } from './de/search.ts';
import { searchTableGerman } from './de/search-tables.ts';
import { segmentGerman } from './de/segments.ts';
import { sensitivityGerman } from './de/sensitivity.ts';
import { setGerman } from './de/sets.ts';
import { severalCodesGerman } from './de/several-codes.ts';
import { shareOutGerman } from './de/share-out.ts';
import { stateGerman } from './de/state.ts';
import { studyGerman } from './de/studies.ts';
import { studyListGerman } from './de/study-list.ts';
import { tableNoteGerman } from './de/table-notes.ts';
import { tableGerman } from './de/tables.ts';
import { teamGerman } from './de/team.ts';
import { toSettleGerman } from './de/to-settle.ts';
import { versionGerman } from './de/versions.ts';
import { windowGerman } from './de/window.ts';
import { wordsGerman } from './de/words.ts';
import { writeUpGerman } from './de/write-up.ts';

export const german: Readonly<Record<string, string>> = {
  ...wordsGerman,
  ...codedDocumentGerman,
  ...actionWordGerman,
  ...correctGerman,
  ...criteriaGerman,
  ...decisionGerman,
  ...correctRefusalGerman,
  ...aboutGerman,
  ...actionGerman,
  ...agreementGerman,
  ...auditScreenGerman,
  ...appraisalGerman,
  ...auditGerman,
  ...besideGerman,
  ...codeSlotGerman,
  ...codebookPageGerman,
  ...codebookGerman,
  ...codesInGerman,
  ...commonGerman,
  ...compareGerman,
  ...desktopGerman,
  ...duplicatesGerman,
  ...workErrorGerman,
  ...reviewErrorGerman,
  ...importErrorGerman,
  ...fileErrorGerman,
  ...exchangeGerman,
  ...exportGerman,
  ...extractionGerman,
  ...extractionTemplateGerman,
  ...fieldGerman,
  ...foreignGerman,
  ...gridGerman,
  ...sensitivityGerman,
  ...versionGerman,
  ...groupGerman,
  ...inclusionGerman,
  ...instrumentGerman,
  ...labelGerman,
  ...mapGerman,
  ...likelyGerman,
  ...markGerman,
  ...matrixGerman,
  ...memoGerman,
  ...outlineGerman,
  ...pageGerman,
  ...preferencesGerman,
  ...printedGerman,
  ...prismaGerman,
  ...protectGerman,
  ...quoteGerman,
  ...readerPaneGerman,
  ...readerGerman,
  ...readingNoteGerman,
  ...recodeGerman,
  ...recoveryGerman,
  ...referenceGerman,
  ...refiGerman,
  ...refiOutGerman,
  ...relationsGerman,
  ...reviewDetailsGerman,
  ...reviewListGerman,
  ...reviewGerman,
  ...roomGerman,
  ...screeningGerman,
  ...searchGerman,
  ...searchTableGerman,
  ...checklistItemGerman,
  ...checklistGerman,
  ...packageGerman,
  ...saidGerman,
  ...writeUpGerman,
  ...figureGerman,
  ...findingGerman,
  ...samplingGerman,
  ...projectGerman,
  ...segmentGerman,
  ...setGerman,
  ...severalCodesGerman,
  ...shareOutGerman,
  ...stateGerman,
  ...studyGerman,
  ...studyListGerman,
  ...tableNoteGerman,
  ...tableGerman,
  ...teamGerman,
  ...toSettleGerman,
  ...windowGerman,
};
