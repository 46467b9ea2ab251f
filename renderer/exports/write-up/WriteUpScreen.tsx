import { useEffect } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import type { Sheet } from '../../../shared/records/sheet.ts';
import { partsOf, sheetAsked, sheetsOf } from '../../../shared/write-up/sheet-outline.ts';
import { closedCount } from '../../choices/closed-count.ts';
import { useReview } from '../../store/review-store.ts';
import { goTo } from '../../store/session-store.ts';
import { beginWriteUp, useWriteUp } from '../../store/write-up-state.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { exportWorker } from '../export-task.ts';
import { LookedAt, PageFrame } from '../LookedAt.tsx';
import { useLooked } from '../use-looked.ts';
import { AddParts } from './AddParts.tsx';
import { NameSheet } from './NameSheet.tsx';
import { SheetParts } from './SheetParts.tsx';
import { previewSheet, useAskedSheet } from './save-sheet.ts';
import { WriteUpToolbar } from './WriteUpToolbar.tsx';
import styles from './write-up.module.css';

/** The team’s own text about the review: sheets of words, quotes, findings, tables and figures. */
export function WriteUpScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginWriteUp(reviewId), [reviewId]);
  useEffect(exportWorker.keep, []);
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const { isPage, naming, sheetId } = useWriteUp();
  const sheets = sheetsOf(snapshot);
  const sheet = sheetAsked(snapshot, sheetId);
  const closed = closedCount(snapshot);
  if (closed > 0)
    return (
      <EmptyState title={t('screen.writeUp')} text={t('writeUp.closed', { count: closed })}>
        <Button onPress={() => goTo('team')}>{t('action.go.team')}</Button>
      </EmptyState>
    );
  if (naming !== undefined) return <NameSheet sheet={naming === 'open' ? sheet : undefined} />;
  if (sheet === undefined)
    return (
      <EmptyState title={t('writeUp.empty.title')} text={t('writeUp.empty.text')}>
        <Button
          look="primary"
          isDisabled={readOnly}
          onPress={() => useWriteUp.setState({ naming: 'new' })}
        >
          {t('writeUp.new')}
        </Button>
      </EmptyState>
    );
  return (
    <div className={styles.screen}>
      <WriteUpToolbar sheet={sheet} sheets={sheets} readOnly={readOnly} />
      {isPage ? <SheetPage sheet={sheet} /> : <Writing sheet={sheet} readOnly={readOnly} />}
    </div>
  );
}

function Writing(props: { readonly sheet: Sheet; readonly readOnly: boolean }) {
  const { readOnly, sheet } = props;
  const snapshot = useReview((state) => state.snapshot);
  const parts = partsOf(snapshot, sheet.id);
  return (
    <div className={styles.writing}>
      {readOnly ? null : <AddParts sheet={sheet} snapshot={snapshot} />}
      <div className={styles.paper}>
        <SheetParts sheet={sheet} parts={parts} snapshot={snapshot} readOnly={readOnly} />
      </div>
    </div>
  );
}

/** The sheet as it will be saved. */
function SheetPage({ sheet }: { readonly sheet: Sheet }) {
  const looked = useLooked(useAskedSheet(sheet.id), previewSheet);
  return (
    <LookedAt looked={looked}>
      {({ bytes }) => (
        <section className={styles.page} aria-label={sheet.name} aria-busy={looked.isLooking}>
          <PageFrame bytes={bytes} title={t('writeUp.preview')} />
        </section>
      )}
    </LookedAt>
  );
}
