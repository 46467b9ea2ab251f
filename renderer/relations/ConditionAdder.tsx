import { useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { constructOrders } from '../../shared/records/excerpt.ts';
import { type Meeting, meetingKinds } from '../../shared/records/meeting.ts';
import type { Condition } from '../../shared/records/query.ts';
import { attributesOf, groupByValue } from '../../shared/relations/attributes.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import { usualDistance } from '../../shared/tables/relations-table.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { Segments } from '../ui/Segments.tsx';
import styles from './relations.module.css';

const kinds = ['code', 'near', 'study', 'reviewer', 'order'] as const;
const orders = [...constructOrders, 'none'] as const;
type Add = (condition: Condition) => void;

/** Adds a condition: what it is about, then what exactly; choosing that adds it. */
export function ConditionAdder(props: {
  readonly snapshot: Shown;
  readonly isFirst: boolean;
  readonly onAdd: (condition: Condition, join: 'and' | 'or') => void;
}) {
  const [kind, setKind] = useState<Condition['kind']>('code');
  const [join, setJoin] = useState<'and' | 'or'>('and');
  const add: Add = (condition) => props.onAdd(condition, join);
  return (
    <div className={styles.adder}>
      {props.isFirst ? null : (
        <Segments
          label={t('query.join')}
          value={join}
          choices={(['and', 'or'] as const).map((value) => ({
            value,
            label: t(`query.${value}`),
          }))}
          onChange={setJoin}
        />
      )}
      <Choice
        label={t('query.about')}
        value={kind}
        options={kinds}
        name={(each) => t(`query.kind.${each}`)}
        onChange={setKind}
      />
      {kind === 'code' ? <CodeField onChoose={(codeId) => add({ kind, codeId })} /> : null}
      {kind === 'near' ? <NearFields onAdd={add} /> : null}
      {kind === 'study' ? <StudyFields snapshot={props.snapshot} onAdd={add} /> : null}
      {kind === 'reviewer' ? (
        <Choice
          label={t('query.kind.reviewer')}
          value=""
          options={['', ...props.snapshot.reviewers.keys()]}
          name={(id) =>
            [...props.snapshot.reviewers.values()].find((each) => each.id === id)?.name ??
            t('query.choose')
          }
          onChange={(id) => {
            const found = [...props.snapshot.reviewers.keys()].find((each) => each === id);
            if (found !== undefined) add({ kind, reviewerId: found });
          }}
        />
      ) : null}
      {kind === 'order' ? (
        <Choice
          label={t('query.kind.order')}
          value=""
          options={['', ...orders]}
          name={(each) =>
            each === ''
              ? t('query.choose')
              : each === 'none'
                ? t('query.noOrder')
                : t(`order.${each}`)
          }
          onChange={(order) => {
            if (order !== '') add({ kind, order });
          }}
        />
      ) : null}
    </div>
  );
}

function CodeField(props: { readonly onChoose: (codeId: `code:${string}`) => void }) {
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

function NearFields({ onAdd }: { readonly onAdd: Add }) {
  const [kind, setKind] = useState<Meeting['kind']>('paragraph');
  const meeting: Meeting = kind === 'near' ? { kind, within: usualDistance } : { kind };
  return (
    <>
      <Choice
        label={t('relations.meeting')}
        value={kind}
        options={meetingKinds}
        name={(each) => t(`relations.meeting.${each}`)}
        onChange={setKind}
      />
      <CodeField onChoose={(codeId) => onAdd({ kind: 'near', codeId, meeting })} />
    </>
  );
}

function StudyFields({ onAdd, snapshot }: { readonly snapshot: Shown; readonly onAdd: Add }) {
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
      <select
        className={styles.select}
        aria-label={t('query.value')}
        value="choose"
        onChange={({ target }) => {
          const value = values[target.selectedIndex - 1];
          if (value !== undefined) onAdd({ kind: 'study', attribute, value });
        }}
      >
        <option value="choose">{t('query.choose')}</option>
        {values.map((value) => (
          <option key={value}>{value === '' ? t('attributes.none') : value}</option>
        ))}
      </select>
    </>
  );
}

function Choice<T extends string>(props: {
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
