import { useId, useMemo, useState } from 'react';
import { Heading } from 'react-aria-components';
import { coefficientText } from '../../shared/agreement/coefficient-words.ts';
import { appraisalAgreement, isAppraisedByTwo } from '../../shared/appraisal/agreement.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { shareInWords } from '../../shared/messages/formats.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import styles from './appraisal.module.css';
import { useSubject } from './subject.ts';

/** How reviewers agreed on each item, before differences were settled; nothing where no two appraised a study. */
export function ItemAgreement() {
  const snapshot = useReview((state) => state.snapshot);
  const { instrument } = useSubject();
  const [isOpen, setOpen] = useState(false);
  const isThere = useMemo(
    () => instrument !== undefined && isAppraisedByTwo(snapshot, instrument),
    [snapshot, instrument],
  );
  if (!isThere || instrument === undefined) return null;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('appraisal.agreement')}
      </Button>
      <ModalDialog isOpen={isOpen} onClose={() => setOpen(false)}>
        <Figures onClose={() => setOpen(false)} />
      </ModalDialog>
    </>
  );
}

function Figures({ onClose }: { readonly onClose: () => void }) {
  const snapshot = useReview((state) => state.snapshot);
  const { instrument } = useSubject();
  const id = useId();
  const rows = useMemo(
    () => (instrument === undefined ? [] : appraisalAgreement(snapshot, instrument)),
    [snapshot, instrument],
  );
  return (
    <>
      <Heading slot="title" id={id}>
        {t('appraisal.agreementTitle', { instrument: instrument?.name ?? '' })}
      </Heading>
      <div className={styles.figures}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('appraisal.item')}</th>
              <th scope="col">{t('appraisal.studiesCompared')}</th>
              <th scope="col">{t('agreement.percent')}</th>
              <th scope="col">{t('appraisal.kappa')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, kappa, observed, studies }) => (
              <tr key={item.id}>
                <th scope="row" dir="auto">
                  {item.label}
                </th>
                <td>{studies}</td>
                <td>
                  {'value' in observed ? shareInWords(observed.value) : coefficientText(observed)}
                </td>
                <td>{coefficientText(kappa)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{t('appraisal.agreementHow')}</p>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </>
  );
}
