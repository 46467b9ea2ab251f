import { Fragment, type KeyboardEvent, useEffect, useId, useRef } from 'react';
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
import styles from './checklists.module.css';

/** The items under their headings: arrows step, Enter leads to the text, Space marks as reported. */
export function ChecklistItems(props: {
  readonly checklist: Checklist;
  readonly chosen: string | undefined;
}) {
  const { checklist, chosen } = props;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const items = itemsOfChecklist(checklist);
  const at = items.findIndex(({ id }) => id === chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is shown where it lies
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const step = (to: number): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (next !== undefined) chooseItem(checklist.id, next.id);
  };
  const mark = (): void => {
    if (readOnly || chosen === undefined) return;
    const isDone = entryOf(snapshot, checklist.id, chosen)?.state === 'done';
    const state = isDone ? null : 'done';
    void commit(markEntry, { checklist: checklist.id, item: chosen, state }).catch(notifyError);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(at + 1),
    ArrowUp: () => step(at - 1),
    Home: () => step(0),
    End: () => step(items.length - 1),
    Enter: () => focusBehind('[data-entry-text] textarea'),
    ' ': mark,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
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
