import { useId, useMemo, useState } from 'react';
import { Heading } from 'react-aria-components';
import { coefficientText } from '../../shared/agreement/coefficient-words.ts';
import type { Coefficient } from '../../shared/agreement/figure.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { shareInWords } from '../../shared/messages/formats.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import {
  isScreenedByTwo,
  type ScreeningAgreement,
  screeningAgreement,
} from '../../shared/team/screening-agreement.ts';
import { copyParagraph } from '../choices/copy-paragraph.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import styles from './screening.module.css';

/** How reviewers agreed at this stage: a line below the list, the figures in a dialog. Nothing for one reviewer. */
export function StageAgreement({ stage }: { readonly stage: ScreeningStage }) {
  const snapshot = useReview((state) => state.snapshot);
  const [isOpen, setOpen] = useState(false);
  // Each decision asks this anew: the figures are counted once somebody wants them.
  const isThere = useMemo(() => isScreenedByTwo(snapshot, stage), [snapshot, stage]);
  const pairs = useMemo(
    () => (isOpen ? screeningAgreement(snapshot, stage) : []),
    [isOpen, snapshot, stage],
  );
  if (!isThere) return null;
  return (
    <div className={styles.queueFoot}>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('screening.agreement')}
      </Button>
      <ModalDialog isOpen={isOpen} onClose={() => setOpen(false)}>
        <Figures stage={stage} pairs={pairs} onClose={() => setOpen(false)} />
      </ModalDialog>
    </div>
  );
}

function Figures(props: {
  readonly stage: ScreeningStage;
  readonly pairs: readonly ScreeningAgreement[];
  readonly onClose: () => void;
}) {
  const { onClose, pairs, stage } = props;
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const id = useId();
  const nameOf = (reviewer: ReviewerId): string => reviewers.get(reviewer)?.name ?? '–';
  const sentences = pairs.map((pair) => sentenceOf(pair, stage, nameOf));
  return (
    <>
      <Heading slot="title" id={id}>
        {t('screening.agreementTitle', { stage: t(`screening.part.${stage}`) })}
      </Heading>
      <div className={styles.figures}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('agreement.reviewers')}</th>
              <th scope="col">{t('screening.agreement.both')}</th>
              <th scope="col">{t('screening.agreement.bothInclude')}</th>
              <th scope="col">{t('screening.agreement.differ')}</th>
              <th scope="col">{t('screening.agreement.bothExclude')}</th>
              <th scope="col">{t('agreement.percent')}</th>
              <th scope="col">{t('agreement.cohen')}</th>
              <th scope="col">{t('screening.agreement.pabak')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.first} ${pair.second}`}>
                <th scope="row">
                  {t('agreement.pair', { one: nameOf(pair.first), other: nameOf(pair.second) })}
                </th>
                <td>{pair.studies}</td>
                <td>{pair.bothInclude}</td>
                <td>{pair.onlyFirstIncludes + pair.onlySecondIncludes}</td>
                <td>{pair.bothExclude}</td>
                <td>{shareText(pair.observed)}</td>
                <td>{coefficientText(pair.kappa)}</td>
                <td>{coefficientText(pair.pabak)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{t('screening.agreement.how')}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <DialogActions>
        <Button onPress={() => copyParagraph(sentences.join(' '))}>{t('agreement.copy')}</Button>
        <Button look="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </>
  );
}

function shareText(share: Coefficient): string {
  return 'value' in share ? shareInWords(share.value) : coefficientText(share);
}

/** What a paper says of it. */
function sentenceOf(
  pair: ScreeningAgreement,
  stage: ScreeningStage,
  nameOf: (reviewer: ReviewerId) => string,
): string {
  return t('screening.agreement.sentence', {
    one: nameOf(pair.first),
    other: nameOf(pair.second),
    stage: stage === 'titleAbstract' ? 'title' : 'full',
    count: pair.studies,
    observed: shareText(pair.observed),
    kappa: coefficientText(pair.kappa),
    pabak: coefficientText(pair.pabak),
  });
}
