import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReferenceFormat } from '../../shared/references/reference-formats.ts';
import { isSetScope } from '../../shared/scope/listed-studies.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { notify } from '../store/notices.ts';
import { useReferenceExport } from '../store/reference-export.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import { exportWorker } from './export-task.ts';
import type { AskedReferences, ReferencesWork, WrittenReferences } from './reference-work.ts';

/** What is asked of the worker under the choices that were made; the same object until anything of it is another. */
export function useAskedReferences(): AskedReferences {
  const which = useReferenceExport((state) => state.which);
  const stage = useReferenceExport((state) => state.stage);
  const viewer = useReview((state) => state.reviewerId);
  const include = useIncludeChoice((state) => state.include);
  const set = isSetScope(include) ? include : undefined;
  return useMemo(() => ({ viewer, request: { which, stage, set } }), [viewer, which, stage, set]);
}

/** The first of the references. */
export const previewReferences = (asked: AskedReferences): Promise<WrittenReferences> =>
  referencesInWorker('preview', asked);

/** Saves the references where the user says. */
export async function saveReferencesAs(
  format: ReferenceFormat,
  asked: AskedReferences,
): Promise<void> {
  const { bytes, count, name } = await referencesInWorker(format, asked);
  const saved = await services().platform.saveFile({
    suggestedName: name,
    bytes,
    description: t(`references.format.${format}`),
    extension: name.slice(name.lastIndexOf('.') + 1),
  });
  if (saved !== undefined)
    notify({ text: t('references.saved', { count, name: saved.name }), tone: 'done' });
}

/** With progress and a way to cancel. */
async function referencesInWorker(
  as: ReferencesWork,
  asked: AskedReferences,
): Promise<WrittenReferences> {
  const label = t(as === 'preview' ? 'references.previewing' : 'references.preparing');
  const reply = await runTask(label, (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'references', as }, 'references', task),
  );
  return reply.file;
}
