import { Link } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { keyOf, runAction } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { takeReviewOver } from '../store/open-review.ts';
import { useReview } from '../store/review-store.ts';
import { saveScreen } from '../store/save-screen.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { DrawerButton } from './DrawerButton.tsx';
import { ReviewMenu } from './ReviewMenu.tsx';
import { Rooms, RoomTabs } from './Rooms.tsx';
import styles from './shell.module.css';

/** The review, its rooms, and the way to everything else. */
export function Header() {
  const open = useReview((state) => state.status === 'open');
  const title = useReview((state) => state.info?.title);
  const paletteKey = keyOf('view.palette') ?? '⋯';
  const sample = useReview((state) => state.snapshot.review?.sample === true);
  return (
    <header>
      <div className={styles.header}>
        <DrawerButton side="left" />
        <Link className={styles.wordmark ?? ''} onPress={() => goTo('reviews')}>
          {t('app.name')}
        </Link>
        {open ? (
          <>
            <ReviewMenu title={title ?? ''} />
            {sample ? (
              <span className={styles.badge} title={t('common.sample')}>
                <span className={styles.badgeLong}>{t('common.sample')}</span>
                <span className={styles.badgeShort}>{t('reviews.sampleBadge')}</span>
              </span>
            ) : null}
            <Rooms />
          </>
        ) : (
          <span className={styles.reviewTitle}>{t('app.tagline')}</span>
        )}
        <span className={styles.headerEnd}>
          {open ? (
            <Button
              look="quiet"
              aria-label={`${t('action.search.everywhere')} ${keyLabel('Mod+Shift+F')}`}
              onPress={() => runAction('search.everywhere')}
            >
              <span aria-hidden="true">⌕</span>
            </Button>
          ) : null}
          <UndoButtons open={open} />
          <Button
            look="quiet"
            aria-label={`${t('action.view.palette')} ${keyLabel(paletteKey)}`}
            onPress={() => runAction('view.palette')}
          >
            <KeyHint keys={paletteKey} />
          </Button>
          <Button
            look="quiet"
            aria-label={t('action.view.appearance')}
            onPress={() => runAction('view.appearance')}
          >
            <span aria-hidden="true">◐</span>
          </Button>
          <DrawerButton side="right" />
        </span>
      </div>
      {open ? <RoomTabs /> : null}
    </header>
  );
}

function UndoButtons({ open }: { readonly open: boolean }) {
  const canUndo = useReview((state) => state.stacks.undo.length > 0);
  const canRedo = useReview((state) => state.stacks.redo.length > 0);
  if (!open) return null;
  return (
    <>
      <Button
        look="quiet"
        aria-label={t('action.edit.undo')}
        isDisabled={!canUndo}
        onPress={() => runAction('edit.undo')}
      >
        <span aria-hidden="true">↶</span>
      </Button>
      <Button
        look="quiet"
        aria-label={t('action.edit.redo')}
        isDisabled={!canRedo}
        onPress={() => runAction('edit.redo')}
      >
        <span aria-hidden="true">↷</span>
      </Button>
    </>
  );
}

/** Says why the review cannot be changed here, and offers what can be done: take it over, or save it as a file. */
export function ReadOnlyBar() {
  const readOnly = useReview((state) => state.readOnly);
  const stopped = useReview((state) => state.stopped);
  if (!readOnly) return null;
  return (
    <div className={styles.readOnly} role="status">
      {t(stopped === undefined ? 'common.readOnly' : `common.stopped.${stopped}`)}
      {stopped === undefined ? null : (
        <Button look="quiet" onPress={() => saveScreen().catch(notifyError)}>
          {t('common.saveScreen')}
        </Button>
      )}
      {stopped === undefined || stopped === 'moved' ? (
        <Button look="quiet" onPress={() => takeReviewOver().catch(notifyError)}>
          {t('common.useHere')}
        </Button>
      ) : null}
    </div>
  );
}
