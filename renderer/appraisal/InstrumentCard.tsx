import type { ReviewInstrument } from '../../shared/appraisal/review-instruments.ts';
import {
  editInstrument,
  removeInstrument,
  retireInstrument,
  scoreInstrument,
} from '../../shared/commands/instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './appraisal.module.css';
import { InstrumentAnswers } from './InstrumentAnswers.tsx';
import { InstrumentItems } from './InstrumentItems.tsx';

/** One instrument: its name and source, what may be answered, and what it asks. */
export function InstrumentCard({ instrument }: { readonly instrument: ReviewInstrument }) {
  const { id: instrumentId, items, name, retired, scored, source } = instrument;
  const readOnly = useReview((state) => state.readOnly);
  return (
    <section className={styles.card} aria-label={name}>
      <div className={styles.cardHead}>
        <h2 dir="auto">{name}</h2>
        {retired ? <span className={styles.mark}>{t('appraisal.retired')}</span> : null}
        <span className={styles.end}>
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() =>
              void commitAndTell(retireInstrument, { instrumentId, retired: !retired })
            }
          >
            {t(retired ? 'appraisal.resume' : 'appraisal.retire')}
          </Button>
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => void commitAndTell(removeInstrument, { instrumentId })}
          >
            {t('appraisal.remove')}
          </Button>
        </span>
      </div>
      <CommitField
        field={`${instrumentId} name`}
        label={t('appraisal.name')}
        value={name}
        isReadOnly={readOnly}
        onCommit={(words) => commitText(editInstrument, { instrumentId, fields: { name: words } })}
      />
      <CommitField
        field={`${instrumentId} source`}
        label={t('appraisal.source')}
        multiline
        value={source}
        isReadOnly={readOnly}
        onCommit={(words) =>
          commitText(editInstrument, { instrumentId, fields: { source: words } })
        }
      />
      <CheckBox
        isSelected={scored}
        isDisabled={readOnly}
        hint={t('appraisal.scoredHint')}
        onChange={(isOn) =>
          void commitAndTell(scoreInstrument, { instrumentId, scored: isOn }).catch(notifyError)
        }
      >
        {t('appraisal.scored')}
      </CheckBox>
      <details className={styles.part}>
        <summary>{t('appraisal.answersTitle')}</summary>
        <InstrumentAnswers instrument={instrument} />
      </details>
      <details className={styles.part}>
        <summary>{t('appraisal.itemsTitle', { count: items.length })}</summary>
        <InstrumentItems instrument={instrument} />
      </details>
    </section>
  );
}
