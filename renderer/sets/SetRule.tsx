import { changeSetRule } from '../../shared/commands/sets.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudySet } from '../../shared/records/set.ts';
import { ruleWords } from '../../shared/tables/condition-words.ts';
import type { Shown } from '../../shared/team/view.ts';
import { MemberConditions } from '../choices/MemberConditions.tsx';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './sets.module.css';

/** The conditions of a set, changed as they are written. */
export function SetRule(props: {
  readonly set: StudySet;
  readonly snapshot: Shown;
  readonly readOnly: boolean;
}) {
  const { readOnly, set, snapshot } = props;
  const change = (next: NonNullable<StudySet['groups']>): void => {
    commit(changeSetRule, { setId: set.id, groups: next }).catch(notifyError);
  };
  const { groups } = set;
  if (groups === undefined)
    return readOnly ? null : (
      <div>
        <Button look="quiet" onPress={() => change([])}>
          {t('sets.addRule')}
        </Button>
      </div>
    );
  return (
    <div className={styles.part}>
      <h3>{t('sets.rule')}</h3>
      {groups.length === 0 ? <p className={styles.soft}>{t('sets.noRule')}</p> : null}
      {readOnly ? (
        <p dir="auto">{ruleWords(groups, snapshot)}</p>
      ) : (
        <MemberConditions groups={groups} snapshot={snapshot} onChange={change} />
      )}
    </div>
  );
}
