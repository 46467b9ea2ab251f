import { useState } from 'react';
import {
  type ParticipantGroup,
  participantGroups,
} from '../../shared/codebook/participant-groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { constructOrders } from '../../shared/records/excerpt.ts';
import { type Meeting, meetingKinds } from '../../shared/records/meeting.ts';
import type { Condition } from '../../shared/records/query.ts';
import { usualDistance } from '../../shared/tables/relations-table.ts';
import type { Shown } from '../../shared/team/view.ts';
import { Choice, CodeField, JoinChoice, StudyFields } from '../choices/ConditionFields.tsx';
import styles from '../choices/conditions.module.css';

const kinds = ['code', 'near', 'study', 'reviewer', 'order', 'group'] as const;
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
  const groups = participantGroups(props.snapshot);
  const add: Add = (condition) => props.onAdd(condition, join);
  return (
    <div className={styles.adder}>
      {props.isFirst ? null : <JoinChoice value={join} onChange={setJoin} />}
      <Choice
        label={t('query.about')}
        value={kind}
        options={kinds.filter((each) => each !== 'group' || groups.length > 0)}
        name={(each) => t(`query.kind.${each}`)}
        onChange={setKind}
      />
      {kind === 'code' ? <CodeField onChoose={(codeId) => add({ kind, codeId })} /> : null}
      {kind === 'near' ? <NearFields onAdd={add} /> : null}
      {kind === 'study' ? <StudyFields snapshot={props.snapshot} onChoose={add} /> : null}
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
      {kind === 'group' ? <GroupField groups={groups} onAdd={add} /> : null}
    </div>
  );
}

function GroupField(props: { readonly groups: readonly ParticipantGroup[]; readonly onAdd: Add }) {
  const ids = props.groups.map(({ id }) => id);
  return (
    <Choice
      label={t('query.kind.group')}
      value=""
      options={['', ...ids, 'none'] as const}
      name={(each) => {
        if (each === '') return t('query.choose');
        const group = props.groups.find(({ id }) => id === each);
        return group?.name ?? t('query.noOrder');
      }}
      onChange={(groupId) => {
        if (groupId !== '') props.onAdd({ kind: 'group', groupId });
      }}
    />
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
