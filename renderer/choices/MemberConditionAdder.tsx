import { useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { MemberCondition } from '../../shared/records/set.ts';
import { labelsOf } from '../../shared/screening/labels.ts';
import type { Shown } from '../../shared/team/view.ts';
import { Choice, ChooseOne, CodeField, JoinChoice, StudyFields } from './ConditionFields.tsx';
import styles from './conditions.module.css';
import { TitleField, YearFields } from './TypedConditions.tsx';

const kinds = [
  'study',
  'years',
  'inclusion',
  'label',
  'search',
  'title',
  'richness',
  'closeness',
  'reviewer',
  'code',
] as const satisfies readonly MemberCondition['kind'][];
const levels = ['1', '2', '3', '4', '5'] as const;
const inclusions = ['included', 'undecided', 'excluded'] as const;

/** Adds a condition of a set: what it is about, then what exactly. */
export function MemberConditionAdder(props: {
  readonly snapshot: Shown;
  readonly isFirst: boolean;
  /** What the condition is about at first. */
  readonly first?: MemberCondition['kind'];
  readonly onAdd: (condition: MemberCondition, join: 'and' | 'or') => void;
}) {
  const { isFirst, onAdd, snapshot } = props;
  const [kind, setKind] = useState<MemberCondition['kind']>(props.first ?? 'study');
  const [join, setJoin] = useState<'and' | 'or'>('and');
  return (
    <div className={styles.adder}>
      {isFirst ? null : <JoinChoice value={join} onChange={setJoin} />}
      <Choice
        label={t('query.about')}
        value={kind}
        options={kinds}
        name={(each) => t(`sets.kind.${each}`)}
        onChange={setKind}
      />
      <Fields kind={kind} snapshot={snapshot} onAdd={(condition) => onAdd(condition, join)} />
    </div>
  );
}

function Fields(props: {
  readonly kind: MemberCondition['kind'];
  readonly snapshot: Shown;
  readonly onAdd: (condition: MemberCondition) => void;
}) {
  const { kind, onAdd, snapshot } = props;
  const label = t(`sets.kind.${kind}`);
  switch (kind) {
    case 'study':
      return <StudyFields snapshot={snapshot} onChoose={onAdd} />;
    case 'years':
      return <YearFields onAdd={onAdd} />;
    case 'title':
      return <TitleField onAdd={onAdd} />;
    case 'code':
      return <CodeField onChoose={(codeId) => onAdd({ kind, codeId })} />;
    case 'richness':
    case 'closeness':
      return (
        <ChooseOne
          label={label}
          options={kind === 'richness' ? levels : levels.slice(0, 3)}
          name={(least) => t(`sets.says.${kind}`, { least: Number(least) })}
          onChoose={(least) => onAdd({ kind, least: Number(least) })}
        />
      );
    case 'inclusion':
      return (
        <ChooseOne
          label={label}
          options={inclusions}
          name={(inclusion) => t('sets.says.inclusion', { inclusion })}
          onChoose={(inclusion) => onAdd({ kind, inclusion })}
        />
      );
    case 'label':
      return (
        <ChooseOne
          label={label}
          options={labelsOf(snapshot.review).map(({ name }) => name)}
          name={(name) => name}
          onChoose={(name) => onAdd({ kind, label: name })}
        />
      );
    case 'search': {
      const { searches } = snapshot;
      return (
        <ChooseOne
          label={label}
          options={[...searches.values()].flatMap(({ deleted, id }) =>
            deleted === true ? [] : [id],
          )}
          name={(id) => searches.get(id)?.source ?? ''}
          onChoose={(searchId) => onAdd({ kind, searchId })}
        />
      );
    }
    case 'reviewer': {
      const { reviewers } = snapshot;
      return (
        <ChooseOne
          label={label}
          options={[...reviewers.keys()]}
          name={(id) => reviewers.get(id)?.name ?? ''}
          onChoose={(reviewerId) => onAdd({ kind, reviewerId })}
        />
      );
    }
  }
}
