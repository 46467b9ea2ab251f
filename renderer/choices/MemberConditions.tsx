import type { MemberCondition, StudySet } from '../../shared/records/set.ts';
import { memberWords } from '../../shared/tables/condition-words.ts';
import type { Shown } from '../../shared/team/view.ts';
import { ConditionChips, withCondition } from './ConditionChips.tsx';
import { MemberConditionAdder } from './MemberConditionAdder.tsx';

/** The conditions that studies are asked for by, each to be turned round or taken off, and the way to another. */
export function MemberConditions(props: {
  readonly groups: NonNullable<StudySet['groups']>;
  readonly snapshot: Shown;
  /** What the next condition is about at first. */
  readonly first?: MemberCondition['kind'];
  readonly onChange: (groups: NonNullable<StudySet['groups']>) => void;
}) {
  const { first = 'study', groups, onChange, snapshot } = props;
  return (
    <>
      <ConditionChips
        groups={groups}
        words={(condition) => memberWords(condition, snapshot)}
        onChange={onChange}
      />
      <MemberConditionAdder
        snapshot={snapshot}
        isFirst={groups.length === 0}
        first={first}
        onAdd={(condition, join) => onChange(withCondition(groups, condition, join))}
      />
    </>
  );
}
