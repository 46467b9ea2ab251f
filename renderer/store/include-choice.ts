import { create } from 'zustand';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { type IncludeChoice, includedStudies } from '../../shared/screening/inclusion.ts';
import { notify } from './notices.ts';
import { useReview } from './review-store.ts';

/**
 * Which studies the list beside the text, the matrix and the export speak of: one choice for all of
 * them, so that the table that is saved is the one that was looked at. Kept while the review is open.
 */
export const useIncludeChoice = create<{ readonly include: IncludeChoice }>(() => ({
  include: 'included',
}));

/** Every review opens with its included studies: another one's choice says nothing of it. */
export function keepIncludeChoice(): EngineSubscriber {
  return { opened: () => useIncludeChoice.setState({ include: 'included' }) };
}

/**
 * After these studies came in, or got a document: where one of them would not be listed, all studies are
 * from now on, and a notice says so, with the way back. Returns what it says.
 */
export function listImported(studies: Iterable<StudyId>): string | undefined {
  const { snapshot } = useReview.getState();
  const { ids } = includedStudies(snapshot, useIncludeChoice.getState().include);
  const missing = [...new Set(studies)].filter((id) => {
    const study = snapshot.studies.get(id);
    return study !== undefined && study.deleted !== true && !ids.has(id);
  });
  if (missing.length === 0) return undefined;
  const text = t('include.showsImported', { count: missing.length });
  useIncludeChoice.setState({ include: 'all' });
  notify({
    text,
    tone: 'done',
    action: {
      label: t('include.onlyIncluded'),
      run: () => useIncludeChoice.setState({ include: 'included' }),
    },
  });
  return text;
}
