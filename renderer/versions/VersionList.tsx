import { useId, useMemo } from 'react';
import { removeVersion } from '../../shared/commands/versions.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { longMomentInWords } from '../../shared/messages/formats.ts';
import { changedId } from '../../shared/ops/change.ts';
import { datesOf } from '../../shared/ops/dates.ts';
import type { Version } from '../../shared/records/version.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { dateTold } from '../store/told-moments.ts';
import { chooseVersion, useVersions } from '../store/versions-state.ts';
import { useLineList } from '../ui/use-line-list.ts';
import type { VersionsView } from './use-codebook-states.ts';
import styles from './versions.module.css';

/** The versions, the newest first, and a day; arrows step, N names the codebook as it stands, Delete removes a name. */
export function VersionList({
  isWork,
  view,
}: {
  readonly view: VersionsView;
  readonly isWork: boolean;
}) {
  const { chosen } = useVersions();
  const readOnly = useReview((state) => state.readOnly);
  const prefix = useId();
  const whenNamed = useMoments(view);
  const lines = [...view.versions.map(({ id }) => id), 'day' as const];
  const found = lines.indexOf(chosen);
  const at = found < 0 ? lines.length - 1 : found;
  const further: Readonly<Record<string, () => void>> = {
    Enter: () => document.querySelector<HTMLElement>('[data-version-sheet] input')?.focus(),
    n: () => {
      if (!readOnly) useVersions.setState({ isNaming: true });
    },
    Delete: () => {
      const version = view.versions[at];
      if (!readOnly && version !== undefined)
        commitAndTell(removeVersion, { versionId: version.id }).catch(notifyError);
    },
  };
  const { list, onKeyDown } = useLineList({
    ...{ at, chosen, count: lines.length },
    onStep: (to) => {
      const next = lines[to];
      if (next !== undefined) chooseVersion(next);
    },
    // On a keyboard without an N the key in its place.
    further: ({ code, key }) => further[key] ?? (code === 'KeyN' ? further.n : undefined),
  });
  return (
    <div
      ref={list}
      role="listbox"
      data-versions
      data-work={isWork || undefined}
      tabIndex={0}
      className={styles.list}
      aria-label={t('versions.list')}
      aria-activedescendant={`${prefix}${at}`}
      onKeyDown={onKeyDown}
    >
      {lines.map((line, index) => {
        const version = view.versions[index];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          <div
            key={line}
            id={`${prefix}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.row}
            onClick={() => chooseVersion(line)}
          >
            <span className={styles.name} dir="auto">
              {version?.name ?? t('versions.aDay')}
            </span>
            {version === undefined ? null : (
              <span className={styles.facts}>
                {t('versions.namedBy', {
                  name: view.snapshot.reviewers.get(version.namedBy)?.name ?? '',
                  when: whenNamed(version),
                })}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** When each version was named, in words; empty where the log does not say. */
function useMoments({ logs }: VersionsView): (version: Version) => string {
  return useMemo(() => {
    const moments = new Map<string, string>();
    const dateOf = datesOf(logs?.whole ?? []);
    for (const operation of logs?.whole ?? []) {
      const [first] = operation.kind === 'name-version' ? operation.changes : [];
      if (first !== undefined)
        moments.set(changedId(first), dateTold(dateOf(operation), longMomentInWords));
    }
    return ({ id }) => moments.get(id) ?? '';
  }, [logs]);
}
