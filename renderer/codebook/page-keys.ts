/** What a key pressed in the list of a code's excerpts means. */
import type { ExcerptId } from '../../shared/records/ids.ts';
import { meantKey } from '../actions/meant-key.ts';
import type { PageRow } from './excerpt-rows.ts';
import {
  clearPicked,
  extendTo,
  focusRow,
  type Picked,
  pickAll,
  toggleRow,
} from './page-selection.ts';

export interface PageKey {
  readonly key: string;
  readonly code?: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export type PageOutcome =
  | { readonly do: 'pick'; readonly picked: Picked }
  | { readonly do: 'open'; readonly excerptId: ExcerptId }
  | { readonly do: 'uncode' }
  /** Gives what is picked to the list beside, in place of its code or besides. */
  | { readonly do: 'send'; readonly isAlso: boolean }
  /** Moves a chosen quote by one place. */
  | { readonly do: 'move'; readonly excerptId: ExcerptId; readonly by: -1 | 1 }
  | { readonly do: 'context'; readonly row: PageRow; readonly isOpen: boolean };

/** Rows a page key passes over. */
const pageStep = 8;

/** The outcome of a key press, or undefined where the list leaves the key alone. */
export function pageKey(
  event: PageKey,
  rows: readonly PageRow[],
  picked: Picked,
  /** The arrow that points to the list beside. */
  towards?: 'ArrowLeft' | 'ArrowRight',
): PageOutcome | undefined {
  if (event.altKey && event.key === towards && !event.ctrlKey && !event.metaKey)
    return { do: 'send', isAlso: event.shiftKey };
  if (event.altKey) return moved(event, rows[picked.active]);
  if (event.ctrlKey || event.metaKey) {
    return meantKey(event).toLowerCase() === 'a'
      ? { do: 'pick', picked: pickAll(picked, rows) }
      : undefined;
  }
  const step = stepOf(event.key, rows.length);
  if (step !== undefined) {
    const index = Math.min(rows.length - 1, Math.max(0, picked.active + step));
    return {
      do: 'pick',
      picked: event.shiftKey ? extendTo(picked, rows, index) : focusRow(picked, index),
    };
  }
  const row = rows[picked.active];
  if (event.key === 'Escape') {
    return picked.ids.size === 0 ? undefined : { do: 'pick', picked: clearPicked(picked) };
  }
  if (row === undefined) return undefined;
  if (event.key === ' ') return { do: 'pick', picked: toggleRow(picked, rows, picked.active) };
  if (event.key === 'Enter' && row.type === 'excerpt') return { do: 'open', excerptId: row.id };
  if (event.key === 'Delete') return { do: 'uncode' };
  if (row.type === 'excerpt' && (event.key === 'ArrowRight' || event.key === 'ArrowLeft'))
    return { do: 'context', row, isOpen: event.key === 'ArrowRight' };
  return undefined;
}

function moved({ key, ctrlKey, metaKey, shiftKey }: PageKey, row: PageRow | undefined) {
  if (ctrlKey || metaKey || shiftKey || row?.type !== 'excerpt' || row.place === undefined)
    return undefined;
  if (key === 'ArrowUp') return { do: 'move', excerptId: row.id, by: -1 } as const;
  return key === 'ArrowDown' ? ({ do: 'move', excerptId: row.id, by: 1 } as const) : undefined;
}

function stepOf(key: string, length: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -pageStep,
    PageDown: pageStep,
    Home: -length,
    End: length,
  };
  return steps[key];
}
