/** What the reader's keys do; the catalogue has their names and keys. */
import { t } from '../../shared/messages/messages.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import type { ActionImplementation } from '../actions/registry.ts';
import { exportDocument } from '../store/document-export.ts';
import { showPane } from '../store/drawers.ts';
import { askForMarks } from '../store/marks-asked.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { openAutoCode } from './auto-code-state.ts';
import { isBesideOpen, switchText, toggleBeside } from './beside/beside-actions.ts';
import { codeWithLast, codeWithOwnWords, codeWithSlot } from './coding-actions.ts';
import { openCorrecting } from './correct/correcting.ts';
import {
  moveShownEdge,
  neighbour,
  removeShown,
  stepDocument,
  stepExcerpt,
} from './excerpt-actions.ts';
import { letterRuns } from './letter-run.ts';
import { cycleOrder, sayNothingSelected, uncodePassage } from './own-excerpt-actions.ts';
import { currentPassage, ownExcerpt } from './passage.ts';
import {
  addToWriteUp,
  copyPassage,
  markedExcerpt,
  markForFinding,
  quotedPassage,
  starPassage,
} from './quote-actions.ts';
import { type BarRequest, useReader } from './reader-state.ts';
import { hasText, readingActions, showsPages } from './reading-actions.ts';
import { stepToSentence } from './sentences-left.ts';
import { takeSentence } from './take-sentence.ts';

/** A document is open, or there is one to go to; at the last one the key says so. */
function isReading(direction: -1 | 1): boolean {
  return (
    useReview.getState().status === 'open' &&
    (useSession.getState().documentId !== undefined || neighbour(direction) !== undefined)
  );
}

function askBar(field: BarRequest['field']): void {
  // A memo on a sentence that nobody chose would make an excerpt of it.
  const isThere =
    currentPassage() !== undefined || (field !== 'memo' && field !== 'group' && takeSentence());
  if (!isThere) sayNothingSelected();
  else {
    // What is typed next goes into the field.
    letterRuns.end();
    useReader.setState(({ bar }) => ({ bar: { field, tick: (bar?.tick ?? 0) + 1 } }));
  }
}

/** An excerpt's memo is written in the inspector; a passage that is none yet gets its memo in the bar. */
export function askMemo(): void {
  const { documentId } = useSession.getState();
  const { again } = useReview.getState().snapshot.view;
  if (documentId !== undefined && again.has(documentId)) {
    speak(t('reader.again.noNotes'));
    return;
  }
  const own = ownExcerpt();
  if (own === undefined) {
    askBar('memo');
    return;
  }
  useSession.setState({ excerptId: own.id });
  showPane('right', { takesKeys: false });
  useReader.setState(({ memoRequest }) => ({ memoRequest: memoRequest + 1 }));
}

/** A group is chosen in the bar, for the excerpt or for what the selection will become. */
export function askGroup(): void {
  askBar('group');
}

function slotAction(number: number): ActionImplementation {
  return {
    id: `code.slot${number}` as ActionId,
    enabled: hasText,
    run: () => codeWithSlot(number),
  };
}

function exportShown(): void {
  const { documentId } = useSession.getState();
  if (documentId !== undefined) exportDocument(documentId);
}

/** Whether the file that the open document was read from is kept with it. */
function hasOriginal(): boolean {
  const { documentId } = useSession.getState();
  const { documents } = useReview.getState().snapshot;
  return documentId !== undefined && documents.get(documentId)?.originalHash !== undefined;
}

async function saveOriginalOfShown(): Promise<void> {
  const { documentId } = useSession.getState();
  if (documentId === undefined) return;
  await (await import('../store/save-original.ts')).saveOriginal(documentId);
}

function mayTakeMarks(): boolean {
  return !useReview.getState().readOnly && showsPages();
}

function askForShown(): void {
  const { documentId } = useSession.getState();
  if (documentId !== undefined) askForMarks(documentId);
}

export function readerActions(): readonly ActionImplementation[] {
  return [
    ...readingActions(),
    { id: 'code.pick', enabled: hasText, run: () => askBar('pick') },
    { id: 'code.new', enabled: hasText, run: () => askBar('new') },
    { id: 'code.last', enabled: hasText, run: codeWithLast },
    { id: 'code.inVivo', enabled: hasText, run: codeWithOwnWords },
    { id: 'code.uncode', enabled: hasText, run: () => uncodePassage() },
    { id: 'code.memo', enabled: hasText, run: askMemo },
    { id: 'code.auto', enabled: hasText, run: openAutoCode },
    { id: 'code.order', enabled: hasText, run: cycleOrder },
    { id: 'code.group', enabled: hasText, run: askGroup },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(slotAction),
    { id: 'quote.star', enabled: hasText, run: starPassage },
    { id: 'quote.finding', enabled: () => markedExcerpt() !== undefined, run: markForFinding },
    { id: 'quote.writeUp', enabled: () => markedExcerpt() !== undefined, run: addToWriteUp },
    { id: 'quote.copy', enabled: () => quotedPassage() !== undefined, run: copyPassage },
    { id: 'code.nextExcerpt', enabled: hasText, run: () => stepExcerpt(1) },
    { id: 'code.previousExcerpt', enabled: hasText, run: () => stepExcerpt(-1) },
    { id: 'code.nextSentence', enabled: hasText, run: () => stepToSentence(1) },
    { id: 'code.previousSentence', enabled: hasText, run: () => stepToSentence(-1) },
    { id: 'code.startBack', enabled: hasText, run: () => moveShownEdge('start', -1) },
    { id: 'code.startOn', enabled: hasText, run: () => moveShownEdge('start', 1) },
    { id: 'code.endBack', enabled: hasText, run: () => moveShownEdge('end', -1) },
    { id: 'code.endOn', enabled: hasText, run: () => moveShownEdge('end', 1) },
    { id: 'code.removeExcerpt', enabled: hasText, run: removeShown },
    { id: 'text.correct', enabled: hasText, run: openCorrecting },
    { id: 'reader.export', enabled: hasText, run: exportShown },
    { id: 'reader.original', enabled: hasOriginal, run: saveOriginalOfShown },
    { id: 'reader.marks', enabled: mayTakeMarks, run: askForShown },
    { id: 'beside.open', enabled: hasText, run: toggleBeside },
    { id: 'beside.switch', enabled: isBesideOpen, run: switchText },
    {
      id: 'go.nextDocument',
      enabled: () => isReading(1),
      run: () => stepDocument(1),
    },
    {
      id: 'go.previousDocument',
      enabled: () => isReading(-1),
      run: () => stepDocument(-1),
    },
  ];
}
