import { t } from '../../shared/messages/all-messages.ts';
import type { Condition } from '../../shared/records/query.ts';
import { conditionWords } from '../../shared/tables/condition-words.ts';
import type { Shown } from '../../shared/team/view.ts';
import { askRelations, useRelationsChoice } from '../store/relations-choice.ts';
import { Button } from '../ui/Button.tsx';
import { ConditionAdder } from './ConditionAdder.tsx';
import { KeptQuestions } from './KeptQuestions.tsx';
import styles from './relations.module.css';

type Groups = readonly (readonly Condition[])[];

/** One line of conditions: those beside each other must all hold, groups with “or” between are alternatives. */
export function QueryBar({ snapshot }: { readonly snapshot: Shown }) {
  const { groups } = useRelationsChoice();
  const put = (next: Groups): void =>
    askRelations({ groups: next.filter((group) => group.length > 0).map((group) => [...group]) });
  const change = (at: number, place: number, to: readonly Condition[]): void =>
    put(groups.map((group, index) => (index === at ? group.toSpliced(place, 1, ...to) : group)));
  return (
    <div className={styles.queryBar}>
      {groups.length === 0 ? null : (
        <ul className={styles.conditions} aria-label={t('query.conditions')}>
          {groups.flatMap((group, at) =>
            group.map((condition, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by where it stands
              <li key={`${at} ${place}`}>
                {at === 0 && place === 0 ? null : (
                  <span className={place === 0 ? styles.or : styles.soft}>
                    {t(place === 0 ? 'query.or' : 'query.and')}
                  </span>
                )}
                <Chip
                  condition={condition}
                  snapshot={snapshot}
                  onChange={(to) => change(at, place, to)}
                />
              </li>
            )),
          )}
        </ul>
      )}
      <ConditionAdder
        snapshot={snapshot}
        isFirst={groups.length === 0}
        onAdd={(condition, join) => {
          const last = groups.at(-1) ?? [];
          put(
            join === 'or'
              ? [...groups, [condition]]
              : [...groups.slice(0, -1), [...last, condition]],
          );
        }}
      />
      <KeptQuestions snapshot={snapshot} />
    </div>
  );
}

function Chip(props: {
  readonly condition: Condition;
  readonly snapshot: Shown;
  readonly onChange: (to: readonly Condition[]) => void;
}) {
  const { condition, onChange, snapshot } = props;
  const words = conditionWords(condition, snapshot);
  const isNot = condition.not === true;
  return (
    <span className={styles.condition} data-not={isNot}>
      <Button
        look="quiet"
        aria-pressed={isNot}
        aria-label={t('query.turn', { condition: words })}
        onPress={() => {
          const { not: _not, ...plain } = condition;
          onChange([isNot ? plain : { ...plain, not: true }]);
        }}
      >
        {t(isNot ? 'query.isNot' : 'query.is')}
      </Button>
      <span dir="auto">{words}</span>
      <Button
        look="quiet"
        aria-label={t('query.take', { condition: words })}
        onPress={() => onChange([])}
      >
        ×
      </Button>
    </span>
  );
}
