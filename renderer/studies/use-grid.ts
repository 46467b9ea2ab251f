import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { editStudy } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { textToRead } from '../../shared/records/documents-of-studies.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { meantKey } from '../actions/meant-key.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { openDocument, useSession } from '../store/session-store.ts';
import type { Column } from './columns.ts';
import { type GridPosition, isPrintable, moveInGrid, nextCell } from './grid-keys.ts';
import { removeWithNotice } from './remove-with-notice.ts';
import type { StudyRow } from './study-rows.ts';
import { editStudies, editsOfCells, parseCells, writeCells } from './table-cells.ts';
import { choose, sortBy, toggleChosen, useStudiesTable } from './table-state.ts';

/** In pixels. */
export const rowHeight = 28;
export const headerHeight = 32;

/** The focused cell is being edited; `typed` is the character that started it and replaces its text. */
export interface Editing {
  readonly typed: string | undefined;
}

export interface EditEnd {
  readonly row: StudyRow;
  readonly column: Column;
  readonly then: 'stay' | 'focus' | 'up' | 'down' | 'left' | 'right';
}

interface Options {
  readonly rows: readonly StudyRow[];
  readonly columns: readonly Column[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scrollTo: RefObject<(row: number) => void>;
  readonly readOnly: boolean;
}

/** Focus, keys, pointer, editing and clipboard of the studies table. Column 0 holds the checkboxes. */
export function useGrid(options: Options) {
  const { rows, columns, scroller, scrollTo, readOnly } = options;
  const [place, setPlace] = useState<{
    readonly studyId: StudyId | 'header' | undefined;
    readonly column: number;
  }>({
    studyId: useSession.getState().studyId,
    column: 1,
  });
  const [editing, setEditing] = useState<Editing>();
  const wantsFocus = useRef(false);
  const anchor = useRef(0);
  const clicked = useRef<GridPosition>(undefined);
  const size = { rows: rows.length, columns: columns.length + 1, page: pageOf(scroller.current) };
  const indices = useMemo(() => new Map(rows.map(({ study }, index) => [study.id, index])), [rows]);
  const lastRow = useRef(0);
  const active: GridPosition = {
    row: rowOf(place.studyId, indices, lastRow.current),
    column: Math.min(place.column, columns.length),
  };
  useEffect(() => {
    lastRow.current = Math.max(0, active.row);
  }, [active.row]);

  const goTo = (position: GridPosition): void => {
    const row = rows[position.row];
    setEditing(undefined);
    setPlace({
      studyId: position.row < 0 ? 'header' : row?.study.id,
      column: position.column,
    });
    wantsFocus.current = true;
    if (row === undefined) return;
    scrollTo.current(position.row);
    if (useSession.getState().studyId !== undefined) openStudy(row);
  };

  // Runs after the row that was scrolled to is drawn.
  useEffect(() => {
    if (!wantsFocus.current || editing !== undefined) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"][data-column="${active.column}"]`,
    );
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const startEditing = (position: GridPosition, typed?: string): boolean => {
    const column = columns[position.column - 1];
    if (readOnly || position.row < 0 || column?.write === undefined) return false;
    if (typed !== undefined && column.kind === 'choice') return false;
    setEditing({ typed });
    return true;
  };

  const onEdited = useStable(({ row, column, then }: EditEnd): void => {
    setEditing(undefined);
    const at = { row: indices.get(row.study.id) ?? 0, column: columns.indexOf(column) + 1 };
    if (then === 'stay') return;
    if (then === 'focus') goTo(at);
    else if (then === 'left' || then === 'right') {
      goTo(nextCell(at, then === 'right' ? 1 : -1, size) ?? at);
    } else {
      const key = then === 'up' ? 'ArrowUp' : 'ArrowDown';
      goTo(moveInGrid(at, { key, mod: false }, size) ?? at);
    }
  });

  /** Enter or Space, or a click: what the cell is for. */
  const activate = (position: GridPosition, key: 'Enter' | ' ' | 'click'): void => {
    const row = rows[position.row];
    const column = columns[position.column - 1];
    if (row === undefined) {
      if (column === undefined) chooseAll(rows);
      else sortBy(column.id);
    } else if (column === undefined || key === ' ') toggleChosen(row.study.id);
    else if (key === 'click') {
      if (column.id === 'study') openStudy(row);
    } else if (!startEditing(position)) {
      openStudy(row);
      speak(t('studies.opened', { study: row.label }));
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey;
    const row = rows[active.row];
    const target = moveInGrid(active, { key: event.key, mod }, size);
    if (target !== undefined && !event.altKey) {
      if (event.shiftKey && target.row >= 0 && target.row !== active.row) {
        chooseRange(rows, active.row, target.row);
      }
      goTo(target);
    } else if (event.key === 'Enter' || (event.key === ' ' && !mod)) activate(active, event.key);
    else if (event.key === 'F2') startEditing(active);
    else if (event.key === 'Delete' && row !== undefined && !readOnly) {
      const { chosen } = useStudiesTable.getState();
      const shown = rows.flatMap(({ study }) => (chosen.has(study.id) ? [study.id] : []));
      wantsFocus.current = true;
      void removeWithNotice(shown.length > 0 ? shown : [row.study.id]);
    } else if (mod && meantKey(event).toLowerCase() === 'a') chooseAll(rows, true);
    else if (event.key === 'Escape') {
      if (useStudiesTable.getState().chosen.size > 0) choose(new Set());
      else if (useSession.getState().studyId !== undefined) {
        useSession.setState({ studyId: undefined });
        speak(t('studies.closed'));
      }
    } else if (!isPrintable(event) || !startEditing(active, event.key)) return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    // The first click may have moved the rows under the pointer: what it meant, the second means.
    if (event.detail > 1) return;
    const position = positionOf(event.target);
    clicked.current = position;
    if (position === undefined || isEditor(event.target)) return;
    if (event.shiftKey && position.row >= 0) chooseRange(rows, anchor.current, position.row);
    else activate(position, 'click');
    if (!event.shiftKey) anchor.current = Math.max(0, position.row);
    goTo(position);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const position = clicked.current;
    if (position === undefined || isEditor(event.target)) return;
    const row = rows[position.row];
    if (row !== undefined && columns[position.column - 1]?.id === 'study') readStudy(row);
    else startEditing(position);
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (isEditor(event.target) || active.row < 0) return;
    const { chosen } = useStudiesTable.getState();
    const chosenRows = rows.filter(({ study }) => chosen.has(study.id));
    const row = rows[active.row];
    const column = columns[active.column - 1];
    const cells =
      chosenRows.length > 0
        ? [
            columns.map(({ label }) => label),
            ...chosenRows.map((each) => columns.map((c) => c.text(each))),
          ]
        : row === undefined || column === undefined
          ? []
          : [[column.text(row)]];
    if (cells.length === 0) return;
    event.clipboardData.setData('text/plain', writeCells(cells));
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent): void => {
    const column = columns[active.column - 1];
    if (isEditor(event.target) || readOnly || active.row < 0 || column?.write === undefined) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    const at = { row: active.row, column: active.column - 1 };
    const edits = editsOfCells(parseCells(text), at, { rows, columns });
    const count = edits.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);
    void commit(editStudies, { edits }).then((done) => {
      if (done !== undefined) speak(t('studies.pasted', { count }));
    });
  };

  return {
    active,
    editing,
    onEdited,
    handlers: { onKeyDown, onClick, onDoubleClick, onCopy, onPaste },
  };
}

/** Where a study that went away leaves the focus: on the row that took its place. */
function rowOf(
  studyId: StudyId | 'header' | undefined,
  indices: ReadonlyMap<StudyId, number>,
  lastRow: number,
): number {
  if (studyId === 'header') return -1;
  const index = studyId === undefined ? 0 : indices.get(studyId);
  return index ?? Math.min(lastRow, indices.size - 1);
}

/** Writes what was typed into a cell; rejects where that cannot be stored. */
export async function writeCell({ study }: StudyRow, column: Column, text: string): Promise<void> {
  const fields = column.write?.(study, text);
  if (fields !== undefined) await commitText(editStudy, { studyId: study.id, fields });
  else if (column.id === 'year') notify({ text: t('studies.yearWrong'), tone: 'done' });
}

function openStudy({ study }: StudyRow): void {
  useSession.setState({ studyId: study.id });
}

/** Leads to the text of a study, which is its full text where it has one. */
function readStudy({ documents }: StudyRow): void {
  const text = textToRead(documents);
  if (text !== undefined) openDocument(text.id);
}

function chooseAll(rows: readonly StudyRow[], always = false): void {
  const { chosen } = useStudiesTable.getState();
  const isAll = rows.every(({ study }) => chosen.has(study.id));
  choose(isAll && !always ? new Set() : new Set(rows.map(({ study }) => study.id)));
}

function chooseRange(rows: readonly StudyRow[], from: number, to: number): void {
  const { chosen } = useStudiesTable.getState();
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  choose(new Set([...chosen, ...range.map(({ study }) => study.id)]));
}

function positionOf(target: EventTarget): GridPosition | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return undefined;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function isEditor(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

function pageOf(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1);
}

/** One function for the life of the component that always does what the newest drawing would. */
function useStable<A extends readonly unknown[]>(work: (...args: A) => void): (...args: A) => void {
  const newest = useRef(work);
  newest.current = work;
  return useCallback((...args: A) => newest.current(...args), []);
}
