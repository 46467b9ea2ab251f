import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { groupsBehind } from '../../shared/findings/groups-behind.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ComponentProps } from './component-props.ts';
import { Figure } from './Figure.tsx';
import styles from './findings.module.css';
import { PassageList } from './PassageList.tsx';

/** Of which groups of participants the excerpts are, where the review has groups. */
export function GroupData(props: ComponentProps) {
  const { evidence, view } = props;
  if (participantGroups(view.snapshot).length === 0 || evidence.excerpts === 0) return null;
  const behind = groupsBehind(view.snapshot, evidence);
  return (
    <div>
      <div className={styles.values}>
        <span>{t('findings.groups')}</span>
        <span className={styles.data}>
          {behind.map(({ group, ids, studies }) => (
            <Figure
              key={group?.id ?? ''}
              name={`relevance group ${group?.id ?? ''}`}
              isEmpty={false}
            >
              <span dir="auto">
                {t('findings.groupCount', {
                  name: group?.name ?? t('findings.noGroup'),
                  count: ids.length,
                  studies,
                })}
              </span>
            </Figure>
          ))}
        </span>
      </div>
      {behind.map(({ group, ids }) => (
        <PassageList
          key={group?.id ?? ''}
          {...props}
          name={`relevance group ${group?.id ?? ''}`}
          list={() => ids}
        />
      ))}
    </div>
  );
}
