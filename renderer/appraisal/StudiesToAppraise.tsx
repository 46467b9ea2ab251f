import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { appraisalState, filledItems } from '../../shared/appraisal/appraised.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { closeDrawer } from '../store/drawers.ts';
import { useReview } from '../store/review-store.ts';
import { itemsIn } from '../ui/item-window.ts';
import { useItemWindow } from '../ui/use-item-window.ts';
import styles from './appraisal.module.css';
import { StudyTexts } from './StudyTexts.tsx';
import { showStudy } from './show-study.ts';
import type { Subject } from './subject.ts';

/** In pixels, as the style sheet has it. */
const rowHeight = 28;

/** The listed studies with how far one’s own appraisal of each is, and the texts of the one in hand. */
export function StudiesToAppraise({ subject }: { readonly subject: Subject }) {
  const { instrument, studies, study } = subject;
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  const labels = studyLabels(snapshot);
  const all = instrument?.items.length ?? 0;
  const rows = useMemo(
    () =>
      studies.map(({ citation, id }) => {
        const filled =
          instrument === undefined ? 0 : filledItems(snapshot, instrument, id, reviewerId);
        return { id, title: citation.title, filled, state: appraisalState(filled, all) };
      }),
    [studies, snapshot, instrument, reviewerId, all],
  );
  const done = useMemo(() => rows.filter(({ state }) => state === 'done').length, [rows]);
  const chosen = rows.findIndex(({ id }) => id === study?.id);
  const [place, setPlace] = useState<string>();
  const placed = rows.findIndex(({ id }) => id === place);
  const active = placed >= 0 ? placed : Math.max(0, chosen);
  const { attach, element, reveal, shown } = useItemWindow({ count: rows.length, size: rowHeight });
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (chosen >= 0) reveal(chosen);
    setPlace(undefined);
  }, [chosen, reveal]);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const option = element.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (option === null || option === undefined) return;
    wantsFocus.current = false;
    option.focus({ preventScroll: true });
  });
  const goTo = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    wantsFocus.current = true;
    setPlace(row.id);
    reveal(index);
  };
  const choose = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    wantsFocus.current = true;
    showStudy(row.id);
    closeDrawer();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') goTo(Math.min(rows.length - 1, active + 1));
    else if (event.key === 'ArrowUp') goTo(Math.max(0, active - 1));
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(rows.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.studies}>
      <div className={styles.studiesHead}>
        <h2>{t('studies.title')}</h2>
        <span className={styles.soft}>{t('appraisal.done', { done, all: studies.length })}</span>
      </div>
      <div className={styles.scroller} ref={attach}>
        <div
          role="listbox"
          aria-label={t('appraisal.studies')}
          data-single-keys
          className={styles.studyList}
          style={{ height: rows.length * rowHeight }}
          onKeyDown={onKeyDown}
        >
          {itemsIn(shown, Math.min(active, rows.length - 1)).map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { filled, id, state, title } = row;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of all its lines
              <div
                key={id}
                role="option"
                aria-selected={index === chosen}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                tabIndex={index === active ? 0 : -1}
                className={styles.study}
                data-index={index}
                title={title}
                style={{ transform: `translateY(${index * rowHeight}px)` }}
                onClick={() => choose(index)}
              >
                <span className={styles.state} data-state={state} aria-hidden="true" />
                <span className={styles.studyName} dir="auto">
                  {labels.get(id)}
                </span>
                <span className={styles.figure}>
                  <span aria-hidden="true">{t('appraisal.filledShort', { filled, all })}</span>
                  <span className="visually-hidden">
                    {t('appraisal.state', { state, filled, all })}
                  </span>
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <StudyTexts study={study} />
    </div>
  );
}
