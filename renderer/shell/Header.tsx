import { Link } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { entryOf, runAction } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { takeReviewOver } from '../store/open-review.ts';
import { useReview } from '../store/review-store.ts';
import { saveScreen } from '../store/save-screen.ts';
import { screens } from '../store/session.ts';
import { goTo, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { KeyTip } from '../ui/KeyTip.tsx';
import { keyLabel } from '../ui/key-label.ts';
import styles from './shell.module.css';

/** Every screen of a review. */
const tabs = screens.filter((screen) => screen !== 'reviews' && screen !== 'recovery');

/** Name of the review, the screens, and the way to everything else. */
export function Header() {
  const screen = useSession((state) => state.screen);
  const open = useReview((state) => state.status === 'open');
  const title = useReview((state) => state.info?.title);
  const sample = useReview((state) => state.snapshot.review?.sample === true);
  return (
    <header className={styles.header}>
      <Link className={styles.wordmark ?? ''} onPress={() => goTo('reviews')}>
        {t('app.name')}
      </Link>
      {open ? (
        <>
          <span className={styles.reviewTitle} title={title}>
            {title}
          </span>
          {sample ? (
            <span className={styles.badge} title={t('common.sample')}>
              <span className={styles.badgeLong}>{t('common.sample')}</span>
              <span className={styles.badgeShort}>{t('reviews.sampleBadge')}</span>
            </span>
          ) : null}
          <nav className={styles.tabs} aria-label={t('common.screens')}>
            {tabs.map((tab) => (
              <Tab key={tab} screen={tab} current={screen === tab} />
            ))}
          </nav>
        </>
      ) : (
        <span className={styles.reviewTitle}>{t('app.tagline')}</span>
      )}
      <span className={styles.headerEnd}>
        <UndoButtons open={open} />
        <Button
          look="quiet"
          aria-label={`${t('action.view.palette')} ${keyLabel('Mod+K')}`}
          onPress={() => runAction('view.palette')}
        >
          <KeyHint keys="Mod+K" />
        </Button>
        <Button
          look="quiet"
          aria-label={t('action.view.appearance')}
          onPress={() => runAction('view.appearance')}
        >
          <span aria-hidden="true">◐</span>
        </Button>
      </span>
    </header>
  );
}

function Tab({
  screen,
  current,
}: {
  readonly screen: (typeof tabs)[number];
  readonly current: boolean;
}) {
  return (
    <KeyTip keys={entryOf(`go.${screen}`)?.keys[0]}>
      <Link
        className={styles.tab ?? ''}
        {...(current ? { 'aria-current': 'page' as const } : {})}
        onPress={() => goTo(screen)}
      >
        {t(`screen.${screen}`)}
      </Link>
    </KeyTip>
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
