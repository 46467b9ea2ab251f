import { useState } from 'react';
import { addFields, editField, type NewField } from '../../shared/commands/extraction-fields.ts';
import { numberOf, tidyValue } from '../../shared/extraction/field-values.ts';
import type { ReviewField } from '../../shared/extraction/review-fields.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type FieldKind, fieldKinds } from '../../shared/records/field.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { notify } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './extraction.module.css';
import { useInHand } from './in-hand.ts';
import { type TypedWords, useTypedWords } from './typed-words.ts';

interface Draft {
  readonly kind: FieldKind;
  readonly several: boolean;
  readonly required: boolean;
}

/** Describes a field: a new one, or one that is there. */
export function FieldForm({ field }: { readonly field?: ReviewField }) {
  const readOnly = useReview((state) => state.readOnly);
  const [draft, setDraft] = useState<Draft>(() => draftOf(field));
  const [problem, setProblem] = useState<string>();
  const words = useTypedWords(field);
  const set = (part: Partial<Draft>): void => {
    setProblem(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const close = (): void => {
    words.forget();
    useInHand.setState({ editing: undefined });
  };
  const store = async (): Promise<void> => {
    const typed = [words.minimum.text, words.maximum.text].find(
      (bound) => boundOf(bound) === 'none',
    );
    if (draft.kind === 'number' && typed !== undefined) {
      setProblem(t('extraction.form.noNumber', { typed }));
      return;
    }
    const wanted = fieldOf(draft, words);
    try {
      const done =
        field === undefined
          ? await commitText(addFields, { fields: [wanted] })
          : await commitText(editField, { fieldId: field.id, field: wanted });
      if (field === undefined && done === undefined) {
        setProblem(t('extraction.nameTaken', { name: wanted.name.trim() }));
        return;
      }
      if (done !== undefined)
        notify({ text: t('extraction.kept', { name: wanted.name }), tone: 'done' });
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={field === undefined ? t('extraction.newField') : field.name}
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      <DraftInput
        autoFocus
        label={t('extraction.form.name')}
        draft={words.name}
        isInvalid={problem !== undefined}
      />
      {problem === undefined ? null : (
        <p role="alert" className={styles.check}>
          {problem}
        </p>
      )}
      <label className={styles.select}>
        <span>{t('extraction.form.kind')}</span>
        <select
          value={draft.kind}
          onChange={({ target: { value } }) =>
            set({ kind: fieldKinds.find((kind) => kind === value) ?? 'text' })
          }
        >
          {fieldKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`extraction.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.kind === 'choice' ? (
        <>
          <DraftInput multiline label={t('extraction.form.options')} draft={words.options} />
          <CheckBox isSelected={draft.several} onChange={(several) => set({ several })}>
            {t('extraction.form.several')}
          </CheckBox>
        </>
      ) : null}
      {draft.kind === 'number' ? (
        <div className={styles.numbers}>
          <DraftInput label={t('extraction.form.unit')} draft={words.unit} />
          <DraftInput label={t('extraction.form.minimum')} draft={words.minimum} />
          <DraftInput label={t('extraction.form.maximum')} draft={words.maximum} />
        </div>
      ) : null}
      <DraftInput multiline label={t('extraction.form.guidance')} draft={words.guidance} />
      <CheckBox isSelected={draft.required} onChange={(required) => set({ required })}>
        {t('extraction.form.required')}
      </CheckBox>
      <div className={styles.buttons}>
        <Button type="submit" isDisabled={readOnly || words.name.text.trim() === ''}>
          {t('extraction.form.keep')}
        </Button>
        <Button look="quiet" onPress={close}>
          {t('extraction.form.cancel')}
        </Button>
      </div>
    </form>
  );
}

function draftOf(field: ReviewField | undefined): Draft {
  return {
    kind: field?.kind ?? 'text',
    several: field?.several ?? false,
    required: field?.required ?? false,
  };
}

function fieldOf({ kind, required, several }: Draft, words: TypedWords): NewField {
  const { guidance, maximum, minimum, name, options, unit } = words;
  return {
    ...{ name: name.text, kind, several, unit: unit.text, guidance: guidance.text, required },
    options: options.text.split(/\r?\n/),
    ...bound('minimum', minimum.text),
    ...bound('maximum', maximum.text),
  };
}

function bound(name: 'maximum' | 'minimum', typed: string): Partial<NewField> {
  const number = boundOf(typed);
  return typeof number === 'number' ? { [name]: number } : {};
}

/** The number that was typed, read as values are; undefined where nothing was. */
function boundOf(typed: string): number | 'none' | undefined {
  if (typed.trim() === '') return undefined;
  return numberOf(tidyValue({ kind: 'number' }, typed)) ?? 'none';
}
