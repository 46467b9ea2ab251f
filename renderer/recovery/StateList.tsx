import { ListBox, ListBoxItem } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { longMomentInWords } from '../../shared/messages/formats.ts';
import { sizeInWords } from '../../shared/messages/size-in-words.ts';
import { notifyError } from '../store/notices.ts';
import { lookAt, nameOfState } from '../store/recovery-centre.ts';
import { type Check, type KeptState, useRecovery } from '../store/recovery-state.ts';
import { momentToldNow } from '../store/told-moments.ts';
import styles from './recovery.module.css';

/** The kept states of the chosen review, newest first. */
export function StateList() {
  const states = useRecovery((state) => state.states);
  const checks = useRecovery((state) => state.checks);
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
            <CheckLine check={checks.get(state.key)} />
          </ListBoxItem>
        ))}
      </ListBox>
    </section>
  );
}

/** Says of a state what is wrong with it; of one that is whole, that it was read. */
function CheckLine({ check }: { readonly check: Check | undefined }) {
  if (check === undefined) return null;
  if (check.kind === 'whole')
    return <span className={styles.soft}>{t('recovery.check.whole')}</span>;
  return <span className={styles.problem}>⚠ {wrongWith(check)}</span>;
}

function wrongWith(check: Exclude<Check, { readonly kind: 'whole' }>): string {
  switch (check.kind) {
    case 'damaged':
      return t('recovery.check.damaged');
    case 'torn':
      return t('recovery.check.torn', { count: check.places });
    case 'lacking':
      return t('recovery.check.lacking', { count: check.texts });
  }
}

function factsOf({ at, bytes, note }: KeptState): string {
  return [
    ...(at === undefined ? [] : [momentToldNow(at, longMomentInWords)]),
    ...(bytes === undefined ? [] : [sizeInWords(bytes)]),
    ...(note === undefined ? [] : [note]),
  ].join(' · ');
}
