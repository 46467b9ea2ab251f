/**
 * What is typed and not stored yet. Fields keep it here while it is typed; what an earlier window, a crash or a failed
 * write left is offered back in its field, and never applied by itself.
 */
import { create } from 'zustand';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import { type Draft, type DraftOwner, readDrafts, writeDrafts } from '../db/draft-rows.ts';
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
  /** Keeps what is typed before there is a review. */
  readonly beforehand: DraftKeeper | undefined;
  /** What was left and is neither used nor discarded, by key. */
  readonly offers: ReadonlyMap<string, Draft>;
  /** Why text that stands in a field is not stored, in words, by the key of its draft. */
  readonly failures: ReadonlyMap<string, string>;
  /** Fields that are on screen: each stores what it holds when asked. */
  readonly fields: ReadonlySet<() => Promise<void>>;
}

export const useDrafts = create<Drafts>(() => ({
  keeper: undefined,
  beforehand: undefined,
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
  const keeper = keeperOf(id, { db, now });
  // Another window may be typing them right now.
  const offers = readOnly ? new Map<string, Draft>() : await keeper.left();
  return {
    opened: () => {
      useDrafts.setState((state) => ({
        keeper,
        offers: new Map([...offersBeforehand(state), ...offers]),
      }));
      if (offers.size > 0) tellOf([...offers.values()]);
    },
    flush: () => keeper.flush(),
    closed: () =>
      useDrafts.setState((state) => ({
        keeper: undefined,
        offers: new Map(offersBeforehand(state)),
        failures: new Map(),
      })),
  };
}

/** Begins the name of a field that belongs to no review: that of a new one, and who somebody is in one. */
export const beforehand = 'beforehand ';

/** Keeps what is typed before there is a review, for as long as the window is there; what was left is offered. */
export async function keepDraftsBeforehand(given: Pick<Services, 'db' | 'now'>): Promise<void> {
  const keeper = keeperOf('reviews', given);
  useDrafts.setState({ beforehand: keeper });
  const left = await keeper.left();
  if (left.size === 0) return;
  useDrafts.setState(({ offers }) => ({ offers: new Map([...left, ...offers]) }));
  tellOf([...left.values()]);
}

function keeperOf(owner: DraftOwner, { db, now }: Pick<Services, 'db' | 'now'>): DraftKeeper {
  return new DraftKeeper(owner, {
    read: (of) => readDrafts(db, of),
    write: (changes) => writeDrafts(db, changes),
    atOnce: localStorage,
    now,
  });
}

function keeperFor(field: string): DraftKeeper | undefined {
  const { beforehand: ofNoReview, keeper } = useDrafts.getState();
  return field.startsWith(beforehand) ? ofNoReview : keeper;
}

function offersBeforehand({ offers }: Drafts): readonly (readonly [string, Draft])[] {
  return [...offers].filter(([, { field }]) => field.startsWith(beforehand));
}

/** Puts down at once what the database does not hold yet of what is being typed. */
export function writeDraftsAtOnce(): void {
  const { beforehand: ofNoReview, keeper } = useDrafts.getState();
  ofNoReview?.writeAtOnce();
  keeper?.writeAtOnce();
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
  const keeper = keeperFor(draft.field);
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
  if (keeperFor(draft.field)?.holds(key) === false) return;
  useDrafts.setState(({ offers }) => ({
    offers: new Map([...offers, [key, { ...draft, at: 0 }]]),
  }));
}

/** Forgets what was typed into a field, wherever it was stored by other means. */
export function forgetTyped(field: string): void {
  for (const key of keeperFor(field)?.heldIn(field) ?? []) dropDraft(key, field);
}

/** Takes a draft off the offers and forgets it. */
export function dropDraft(key: string, field: string): void {
  const { offers } = useDrafts.getState();
  keeperFor(field)?.drop(key);
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
