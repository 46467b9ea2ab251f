import { moveField, removeFields } from '../../shared/commands/extraction-fields.ts';
import { fieldsOf, type ReviewField } from '../../shared/extraction/review-fields.ts';
import { nameWithUnit } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { keyOf } from '../actions/registry.ts';
import { commit, useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { onEscape } from '../ui/on-escape.ts';
import { backToCell } from './back-to-cell.ts';
import styles from './extraction.module.css';
import { FieldForm } from './FieldForm.tsx';
import { useInHand } from './in-hand.ts';
import { MoreFields } from './MoreFields.tsx';

/** The fields of the review beside the table: their order, and what each says of how it is filled in. */
export function FieldList({ fields }: { readonly fields: readonly ReviewField[] }) {
  const editing = useInHand((state) => state.editing);
  const readOnly = useReview((state) => state.readOnly);
  const close = (): void => {
    useInHand.setState({ listsFields: false, editing: undefined });
    backToCell();
  };
  const remove = async (field: ReviewField): Promise<void> => {
    await commitAndTell(removeFields, { fieldIds: [field.id] });
    focusSoon();
  };
  return (
    <section
      className={styles.pane}
      aria-label={t('extraction.fields')}
      onKeyDown={onEscape(() => {
        if (editing === undefined) close();
        else useInHand.setState({ editing: undefined });
      })}
    >
      <header className={styles.paneHead}>
        <h2>{t('extraction.fields')}</h2>
        <Button look="quiet" aria-label={t('extraction.closeFields')} onPress={close}>
          ×
        </Button>
      </header>
      <ol className={styles.fieldList}>
        {fields.map((field, at) => (
          <li key={field.id}>
            {editing === field.id ? (
              <FieldForm key={field.id} field={field} />
            ) : (
              <div className={styles.fieldLine}>
                <button
                  type="button"
                  className={styles.fieldName}
                  data-edit-field={field.id}
                  onClick={() => useInHand.setState({ editing: field.id })}
                >
                  <span dir="auto">{field.name}</span>
                  <span className={styles.soft}>{kindWords(field)}</span>
                </button>
                <Button
                  look="quiet"
                  aria-label={t('extraction.moveUp', { name: field.name })}
                  isDisabled={readOnly || at === 0}
                  onPress={() => void commit(moveField, { fieldId: field.id, by: -1 })}
                >
                  ↑
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('extraction.moveDown', { name: field.name })}
                  isDisabled={readOnly || at === fields.length - 1}
                  onPress={() => void commit(moveField, { fieldId: field.id, by: 1 })}
                >
                  ↓
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('extraction.remove', { name: field.name })}
                  isDisabled={readOnly}
                  onPress={() => void remove(field)}
                >
                  ×
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {editing === 'new' ? (
        <FieldForm />
      ) : (
        <Button isDisabled={readOnly} onPress={() => useInHand.setState({ editing: 'new' })}>
          {t('extraction.newField')}
        </Button>
      )}
      <MoreFields />
      <p className={styles.soft}>
        {t('extraction.howToTake', { keys: keyOf('extract.take')?.toUpperCase() ?? '' })}
      </p>
    </section>
  );
}

function kindWords(field: ReviewField): string {
  return nameWithUnit(t(`extraction.kind.${field.kind}`), field.unit);
}

/** A field that went leaves the focus on the first that is left. */
function focusSoon(): void {
  requestAnimationFrame(() => {
    const first = fieldsOf(useReview.getState().snapshot)[0];
    if (document.activeElement !== document.body || first === undefined) return;
    document.querySelector<HTMLElement>(`[data-edit-field="${CSS.escape(first.id)}"]`)?.focus();
  });
}
