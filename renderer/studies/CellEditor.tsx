import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { NotesBelow } from '../choices/NotesBelow.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { type Column, inclusionLabel, inclusionValues } from './columns.ts';
import styles from './studies.module.css';
import type { StudyRow } from './study-rows.ts';
import { type EditEnd, type Editing, writeCell } from './use-grid.ts';

/** A cell being edited: Enter and Tab keep what was written, Escape does not, leaving the cell does. */
export function CellEditor(props: {
  readonly column: Column;
  readonly row: StudyRow;
  readonly editing: Editing;
  readonly onEnd: (end: EditEnd) => void;
}) {
  const { column, row, editing, onEnd } = props;
  const before = column.text(row);
  const draft = useDraftField({
    field: `${row.study.id} ${column.id}`,
    label: t('studies.editCell', { column: column.label, study: row.label }),
    value: before,
    onStore: (text) => writeCell(row, column, text),
  });
  const { text: value, type: setValue } = draft;
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const notes = useRef<HTMLSpanElement>(null);
  const isOver = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key that began the editing is its first
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    if (editing.typed !== undefined) setValue(editing.typed);
    else if (element instanceof HTMLInputElement) element.select();
  }, [editing.typed]);
  const end = (then: EditEnd['then'], keep = true): void => {
    if (isOver.current) return;
    isOver.current = true;
    // The next cell does not wait; what cannot be stored is offered when this one is edited again.
    if (keep) void draft.store();
    else draft.giveUp();
    onEnd({ row, column, then });
  };
  const use = (key: string): void => {
    draft.use(key);
    end('focus');
  };
  const hasNotes = (): boolean => (notes.current?.childElementCount ?? 0) > 0;
  const shared = {
    ref: field,
    'aria-label': t('studies.editCell', { column: column.label, study: row.label }),
    className: styles.editor,
    value,
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (!notes.current?.contains(relatedTarget)) end('stay');
    },
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') end(event.shiftKey ? 'up' : 'down');
      else if (event.key === 'Tab' && !event.shiftKey && hasNotes()) return;
      else if (event.key === 'Tab') end(event.shiftKey ? 'left' : 'right');
      else if (event.key === 'Escape') end('focus', false);
      else return;
      event.preventDefault();
    },
  };
  return (
    <>
      {column.kind === 'choice' ? (
        <select {...shared} onChange={(event) => setValue(event.target.value)}>
          {inclusionValues.map((name) => (
            <option key={name} value={inclusionLabel(name)}>
              {inclusionLabel(name)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          dir="auto"
          inputMode={column.kind === 'number' ? 'numeric' : 'text'}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <span ref={notes}>
        <NotesBelow of={{ ...draft, use }} anchor={field} />
      </span>
    </>
  );
}
