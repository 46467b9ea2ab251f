import { useState } from 'react';
import { defineCode } from '../../shared/commands/codebook.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/records.ts';
import { commit } from '../store/review-store.ts';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './page.module.css';

const fields = ['definition', 'include', 'exclude', 'example'] as const;
type Field = (typeof fields)[number];

/** What the code means: definition, when to use it, when not, and an example. Kept on leaving a field. */
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
  const saved = code[field] ?? '';
  const [text, setText] = useState(saved);
  const keep = (): void => {
    if (text !== saved) void commit(defineCode, { codeId: code.id, fields: { [field]: text } });
  };
  return (
    <div className={styles.fieldText} data-field={field}>
      <TextInput
        label={t(`codebook.field.${field}`)}
        placeholder={t(`codebook.hint.${field}`)}
        multiline
        dir="auto"
        value={text}
        onChange={setText}
        onBlur={keep}
      />
    </div>
  );
}
