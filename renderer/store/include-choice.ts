import { useMemo } from 'react';
import { create } from 'zustand';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { isSetScope, listedStudies, withinSet } from '../../shared/scope/listed-studies.ts';
import type { IncludeChoice, ListedStudies, Scope } from '../../shared/screening/inclusion.ts';
import type { Shown } from '../../shared/team/view.ts';
import { notify } from './notices.ts';
import { useReview } from './review-store.ts';

/**
 * Which studies the list beside the text, the matrix and the export speak of: one choice for all of
 * them, so that the table that is saved is the one that was looked at. Kept while the review is open.
 */
export const useIncludeChoice = create<{
  readonly include: Scope;
  /** What was chosen before a set was. */
  readonly withoutSet: IncludeChoice;
}>(() => ({ include: 'included', withoutSet: 'included' }));

/** Speaks of these studies from now on; of those before a set was chosen where nothing is given. */
export function chooseScope(scope: Scope | undefined): void {
  if (scope === undefined) useIncludeChoice.setState(({ withoutSet }) => ({ include: withoutSet }));
  else if (isSetScope(scope)) useIncludeChoice.setState({ include: scope });
  else useIncludeChoice.setState({ include: scope, withoutSet: scope });
}

/** What is said where no study is listed. */
export function nothingListed({
  sampled,
  set,
}: ListedStudies): 'include.none' | 'include.noneSampled' | 'include.noSet' {
  if (set !== undefined) return 'include.noSet';
  return sampled === undefined ? 'include.none' : 'include.noneSampled';
}

/** What is listed where nothing is left out but by a set: the list of studies, and a search of everything. */
export function listedInAll(shown: Shown, include: Scope): ListedStudies {
  return listedStudies(shown, isSetScope(include) ? include : 'all');
}

/** What is shown of the set that was chosen; the same object for the same rows and choice. */
export function useWithinSet(shown: Shown): Shown {
  const { include } = useIncludeChoice();
  return useMemo(() => withinSet(shown, include), [shown, include]);
}

/** Every review opens with its included studies: another one's choice says nothing of it. */
export function keepIncludeChoice(): EngineSubscriber {
  return { opened: () => chooseScope('included') };
}

/**
 * After these studies came in, or got a document: where one of them would not be listed, all studies are
 * from now on, and a notice says so, with the way back. Returns what it says.
 */
export function listImported(studies: Iterable<StudyId>): string | undefined {
  const { snapshot } = useReview.getState();
  const { ids } = listedStudies(snapshot, useIncludeChoice.getState().include);
  const missing = [...new Set(studies)].filter((id) => {
    const study = snapshot.studies.get(id);
    return study !== undefined && study.deleted !== true && !ids.has(id);
  });
  if (missing.length === 0) return undefined;
  const text = t('include.showsImported', { count: missing.length });
  chooseScope('all');
  notify({
    text,
    tone: 'done',
    action: {
      label: t('include.onlyIncluded'),
      run: () => chooseScope('included'),
    },
  });
  return text;
}
