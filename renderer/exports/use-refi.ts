import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { isSetScope } from '../../shared/scope/listed-studies.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { notify } from '../store/notices.ts';
import { useRefiExport } from '../store/refi-export.ts';
import { useResultView } from '../store/result-view.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { useSession } from '../store/session-store.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import { exportWorker } from './export-task.ts';
import type { AskedRefi, WrittenRefi } from './refi-work.ts';

/** What is asked of the worker under the choices that were made; the same object until anything of it is another. */
export function useAskedRefi(): AskedRefi {
  const chosen = useRefiExport();
  const filter = useSession((state) => state.codeFilter);
  const { include } = useIncludeChoice();
  const viewer = useReview((state) => state.reviewerId);
  const { layer } = useResultView();
  return useMemo(() => {
    const { codes, pdfs, program, reviewerIds, reviewers, sidecar, what, which } = chosen;
    const some = codes === 'some' ? chosen.codeIds : codes === 'filter' ? filter : [];
    return {
      choice: { viewer, layer },
      what,
      request: {
        ...{ pdfs, program, sidecar },
        // Those of the set, where one was chosen for everything.
        include: which === 'all' ? 'all' : isSetScope(include) ? include : 'included',
        documentIds: which === 'chosen' ? chosen.chosen : undefined,
        codeIds: some.length === 0 ? undefined : some,
        reviewerIds: reviewers === 'some' ? reviewerIds : undefined,
      },
    };
  }, [chosen, filter, include, viewer, layer]);
}

/** What a file will hold. */
export const previewRefi = (asked: AskedRefi): Promise<WrittenRefi> =>
  refiInWorker('preview', asked);

/** Saves the project or codebook where the user says. */
export async function saveRefi(asked: AskedRefi): Promise<void> {
  const { bytes, leftOut } = await refiInWorker('file', asked);
  const { what } = asked;
  const { title } = useReview.getState().snapshot.review ?? { title: '' };
  const saved = await services().platform.saveFile({
    suggestedName: `${fileStem(title)}.${what}`,
    bytes,
    description: t('refiOut.file', { what }),
    extension: what,
  });
  if (saved === undefined) return;
  const told = [t('refiOut.saved', { name: saved.name }), ...leftOut];
  notify({ text: told.join(' '), tone: 'done' });
}

/** With progress and a way to cancel. */
async function refiInWorker(as: 'file' | 'preview', asked: AskedRefi): Promise<WrittenRefi> {
  const label = t(as === 'preview' ? 'refiOut.looking' : 'refiOut.preparing');
  const reply = await runTask(label, (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'refi', as }, 'refi', task),
  );
  return reply.file;
}
