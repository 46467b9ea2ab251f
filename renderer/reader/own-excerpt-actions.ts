/** What is done to one's own excerpts: taking codes away, construct order, memos. */
import { setConstructOrder } from '../../shared/commands/excerpts.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ConstructOrder } from '../../shared/records/excerpt.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { speak } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { excerptWithBounds, pageOf } from './coded-text.ts';
import { codingsComing } from './codings-coming.ts';
import { letterRuns } from './letter-run.ts';
import { notePassage } from './note-passage.ts';
import { cycleOwnOrder, orderAfter, uncodeOwn } from './own-excerpt-commands.ts';
import { isForeign, type NotedPlace, ownPlace, watchPlace } from './passage.ts';
import { useReader } from './reader-state.ts';
import { notedAsTyped, sayRefused } from './rest-letters.ts';

/** Takes away a code, or the one given last, and shows what went; once there is none left, the excerpt goes too. */
export async function uncodePassage(codeId?: CodeId): Promise<void> {
  const at = ownPlace();
  const foreign = isForeign();
  const run = letterRuns.now;
  const committing =
    at === undefined
      ? undefined
      : commit(uncodeOwn, { at, ...(codeId === undefined ? {} : { codeId }) });
  if (committing !== undefined) notedAsTyped(committing);
  const operation = await committing;
  if (operation === undefined)
    return sayRefused(t(foreign ? 'coding.notYours' : 'coding.nothingToUncode'), run);
  tellDone(operation);
}

/** Participant, author, unset, and round again: on the excerpt, or for what the selection will become. */
export async function cycleOrder(): Promise<void> {
  const at = ownPlace();
  if (at === undefined) return sayNothingSelected();
  if (isForeign()) return sayRefused(t('coding.notYours'));
  // A passage whose coding is under way will be an excerpt by the time it is this change's turn.
  const committing =
    at.excerptId === undefined && codingsComing.none ? undefined : commit(cycleOwnOrder, { at });
  if (committing !== undefined) notedAsTyped(committing);
  const done = await committing;
  if (done === undefined) {
    if (at.excerptId !== undefined) return;
    const { pendingSaid } = useReader.getState();
    const { constructOrder, ...said } = pendingSaid ?? {};
    const order = orderAfter(constructOrder);
    useReader.setState({
      pendingSaid: order === undefined ? said : { ...said, constructOrder: order },
    });
    letterRuns.now?.did(() => useReader.setState({ pendingSaid }));
    return sayOrder(order);
  }
  const { params } = done;
  sayOrder(params.order === 'participant' || params.order === 'author' ? params.order : undefined);
}

export async function orderExcerpt(
  excerptId: ExcerptId,
  order: ConstructOrder | undefined,
): Promise<void> {
  const done = await commit(setConstructOrder, { excerptIds: [excerptId], order });
  if (done !== undefined) sayOrder(order);
}

function sayOrder(order: ConstructOrder | undefined): void {
  speak(t(`coding.order.${order ?? 'unset'}`));
}

/** Keeps a memo on a passage, which becomes an excerpt if it is none yet. Rejects where that cannot be stored. */
export async function keepMemo({ anchor, documentId }: NotedPlace, body: string): Promise<void> {
  const stays = watchPlace();
  await commitText(notePassage, { documentId, anchor, body });
  const { inText: snapshot, reviewerId } = useReview.getState();
  const excerpt = excerptWithBounds(pageOf(snapshot, documentId), reviewerId, anchor);
  if (excerpt !== undefined && stays()) useSession.setState({ excerptId: excerpt.id });
  speak(t('coding.memoKept'));
}

export function sayNothingSelected(): void {
  sayRefused(t('coding.nothingSelected'));
}
