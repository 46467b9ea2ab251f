/**
 * Where the user is: screen, document, selection, panes. Session state is never in the log and never
 * undone; it is kept per review so that each opens where it was left.
 */

import { create } from 'zustand';
import type { TextAnchor } from '../../shared/anchor/anchor.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { type Language, languages } from '../../shared/messages/language.ts';
import { type KeyChoices, readKeyChoices } from '../../shared/platform/key-choices.ts';
import type { CodeId, DocumentId, ExcerptId, OperationId } from '../../shared/records/ids.ts';
import { excerptInText } from '../../shared/team/excerpt-in-text.ts';
import { viewOf } from '../../shared/team/view.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import type { Opening } from './desk.ts';
import { useReview } from './review-store.ts';
import type { Screen, ScreeningPart, Session } from './session.ts';
import type { WindowChannel } from './windows-in-step.ts';

/** What lasts only as long as the window. */
export interface Moment {
  /** What is selected in the reader, trimmed to visible characters. */
  readonly selection: TextAnchor | undefined;
  /** Ask the reader to bring this passage into view; `tick` makes each request new. */
  readonly reveal:
    | {
        readonly excerptId: ExcerptId | undefined;
        /** Where it begins, where it is none. */
        readonly start?: number;
        readonly tick: number;
      }
    | undefined;
  /** How often something was to be brought into view. */
  readonly reveals: number;
  readonly overlay:
    | 'palette'
    | 'shortcuts'
    | 'state'
    | 'about'
    | 'details'
    | 'preferences'
    | undefined;
  /** How often a screen was asked for, be it the one that is shown. */
  readonly arrivals: number;
  /** The bring-in whose page the team screen shows. */
  readonly bringIn: OperationId | undefined;
  /** Counts how often a new review was asked for: its form then takes the keys. */
  readonly newReview: number;
}

/** What holds for the installation, whichever review is open. */
export interface Preferences {
  readonly appearance: 'system' | 'light' | 'dark';
  /** Of the interface; a window speaks the one that was chosen when it was opened. */
  readonly language: Language;
  /** Reading size in pixels. */
  readonly readingSize: number;
  /** The typeface that texts are read in, and how long their lines are. */
  readonly face: 'serif' | 'sans';
  readonly measure: 'short' | 'usual' | 'long';
  /** Keys of one's own, by action. */
  readonly keys: KeyChoices;
  /** How a document that has pages is shown. */
  readonly pageMode: PageMode;
  /** How large pages are drawn, alone and beside the text. */
  readonly pageFit: { readonly page: PageFit; readonly both: PageFit };
  /** For a size of one's own: 1 is the size of the paper. */
  readonly pageZoom: number;
  /** Find in a document finds whole words only. */
  readonly wholeWords: boolean;
  /** Passages to code are found by whole words only. */
  readonly wholeTerms: boolean;
  /** What is selected with the pointer is made whole words. */
  readonly snapToWords: boolean;
  /** How codes of one theme stand in the codebook. */
  readonly codeSort: CodeSort;
}

/** As somebody placed them, by name, or the most used first. */
export const codeSorts = ['own', 'name', 'count'] as const;
export type CodeSort = (typeof codeSorts)[number];

/** What of the pages fits the pane, or a size of one's own. */
export type PageFit = 'text' | 'width' | 'page' | 'free';

export const pageModes = ['text', 'page', 'both'] as const;
export type PageMode = (typeof pageModes)[number];

const blankSession: Session = {
  screen: 'studies',
  documentId: undefined,
  besideDocument: undefined,
  besideCode: undefined,
  readAt: {},
  turned: {},
  studyId: undefined,
  screeningPart: 'titleAbstract',
  tabOf: {},
  codeId: undefined,
  excerptId: undefined,
  recentCodes: [],
  codeFilter: [],
  onlyFindings: true,
  leftPane: true,
  rightPane: true,
  fieldsPane: false,
  newColumns: [],
  guideDismissed: false,
};

const blankMoment: Moment = {
  selection: undefined,
  reveal: undefined,
  reveals: 0,
  overlay: undefined,
  arrivals: 0,
  bringIn: undefined,
  newReview: 0,
};

export const useSession = create<Session & Moment>(() => ({ ...blankSession, ...blankMoment }));
export const usePreferences = create<Preferences>(() => ({
  appearance: 'system',
  language: 'en',
  readingSize: 18,
  face: 'serif',
  measure: 'usual',
  keys: {},
  pageMode: 'text',
  pageFit: { page: 'width', both: 'text' },
  pageZoom: 1,
  wholeWords: false,
  wholeTerms: true,
  snapToWords: true,
  codeSort: 'own',
}));

/** Keeps where the user is in a review under that review, from the moment it is there until it is left. */
export async function keepSession(
  db: ThemeloomDatabase,
  { engine, first }: Opening,
): Promise<EngineSubscriber> {
  const key = `session:${engine.state.id}`;
  const kept = await readMeta<Partial<Session>>(db, key);
  const keeper = new Saver(() => writeMeta(db, key, sessionOf(useSession.getState())));
  let stop = (): void => undefined;
  return {
    opened: () => {
      useSession.setState({ ...blankSession, ...blankMoment, ...first, ...kept });
      // The Recovery centre is for a moment: a review is not opened into it.
      if (kept?.screen === 'recovery') useSession.setState({ screen: blankSession.screen });
      stop = useSession.subscribe(() => keeper.later());
      // Where it begins is kept at once: a window that goes in the next moment opens there again.
      keeper.later();
      void keeper.now();
    },
    flush: () => keeper.now(),
    closed: () => stop(),
  };
}

