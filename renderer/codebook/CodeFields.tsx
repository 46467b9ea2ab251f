import { useCallback, useEffect, useRef, useState } from 'react';
import { defineCode } from '../../shared/commands/codebook.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/code.ts';
import { commit } from '../store/review-store.ts';
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
  const saved = code[field] ?? '';
  const [text, setText] = useState(saved);
  const unsaved = useRef<string>(undefined);
  const keep = useCallback((): void => {
    const value = unsaved.current;
    unsaved.current = undefined;
    if (value !== undefined)
      void commit(defineCode, { codeId: code.id, fields: { [field]: value } });
  }, [code.id, field]);
  // Leaving by key or by a click in the outline takes the field away before it can lose the focus.
  useEffect(() => keep, [keep]);
  return (
    <div className={styles.fieldText} data-field={field}>
      <TextInput
        label={t(`codebook.field.${field}`)}
        placeholder={t(`codebook.hint.${field}`)}
        multiline
        dir="auto"
        value={text}
        onChange={(value) => {
          setText(value);
          unsaved.current = value === saved ? undefined : value;
        }}
        onBlur={keep}
      />
    </div>
  );
}
