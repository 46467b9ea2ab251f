import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { OfferedDrafts } from '../choices/DraftNotes.tsx';
import { recentReasons } from './choices.ts';
import styles from './compare.module.css';
import { useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { useDecisionDraft } from './decision-drafts.ts';

const mostReasons = 8;

/** The reason, with those the team gave before: arrows take one into the field, a click too. */
export function ReasonField(props: {
  readonly view: CompareView;
  readonly passageId: string;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const { field, view } = props;
  const reason = useCompare((state) => state.reason);
  const isMissing = useCompare((state) => state.reasonMissing);
  const reasons = useMemo(
    () => recentReasons(view.snapshot.decisions, mostReasons),
    [view.snapshot.decisions],
  );
  const [at, setAt] = useState(-1);
  const draft = useDecisionDraft(props.passageId, 'reason');
  const id = useId();
  const write = (text: string, from = -1): void => {
    setAt(from);
    useCompare.setState({ reason: text, reasonMissing: false });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined;
    if (to === undefined || reasons.length === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(to, reasons.length - 1));
    write(reasons[next] ?? '', next);
  };
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{t('compare.reason')}</label>
      <input
        ref={field}
        id={id}
        className={styles.input}
        value={reason}
        autoComplete="off"
        dir="auto"
        aria-invalid={isMissing || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={isMissing ? styles.problem : styles.hint}>
        {isMissing
          ? t('compare.reasonMissing')
          : reasons.length === 0
            ? ''
            : t('compare.reasonHint')}
      </p>
      <OfferedDrafts of={draft} value="" />
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons} aria-label={t('compare.recentReasons')}>
          {reasons.map((each, index) => (
            <li key={each}>
              <button
                type="button"
                tabIndex={-1}
                className={styles.chip}
                data-current={index === at || undefined}
                title={each}
                onClick={() => {
                  write(each, index);
                  field.current?.focus();
                }}
              >
                {each}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
