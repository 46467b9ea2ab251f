import { useMemo } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import { useIncludeChoice } from '../../store/include-choice.ts';
import { useResultView } from '../../store/result-view.ts';
import { useReview } from '../../store/review-store.ts';
import { storedVersion } from '../../store/stored-version.ts';
import { runTask } from '../../store/tasks.ts';
import { exportWorker } from '../export-task.ts';
import { type Looked, useLooked } from '../use-looked.ts';
import type { AskedData, SaidByData } from './said.ts';

/** What the data say under the coding and the studies that were chosen; read anew after each change. */
export function useSaid(): Looked<SaidByData> {
  const viewer = useReview((state) => state.reviewerId);
  const { layer } = useResultView();
  const { include } = useIncludeChoice();
  const asked = useMemo(
    (): AskedData => ({ choice: { viewer, layer }, include }),
    [viewer, layer, include],
  );
  return useLooked(asked, saidInWorker);
}

async function saidInWorker(asked: AskedData): Promise<SaidByData> {
  const reply = await runTask(t('checklist.reading'), (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'said' }, 'said', task),
  );
  return reply.said;
}
