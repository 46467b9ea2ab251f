import {
  type Checklist,
  type ChecklistItem,
  itemsOfChecklist,
} from '../../../shared/checklists/checklists.ts';
import { entryId, entryOf } from '../../../shared/checklists/entries.ts';
import { itemAsks, itemName } from '../../../shared/checklists/item-words.ts';
import { markEntry, placeEntry, writeEntry } from '../../../shared/commands/checklists.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { itemSays } from '../../../shared/methods/item-says.ts';
import { entryStates } from '../../../shared/records/entry.ts';
import { CommitField } from '../../choices/CommitField.tsx';
import { chooseItem } from '../../store/checklists-state.ts';
import { notifyError } from '../../store/notices.ts';
import { commit, commitText, useReview } from '../../store/review-store.ts';
import { Button } from '../../ui/Button.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { Segments } from '../../ui/Segments.tsx';
import styles from './checklists.module.css';
import type { SaidByData } from './said.ts';

/** From the fields of an item back to the list of all. */
function focusItems(): void {
  document.querySelector<HTMLElement>('[data-checklist-items]')?.focus();
}

/** One item: what it asks for, what the data say, and what the team reports of it and where. */
export function ItemSheet(props: {
  readonly checklist: Checklist;
  readonly item: ChecklistItem;
  readonly said: SaidByData | undefined;
}) {
  const { checklist, item, said } = props;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const entry = entryOf(snapshot, checklist.id, item.id);
  const of = { checklist: checklist.id, item: item.id };
  const id = entryId(checklist.id, item.id);
  const name = { name: t(`table.${checklist.id}`), item: item.id };
  const label = itemName(checklist.id, item.id);
  const items = itemsOfChecklist(checklist);
  const next = items[items.findIndex((each) => each.id === item.id) + 1];
  return (
    <section
      className={styles.sheet}
      aria-label={t('checklist.itemName', { item: item.id, label })}
      onKeyDown={onEscape(focusItems)}
    >
      <h2>{t('checklist.itemName', { item: item.id, label })}</h2>
      <p className={styles.soft}>{itemAsks(checklist.id, item.id)}</p>
      <DataSay
        words={said === undefined ? undefined : itemSays((subject) => said[subject], item)}
        written={entry?.text}
        readOnly={readOnly}
        onTake={(text) => void commit(writeEntry, { ...of, text, added: true }).catch(notifyError)}
      />
      <div data-entry-text>
        <CommitField
          field={`${id} text`}
          label={t('checklist.text', name)}
          multiline
          value={entry?.text ?? ''}
          isReadOnly={readOnly}
          onCommit={(text) => commitText(writeEntry, { ...of, text })}
        />
      </div>
      <div className={styles.placeLine}>
        <CommitField
          field={`${id} place`}
          label={t('checklist.place')}
          placeholder={t('checklist.placeHint')}
          value={entry?.place ?? ''}
          isReadOnly={readOnly}
          onCommit={(place) => commitText(placeEntry, { ...of, place })}
        />
        {readOnly ? null : (
          <Segments
            label={t('checklist.stateOf', { item: item.id })}
            value={entry?.state ?? 'open'}
            choices={(['open', ...entryStates] as const).map((value) => ({
              value,
              label: t(`checklist.mark.${value}`),
            }))}
            onChange={(state) =>
              void commit(markEntry, { ...of, state: state === 'open' ? null : state }).catch(
                notifyError,
              )
            }
          />
        )}
        {next === undefined ? null : (
          <Button onPress={() => chooseItem(checklist.id, next.id)}>{t('checklist.next')}</Button>
        )}
      </div>
      <p className={styles.source}>{t('checklist.source', { source: checklist.source })}</p>
    </section>
  );
}

/** What the data say, and taking it as the text, or behind what is there. */
function DataSay(props: {
  readonly words: string | undefined;
  readonly written: string | undefined;
  readonly readOnly: boolean;
  readonly onTake: (text: string) => void;
}) {
  const { onTake, readOnly, words, written = '' } = props;
  const isThere = words !== undefined && words !== '' && written.includes(words);
  return (
    <div className={styles.said}>
      <h3>{t('checklist.dataSay')}</h3>
      {words === undefined ? (
        <p className={styles.soft}>{t('checklist.reading')}</p>
      ) : words === '' ? (
        <p className={styles.soft}>{t('checklist.nothing')}</p>
      ) : (
        words.split('\n').map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))
      )}
      {words === undefined || words === '' || isThere || readOnly ? null : (
        <Button onPress={() => onTake(words)}>
          {t(written === '' ? 'checklist.take' : 'checklist.takeAdd')}
        </Button>
      )}
    </div>
  );
}
