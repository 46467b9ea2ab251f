import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { meantKey } from '../actions/meant-key.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { DraftNotes } from '../choices/DraftNotes.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { notify, notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { clipQuote } from '../ui/quote.ts';
import type { SettleItem, Way } from './settle-item.ts';
import styles from './team.module.css';

const longestWords = 240;

/** One thing to settle. With the focus on it, the number of a way out takes it. */
export function SettleItemView({ item }: { readonly item: SettleItem }) {
  const draft = useDraftField({
    field: `${item.id} reason`,
    label: t('team.reason'),
    value: '',
    onStore: async (reason) => taken.current?.run(reason),
    storesWhenLeft: false,
  });
  /** The way that was taken last. */
  const taken = useRef<Way>(undefined);
  const [picking, setPicking] = useState<Way>();
  const readOnly = useReview((state) => state.readOnly);
  const sentence = useId();
  const take = (way: Way): void => {
    taken.current = way;
    if (way.looks) way.run('');
    else if (way.pick !== undefined) setPicking(way);
    else if (draft.text.trim() === '') Promise.resolve(way.run('')).catch(notifyError);
    else void draft.tryAgain();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const way = item.ways[Number(meantKey(event)) - 1];
    if (way === undefined || event.repeat || readOnly) return;
    event.preventDefault();
    take(way);
  };
  return (
    <li
      className={styles.item}
      tabIndex={0}
      data-settle
      aria-labelledby={sentence}
      onKeyDown={onKeyDown}
    >
      <p id={sentence} dir="auto">
        {item.sentence}
      </p>
      {item.exhibits.map(({ says, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two exhibits may be alike, and they keep their order
        <blockquote key={at} className={styles.exhibit}>
          <span dir="auto">{clipQuote(words, longestWords)}</span>
          <cite>{says}</cite>
        </blockquote>
      ))}
      {item.more === 0 ? null : (
        <p className={styles.soft}>{t('team.moreExhibits', { count: item.more })}</p>
      )}
      {picking === undefined ? (
        <div className={styles.ways}>
          {item.ways.map((way, at) => (
            <Button
              key={way.label}
              aria-keyshortcuts={String(at + 1)}
              isDisabled={readOnly}
              onPress={() => take(way)}
            >
              <span>{way.label}</span> <KeyHint keys={String(at + 1)} />
            </Button>
          ))}
          {item.takesReason ? (
            <input
              className={styles.reason}
              aria-label={t('team.reason')}
              placeholder={t('team.reason')}
              dir="auto"
              value={draft.text}
              onChange={(event) => draft.type(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') draft.giveUp();
              }}
            />
          ) : null}
          <DraftNotes of={draft} />
        </div>
      ) : (
        <CodePicker
          label={t('team.recodeAs')}
          autoFocus
          canCreate={false}
          onChoose={(chosen) => {
            setPicking(undefined);
            if ('codeId' in chosen) picking.pick?.(chosen.codeId);
            else notify({ text: t('picker.none'), tone: 'problem' });
          }}
          onCancel={() => setPicking(undefined)}
        />
      )}
    </li>
  );
}
