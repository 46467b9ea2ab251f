import { chooseFindingFields } from '../../shared/commands/assess-finding.ts';
import { excerptsIn } from '../../shared/findings/evidence-excerpts.ts';
import { relevanceAttributes, valuesOf } from '../../shared/findings/study-facts.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { attributesOf } from '../../shared/relations/attributes.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { TickMenu } from '../ui/TickMenu.tsx';
import type { ComponentProps } from './component-props.ts';
import { Figure } from './Figure.tsx';
import styles from './findings.module.css';
import { GroupData } from './GroupData.tsx';
import { PassageList } from './PassageList.tsx';

/** What the characteristics of the contributing studies say, beside the question of the review. */
export function RelevanceData(props: ComponentProps) {
  const { evidence, readOnly, view } = props;
  const { review } = view.snapshot;
  const attributes = relevanceAttributes(view.snapshot);
  const offered = [
    ...new Set([...attributes, ...attributesOf(view.snapshot.studies.values())]),
  ].filter((each) => each !== 'year');
  return (
    <>
      <p className={styles.data}>
        <span dir="auto">
          {review?.question === undefined
            ? t('findings.noQuestion')
            : t('findings.question', { question: review.question })}
        </span>
        {readOnly ? null : (
          <TickMenu
            label={t('findings.relevanceFields')}
            says={t('findings.relevanceFields')}
            placement="bottom end"
            items={offered.map((id) => ({ id, name: attributeName(id) }))}
            ticked={attributes}
            onTick={(ticked) => {
              const relevance = offered.filter((each) => ticked === 'all' || ticked.has(each));
              commit(chooseFindingFields, { relevance }).catch(notifyError);
            }}
          />
        )}
      </p>
      <GroupData {...props} />
      {evidence.studies.size === 0
        ? null
        : attributes.map((attribute) => {
            const values = valuesOf(view.snapshot, evidence.studies, attribute);
            return (
              <div key={attribute}>
                <div className={styles.values}>
                  <span>{attributeName(attribute)}</span>
                  <span className={styles.data}>
                    {values.map(([value, studies]) => (
                      <Figure
                        key={value ?? ''}
                        name={`relevance ${attribute} ${value ?? ''}`}
                        isEmpty={excerptsIn(evidence, new Set(studies)).length === 0}
                      >
                        <span dir="auto">
                          {t('findings.valueOf', {
                            value: value ?? t('findings.notTold'),
                            count: studies.length,
                            study: view.labels.get(studies[0] ?? '') ?? '',
                          })}
                        </span>
                      </Figure>
                    ))}
                  </span>
                </div>
                {values.map(([value, studies]) => (
                  <PassageList
                    key={value ?? ''}
                    {...props}
                    name={`relevance ${attribute} ${value ?? ''}`}
                    list={() => excerptsIn(evidence, new Set(studies))}
                  />
                ))}
              </div>
            );
          })}
    </>
  );
}
