/** What the reader needs to remember while it is open; none of it outlives the screen. */
import { create } from 'zustand';
import type { Placed } from '../../shared/anchor/region.ts';
import type { SaidOfExcerpt } from '../../shared/commands/coding.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { DocumentId, ExcerptId } from '../../shared/records/ids.ts';
import type { Span } from './block-places.ts';
import type { TextSurface } from './text-surface.ts';

/** A coding that is painted and not stored yet. */
export interface UnderWay extends Placed {
  readonly documentId: DocumentId;
  /** Undefined where the code is only about to be made. */
  readonly colour: number | undefined;
}

export interface LoadedText {
  readonly documentId: DocumentId;
  readonly body: TextBody;
}

/** What the bar beside the selection is asked to do; `tick` makes each request new. */
export interface BarRequest {
  readonly field: 'pick' | 'new' | 'memo' | 'group';
  readonly tick: number;
}

/** In pixels of the window. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
}

export interface FindState {
  readonly query: string;
  readonly ignoreAccents: boolean;
  readonly matches: readonly Span[];
  /** Index of the match that is shown; -1 before the first. */
  readonly at: number;
}

export interface ReaderState {
  /** The text as it is drawn now. */
  readonly surface: TextSurface | undefined;
  /** Where the caret was last, so that the text can be entered again there. */
  readonly caret: number | undefined;
  readonly loaded: LoadedText | undefined;
  readonly bar: BarRequest | undefined;
  /** Where the menu of the passage was asked for. */
  readonly menu: PointerPlace | undefined;
  /** The excerpt under the pointer or the caret. */
  readonly hoverId: ExcerptId | undefined;
  /** The excerpt whose stripe is pointed at: the others recede. */
  readonly stripeId: ExcerptId | undefined;
  /** Codings that are painted and not stored yet, in the order of their keys. */
  readonly underWay: readonly UnderWay[];
  /** Construct order and groups that the next excerpt made from the selection gets. */
  readonly pendingSaid: SaidOfExcerpt | undefined;
  readonly find: FindState | undefined;
  /** The speaker of the open transcript whose turns alone stand out. */
  readonly speaker: string | undefined;
  /** The text has the focus, so the browser itself shows what is selected. */
  readonly focused: boolean;
  /** A selection is being drawn with the pointer. */
  readonly selecting: boolean;
  /** Where the selection was made: what comes up beside it stands there. */
  readonly selectedOn: 'text' | 'page';
  /** Why the last letter did nothing: those that follow rest until somebody notices. */
  readonly refused: string | undefined;
  /** Asks the inspector to put the focus into the memo. */
  readonly memoRequest: number;
  /** The last of these requests that a field answered. */
  readonly memoAnswered: number;
}

export const useReader = create<ReaderState>(() => ({
  surface: undefined,
  caret: undefined,
  loaded: undefined,
  bar: undefined,
  menu: undefined,
  hoverId: undefined,
  stripeId: undefined,
  underWay: [],
  pendingSaid: undefined,
  find: undefined,
  speaker: undefined,
  focused: false,
  selecting: false,
  selectedOn: 'text',
  refused: undefined,
  memoRequest: 0,
  memoAnswered: 0,
}));

export function setSurface(surface: TextSurface | undefined): void {
  useReader.setState({ surface, caret: undefined });
}

/** The text as it is drawn now. */
export function surface(): TextSurface | undefined {
  return useReader.getState().surface;
}

export function noteCaret(offset: number): void {
  useReader.setState({ caret: offset });
}

export function caretOffset(): number | undefined {
  return useReader.getState().caret;
}
