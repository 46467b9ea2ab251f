import { conditionWords } from '../../shared/tables/condition-words.ts';
import type { Shown } from '../../shared/team/view.ts';
import { ConditionChips, withCondition } from '../choices/ConditionChips.tsx';
import { askRelations, useRelationsChoice } from '../store/relations-choice.ts';
import { ConditionAdder } from './ConditionAdder.tsx';
import { KeptQuestions } from './KeptQuestions.tsx';
import styles from './relations.module.css';

/** The conditions of passages, and the questions that are kept. */
export function QueryBar({ snapshot }: { readonly snapshot: Shown }) {
  const { groups } = useRelationsChoice();
  return (
    <div className={styles.queryBar}>
      <ConditionChips
        groups={groups}
        words={(condition) => conditionWords(condition, snapshot)}
        onChange={(next) => askRelations({ groups: next })}
      />
      <ConditionAdder
        snapshot={snapshot}
        isFirst={groups.length === 0}
        onAdd={(condition, join) =>
          askRelations({ groups: withCondition(groups, condition, join) })
        }
      />
      <KeptQuestions snapshot={snapshot} />
    </div>
  );
}
