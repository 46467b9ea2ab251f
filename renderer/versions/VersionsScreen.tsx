import { t } from '../../shared/messages/all-messages.ts';
import { exportChanges } from '../store/export-settings.ts';
import { useReview } from '../store/review-store.ts';
import { useVersions } from '../store/versions-state.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NameVersion } from './NameVersion.tsx';
import { useCodebookStates } from './use-codebook-states.ts';
import { VersionList } from './VersionList.tsx';
import { VersionSheet } from './VersionSheet.tsx';
import styles from './versions.module.css';

/** Versions of the codebook, and what became of it between one of them, or a day, and another or now. */
export function VersionsScreen() {
  const view = useCodebookStates();
  const readOnly = useReview((state) => state.readOnly);
  const { chosen, isNaming } = useVersions();
  const { asked } = view;
  if (view.snapshot.codes.size === 0)
    return (
      <EmptyState title={t('versions.emptyTitle')} text={t('versions.empty')}>
        {null}
      </EmptyState>
    );
  return (
    <div className={styles.screen}>
      <div className={styles.toolbar}>
        <span>{t('versions.count', { count: view.versions.length })}</span>
        <span className={styles.end}>
          <Button
            look="quiet"
            isDisabled={asked === undefined}
            onPress={() => {
              if (asked !== undefined) exportChanges(asked.since, asked.until);
            }}
          >
            {t('versions.toTable')}
          </Button>
          <Button isDisabled={readOnly} onPress={() => useVersions.setState({ isNaming: true })}>
            {t('versions.name')}
          </Button>
        </span>
      </div>
      <div className={styles.panes}>
        <VersionList view={view} isWork={!isNaming} />
        <div className={styles.paper}>
          {isNaming ? <NameVersion /> : <VersionSheet key={chosen} view={view} />}
        </div>
      </div>
    </div>
  );
}
