/**
 * What is typed and not stored yet. Fields keep it here while it is typed; what an earlier window, a crash or a failed
 * write left is offered back in its field, and never applied by itself.
 */
import { create } from 'zustand';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import { type Draft, readDrafts, writeDrafts } from '../db/draft-rows.ts';
import type { Opening } from './desk.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { notify, speak } from './notices.ts';
import type { Services } from './services.ts';

/** Text that was left in a field and is not stored. */
export type LeftText = Draft;

/** A draft before it is dated. */
export type TypedDraft = Omit<Draft, 'at'>;

interface Drafts {
  /** Keeps what is typed into the open review. */
  readonly keeper: DraftKeeper | undefined;
  /** What was left and is neither used nor discarded, by key. */
  readonly offers: ReadonlyMap<string, Draft>;
  /** Why text that stands in a field is not stored, in words, by the key of its draft. */
  readonly failures: ReadonlyMap<string, string>;
  /** Fields that are on screen: each stores what it holds when asked. */
  readonly fields: ReadonlySet<() => Promise<void>>;
}

export const useDrafts = create<Drafts>(() => ({
  keeper: undefined,
  offers: new Map(),
  failures: new Map(),
  fields: new Set(),
}));

/** Keeps what is typed into a review from the moment it is open; what was left in it is offered. */
export async function keepDrafts(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { engine }: Opening,
): Promise<EngineSubscriber> {
  const { id, readOnly } = engine.state;
  const keeper = new DraftKeeper(id, {
    read: (review) => readDrafts(db, review),
    write: (changes) => writeDrafts(db, changes),
    atOnce: localStorage,
    now,
  });
  // Another window may be typing them right now.
  const offers = readOnly ? new Map<string, Draft>() : await keeper.left();
  return {
    opened: () => {
      useDrafts.setState({ keeper, offers });
      if (offers.size > 0) tellOf([...offers.values()]);
    },
    flush: () => keeper.flush(),
    closed: () => useDrafts.setState({ keeper: undefined, offers: new Map(), failures: new Map() }),
  };
}

/** Stores what stands in fields and is not stored yet; resolves when that is done, or has failed in words. */
export async function storeFields(): Promise<void> {
  await Promise.all([...useDrafts.getState().fields].map((store) => store()));
}

/** Counts a field as being on screen; the result ends that. */
export function showField(store: () => Promise<void>): () => void {
  useDrafts.setState(({ fields }) => ({ fields: new Set([...fields, store]) }));
  return () =>
    useDrafts.setState(({ fields }) => ({
      fields: new Set([...fields].filter((other) => other !== store)),
    }));
}

/** Keeps what is typed into a field, under the key that the first call gives. */
export function keepDraft(key: string | undefined, draft: TypedDraft): string {
  const { keeper } = useDrafts.getState();
  const own = key ?? keeper?.begin(draft.field) ?? draft.field;
  keeper?.keep(own, draft);
  forgetFailure(own);
  return own;
}

/** Notes why text is not stored that stands in its field, where the reason is shown. */
export function noteFailure(key: string, words: string): void {
  useDrafts.setState(({ failures }) => ({ failures: new Map(failures).set(key, words) }));
}

function forgetFailure(key: string): void {
  const { failures } = useDrafts.getState();
  if (!failures.has(key)) return;
  useDrafts.setState({ failures: new Map([...failures].filter(([other]) => other !== key)) });
}

/** Offers text that was left unstored in its field, wherever that is shown next; unless it was forgotten meanwhile. */
export function leaveDraft(key: string, draft: TypedDraft): void {
  forgetFailure(key);
  if (useDrafts.getState().keeper?.holds(key) === false) return;
  useDrafts.setState(({ offers }) => ({
    offers: new Map([...offers, [key, { ...draft, at: 0 }]]),
  }));
}

/** Forgets what was typed into a field, wherever it was stored by other means. */
export function forgetTyped(field: string): void {
  useDrafts.getState().keeper?.dropField(field);
}

/** Takes a draft off the offers and forgets it. */
export function dropDraft(key: string): void {
  const { keeper, offers } = useDrafts.getState();
  keeper?.drop(key);
  forgetFailure(key);
  if (!offers.has(key)) return;
  useDrafts.setState({ offers: new Map([...offers].filter(([other]) => other !== key)) });
}

/** Puts text on the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  speak(t('draft.copied'));
}

function tellOf(left: readonly Draft[]): void {
  const names = [...new Set(left.map(({ label }) => label))].join(', ');
  notify({
    text: t('draft.found', { count: left.length, names }),
    tone: 'problem',
    action: {
      label: t('draft.copyAll'),
      run: () => void copyText(left.map(({ text }) => text).join('\n\n')),
    },
  });
}