function sessionOf(state: Session & Moment): Session {
  const {
    selection: _s,
    reveal: _r,
    reveals: _t,
    overlay: _o,
    arrivals: _a,
    bringIn: _b,
    newReview: _n,
    ...session
  } = state;
  return session;
}

/** Saves a moment after something changed, and at once when asked. */
class Saver {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly save: () => Promise<void>;

  constructor(save: () => Promise<void>) {
    this.save = save;
  }

  later(): void {
    this.timer ??= setTimeout(() => void this.now(), 400);
  }

  async now(): Promise<void> {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.save();
  }
}

export async function restorePreferences(db: ThemeloomDatabase): Promise<void> {
  const kept = await readMeta<Partial<Preferences>>(db, 'preferences');
  if (kept === undefined) return;
  const language = languages.find((known) => known === kept.language) ?? 'en';
  usePreferences.setState({ ...kept, language, keys: readKeyChoices(kept.keys) });
}

/** Stores preferences as they are, for a window that is about to go. */
export function storePreferences(db: ThemeloomDatabase): Promise<unknown> {
  return writeMeta(db, 'preferences', usePreferences.getState());
}

/** Keeps preferences from now on, and in step with the other windows; the result ends that. */
export function keepPreferences(
  db: ThemeloomDatabase,
  channel: WindowChannel = new BroadcastChannel('themeloom preferences'),
): () => void {
  // What another window told is stored and told on by that one.
  const other = { isTelling: false };
  channel.onmessage = ({ data }: MessageEvent<Partial<Preferences>>) => {
    other.isTelling = true;
    usePreferences.setState(data);
    other.isTelling = false;
  };
  const stop = usePreferences.subscribe((preferences) => {
    if (other.isTelling) return;
    void writeMeta(db, 'preferences', preferences);
    // How pages are shown belongs to a window; what is chosen on the page of preferences to all of them.
    const { appearance, face, keys, language, measure, readingSize } = preferences;
    channel.postMessage({ appearance, face, keys, language, measure, readingSize });
  });
  return () => {
    stop();
    channel.close();
  };
}

/** Shows a screen as it usually begins; the page of a bring-in is left. */
export function goTo(screen: Screen): void {
  useSession.setState(({ arrivals }) => ({ screen, bringIn: undefined, arrivals: arrivals + 1 }));
}

/** Shows the page of the team screen that says what a bring-in changed. */
export function openBringIn(bringIn: OperationId): void {
  useSession.setState({ screen: 'team', bringIn });
}

/** Shows a part of the screening screen. */
export function goToScreening(screeningPart: ScreeningPart): void {
  useSession.setState(({ arrivals }) => ({
    screen: 'screening',
    screeningPart,
    arrivals: arrivals + 1,
  }));
}

/** The screens a text is read on. */
export type ReadingScreen = 'code' | 'appraisal';

/** Shows a document in the reader. */
export function openDocument(documentId: DocumentId, screen: ReadingScreen = 'code'): void {
  const { documentId: current } = useSession.getState();
  useSession.setState({
    screen,
    documentId,
    ...(current === documentId ? {} : { excerptId: undefined, selection: undefined }),
  });
}

/** Shows a document where it is not open yet at a place of its text. */
export function openPlace(
  documentId: DocumentId,
  start: number,
  screen: ReadingScreen = 'code',
): void {
  useSession.setState(({ readAt }) => ({ readAt: { ...readAt, [documentId]: start } }));
  openDocument(documentId, screen);
}

/** Shows a passage that is no excerpt at its place in the text, selected. */
export function openPassage(
  documentId: DocumentId,
  selection: TextAnchor,
  screen: ReadingScreen = 'code',
): void {
  openPlace(documentId, selection.start, screen);
  useSession.setState(({ reveals }) => ({
    excerptId: undefined,
    selection,
    reveals: reveals + 1,
    reveal: { excerptId: undefined, start: selection.start, tick: reveals + 1 },
  }));
}

/** Shows an excerpt at its place in the text; of one of the consensus, what it was made from. */
export function openExcerpt(excerptId: ExcerptId): void {
  const { full, reviewerId, snapshot } = useReview.getState();
  const documentId = snapshot.home.get(excerptId);
  if (documentId === undefined) return;
  openDocument(documentId);
  const everything = viewOf(full, { viewer: reviewerId, layer: 'all' });
  const inText = excerptInText(snapshot, everything, excerptId) ?? excerptId;
  useSession.setState(({ reveals }) => ({
    excerptId: inText,
    // What was selected would otherwise go on being what is coded.
    selection: undefined,
    reveals: reveals + 1,
    reveal: { excerptId: inText, tick: reveals + 1 },
  }));
}

/** Shows a code's own page. */
export function openCode(codeId: CodeId): void {
  useSession.setState({ screen: 'themes', codeId });
}

/** Puts a code at the head of the recent ones. */
export function noteRecentCode(codeId: CodeId): void {
  useSession.setState(({ recentCodes }) => ({
    recentCodes: [codeId, ...recentCodes.filter((other) => other !== codeId)].slice(0, 9),
  }));
}
