import { useState } from 'react';
import type { ReviewInstrument, ReviewItem } from '../../shared/appraisal/review-instruments.ts';
import { moveItem, removeItem } from '../../shared/commands/instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ItemId } from '../../shared/records/ids.ts';
import { commit, useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import styles from './appraisal.module.css';
import { ItemForm } from './ItemForm.tsx';

/** What an instrument asks, in order; items that were taken off, with the way back. */
export function InstrumentItems({ instrument }: { readonly instrument: ReviewInstrument }) {
  const { items, removed } = instrument;
  const readOnly = useReview((state) => state.readOnly);
  const [editing, setEditing] = useState<ItemId | 'new'>();
  const close = (): void => setEditing(undefined);
  const put = ({ id: itemId }: ReviewItem, isRemoved: boolean): void =>
    void commitAndTell(removeItem, { itemId, removed: isRemoved });
  return (
    <div className={styles.itemList}>
      <ol>
        {items.map((item, at) => (
          <li key={item.id}>
            {editing === item.id ? (
              <ItemForm instrument={instrument} item={item} onDone={close} />
            ) : (
              <div className={styles.itemLine}>
                <button
                  type="button"
                  className={styles.itemWords}
                  onClick={() => setEditing(item.id)}
                >
                  <span dir="auto">{item.label}</span>
                  <span className={styles.soft}>
                    {item.answers.length === 0 ? t('appraisal.describedItem') : ''}
                  </span>
                </button>
                <Button
                  look="quiet"
                  aria-label={t('appraisal.moveUp', { item: item.label })}
                  isDisabled={readOnly || at === 0}
                  onPress={() => void commit(moveItem, { itemId: item.id, by: -1 })}
                >
                  ↑
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('appraisal.moveDown', { item: item.label })}
                  isDisabled={readOnly || at === items.length - 1}
                  onPress={() => void commit(moveItem, { itemId: item.id, by: 1 })}
                >
                  ↓
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('appraisal.takeItemOff', { item: item.label })}
                  isDisabled={readOnly}
                  onPress={() => put(item, true)}
                >
                  ×
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {editing === 'new' ? (
        <ItemForm instrument={instrument} onDone={close} />
      ) : (
        <Button isDisabled={readOnly} onPress={() => setEditing('new')}>
          {t('appraisal.addItem')}
        </Button>
      )}
      {removed.length === 0 ? null : (
        <>
          <h3>{t('appraisal.takenOff')}</h3>
          <ul>
            {removed.map((item) => (
              <li key={item.id} className={styles.itemLine}>
                <span className={styles.itemGone} dir="auto">
                  {item.label}
                </span>
                <Button
                  isDisabled={readOnly}
                  aria-label={t('appraisal.putBackOf', { item: item.label })}
                  onPress={() => put(item, false)}
                >
                  {t('appraisal.putBack')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
