import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Duplicates } from './Duplicates.tsx';
import { SearchLog } from './SearchLog.tsx';
import { Stage } from './Stage.tsx';

/** From the searches to the included studies: search log, duplicates, and the two stages of screening. */
export function ScreeningScreen() {
  const part = useSession((state) => state.screeningPart);
  const studies = useReview((state) => state.snapshot.studies);
  const readOnly = useReview((state) => state.readOnly);
  const isEmpty = useMemo(() => isWithoutStudies(studies), [studies]);
  if (part === 'searches') return <SearchLog />;
  if (isEmpty)
    return (
      <EmptyState title={t('screening.emptyTitle')} text={t('screening.emptyText')}>
        <Button look="primary" isDisabled={readOnly} onPress={() => runAction('import.files')}>
          {t('import.button')}
        </Button>
      </EmptyState>
    );
  // Each stage keeps what is going on in it to itself.
  return part === 'duplicates' ? <Duplicates /> : <Stage key={part} stage={part} />;
}

function isWithoutStudies(studies: Snapshot['studies']): boolean {
  for (const { deleted } of studies.values()) if (deleted !== true) return false;
  return true;
}
