import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { changeQuery, removeQuery, saveQuery } from '../../shared/commands/queries.ts';
import { canonicalJson } from '../../shared/json.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Query } from '../../shared/records/query.ts';
import type { Shown } from '../../shared/team/view.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { notifyError } from '../store/notices.ts';
import { askRelations, useRelationsChoice } from '../store/relations-choice.ts';
import { commit, commitText } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './relations.module.css';

/** The questions the team keeps by name: one is asked again, changed, removed, or what is asked now is kept. */
export function KeptQuestions({ snapshot }: { readonly snapshot: Shown }) {
  const { groups, queryId } = useRelationsChoice();
  const kept = [...snapshot.queries.values()]
    .filter(({ deleted }) => deleted !== true)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const asked = kept.find(({ id }) => id === queryId);
  const isChanged = asked !== undefined && canonicalJson(asked.groups) !== canonicalJson(groups);
  return (
    <span className={styles.kept}>
      {kept.length === 0 ? null : (
        <select
          className={styles.select}
          aria-label={t('query.kept')}
          value={asked?.id ?? ''}
          onChange={({ target }) => {
            const query = kept.find(({ id }) => id === target.value);
            askRelations({ queryId: query?.id, groups: query?.groups ?? [] });
          }}
        >
          <option value="">{t('query.new')}</option>
          {kept.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {isChanged ? (
        <Button
          onPress={() => commit(changeQuery, { queryId: asked.id, groups }).catch(notifyError)}
        >
          {t('query.saveChanges')}
        </Button>
      ) : null}
      {groups.length > 0 && asked === undefined ? <KeepByName groups={groups} /> : null}
      {asked === undefined ? null : (
        <Button
          look="quiet"
          onPress={() => {
            commit(removeQuery, { queryId: asked.id }).catch(notifyError);
            askRelations({ queryId: undefined });
          }}
        >
          {t('query.remove')}
        </Button>
      )}
    </span>
  );
}

function KeepByName({ groups }: { readonly groups: Query['groups'] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button>{t('query.keep')}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog aria-label={t('query.keep')} className={styles.dialog ?? ''}>
          <KeepForm groups={groups} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function KeepForm(props: { readonly groups: Query['groups']; readonly onDone: () => void }) {
  const name = useFormField({ field: 'question new', label: t('query.name'), value: '' });
  const store = async (): Promise<void> => {
    await keep(name.text, props.groups);
    name.giveUp();
    props.onDone();
  };
  return (
    <form
      className={styles.keepForm}
      onSubmit={(event) => {
        event.preventDefault();
        store().catch(notifyError);
      }}
    >
      <DraftInput
        aria-label={t('query.name')}
        placeholder={t('query.name')}
        draft={name}
        autoFocus
      />
      <Button type="submit" look="primary" isDisabled={name.text.trim() === ''}>
        {t('query.save')}
      </Button>
    </form>
  );
}

async function keep(name: string, groups: Query['groups']): Promise<void> {
  const operation = await commitText(saveQuery, { name, groups });
  const [change] = operation?.changes ?? [];
  if (change !== undefined && 'create' in change && change.create.type === 'query')
    askRelations({ queryId: change.create.id });
}
