import { Fragment, useId } from 'react';
import { type Checklist, itemsOfChecklist } from '../../../shared/checklists/checklists.ts';
import { entryOf } from '../../../shared/checklists/entries.ts';
import { groupName, itemName } from '../../../shared/checklists/item-words.ts';
import { markEntry } from '../../../shared/commands/checklists.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { chooseItem } from '../../store/checklists-state.ts';
import { notifyError } from '../../store/notices.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { focusBehind } from '../../ui/focus-behind.ts';
import { useLineList } from '../../ui/use-line-list.ts';
import styles from './checklists.module.css';

/** The items under their headings: arrows step, Enter leads to the text, Space marks as reported. */
export function ChecklistItems(props: {
  readonly checklist: Checklist;
  readonly chosen: string | undefined;
}) {
  const { checklist, chosen } = props;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const prefix = useId();
  const items = itemsOfChecklist(checklist);
  const at = items.findIndex(({ id }) => id === chosen);
  const mark = (): void => {
    if (readOnly || chosen === undefined) return;
    const isDone = entryOf(snapshot, checklist.id, chosen)?.state === 'done';
    const state = isDone ? null : 'done';
    void commit(markEntry, { checklist: checklist.id, item: chosen, state }).catch(notifyError);
  };
  const further: Readonly<Record<string, () => void>> = {
    Enter: () => focusBehind('[data-entry-text] textarea'),
    ' ': mark,
  };
  const { list, onKeyDown } = useLineList({
    ...{ at, chosen, count: items.length },
    onStep: (to) => {
      const next = items[to];
      if (next !== undefined) chooseItem(checklist.id, next.id);
    },
    further: ({ key }) => further[key],
  });
  return (
    <div
      ref={list}
      role="listbox"
      data-work
      data-checklist-items
      tabIndex={0}
      className={styles.items}
      aria-label={t('checklist.items', { name: t(`table.${checklist.id}`) })}
      {...(at < 0 ? {} : { 'aria-activedescendant': `${prefix}${chosen}` })}
      onKeyDown={onKeyDown}
    >
      {checklist.groups.map((group) => (
        <Fragment key={group.id}>
          <div role="presentation" className={styles.group}>
            {groupName(checklist.id, group.id)}
          </div>
          {group.items.map(({ id }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={id}
              id={`${prefix}${id}`}
              role="option"
              tabIndex={-1}
              aria-selected={id === chosen}
              className={styles.itemRow}
              onClick={() => chooseItem(checklist.id, id)}
            >
              <span>{id}</span>
              <span className={styles.itemName}>{itemName(checklist.id, id)}</span>
              <StateWord entry={entryOf(snapshot, checklist.id, id)} />
            </div>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

function StateWord({ entry }: { readonly entry: Entry | undefined }) {
  const state = entry?.state ?? (entry?.text === undefined ? 'open' : 'written');
  return (
    <span className={styles.itemState} data-state={state}>
      {t(`checklist.state.${state}`)}
    </span>
  );
}
