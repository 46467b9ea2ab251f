import { defineCode } from '../../shared/commands/codebook.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/code.ts';
import { DraftNotes } from '../choices/DraftNotes.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { commitText } from '../store/review-store.ts';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './page.module.css';

const fields = ['definition', 'example', 'include', 'exclude'] as const;
type Field = (typeof fields)[number];

/** What the code means: definition, an example, when to use it and when not. Kept on leaving a field. */
export function CodeFields({ code }: { readonly code: Code }) {
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        // A value that changes from outside (undo, an example picked below) starts the field afresh.
        <FieldText key={`${code.id} ${field} ${code[field] ?? ''}`} code={code} field={field} />
      ))}
    </div>
  );
}

function FieldText({ code, field }: { readonly code: Code; readonly field: Field }) {
  const label = t(`codebook.field.${field}`);
  const draft = useDraftField({
    field: `${code.id} ${field}`,
    label: `${label}, ${code.name}`,
    value: code[field] ?? '',
    onStore: (text) => commitText(defineCode, { codeId: code.id, fields: { [field]: text } }),
  });
  return (
    <div data-field={field}>
      <TextInput
        label={label}
        placeholder={t(`codebook.hint.${field}`)}
        multiline
        dir="auto"
        value={draft.text}
        onChange={draft.type}
        onBlur={() => void draft.store()}
      />
      <DraftNotes of={draft} />
    </div>
  );
}
