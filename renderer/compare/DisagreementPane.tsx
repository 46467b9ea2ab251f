import { t } from '../../shared/messages/all-messages.ts';
import { SidePane } from '../choices/SidePane.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './compare.module.css';
import { setFilter, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { deferredCount, openCount } from './comparisons.ts';
import { DisagreementList } from './DisagreementList.tsx';
import { ListFilters } from './ListFilters.tsx';

/** The disagreements of the document, filtered. */
export function DisagreementPane({ view }: { readonly view: CompareView }) {
  const open = openCount(view.comparison);
  const deferred = deferredCount(view.comparison);
  return (
    <SidePane side="left" label={t('compare.list')} className={styles.pane}>
      <ListFilters view={view} />
      <p className={styles.tally}>
        {t('compare.tally', { shown: view.rows.length, open, deferred })}
      </p>
      {view.rows.length === 0 ? <NothingListed view={view} /> : <DisagreementList view={view} />}
    </SidePane>
  );
}

function NothingListed({ view }: { readonly view: CompareView }) {
  const { codeId, kind, reviewerId, show } = useCompare((state) => state.filters);
  const isNarrow = codeId !== undefined || kind !== undefined || reviewerId !== undefined;
  const { disagreements } = view.comparison;
  const state =
    disagreements.length === 0 ? 'agreed' : !isNarrow && show === 'open' ? 'settled' : 'filtered';
  return (
    <div className={styles.nothing}>
      <h2>{t(`compare.${state}.title`)}</h2>
      <p>{t(`compare.${state}.text`)}</p>
      {state === 'filtered' ? (
        <Button
          onPress={() =>
            setFilter({
              show: 'disagreements',
              kind: undefined,
              codeId: undefined,
              reviewerId: undefined,
            })
          }
        >
          {t('compare.clearFilter')}
        </Button>
      ) : null}
    </div>
  );
}
