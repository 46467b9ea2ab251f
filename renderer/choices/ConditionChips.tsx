import { t } from '../../shared/messages/all-messages.ts';
import { Button } from '../ui/Button.tsx';
import styles from './conditions.module.css';

interface Turned {
  readonly not?: boolean | undefined;
}

/** Conditions in one line: those beside each other must all hold, groups with “or” between are alternatives. */
export function ConditionChips<C extends Turned>(props: {
  readonly groups: readonly (readonly C[])[];
  readonly words: (condition: C) => string;
  /** Groups that are left without a condition are gone. */
  readonly onChange: (groups: C[][]) => void;
}) {
  const { groups, onChange, words } = props;
  const change = (at: number, place: number, to: readonly C[]): void =>
    onChange(
      groups
        .map((group, index) => (index === at ? group.toSpliced(place, 1, ...to) : [...group]))
        .filter((group) => group.length > 0),
    );
  if (groups.length === 0) return null;
  return (
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
              words={words(condition)}
              onChange={(to) => change(at, place, to)}
            />
          </li>
        )),
      )}
    </ul>
  );
}

/** The groups with one more condition, beside the last or as an alternative. */
export function withCondition<C>(
  groups: readonly (readonly C[])[],
  condition: C,
  join: 'and' | 'or',
): C[][] {
  const all = groups.map((group) => [...group]);
  const last = all.at(-1);
  if (join === 'or' || last === undefined) return [...all, [condition]];
  return [...all.slice(0, -1), [...last, condition]];
}

function Chip<C extends Turned>(props: {
  readonly condition: C;
  readonly words: string;
  readonly onChange: (to: readonly C[]) => void;
}) {
  const { condition, onChange, words } = props;
  const isNot = condition.not === true;
  return (
    <span className={styles.condition} data-not={isNot}>
      <Button
        look="quiet"
        aria-pressed={isNot}
        aria-label={t('query.turn', {
          says: t(isNot ? 'query.isNot' : 'query.is'),
          condition: words,
        })}
        onPress={() => {
          const { not: _not, ...plain } = condition;
          onChange([(isNot ? plain : { ...plain, not: true }) as C]);
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
