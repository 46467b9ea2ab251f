import { useId } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { leftOutWords } from '../../shared/sensitivity/left-out-words.ts';
import type { Step } from '../../shared/sensitivity/sensitivity.ts';
import { useLineList } from '../ui/use-line-list.ts';
import styles from './sensitivity.module.css';
import type { SensitivityView } from './use-sensitivity.ts';

/** Everything that can be left out, with what it does; arrows step, Enter goes to what it does. */
export function StepList(props: {
  readonly view: SensitivityView;
  readonly steps: readonly Step[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}) {
  const { chosen, onChoose, steps, view } = props;
  const prefix = useId();
  const { list, onKeyDown } = useLineList({
    ...{ at: chosen, chosen, count: steps.length, onStep: onChoose },
    further: ({ key }) =>
      key === 'Enter'
        ? () => document.querySelector<HTMLElement>('[data-step-sheet] button')?.focus()
        : undefined,
  });
  return (
    <div
      ref={list}
      role="listbox"
      data-work
      tabIndex={0}
      className={styles.list}
      aria-label={t('sensitivity.list')}
      aria-activedescendant={`${prefix}${chosen}`}
      onKeyDown={onKeyDown}
    >
      {steps.map((step, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
          key={at}
          id={`${prefix}${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          className={styles.row}
          onClick={() => onChoose(at)}
        >
          <span className={styles.name} dir="auto">
            {leftOutWords(step.leftOut, view.answer, view.labels, view.snapshot)}
          </span>
          <Does step={step} />
        </div>
      ))}
    </div>
  );
}

function Does({ step: { excerpts, leftOut, lost, single } }: { readonly step: Step }) {
  if (leftOut.kind === 'nothing' && lost.length + single.length === 0)
    return <span className={styles.does}>{t('sensitivity.excerpts', { all: excerpts })}</span>;
  if (lost.length + single.length === 0)
    return <span className={styles.does}>{t('sensitivity.holds')}</span>;
  return (
    <span className={styles.does} data-lost={lost.length > 0 || undefined}>
      {t('sensitivity.does', { lost: lost.length, single: single.length })}
    </span>
  );
}
