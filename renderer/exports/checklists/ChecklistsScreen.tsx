import { useEffect } from 'react';
import {
  type Checklist,
  checklistIds,
  checklistWith,
  itemsOfChecklist,
} from '../../../shared/checklists/checklists.ts';
import { entryOf, progressOf } from '../../../shared/checklists/entries.ts';
import { takeEntries } from '../../../shared/commands/checklists.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { itemSays } from '../../../shared/methods/item-says.ts';
import { closedCount } from '../../choices/closed-count.ts';
import { LayerSwitch } from '../../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../../choices/ScopeSwitch.tsx';
import { type ChecklistPage, useChecklists } from '../../store/checklists-state.ts';
import { exportTable } from '../../store/export-settings.ts';
import { notify, notifyError } from '../../store/notices.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { goTo } from '../../store/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { exportWorker } from '../export-task.ts';
import { ChecklistItems } from './ChecklistItems.tsx';
import styles from './checklists.module.css';
import { ItemSheet } from './ItemSheet.tsx';
import { MethodsPage } from './MethodsPage.tsx';
import type { SaidByData } from './said.ts';
import { useSaid } from './use-said.ts';

/** The checklists that journals ask for, with what the data say beside each item, and the text for the methods section. */
export function ChecklistsScreen() {
  const snapshot = useReview((state) => state.snapshot);
  const page = useChecklists((state) => state.page);
  const { isLooking, page: said, refusal } = useSaid();
  useEffect(exportWorker.keep, []);
  const checklist = page === 'methods' ? undefined : checklistWith(page);
  // While the coding of others is closed, so is what they said of it (H3).
  const closed = closedCount(snapshot);
  const isClosed = closed > 0;
  return (
    <div className={styles.screen}>
      <div className={styles.toolbar}>
        <Segments<ChecklistPage>
          label={t('checklist.lists')}
          value={page}
          choices={[
            ...checklistIds.map((id) => ({ value: id, label: t(`table.${id}`) })),
            { value: 'methods', label: t('checklist.methods') },
          ]}
          onChange={(next) => useChecklists.setState({ page: next })}
        />
        <LayerSwitch />
        <ScopeSwitch />
        {checklist === undefined || isClosed ? null : (
          <ListTools checklist={checklist} said={said} />
        )}
      </div>
      {refusal !== undefined ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : checklist === undefined ? (
        <MethodsPage said={said} isLooking={isLooking} />
      ) : isClosed ? (
        <EmptyState title={t('screen.checklists')} text={t('checklist.closed', { count: closed })}>
          <Button onPress={() => goTo('team')}>{t('action.go.team')}</Button>
        </EmptyState>
      ) : (
        <Sheet checklist={checklist} said={said} />
      )}
    </div>
  );
}

function Sheet(props: { readonly checklist: Checklist; readonly said: SaidByData | undefined }) {
  const { checklist, said } = props;
  const chosen = useChecklists((state) => state.items[checklist.id]);
  const items = itemsOfChecklist(checklist);
  const item = items.find(({ id }) => id === chosen) ?? items[0];
  return (
    <div className={styles.panes}>
      <ChecklistItems checklist={checklist} chosen={item?.id} />
      <div className={styles.paper}>
        {item === undefined ? null : (
          <ItemSheet
            key={`${checklist.id} ${item.id}`}
            checklist={checklist}
            item={item}
            said={said}
          />
        )}
      </div>
    </div>
  );
}

/** How far the list is, taking what the data say for all of it, and the table. */
function ListTools(props: {
  readonly checklist: Checklist;
  readonly said: SaidByData | undefined;
}) {
  const { checklist, said } = props;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const progress = progressOf(snapshot, checklist);
  const texts =
    said === undefined
      ? []
      : itemsOfChecklist(checklist).flatMap((item) => {
          const text = itemSays((subject) => said[subject], item);
          const has = entryOf(snapshot, checklist.id, item.id)?.text !== undefined;
          return has || text === '' ? [] : [{ item: item.id, text }];
        });
  const take = async (): Promise<void> => {
    await commit(takeEntries, { checklist: checklist.id, texts });
    notify({ text: t('checklist.taken', { count: texts.length }), tone: 'done' });
  };
  return (
    <span className={styles.end}>
      <span className={styles.counts}>{t('checklist.progress', { ...progress })}</span>
      {texts.length === 0 ? null : (
        <Button look="quiet" isDisabled={readOnly} onPress={() => void take().catch(notifyError)}>
          {t('checklist.takeAll', { count: texts.length })}
        </Button>
      )}
      <Button look="quiet" onPress={() => exportTable(checklist.id)}>
        {t('checklist.toTable')}
      </Button>
    </span>
  );
}
