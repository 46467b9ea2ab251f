import { useRef, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { Button } from '../ui/Button.tsx';
import { TickMenu } from '../ui/TickMenu.tsx';
import type { Column } from './columns.ts';
import styles from './studies.module.css';
import { addAttribute, setHiddenColumns, useStudiesTable } from './table-state.ts';

/** Which columns are shown, and a way to add the team's own. */
export function ColumnChooser({ columns }: { readonly columns: readonly Column[] }) {
  const hidden = useStudiesTable((state) => state.hidden);
  const [isNaming, setNaming] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const choices = columns.filter(({ id }) => id !== 'study');
  return (
    <span ref={anchor}>
      <TickMenu
        label={t('studies.columns')}
        says={t('studies.columns')}
        placement="bottom end"
        items={choices.map(({ id, label }) => ({ id, name: label }))}
        ticked={choices.flatMap(({ id }) => (hidden.has(id) ? [] : [id]))}
        onTick={(keys) =>
          setHiddenColumns(
            new Set(choices.flatMap(({ id }) => (keys === 'all' || keys.has(id) ? [] : [id]))),
          )
        }
      />{' '}
      <DialogTrigger isOpen={isNaming} onOpenChange={setNaming}>
        <Button>{t('studies.newAttribute')}</Button>
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Dialog aria-label={t('studies.newAttributeTitle')} className={styles.dialog ?? ''}>
            <AttributeName columns={columns} onDone={() => setNaming(false)} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

function AttributeName(props: {
  readonly columns: readonly Column[];
  readonly onDone: () => void;
}) {
  const draft = useFormField({
    field: 'new column',
    label: t('studies.newAttributeTitle'),
    value: '',
  });
  const tidy = draft.text.replace(/\s+/g, ' ').trim();
  const exists = props.columns.some(({ label }) => label.toLowerCase() === tidy.toLowerCase());
  const problem = exists
    ? t('studies.attributeExists')
    : reserved.has(tidy)
      ? t('studies.attributeReserved')
      : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (tidy === '' || problem !== undefined) return;
        addAttribute(tidy);
        draft.giveUp();
        props.onDone();
      }}
    >
      <DraftInput
        autoFocus
        label={t('studies.newAttributeName')}
        placeholder={t('studies.newAttributeHint')}
        draft={draft}
        maxLength={80}
        isInvalid={problem !== undefined}
      />
      {problem === undefined ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.dialogEnd}>
        <Button type="submit" look="primary" isDisabled={tidy === '' || problem !== undefined}>
          {t('studies.newAttributeAdd')}
        </Button>
      </div>
    </form>
  );
}
