import { ToggleButton } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { Disagreement } from '../../shared/reconcile/disagreements.ts';
import { keyOf } from '../actions/registry.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { notify } from '../store/notices.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { choiceOf, fitsKind, type KeyedOutcome, outcomesInOrder } from './choices.ts';
import styles from './compare.module.css';
import { choose, unchoose, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { focusList } from './record-decision.ts';
import { chooseOutcome } from './use-compare-keys.ts';
import { choiceWords } from './words.ts';

/** The outcomes that fit this kind of disagreement, one key each. */
export function Outcomes(props: { readonly view: CompareView; readonly passage: Disagreement }) {
  const { passage, view } = props;
  const choice = useCompare((state) => state.choice);
  const picking = useCompare((state) => state.picking);
  if (picking) {
    return (
      <div className={styles.panelColumn}>
        <CodePicker
          label={t('compare.otherCode')}
          autoFocus
          canCreate={false}
          onChoose={(chosen) => {
            if ('codeId' in chosen) choose({ outcome: 'other-code', codeId: chosen.codeId });
            else notify({ text: t('picker.none'), tone: 'problem' });
          }}
          onCancel={() => {
            unchoose();
            focusList();
          }}
        />
      </div>
    );
  }
  return (
    <fieldset className={styles.outcomes}>
      <legend className="visually-hidden">{t('compare.outcomes')}</legend>
      {outcomesInOrder.map(([action, outcome]) =>
        fitsKind(outcome, passage) ? (
          <ToggleButton
            key={action}
            className={styles.outcome ?? ''}
            aria-keyshortcuts={keyOf(action)}
            isSelected={isChosen(choice, outcome)}
            onChange={() => chooseOutcome(view, outcome)}
          >
            <KeyHint keys={keyOf(action) ?? '–'} />
            {choice?.outcome === 'other-code' && outcome === 'other-code'
              ? choiceWords(choice, view.snapshot)
              : t(`compare.outcome.${outcome}`)}
          </ToggleButton>
        ) : null,
      )}
    </fieldset>
  );
}

function isChosen(
  choice: ReturnType<typeof useCompare.getState>['choice'],
  outcome: KeyedOutcome,
): boolean {
  if (choice === undefined || outcome === 'other-code') return choice?.outcome === outcome;
  const asked = choiceOf(outcome);
  return asked.outcome === 'merge-boundaries' && choice.outcome === 'merge-boundaries'
    ? asked.stretch === choice.stretch
    : asked.outcome === choice.outcome;
}
