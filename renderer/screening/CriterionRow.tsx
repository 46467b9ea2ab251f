import { t } from '../../shared/messages/all-messages.ts';
import { dayInWords, listInWords } from '../../shared/messages/formats.ts';
import { criterionName } from '../../shared/ops/criterion-name.ts';
import type { Criterion } from '../../shared/records/criterion.ts';
import { type ScreeningStage, screeningStages } from '../../shared/records/screening.ts';
import { isWorded } from '../../shared/screening/criteria.ts';
import type { DecidedBefore } from '../../shared/screening/decided-before.ts';
import { reasonName, reasonsAt } from '../../shared/screening/reasons.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { dateTold } from '../store/told-moments.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './criteria.module.css';
import { listBefore } from './criteria-pane.ts';
import { decide } from './stage-actions.ts';

/** One criterion as it is read while screening, with the reason that it stands for. */
export function CriterionRow(props: {
  readonly stage: ScreeningStage;
  readonly criterion: Criterion;
  readonly before: DecidedBefore | undefined;
  readonly isChosen: boolean;
}) {
  const { before, criterion, isChosen, stage } = props;
  const { exclude, include } = criterion;
  return (
    <>
      <h3 dir="auto">{criterionName(criterion)}</h3>
      {isWorded(criterion) ? (
        <dl className={styles.says}>
          <Says label={t('criteria.include')} text={include} />
          <Says label={t('criteria.exclude')} text={exclude} />
        </dl>
      ) : (
        <p className={styles.soft}>{t('criteria.wordless')}</p>
      )}
      <Reason stage={stage} criterion={criterion} isChosen={isChosen} />
      {before === undefined ? null : <Before stage={stage} criterion={criterion} before={before} />}
    </>
  );
}

function Says({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  return text === undefined ? null : (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}

/** The reason that a criterion is tied to, with its number: it excludes the record as the list of reasons does. */
function Reason(props: {
  readonly stage: ScreeningStage;
  readonly criterion: Criterion;
  readonly isChosen: boolean;
}) {
  const { criterion, isChosen, stage } = props;
  const { reasonId } = criterion;
  const review = useReview((state) => state.snapshot.review);
  const readOnly = useReview((state) => state.readOnly);
  if (reasonId === undefined) return null;
  const place = reasonsAt(review, stage).findIndex(({ id }) => id === reasonId);
  const reason = reasonName(review, reasonId);
  if (place < 0) return <p className={styles.soft}>{t('criteria.reasonRetired', { reason })}</p>;
  return (
    <div className={styles.reason}>
      <Button
        look="quiet"
        aria-pressed={isChosen}
        isDisabled={readOnly}
        onPress={() => void decide(stage, 'exclude', reasonId).catch(notifyError)}
      >
        {place < 9 ? <KeyHint keys={String(place + 1)} /> : null} <span>{reason}</span>
      </Button>
    </div>
  );
}

/** How many records were decided on before the criterion changed, and those of this stage to be looked at again. */
function Before(props: {
  readonly stage: ScreeningStage;
  readonly criterion: Criterion;
  readonly before: DecidedBefore;
}) {
  const { before, criterion, stage } = props;
  const here = before.records[stage];
  const stages = screeningStages.flatMap((each) => {
    const count = before.records[each].length;
    return count === 0 ? [] : [t(`criteria.before.${each}`, { count })];
  });
  return (
    <p className={styles.before}>
      {t('criteria.changed', {
        date: dateTold(before.changed, dayInWords),
        stages: listInWords(stages),
      })}{' '}
      {here.length === 0 ? null : (
        <Button
          look="quiet"
          aria-label={t('criteria.listOf', { criterion: criterionName(criterion) })}
          onPress={() => listBefore(stage, criterion, here)}
        >
          {t('criteria.list')}
        </Button>
      )}
    </p>
  );
}
