import { type ReactNode, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { MemberCondition } from '../../shared/records/set.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './conditions.module.css';

type Add = (condition: MemberCondition) => void;

/** The first and the last year, either of which may be left open. */
export function YearFields({ onAdd }: { readonly onAdd: Add }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [first, last] = [yearIn(from), yearIn(to)];
  const isSaid = first !== undefined || last !== undefined;
  const add = (): void => {
    if (!isSaid) return;
    onAdd({
      kind: 'years',
      ...(first === undefined ? {} : { from: first }),
      ...(last === undefined ? {} : { to: last }),
    });
    setFrom('');
    setTo('');
  };
  return (
    <Typed onAdd={add} isSaid={isSaid}>
      <Year label={t('sets.years.from')} value={from} onChange={setFrom} />
      <Year label={t('sets.years.to')} value={to} onChange={setTo} />
    </Typed>
  );
}

function Year(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <span className={styles.year}>
      <TextInput
        aria-label={props.label}
        placeholder={props.label}
        inputMode="numeric"
        maxLength={4}
        value={props.value}
        onChange={props.onChange}
      />
    </span>
  );
}

function yearIn(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}

/** Words that all stand in the title. */
export function TitleField({ onAdd }: { readonly onAdd: Add }) {
  const [words, setWords] = useState('');
  const add = (): void => {
    if (words.trim() === '') return;
    onAdd({ kind: 'title', words: words.trim() });
    setWords('');
  };
  return (
    <Typed onAdd={add} isSaid={words.trim() !== ''}>
      <TextInput
        aria-label={t('sets.kind.title')}
        placeholder={t('sets.kind.title')}
        value={words}
        onChange={setWords}
      />
    </Typed>
  );
}

function Typed(props: {
  readonly isSaid: boolean;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}) {
  return (
    <form
      className={styles.adder}
      onSubmit={(event) => {
        event.preventDefault();
        props.onAdd();
      }}
    >
      {props.children}
      <Button type="submit" isDisabled={!props.isSaid}>
        {t('sets.addCondition')}
      </Button>
    </form>
  );
}
