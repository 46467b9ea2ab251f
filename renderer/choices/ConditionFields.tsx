import { useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { attributesOf, groupByValue } from '../../shared/relations/attributes.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import type { Shown } from '../../shared/team/view.ts';
import { Segments } from '../ui/Segments.tsx';
import { CodePicker } from './CodePicker.tsx';
import styles from './conditions.module.css';

/** Whether the next condition must hold too, or may hold instead. */
export function JoinChoice(props: {
  readonly value: 'and' | 'or';
  readonly onChange: (join: 'and' | 'or') => void;
}) {
  return (
    <Segments
      label={t('query.join')}
      value={props.value}
      choices={(['and', 'or'] as const).map((value) => ({ value, label: t(`query.${value}`) }))}
      onChange={props.onChange}
    />
  );
}

export function CodeField(props: { readonly onChoose: (codeId: CodeId) => void }) {
  return (
    <span className={styles.codeField}>
      <CodePicker
        label={t('relations.codes.add')}
        placeholder={t('relations.codes.add')}
        canCreate={false}
        onChoose={(choice) => {
          if ('codeId' in choice) props.onChoose(choice.codeId);
        }}
      />
    </span>
  );
}

/** An attribute, then one of its values; choosing that is the choice. */
export function StudyFields(props: {
  readonly snapshot: Shown;
  readonly onChoose: (condition: {
    readonly kind: 'study';
    readonly attribute: string;
    readonly value: string;
  }) => void;
}) {
  const { onChoose, snapshot } = props;
  const [attribute, setAttribute] = useState('country');
  const studies = [...snapshot.studies.values()].filter(({ deleted }) => deleted !== true);
  const values = groupByValue(studies, attribute).map(({ value }) => value);
  return (
    <>
      <Choice
        label={t('relations.attribute')}
        value={attribute}
        options={attributesOf(studies)}
        name={attributeName}
        onChange={setAttribute}
      />
      <ChooseOne
        label={t('query.value')}
        options={values}
        name={(value) => (value === '' ? t('attributes.none') : value)}
        onChoose={(value) => onChoose({ kind: 'study', attribute, value })}
      />
    </>
  );
}

/** A list from which one is chosen, after which it asks again. */
export function ChooseOne<T extends string>(props: {
  readonly label: string;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly onChoose: (option: T) => void;
}) {
  return (
    <select
      className={styles.select}
      aria-label={props.label}
      value="choose"
      onChange={({ target }) => {
        const option = props.options[target.selectedIndex - 1];
        if (option !== undefined) props.onChoose(option);
      }}
    >
      <option value="choose">{t('query.choose')}</option>
      {props.options.map((option) => (
        <option key={option} value={`=${option}`}>
          {props.name(option)}
        </option>
      ))}
    </select>
  );
}

export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly onChange: (option: T) => void;
}) {
  return (
    <select
      className={styles.select}
      aria-label={props.label}
      value={props.value}
      onChange={({ target }) => {
        const option = props.options[target.selectedIndex];
        if (option !== undefined) props.onChange(option);
      }}
    >
      {props.options.map((option) => (
        <option key={option} value={option}>
          {props.name(option)}
        </option>
      ))}
    </select>
  );
}
