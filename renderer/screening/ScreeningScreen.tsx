import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { type ScreeningPart, screeningParts } from '../store/session.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Duplicates } from './Duplicates.tsx';
import { openGroupCount } from './duplicate-list.ts';
import { SearchLog } from './SearchLog.tsx';
import { Stage } from './Stage.tsx';
import styles from './screening.module.css';
import { useStage } from './use-stage.ts';

/** From the searches to the included studies: search log, duplicates, and the two stages of screening. */
export function ScreeningScreen() {
  const part = useSession((state) => state.screeningPart);
  const studies = useReview((state) => state.snapshot.studies);
  const readOnly = useReview((state) => state.readOnly);
  const isEmpty = useMemo(() => isWithoutStudies(studies), [studies]);
  return (
    <Tabs
      className={styles.screen ?? ''}
      selectedKey={part}
      onSelectionChange={(key) => useSession.setState({ screeningPart: key as ScreeningPart })}
    >
      <TabList className={styles.parts ?? ''} aria-label={t('screening.parts')}>
        {screeningParts.map((name) => (
          <Tab key={name} id={name} className={styles.part ?? ''}>
            {t(`screening.part.${name}`)} <PartCount part={name} />
          </Tab>
        ))}
      </TabList>
      {screeningParts.map((name) => (
        <TabPanel key={name} id={name} className={styles.panel ?? ''}>
          {name === 'searches' ? (
            <SearchLog />
          ) : isEmpty ? (
            <EmptyState title={t('screening.emptyTitle')} text={t('screening.emptyText')}>
              <Button
                look="primary"
                isDisabled={readOnly}
                onPress={() => runAction('import.files')}
              >
                {t('import.button')}
              </Button>
            </EmptyState>
          ) : name === 'duplicates' ? (
            <Duplicates />
          ) : (
            <Stage stage={name} />
          )}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function isWithoutStudies(studies: Snapshot['studies']): boolean {
  for (const { deleted } of studies.values()) if (deleted !== true) return false;
  return true;
}

/** How much is left to do in a part. */
function PartCount({ part }: { readonly part: ScreeningPart }) {
  if (part === 'duplicates') return <DuplicateCount />;
  if (part === 'searches') return <SearchCount />;
  return <StageCount stage={part} />;
}

function SearchCount() {
  const searches = useReview((state) => state.snapshot.searches);
  const count = [...searches.values()].filter(({ deleted }) => deleted !== true).length;
  return <Count count={count} />;
}

function DuplicateCount() {
  const count = useReview(({ snapshot }) => openGroupCount.of(snapshot));
  return <Count count={count} />;
}

function StageCount({ stage }: { readonly stage: 'titleAbstract' | 'fullText' }) {
  const { progress } = useStage(stage);
  return <Count count={progress.toDo + progress.conflicts} />;
}

function Count({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className={styles.count}>{count}</span>;
}
