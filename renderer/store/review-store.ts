/**
 * The open review as screens read it, and the ways to change it. Screens read with selectors and call
 * `commit`; the engine behind it does the work, and what fails is told here in one place.
 */
import { create } from 'zustand';
import { describeInverse } from '../../shared/audit/describe.ts';
import type { Command } from '../../shared/commands/context.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineState, EngineSubscriber } from '../../shared/engine/events.ts';
import type { StopCode } from '../../shared/engine/storage.ts';
import type { Attachments, BroughtIn } from '../../shared/engine/work.ts';
import { BugError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { emptySnapshot, type Full } from '../../shared/ops/snapshot.ts';
import { emptyStacks, type UndoStacks } from '../../shared/ops/undo-stack.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { type InText, inTextOf } from '../../shared/team/in-text.ts';
import { type Shown, type View, viewOf } from '../../shared/team/view.ts';
import { layerInText } from '../../shared/use-cases/show-coding.ts';
import type { ReviewInfo } from '../db/review-info.ts';
import type { DeskFace, Opening } from './desk.ts';
import { notify, notifyError, speak } from './notices.ts';

export interface OpenReview {
  readonly status: 'none' | 'opening' | 'open';
  readonly reviewId: ReviewId | undefined;
  readonly reviewerId: ReviewerId;
  /**
   * The rows as this reviewer may see them, with the coding that the text shows (`layerInText`). What counts the
   * coding that was chosen reads `result-view.ts`.
   */
  readonly snapshot: Shown;
  /** The same as the text shows it and is coded in: of a document that is coded again the second coding (B6). */
  readonly inText: InText;
  /** Every row, for commands, merging and undo; never shown. */
  readonly full: Full;
  readonly stacks: UndoStacks;
  /** True while another window holds this review, or once its storage is not as it was left. */
  readonly readOnly: boolean;
  /** Why nothing is written from here any more; undefined while another window merely holds the review. */
  readonly stopped: StopCode | undefined;
  readonly info: ReviewInfo | undefined;
  /** Differs whenever the review does, and between two reviews. */
  readonly version: number;
  /** What reads and changes the review. */
  readonly engine: ReviewEngine | undefined;
}

/** What screens show of the rows: all of them, and the text. */
export function shownOf(full: Full, view: View): Pick<OpenReview, 'inText' | 'snapshot'> {
  const snapshot = viewOf(full, view);
  return { snapshot, inText: inTextOf(full, snapshot) };
}

const closed: OpenReview = {
  status: 'none',
  reviewId: undefined,
  reviewerId: 'reviewer:none',
  ...shownOf(emptySnapshot(), { layer: 'everyone' }),
  full: emptySnapshot(),
  stacks: emptyStacks,
  readOnly: false,
  stopped: undefined,
  info: undefined,
  version: -1,
  engine: undefined,
};

export const useReview = create<OpenReview>(() => closed);

/** Shows that a review is on its way, or that none is there. */
export const reviewFace: DeskFace = {
  opening: (id) => useReview.setState({ ...closed, status: 'opening', reviewId: id }),
  nothing: () => useReview.setState(closed),
};

/** Keeps what screens read in step with an engine. */
export function showEngine({ engine, info }: Opening): EngineSubscriber {
  const show = ({
    full,
    head,
    readOnly,
    reviewerId,
    stacks,
    stopped,
    version,
  }: EngineState): void =>
    useReview.setState((shown) => ({
      full,
      readOnly,
      stopped,
      stacks,
      version,
      ...shownOf(full, { viewer: reviewerId, layer: layerInText(shown.info?.layer) }),
      ...(shown.info === undefined ? {} : { info: { ...shown.info, ...head } }),
    }));
  return {
    opened: (state) => {
      const { full, head, id, readOnly, reviewerId, stacks, stopped, version } = state;
      useReview.setState({
        status: 'open',
        reviewId: id,
        reviewerId,
        ...shownOf(full, { viewer: reviewerId, layer: layerInText(info.layer) }),
        full,
        stacks,
        readOnly,
        stopped,
        info: { ...info, ...head },
        version,
        engine,
      });
    },
    changed: show,
    lost: ({ readOnly, stopped, version }) => useReview.setState({ readOnly, stopped, version }),
  };
}

/**
 * Plans a command on the current rows and commits it. Resolves to the operation, or undefined where
 * nothing changed or it could not be done (the user has then been told).
 */
export function commit<P>(
  command: Command<P>,
  params: NoInfer<P>,
  attachments: Attachments = {},
): Promise<Operation | undefined> {
  return told((engine) => engine.commit(command, params, attachments));
}

/**
 * As `commit`, for a field that keeps its text where storing fails: rejects with an `ExpectedError` instead of telling
 * the user.
 */
export async function commitText<P>(
  command: Command<P>,
  params: NoInfer<P>,
): Promise<Operation | undefined> {
  const { engine } = useReview.getState();
  if (engine === undefined) throw new ExpectedError('closed', t('common.closed'));
  return engine.commit(command, params);
}

/** A review to be worked on after something else is done: only ever that one, however long it takes. */
export interface HeldReview {
  readonly id: ReviewId;
  /** Whether it is the one that is open. */
  readonly isOpen: boolean;
  /** As screens read it now. Throws `ExpectedError` `closed` where it is not the one that is open. */
  shown(): OpenReview;
  /** As `commit`, but to this review: where it is not the one that is open, the user is told so. */
  commit<P>(
    command: Command<P>,
    params: NoInfer<P>,
    attachments?: Attachments,
  ): Promise<Operation | undefined>;
}

/** Holds on to the review that is open as the user asks; undefined where none is. */
export function holdReview(): HeldReview | undefined {
  const { engine, reviewId: id } = useReview.getState();
  if (engine === undefined || id === undefined) return undefined;
  const isOpen = ({ engine: current, reviewId }: OpenReview): boolean =>
    current !== undefined && reviewId === id;
  const shown = (): OpenReview => {
    const open = useReview.getState();
    if (!isOpen(open)) throw new ExpectedError('closed', t('common.closed'));
    return open;
  };
  return {
    id,
    get isOpen() {
      return isOpen(useReview.getState());
    },
    shown,
    commit: (command, params, attachments = {}) =>
      told((current) => {
        shown();
        return current.commit(command, params, attachments);
      }),
  };
}

/** Takes back the newest operation of this reviewer that still has something to take back. */
export async function undo(): Promise<Operation | undefined> {
  const done = await told((engine) => engine.undo());
  if (done === undefined) speak(t('common.nothingToUndo'));
  else tellInverse(done);
  return done;
}

/** Brings back what the newest undo took away. */
export async function redo(): Promise<Operation | undefined> {
  const done = await told((engine) => engine.redo());
  if (done === undefined) speak(t('common.nothingToRedo'));
  else tellInverse(done);
  return done;
}

/**
 * Takes back one operation, whatever was done since, as the Undo beside a notice says. Work that was
 * brought in can only be set aside while nothing of one's own stands on it.
 */
export async function undoOne(operation: Operation): Promise<Operation | undefined> {
  const done = await told((engine) => engine.undoOne(operation));
  if (done !== undefined) tellInverse(done);
  return done;
}

/** Brings a colleague's work into the open review as one step that can be undone; see the engine. */
export function bringIn(
  prepare: (engine: ReviewEngine, log: readonly Operation[]) => Promise<BroughtIn | undefined>,
): Promise<Operation | undefined> {
  return told((engine) => engine.bringIn((log) => prepare(engine, log)));
}

/** The file a document was imported from. Rejects with an `ExpectedError` where it is not on this computer. */
export async function loadOriginal(hash: string): Promise<Uint8Array> {
  return openEngine().loadOriginal(hash);
}

/** The text body a document is read from; kept while it is in use. */
export async function loadText(textId: string): Promise<TextBody> {
  return openEngine().loadText(textId);
}

function openEngine(): ReviewEngine {
  const { engine } = useReview.getState();
  if (engine === undefined) throw new BugError('No review is open');
  return engine;
}

/** Does something to the open review; where it fails the user is told, and the result is undefined. */
async function told(
  work: (engine: ReviewEngine) => Promise<Operation | undefined>,
): Promise<Operation | undefined> {
  try {
    const { engine } = useReview.getState();
    if (engine === undefined) throw new ExpectedError('closed', t('common.closed'));
    return await work(engine);
  } catch (error) {
    notifyError(error);
    return undefined;
  }
}

function tellInverse(operation: Operation): void {
  notify({ text: describeInverse(operation), tone: 'done' });
}
