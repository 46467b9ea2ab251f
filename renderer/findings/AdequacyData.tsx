import { chooseFindingFields } from '../../shared/commands/assess-finding.ts';
import { allExcerpts, shownExcerpt } from '../../shared/findings/evidence-excerpts.ts';
import {
  numberAttributes,
  participantsAttribute,
  participantsOf,
} from '../../shared/findings/study-facts.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { constructOrders } from '../../shared/records/excerpt.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import type { ComponentProps } from './component-props.ts';
import { Figure } from './Figure.tsx';
import styles from './findings.module.css';
import { PassageList } from './PassageList.tsx';

/** Studies, excerpts, participants where a number is known, whose words the excerpts are, and how rich the data. */
export function AdequacyData(props: ComponentProps) {
  const { evidence, readOnly, view } = props;
  const { snapshot } = view;
  const attribute = participantsAttribute(snapshot);
  const participants = participantsOf(snapshot, evidence.studies, attribute);
  const ids = allExcerpts(evidence);
  const byOrder = Map.groupBy(ids, (id) => shownExcerpt(snapshot, id)?.constructOrder);
  const rated = [...evidence.studies.keys()].flatMap(
    (id) => snapshot.studies.get(id)?.richness ?? [],
  );
  const attributes = numberAttributes(snapshot);
  return (
    <>
      <p className={styles.data}>
        <Figure name="adequacy all" isEmpty={ids.length === 0}>
          {t('findings.restCounts', {
            excerpts: evidence.excerpts,
            studies: evidence.studies.size,
          })}
        </Figure>
        {participants === undefined ? null : (
          <span>
            {t('findings.participants', { ...participants, studies: evidence.studies.size })}
          </span>
        )}
        {constructOrders.map((order) => {
          const count = byOrder.get(order)?.length ?? 0;
          return count === 0 ? null : (
            <Figure key={order} name={`adequacy ${order}`} isEmpty={false}>
              {t(`findings.order.${order}`, { count })}
            </Figure>
          );
        })}
        <span>
          {rated.length === 0
            ? t('findings.notRated')
            : t('findings.rich', {
                rich: rated.filter((each) => each >= 4).length,
                rated: rated.length,
                studies: evidence.studies.size,
              })}
        </span>
        {attributes.length === 0 ? null : (
          <label className={styles.inline}>
            <span>{t('findings.participantsField')}</span>
            <select
              className={styles.quietChoice}
              value={attribute ?? ''}
              disabled={readOnly}
              onChange={({ target }) =>
                commit(chooseFindingFields, { participants: target.value }).catch(notifyError)
              }
            >
              <option value="">{t('findings.nowhere')}</option>
              {attributes.map((each) => (
                <option key={each} value={each}>
                  {attributeName(each)}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      <PassageList {...props} name="adequacy all" list={() => ids} />
      {constructOrders.map((order) => (
        <PassageList
          key={order}
          {...props}
          name={`adequacy ${order}`}
          list={() => byOrder.get(order) ?? []}
        />
      ))}
    </>
  );
}
