import { useEffect } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { goTo } from '../store/session-store.ts';
import { useText } from '../store/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ComparedText } from './ComparedText.tsx';
import { CompareToolbar } from './CompareToolbar.tsx';
import styles from './compare.module.css';
import { beginComparing } from './compare-state.ts';
import { type CompareView, useCompareView } from './compare-view.ts';
import { DecisionPanel } from './DecisionPanel.tsx';
import { DisagreementPane } from './DisagreementPane.tsx';
import { goToNextOpenDocument } from './document-steps.ts';
import { RefusedKeyNote } from './RefusedKeyNote.tsx';
import { useCompareKeys } from './use-compare-keys.ts';

/** Reviewers' codings of one document side by side on its text, and what the team makes of them. */
export function CompareScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginComparing(reviewId), [reviewId]);
  const view = useCompareView();
  if (view === undefined) {
    return (
      <EmptyState title={t('compare.nobody.title')} text={t('compare.noDocuments')}>
        <Button look="primary" onPress={() => runAction('import.files')}>
          {t('action.import.files')}
        </Button>
      </EmptyState>
    );
  }
  if (!view.documents.some(({ blind, coders }) => blind || coders > 1)) {
    return (
      <EmptyState title={t('compare.nobody.title')} text={t('compare.nobody.text')}>
        <GoToTeam />
      </EmptyState>
    );
  }
  return <CompareDocument view={view} />;
}

function CompareDocument({ view }: { readonly view: CompareView }) {
  const { current, reviewers } = view;
  const loaded = useText(current.document.textId);
  useCompareKeys(view);
  return (
    <div className={styles.screen}>
      <CompareToolbar view={view} />
      {current.blind ? (
        <EmptyState
          title={t(current.again ? 'recode.compare.title' : 'compare.blind.title')}
          text={t(current.again ? 'recode.compare.text' : 'compare.blind.text')}
        >
          {current.again ? <GoToRecode /> : <GoToTeam />}
          <RefusedKeyNote view={view} />
        </EmptyState>
      ) : reviewers.length < 2 ? (
        <EmptyState title={t('compare.alone.title')} text={t('compare.alone.text')}>
          {view.documents.some(({ blind, coders }) => !blind && coders > 1) ? (
            <Button look="primary" onPress={() => goToNextOpenDocument(view)}>
              {t('compare.nextDocument')}
            </Button>
          ) : null}
          <GoToTeam />
          <RefusedKeyNote view={view} />
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <DisagreementPane view={view} />
          <div className={styles.main}>
            {loaded.status === 'failed' ? (
              <EmptyState title={t('compare.failed')} text={loaded.reason} />
            ) : loaded.status === 'ready' ? (
              <ComparedText key={current.document.id} view={view} body={loaded.body} />
            ) : (
              <div />
            )}
            <DecisionPanel view={view} />
          </div>
        </div>
      )}
    </div>
  );
}

function GoToTeam() {
  return <Button onPress={() => goTo('team')}>{t('compare.blind.go')}</Button>;
}

function GoToRecode() {
  return <Button onPress={() => goTo('recode')}>{t('recode.go')}</Button>;
}
