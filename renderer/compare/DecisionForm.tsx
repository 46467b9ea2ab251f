import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { Disagreement } from '../../shared/reconcile/disagreements.ts';
import { OfferedDrafts } from '../choices/DraftNotes.tsx';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
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
      <CheckboxGroup
        className={styles.present ?? ''}
        value={[...presentOf(view)]}
        onChange={(ids) =>
          useCompare.setState({
            present: reviewers.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
          })
        }
      >
        <Label className={styles.soft ?? ''}>{t('compare.present')}</Label>
        {reviewers.map(({ id, initials, name }) => (
          <Checkbox key={id} value={id} className={styles.check ?? ''} aria-label={name}>
            <span className={styles.box} aria-hidden="true" />
            <span title={name}>{initials}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <input
        className={styles.input}
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
        <Checkbox
          className={styles.check ?? ''}
          isSelected={alike}
          onChange={(next) => useCompare.setState({ alike: next })}
        >
          <span className={styles.box} aria-hidden="true" />
          <span className={styles.alike}>
            {t('compare.alike', {
              count: others,
              says: likenessSentence(passage, view.reviewers, view.snapshot),
            })}
          </span>
        </Checkbox>
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
