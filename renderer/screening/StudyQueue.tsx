import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { labelsOf } from '../../shared/screening/labels.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';
import { SidePane } from '../choices/SidePane.tsx';
import { useReview } from '../store/review-store.ts';
import { itemsIn } from '../ui/item-window.ts';
import { useItemWindow } from '../ui/use-item-window.ts';
import { QueueHead } from './QueueHead.tsx';
import { RowLabels } from './RowLabels.tsx';
import { StageAgreement } from './StageAgreement.tsx';
import styles from './screening.module.css';
import { showStudy } from './screening-state.ts';
import { goToPlace } from './stage-actions.ts';

/** In pixels; higher where records have labels, which stand in a line of their own. */
const rowHeights = { plain: 52, labelled: 72 };

/** The studies of a stage under a filter; only those in sight exist, and the list keeps the focus. */
export function StudyQueue(props: {
  readonly stage: ScreeningStage;
  readonly shown: readonly StudyToScreen[];
  readonly current: StudyToScreen | undefined;
}) {
  const { current, shown, stage } = props;
  const prefix = useId();
  const isLabelled = useReview(({ snapshot }) => labelsOf(snapshot.review).length > 0);
  const rowHeight = rowHeights[isLabelled ? 'labelled' : 'plain'];
  const list = useRef<HTMLDivElement>(null);
  const {
    attach,
    reveal,
    shown: view,
  } = useItemWindow({
    count: shown.length,
    size: rowHeight,
    overscan: 6,
  });
  const active = current === undefined ? -1 : shown.indexOf(current);
  useLayoutEffect(() => {
    if (active >= 0) reveal(active);
  }, [reveal, active]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.metaKey || event.altKey || event.ctrlKey) return;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: active + 10,
      PageUp: active - 10,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goToPlace(stage, shown, to);
  };
  const items = itemsIn(view);
  return (
    <SidePane side="left" label={t('screening.list')} className={styles.queue}>
      <QueueHead stage={stage} onEnterList={() => list.current?.focus()} />
      <div
        ref={(element) => {
          list.current = element;
          attach(element);
        }}
        className={styles.list}
        role="listbox"
        data-work={shown.length > 0 || undefined}
        data-single-keys
        tabIndex={0}
        aria-label={t('screening.list')}
        aria-activedescendant={items.includes(active) ? `${prefix}${active}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: shown.length * rowHeight }}>
          {items.map((index) => {
            const row = shown[index];
            return row === undefined ? null : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
              <div
                key={row.study.id}
                id={`${prefix}${index}`}
                role="option"
                tabIndex={-1}
                className={styles.row}
                aria-selected={index === active}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${index * rowHeight}px)`, height: rowHeight }}
                onClick={() => showStudy(stage, row.study.id)}
              >
                <Row row={row} />
                {isLabelled ? <RowLabels study={row.study} /> : null}
              </div>
            );
          })}
        </div>
      </div>
      <StageAgreement stage={stage} />
    </SidePane>
  );
}

function Row({ row: { outcome, own, study } }: { readonly row: StudyToScreen }) {
  const state = outcome.state === 'decided' ? outcome.decision : outcome.state;
  // Where others are waited for, one's own decision is what there is to see.
  const word =
    state === 'waiting' && own !== undefined
      ? t(`screening.own.${own.decision}`)
      : t(`screening.state.${state}`);
  return (
    <>
      <span className={styles.rowHead}>
        <span className={styles.rowName}>{shortCitation(study.citation)}</span>
        <span className={styles.state} data-state={state}>
          {word}
        </span>
      </span>
      <span className={styles.rowTitle} dir="auto">
        {study.citation.title}
      </span>
    </>
  );
}
