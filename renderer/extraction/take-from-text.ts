/** The selection becomes value and passage of the field in hand. */
import type { TextAnchor } from '../../shared/anchor/anchor.ts';
import { passagesOf } from '../../shared/cells/passages.ts';
import { extractValue } from '../../shared/commands/extraction.ts';
import { isOnlyStandIn } from '../../shared/documents/stand-in.ts';
import { checkValue, tidyValue } from '../../shared/extraction/field-values.ts';
import { type StudyCell, studyCells } from '../../shared/extraction/study-cells.ts';
import { problemWords } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { studyOf } from '../../shared/records/reports.ts';
import type { Study } from '../../shared/records/study.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, loadText, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { takeInHand, useInHand } from './in-hand.ts';

interface Taking {
  readonly study: Study;
  readonly cell: StudyCell;
  readonly documentId: DocumentId;
  readonly anchor: TextAnchor;
}

/** Takes what is selected for the field in hand, or for the first that is empty where none is. */
export async function takeFromText(): Promise<void> {
  const taking = takingNow();
  if (typeof taking === 'string') return refuse(taking);
  const { anchor, cell, documentId, study } = taking;
  if (await isOnlyPicture(taking)) return refuse(t('extraction.noWords'));
  const { field } = cell;
  takeInHand(field.id);
  const value = valueFrom(cell, anchor);
  const passage = { documentId, anchor };
  const before = cell.own === undefined ? [] : passagesOf(cell.own);
  // A second passage stands beside the first where the value stays; a new value rests on its own.
  const passages = value === undefined ? [...before, passage] : [passage];
  const done = await commit(extractValue, {
    studyId: study.id,
    fieldId: field.id,
    ...(value === undefined ? {} : { value }),
    passages,
  });
  if (done === undefined) return;
  const problem = checkValue(field, value ?? cell.value);
  const said =
    value === undefined
      ? t('extraction.tookPassage', { field: field.name })
      : t('extraction.took', { field: field.name, value: tidyValue(field, value) });
  speak(problem === undefined ? said : `${said} ${problemWords(problem)}`);
}

function refuse(why: string): void {
  notify({ text: why, tone: 'problem' });
}

/** Whether nothing is selected but a line that stands for a page without text, which is no word of the study. */
async function isOnlyPicture({ anchor, documentId }: Taking): Promise<boolean> {
  const { textId } = useReview.getState().snapshot.documents.get(documentId) ?? {};
  if (textId === undefined || anchor.region !== undefined) return false;
  return isOnlyStandIn(await loadText(textId), anchor);
}

/** What is to be taken for which cell; why nothing can be, in words. */
function takingNow(): Taking | string {
  const { documentId, selection: anchor } = useSession.getState();
  const { reviewerId, snapshot } = useReview.getState();
  const document = documentId === undefined ? undefined : snapshot.documents.get(documentId);
  const study = document === undefined ? undefined : studyOf(snapshot.studies, document.studyId);
  if (documentId === undefined || study === undefined || anchor === undefined)
    return t('extraction.selectFirst');
  const cells = studyCells(snapshot, study, reviewerId);
  const { fieldId } = useInHand.getState();
  const cell =
    cells.find(({ field }) => fieldId !== undefined && field.ids.includes(fieldId)) ??
    cells.find(({ value }) => value === undefined) ??
    cells[0];
  return cell === undefined ? t('extraction.noFields') : { study, cell, documentId, anchor };
}

/** The value that words of a text are for a field; undefined where they only support one that is chosen otherwise. */
function valueFrom({ field, value }: StudyCell, anchor: TextAnchor): string | undefined {
  // A region of a page holds no words, also where a line of the text stands for the page.
  if (anchor.region !== undefined) return undefined;
  const words = anchor.quote.replace(/\s+/g, ' ');
  const fits = checkValue(field, tidyValue(field, words)) === undefined;
  if (field.kind === 'choice' || field.kind === 'boolean') return fits ? words : undefined;
  return fits || value === undefined ? words : undefined;
}
