import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type TrailGroup, trailGroups } from '../../shared/audit/place-of.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { goTo } from '../store/session-store.ts';
import { useShownLog } from '../store/use-shown-log.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './audit.module.css';
import { auditEntries, byDay, filterEntries } from './audit-entries.ts';
import { TrailRow } from './TrailRow.tsx';

/** The log, newest first, in sentences. */
export function AuditScreen() {
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const operations = useShownLog();
  const [query, setQuery] = useState('');
  const shownQuery = useDeferredValue(query);
  const all = useMemo(
    () => auditEntries(operations, reviewers, services().now()),
    [operations, reviewers],
  );
  const [reviewer, setReviewer] = useState<ReviewerId>();
  const [group, setGroup] = useState<TrailGroup>();
  const entries = useMemo(
    () => filterEntries(all, { query: shownQuery, reviewer, group }),
    [all, shownQuery, reviewer, group],
  );
  const lines = useMemo(() => byDay(entries), [entries]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
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
        <select
          className={styles.select}
          aria-label={t('audit.person')}
          value={reviewer ?? ''}
          onChange={(event) =>
            setReviewer([...reviewers.keys()].find((id) => id === event.target.value))
          }
        >
          <option value="">{t('audit.anyone')}</option>
          {[...reviewers.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          className={styles.select}
          aria-label={t('audit.kind')}
          value={group ?? ''}
          onChange={(event) => setGroup(trailGroups.find((one) => one === event.target.value))}
        >
          <option value="">{t('audit.allKinds')}</option>
          {trailGroups.map((one) => (
            <option key={one} value={one}>
              {t(`audit.group.${one}`)}
            </option>
          ))}
        </select>
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
        data-work
        aria-label={t('audit.title')}
      >
        {all.length === 0 ? <p className={styles.empty}>{t('audit.empty')}</p> : null}
        {all.length > 0 && entries.length === 0 ? (
          <p className={styles.empty}>{t('audit.noMatch')}</p>
        ) : null}
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return line === undefined ? null : (
              <li
                key={line.key}
                ref={rows.measureElement}
                data-index={item.index}
                className={'day' in line ? styles.day : styles.entry}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {'day' in line ? line.day : <TrailRow entry={line.entry} />}
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
