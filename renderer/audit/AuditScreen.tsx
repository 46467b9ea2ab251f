import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { OperationId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { goTo, openBringIn } from '../store/session-store.ts';
import { readShownLog } from '../store/shown-log.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './audit.module.css';
import { auditEntries, filterEntries } from './audit-entries.ts';

function WhatChanged({ bringIn }: { readonly bringIn: OperationId }) {
  return (
    <Button look="quiet" onPress={() => openBringIn(bringIn)}>
      {t('team.seeReport')}
    </Button>
  );
}

/** The log, newest first, in sentences. */
export function AuditScreen() {
  const reviewId = useReview((state) => state.reviewId);
  const count = useReview((state) => state.info?.operations);
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const [operations, setOperations] = useState<readonly Operation[]>([]);
  const [query, setQuery] = useState('');
  const shownQuery = useDeferredValue(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever the log grew
  useEffect(() => {
    let current = true;
    if (reviewId !== undefined) {
      readShownLog(reviewId)
        .then((read) => current && setOperations(read))
        .catch(notifyError);
    }
    return () => {
      current = false;
    };
  }, [reviewId, count]);
  const all = useMemo(
    () => auditEntries(operations, reviewers, services().now()),
    [operations, reviewers],
  );
  const entries = useMemo(() => filterEntries(all, shownQuery), [all, shownQuery]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 12,
  });
  return (
    <div className={styles.screen}>
      <div className={styles.toolbar}>
        <div className={styles.filter}>
          <TextInput
            type="search"
            aria-label={t('audit.filter')}
            placeholder={t('audit.filter')}
            value={query}
            onChange={setQuery}
          />
        </div>
        <span className={styles.count}>{t('audit.count', { count: entries.length })}</span>
        <span className={styles.soft}>{t('audit.notSeal')}</span>
        <Button look="quiet" onPress={() => goTo('export')}>
          {t('audit.export')}
        </Button>
      </div>
      <div
        ref={scroller}
        className={styles.list}
        tabIndex={0}
        role="region"
        aria-label={t('audit.title')}
      >
        {all.length === 0 ? <p className={styles.empty}>{t('audit.empty')}</p> : null}
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const entry = entries[item.index];
            return entry === undefined ? null : (
              <li
                key={entry.id}
                ref={rows.measureElement}
                data-index={item.index}
                className={styles.entry}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <time
                  dateTime={entry.iso}
                  {...(entry.isDoubtful ? { title: t('audit.doubtful') } : {})}
                >
                  {entry.when}
                  {entry.isDoubtful ? (
                    <>
                      {' '}
                      <span aria-hidden="true">(?)</span>
                      <span className="visually-hidden">{t('audit.doubtful')}</span>
                    </>
                  ) : null}
                </time>
                <span title={entry.who}>{entry.initials}</span>
                <span data-undone={entry.undone} dir="auto">
                  {entry.sentence}
                  {entry.undone ? <em> {t('audit.undone')}</em> : null}
                  {entry.bringIn === undefined ? null : <WhatChanged bringIn={entry.bringIn} />}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
