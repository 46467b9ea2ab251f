import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { confirmDuplicates, mergeDuplicates } from '../../shared/commands/duplicates.ts';
import { unmergedGroups } from '../../shared/duplicates/groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { DuplicateCard } from './DuplicateCard.tsx';
import { confirmedGroups, isCertain, type ListedGroup, openGroups } from './duplicate-list.ts';
import styles from './screening.module.css';

/** Groups of records that are, or may be, one publication: to be confirmed, merged or separated. */
export function Duplicates() {
  const snapshot = useReview((state) => state.snapshot);
  const { studies } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: groups are made of studies alone; coding only tells which is kept
  const open = useMemo(() => openGroups(snapshot, unmergedGroups(snapshot)), [studies]);
  const confirmed = useMemo(() => confirmedGroups({ studies }), [studies]);
  // Begun where there is something to look at; confirming the last one stays and says so.
  const [showsConfirmed, setShowsConfirmed] = useState(open.length === 0 && confirmed.length > 0);
  if (open.length + confirmed.length === 0) {
    return <EmptyState title={t('duplicates.emptyTitle')} text={t('duplicates.emptyText')} />;
  }
  const groups = showsConfirmed ? confirmed : open;
  return (
    <section className={styles.duplicates}>
      <header className={styles.searchesHead}>
        <div className={styles.switch} role="group" aria-label={t('duplicates.list')}>
          {([false, true] as const).map((value) => (
            <Button
              key={String(value)}
              look="quiet"
              aria-pressed={showsConfirmed === value}
              onPress={() => setShowsConfirmed(value)}
            >
              {t('screening.filterCount', {
                name: t(value ? 'duplicates.filter.confirmed' : 'duplicates.filter.open'),
                count: value ? confirmed.length : open.length,
              })}
            </Button>
          ))}
        </div>
        <p className={styles.soft}>{t('duplicates.keepsAll')}</p>
        {showsConfirmed ? null : <AllAtOnce groups={open} />}
      </header>
      {groups.length === 0 ? (
        <p className={styles.none}>
          {t(showsConfirmed ? 'duplicates.noneConfirmed' : 'duplicates.allConfirmed')}
        </p>
      ) : (
        <GroupList key={String(showsConfirmed)} groups={groups} />
      )}
    </section>
  );
}

function AllAtOnce({ groups }: { readonly groups: readonly ListedGroup[] }) {
  const readOnly = useReview((state) => state.readOnly);
  const certain = groups.filter(isCertain);
  const merged = certain.filter(({ isMerged }) => isMerged);
  const unmerged = certain.filter(({ isMerged }) => !isMerged);
  return (
    <>
      {unmerged.length === 0 ? null : (
        <Button
          isDisabled={readOnly}
          onPress={() =>
            void commit(mergeDuplicates, {
              groups: unmerged.map(({ kept, others }) => ({
                keep: kept.id,
                duplicates: others.map(({ study }) => study.id),
              })),
            }).catch(notifyError)
          }
        >
          {t('duplicates.mergeAll', { count: unmerged.length })}
        </Button>
      )}
      {merged.length === 0 ? null : (
        <Button
          isDisabled={readOnly}
          onPress={() =>
            void commit(confirmDuplicates, {
              studyIds: merged.flatMap(({ others }) => others.map(({ study }) => study.id)),
            }).catch(notifyError)
          }
        >
          {t('duplicates.confirmAll', { count: merged.length })}
        </Button>
      )}
    </>
  );
}

function GroupList({ groups }: { readonly groups: readonly ListedGroup[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 280,
    getItemKey: (index) => groups[index]?.kept.id ?? index,
    overscan: 2,
  });
  return (
    <div
      ref={scroller}
      className={styles.groups}
      data-work
      tabIndex={0}
      role="group"
      aria-label={t('duplicates.list')}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const group = groups[index];
          return group === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.group}
              style={{ transform: `translateY(${start}px)` }}
            >
              <DuplicateCard group={group} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
