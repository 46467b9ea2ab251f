import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Disagreement } from '../../shared/reconcile/disagreements.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { OfferedDrafts } from '../choices/DraftNotes.tsx';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './compare.module.css';
import { unchoose, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { useDecisionDraft } from './decision-drafts.ts';
import { alikeOf } from './passages.ts';
import { ReasonField } from './ReasonField.tsx';
import { focusList, presentOf, recordDecision } from './record-decision.ts';
import { choiceWords, likenessSentence } from './words.ts';

/** Why, who was there, for how many; Enter in a field records. */
export function DecisionForm(props: {
  readonly view: CompareView;
  readonly passage: Disagreement;
}) {
  const { passage, view } = props;
  const { alike, choice, marked, note } = useCompare();
  const reviewers = [...view.snapshot.reviewers.values()].filter(({ deleted }) => deleted !== true);
  const others = useMemo(
    () =>
      alikeOf(
        view.passages,
        passage,
        view.reviewers.map(({ id }) => id),
      ).length,
    [view.passages, view.reviewers, passage],
  );
  const noteDraft = useDecisionDraft(passage.id, 'note');
  const field = useRef<HTMLInputElement>(null);
  // Before the frame, so that no letter of a fast typist is taken for a key of the screen.
  useLayoutEffect(() => {
    if (choice !== undefined) field.current?.focus({ preventScroll: true });
  }, [choice]);
  const record = (): void => {
    recordDecision(view).catch(notifyError);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) record();
    else if (event.key === 'Escape') {
      unchoose();
      focusList();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = marked.size > 1 ? marked.size : alike ? others + 1 : 1;
  return (
    <div
      className={styles.panelColumn}
      role="group"
      aria-label={t('compare.reason')}
      onKeyDown={onKeyDown}
    >
      <ReasonField view={view} passageId={passage.id} field={field} />
      <Present view={view} reviewers={reviewers} />
      <input
        aria-label={t('compare.note')}
        placeholder={t('compare.note')}
        dir="auto"
        value={note}
        onChange={(event) => useCompare.setState({ note: event.target.value })}
      />
      <OfferedDrafts of={noteDraft} value="" />
      {marked.size > 1 ? (
        <p className={styles.soft}>{t('compare.marked', { count: marked.size })}</p>
      ) : others === 0 ? null : (
        <CheckBox isSelected={alike} onChange={(next) => useCompare.setState({ alike: next })}>
          {t('compare.alike', {
            count: others,
            says: likenessSentence(passage, view.reviewers, view.snapshot),
          })}
        </CheckBox>
      )}
      <div className={styles.recordLine}>
        <Button look="primary" isDisabled={choice === undefined} onPress={record}>
          {count > 1 ? t('compare.recordMany', { count }) : t('compare.record')}
        </Button>
        <span className={styles.chosen}>{choiceWords(choice, view.snapshot)}</span>
      </div>
    </div>
  );
}

/** Who was there when it was settled. */
function Present(props: {
  readonly view: CompareView;
  readonly reviewers: readonly Pick<Reviewer, 'id' | 'initials' | 'name'>[];
}) {
  const label = useId();
  const present = presentOf(props.view);
  return (
    <div className={styles.present} role="group" aria-labelledby={label}>
      <span id={label} className={styles.soft}>
        {t('compare.present')}
      </span>
      {props.reviewers.map(({ id, initials, name }) => (
        <CheckBox
          key={id}
          name={name}
          isSelected={present.includes(id)}
          onChange={(isPresent) =>
            useCompare.setState({
              present: props.reviewers
                .map((reviewer) => reviewer.id)
                .filter((each) => (each === id ? isPresent : present.includes(each))),
            })
          }
        >
          <span title={name}>{initials}</span>
        </CheckBox>
      ))}
    </div>
  );
}
