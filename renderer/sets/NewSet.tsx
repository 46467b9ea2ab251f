import { useState } from 'react';
import { makeSet } from '../../shared/commands/sets.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { SetId } from '../../shared/records/ids.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { notifyError } from '../store/notices.ts';
import { commitText } from '../store/review-store.ts';
import { type StudiesAtHand, useSets } from '../store/sets-state.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import styles from './sets.module.css';

type From = 'chosen' | 'listed' | 'rule' | 'none';

/** Makes a set of the studies at hand, or one that conditions fill. */
export function NewSet() {
  const { chosen, listed } = useSets();
  const offered = fromWhat({ chosen, listed });
  const name = useFormField({ field: 'set new', label: t('sets.name'), value: '' });
  const [asked, setAsked] = useState<From>();
  const from = offered.find((each) => each === asked) ?? offered[0] ?? 'none';
  return (
    <form
      className={styles.form}
      aria-label={t('sets.new')}
      onSubmit={(event) => {
        event.preventDefault();
        make(name.text, from).then(name.giveUp, notifyError);
      }}
    >
      <DraftInput label={t('sets.name')} draft={name} autoFocus />
      <label className={styles.field}>
        {t('sets.of')}
        <select
          value={from}
          onChange={({ target }) =>
            setAsked(offered.find((each) => each === target.value) ?? 'none')
          }
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {each === 'chosen' || each === 'listed'
                ? t(`sets.of.${each}`, { count: (each === 'chosen' ? chosen : listed).length })
                : t(`sets.of.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="primary" isDisabled={name.text.trim() === ''}>
        {t('sets.make')}
      </Button>
    </form>
  );
}

function fromWhat({ chosen, listed }: StudiesAtHand): readonly From[] {
  const of = (from: From, count: number): readonly From[] => (count === 0 ? [] : [from]);
  return [...of('chosen', chosen.length), ...of('listed', listed.length), 'rule', 'none'];
}

async function make(name: string, from: From): Promise<void> {
  const { chosen, listed } = useSets.getState();
  const studyIds = from === 'chosen' ? chosen : from === 'listed' ? listed : [];
  const operation = await commitText(makeSet, {
    name,
    studyIds,
    ...(from === 'rule' ? { groups: [] } : {}),
  });
  const [change] = operation?.changes ?? [];
  if (operation === undefined || change === undefined || !('create' in change)) return;
  const setId = change.create.id as SetId;
  useSets.setState({ setId, justMade: setId });
  tellDone(operation, t('sets.made', { name: String(operation.params.name) }));
}
