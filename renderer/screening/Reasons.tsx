import { retireReason, wordReason } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { type ExclusionReason, notRetrieved, reasonsAt } from '../../shared/screening/reasons.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './screening.module.css';
import { useScreening } from './screening-state.ts';
import { decide } from './stage-actions.ts';

/** The reasons for exclusion, each one key; the list itself can be edited in place. */
export function Reasons(props: {
  readonly stage: ScreeningStage;
  readonly chosen: string | undefined;
}) {
  const { chosen, stage } = props;
  const review = useReview((state) => state.snapshot.review);
  const readOnly = useReview((state) => state.readOnly);
  const editing = useScreening((state) => state.editingReasons);
  const wanted = useScreening((state) => state.wantsReason);
  const reasons = reasonsAt(review, stage);
  return (
    <section className={styles.reasons} data-wanted={wanted || undefined}>
      <header className={styles.reasonsHead}>
        <h3>{t('screening.excludeFor')}</h3>
        <Button
          look="quiet"
          aria-expanded={editing}
          isDisabled={readOnly}
          onPress={() => useScreening.setState({ editingReasons: !editing })}
        >
          {t(editing ? 'screening.doneEditing' : 'screening.editReasons')}
        </Button>
      </header>
      {wanted ? <p className={styles.wanted}>{t('screening.chooseReason')}</p> : null}
      {editing ? (
        <EditedReasons reasons={reasons} />
      ) : (
        <ul>
          {reasons.map((reason, index) => (
            <li key={reason.id}>
              <Button
                look="quiet"
                aria-pressed={chosen === reason.id}
                isDisabled={readOnly}
                {...(index < 9 ? { 'aria-keyshortcuts': String(index + 1) } : {})}
                onPress={() => void decide(stage, 'exclude', reason.id).catch(notifyError)}
              >
                {index < 9 ? <KeyHint keys={String(index + 1)} /> : null} <span>{reason.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function EditedReasons({ reasons }: { readonly reasons: readonly ExclusionReason[] }) {
  return (
    <ul className={styles.edited}>
      {reasons.map(({ id, name }, index) => (
        <li key={id}>
          <CommitField
            field={`reason ${id}`}
            label={t('screening.reasonWords', { number: index + 1 })}
            isLabelHidden
            value={name}
            onCommit={(words) => commitText(wordReason, { id, name: words })}
          />
          {id === notRetrieved ? null : (
            <Button
              look="quiet"
              aria-label={t('screening.removeReason', { name })}
              onPress={() => void commit(retireReason, { id }).catch(notifyError)}
            >
              ×
            </Button>
          )}
        </li>
      ))}
      <li>
        <CommitField
          field="reason new"
          label={t('screening.newReason')}
          isLabelHidden
          placeholder={t('screening.newReason')}
          value=""
          onCommit={(name) => commitText(wordReason, { name })}
        />
      </li>
    </ul>
  );
}
