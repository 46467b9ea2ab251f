import { type RefObject, useEffect, useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { heldKeys } from '../ui/held-keys.ts';
import { FocusKeeper } from './focus-keeper.ts';

/** The name of what is shown, for screen readers: they hear it, and the keys go where work goes on, whenever it changes. */
export function useArrivingFocus(): {
  readonly main: RefObject<HTMLElement | null>;
  readonly place: string;
} {
  const main = useRef<HTMLElement>(null);
  const keeper = useRef<FocusKeeper>(undefined);
  const was = useRef<string>(undefined);
  const place = usePlaceName();
  const bringIn = useSession((state) => state.bringIn);
  const arrivals = useSession((state) => state.arrivals);
  useEffect(() => {
    if (main.current === null) return;
    keeper.current = new FocusKeeper(main.current);
    return keeper.current.keep();
  }, []);
  useEffect(() => {
    const now = [place, bringIn, arrivals].join(' ');
    const isStart = was.current === undefined;
    if (was.current !== now) {
      if (!isStart) speak(place);
      // What is waited for has a field of its own that was asked for; so has a start that put the keys somewhere.
      const isTaken = isStart && document.activeElement !== document.body;
      if (!heldKeys.isWaiting && !isTaken) keeper.current?.arrive();
    }
    was.current = now;
  }, [place, bringIn, arrivals]);
  return { main, place };
}

/** The screen or tab, after the review where there is one; in Code the document that is open. */
function usePlaceName(): string {
  const screen = useSession((state) => state.screen);
  const documentId = useSession((state) => state.documentId);
  const part = useSession((state) => state.screeningPart);
  const document = useReview(({ snapshot }) => openedTitle(snapshot, documentId));
  const name = screen === 'screening' ? t(`screening.part.${part}`) : t(`screen.${screen}`);
  return document === undefined || screen !== 'code'
    ? name
    : t('screen.document', { name, document });
}

function openedTitle(snapshot: Snapshot, id: DocumentId | undefined): string | undefined {
  const document = id === undefined ? undefined : snapshot.documents.get(id);
  if (document === undefined || document.deleted === true) return undefined;
  const study = studyLabels(snapshot).get(document.studyId);
  return study === undefined
    ? document.title
    : t('screen.ofStudy', { study, document: document.title });
}
