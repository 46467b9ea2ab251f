import { Heading } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { setsOf } from '../../shared/scope/listed-studies.ts';
import { useReview } from '../store/review-store.ts';
import { closeSets, useSets } from '../store/sets-state.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import { NewSet } from './NewSet.tsx';
import { SetDetails } from './SetDetails.tsx';
import { SetList } from './SetList.tsx';
import styles from './sets.module.css';

/** The sets of the review: made, named, filled, used and removed. */
export function SetsDialog() {
  const isOpen = useSets((state) => state.isOpen);
  return (
    <ModalDialog isOpen={isOpen} onClose={closeSets}>
      <Content />
    </ModalDialog>
  );
}

function Content() {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const setId = useSets((state) => state.setId);
  const sets = setsOf(snapshot);
  const set = sets.find(({ id }) => id === setId);
  return (
    <>
      <Heading slot="title">{t('sets.title')}</Heading>
      <p className={styles.soft}>{t('sets.text')}</p>
      <SetList sets={sets} snapshot={snapshot} openId={set?.id} />
      {set !== undefined ? (
        <SetDetails key={set.id} set={set} snapshot={snapshot} readOnly={readOnly} />
      ) : readOnly ? null : (
        <NewSet />
      )}
      <DialogActions>
        <Button onPress={closeSets}>{t('common.close')}</Button>
      </DialogActions>
    </>
  );
}
