import { ListBox, ListBoxItem } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { lookAt, nameOfState } from '../store/recovery-centre.ts';
import { type KeptState, useRecovery } from '../store/recovery-state.ts';
import styles from './recovery.module.css';
import { sizeInWords, whenInWords } from './words.ts';

/** The kept states of the chosen review, newest first. */
export function StateList() {
  const states = useRecovery((state) => state.states);
  const lookedAt = useRecovery((state) => state.lookedAt);
  const title = useRecovery(
    ({ chosen, reviews }) => reviews?.find(({ id }) => id === chosen)?.title,
  );
  return (
    <section className={styles.pane}>
      <h2>{t('recovery.states')}</h2>
      <ListBox
        aria-label={t('recovery.states.of', { title: title ?? t('recovery.untitled') })}
        className={styles.list ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={lookedAt === undefined ? [] : [lookedAt]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) lookAt(String(key)).catch(notifyError);
        }}
      >
        {states.map((state) => (
          <ListBoxItem
            key={state.key}
            id={state.key}
            textValue={`${nameOfState(state)} ${factsOf(state)}`}
            className={styles.item ?? ''}
          >
            <span className={styles.name} dir="auto">
              {nameOfState(state)}
            </span>
            <span className={styles.soft}>{factsOf(state)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </section>
  );
}

function factsOf({ at, bytes, note }: KeptState): string {
  return [
    ...(at === undefined ? [] : [whenInWords(at)]),
    ...(bytes === undefined ? [] : [sizeInWords(bytes)]),
    ...(note === undefined ? [] : [note]),
  ].join(' · ');
}
