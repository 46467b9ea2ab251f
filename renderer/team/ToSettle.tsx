import { type KeyboardEvent, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { SettleItemView } from './SettleItemView.tsx';
import type { SettleItem } from './settle-item.ts';
import styles from './team.module.css';

/** What the team has to agree on besides the coding: one list, each thing with its ways out. */
export function ToSettle({ items }: { readonly items: readonly SettleItem[] }) {
  const list = useRef<HTMLUListElement>(null);
  if (items.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-settle]') ?? [])];
    const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
    if (by === 0 || at < 0) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  return (
    <section className={styles.settle} aria-label={t('team.toSettle')}>
      <h2>
        {t('team.toSettle')} <span className={styles.soft}>{items.length}</span>
      </h2>
      <ul ref={list} className={styles.people} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <SettleItemView key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
