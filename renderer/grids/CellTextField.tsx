import { useEffect, useId, useRef } from 'react';
import { writeCell } from '../../shared/commands/grid-cells.ts';
import type { CellText } from '../../shared/records/cell.ts';
import type { GridId } from '../../shared/records/ids.ts';
import { DraftNotes } from '../choices/DraftNotes.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import type { GridPlace } from '../store/grids-state.ts';
import { commitText } from '../store/review-store.ts';
import styles from './grids.module.css';
import { goBelow } from './places.ts';
import type { GridView } from './use-grid-view.ts';

/**
 * One text of a cell. What is typed is stored when the field is left, by Escape back to the grid, and by Ctrl+Enter (or Cmd)
 * on to the cell below.
 */
export function CellTextField(props: {
  readonly of: CellText;
  readonly label: string;
  readonly gridId: GridId;
  readonly place: GridPlace;
  readonly view: GridView;
  readonly text: string;
  readonly readOnly: boolean;
  /** What takes words in, by the text they go into. */
  readonly takers: Map<CellText, (words: string) => void>;
}) {
  const { gridId, label, of, place, readOnly, takers, view } = props;
  const { codeId, studyId } = place;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraftField({
    field: `${gridId} ${codeId} ${studyId ?? 'all'} ${of}`,
    label,
    value: props.text,
    onStore: (text) =>
      commitText(writeCell, { gridId, codeId, studyId, of, text, layer: view.layer }),
  });
  const take = useRef((_: string): void => {});
  take.current = (words) => {
    draft.type(draft.text.trim() === '' ? words : `${draft.text.trimEnd()}\n${words}`);
    area.current?.focus();
  };
  useEffect(() => {
    takers.set(of, (words) => take.current(words));
    return () => void takers.delete(of);
  }, [of, takers]);
  return (
    <div className={styles.field} data-of={of}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        dir="auto"
        value={draft.text}
        readOnly={readOnly}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={() => void draft.store()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') void draft.store();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void draft.store();
          goBelow(view, place);
        }}
      />
      <DraftNotes of={draft} />
    </div>
  );
}
