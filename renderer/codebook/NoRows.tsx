import { t } from '../../shared/messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { nameNewCode } from './codebook-view.ts';
import styles from './tree.module.css';

/** In the tree's place: there is no code yet, or none that is to be shown. */
export function NoRows({
  empty,
  isAside,
  query,
}: {
  readonly empty: boolean;
  /** The codebook stands beside a text. */
  readonly isAside: boolean;
  readonly query: string;
}) {
  if (!empty) {
    return (
      <p className={styles.none}>
        {query.trim() === ''
          ? t('codebook.allRetired')
          : t('codebook.noMatch', { query: query.trim() })}
      </p>
    );
  }
  return (
    <EmptyState title={t('codebook.emptyTitle')} text={t('codebook.emptyText')} isAside={isAside}>
      <Button onPress={() => nameNewCode('code')}>{t('codebook.new')}</Button>
    </EmptyState>
  );
}
