import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import { Segments } from '../ui/Segments.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { ShareOutForm } from './ShareOutForm.tsx';
import styles from './screening.module.css';
import { useScreening } from './screening-state.ts';
import { isWithColleagues } from './share-words.ts';

/** Asks for the dialog that says who screens what; nothing for somebody alone. */
export function ShareOutButton() {
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const readOnly = useReview((state) => state.readOnly);
  if (!isWithColleagues(reviewers)) return null;
  return (
    <Button isDisabled={readOnly} onPress={() => useScreening.setState({ isSharing: true })}>
      {t('share.open')}
    </Button>
  );
}

/** Who screens what at a stage: records are shared out, or what is left of somebody is handed over. */
export function ShareOut({ stage }: { readonly stage: ScreeningStage }) {
  const isOpen = useScreening((state) => state.isSharing);
  const close = (): void => useScreening.setState({ isSharing: false });
  return (
    <ModalDialog isOpen={isOpen} onClose={close}>
      <Question stage={stage} onClose={close} />
    </ModalDialog>
  );
}

const ways = ['shareOut', 'handOver'] as const;

function Question(props: { readonly stage: ScreeningStage; readonly onClose: () => void }) {
  const { onClose, stage } = props;
  const [way, setWay] = useState<(typeof ways)[number]>('shareOut');
  const Form = way === 'shareOut' ? ShareOutForm : HandOverForm;
  return (
    <>
      <Heading slot="title">{t('share.title', { stage })}</Heading>
      <div className={styles.way}>
        <Segments
          label={t('share.what')}
          value={way}
          choices={ways.map((value) => ({ value, label: t(`share.${value}`) }))}
          onChange={setWay}
        />
      </div>
      <Form stage={stage} onDone={onClose}>
        {(button) => (
          <DialogActions>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            {button}
          </DialogActions>
        )}
      </Form>
    </>
  );
}
