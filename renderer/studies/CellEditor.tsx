import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type Column, inclusionLabel, inclusionValues } from './columns.ts';
import styles from './studies.module.css';
import type { StudyRow } from './study-rows.ts';
import type { EditEnd, Editing } from './use-grid.ts';

/** A cell being edited: Enter and Tab keep what was written, Escape does not, leaving the cell does. */
export function CellEditor(props: {
  readonly column: Column;
  readonly row: StudyRow;
  readonly editing: Editing;
  readonly onEnd: (end: EditEnd) => void;
}) {
  const { column, row, editing, onEnd } = props;
  const before = column.text(row);
  const [value, setValue] = useState(editing.typed ?? before);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    if (element instanceof HTMLInputElement && editing.typed === undefined) element.select();
  }, [editing.typed]);
  const end = (then: EditEnd['then'], keep = true): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd({ row, column, text: keep && value !== before ? value : undefined, then });
  };
  const shared = {
    ref: field,
    'aria-label': t('studies.editCell', { column: column.label, study: row.label }),
    className: styles.editor,
    value,
    onBlur: () => end('stay'),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') end(event.shiftKey ? 'up' : 'down');
      else if (event.key === 'Tab') end(event.shiftKey ? 'left' : 'right');
      else if (event.key === 'Escape') end('focus', false);
      else return;
      event.preventDefault();
    },
  };
  if (column.kind === 'choice') {
    return (
      <select {...shared} onChange={(event) => setValue(event.target.value)}>
        {inclusionValues.map((name) => (
          <option key={name} value={inclusionLabel(name)}>
            {inclusionLabel(name)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      dir="auto"
      inputMode={column.kind === 'number' ? 'numeric' : 'text'}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}
