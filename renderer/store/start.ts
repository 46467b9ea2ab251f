import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import { listReviews } from '../db/shelf.ts';
import { keepBackups } from './backups.ts';
import { keepCodeSlots } from './code-slots.ts';
import type { Opening } from './desk.ts';
import { keepDrafts, storeFields, writeDraftsAtOnce } from './drafts.ts';
import { keepIncludeChoice } from './include-choice.ts';
import { keepLogInStep } from './kept-log.ts';
import { textsInBackups } from './kept-texts.ts';
import { keepCount } from './known-count.ts';
import { notReadable } from './not-readable.ts';
import { keepOffersTrue, notify, notifyError } from './notices.ts';
import { showReview } from './open-review.ts';
import { forgetKeys } from './protection-state.ts';
import { openSample } from './review-files.ts';
import { rememberTabs } from './rooms.ts';
import { sayChanges } from './say-changes.ts';
import { type Services, services } from './services.ts';
import { goTo, keepSession } from './session-store.ts';
import { keepSharedFolder } from './shared-folder.ts';
import { lostStorageSentence, noteStored } from './storage-mark.ts';
import { toRecovery } from './to-recovery.ts';
import { keepWindowsInStep } from './windows-in-step.ts';

/** Lays everything on the desk that keeps up with the open review, beside journal and screens. */
export function furnishDesk(given: Services): void {
  const { db, desk } = given;
  given.journal.lookForTexts(textsInBackups(given));
  desk.keep((opening) => keepSession(db, opening));
  // After the session, whose codes used lately the first number keys are.
  desk.keep((opening) => keepCodeSlots(db, opening));
  rememberTabs();
  desk.keep(keepIncludeChoice);
  desk.keep(keepLogInStep);
  desk.keep(keepOffersTrue);
  desk.keep(sayChanges);
  // A review that opens does not wait for the mark.
  desk.keep(() => ({ opened: () => void noteStored(db, given.now).catch(notifyError) }));
  desk.keep((opening) => keepCount(given, opening));
  desk.keep((opening) => keepDrafts(given, opening));
  desk.keep((opening) => keepWindow(given, opening));
  desk.keep(forgetKeys);
  desk.keep((opening) => {
    const channel = new BroadcastChannel(`${db.name}:${opening.engine.state.id}`);
    return keepWindowsInStep(opening, channel, notifyError);
  });
  desk.keep((opening) => keepBackups(given, opening));
  desk.keep((opening) => keepSharedFolder(given, opening));
  // The window may go at any moment from here on: what waits for its turn is written now.
  const flush = (): void => {
    // A page that goes may not live to hear of it: text in fields is put down before it is stored.
    writeDraftsAtOnce();
    void storeFields()
      .then(() => desk.flush())
      .catch(notifyError);
  };
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
    // A window that was put to sleep may have missed what others told it.
    else desk.refresh().catch(notifyError);
  });
}

/** The window is called after its review, and opens it again when it is reloaded. */
function keepWindow(
  { db, platform }: Pick<Services, 'db' | 'platform'>,
  { engine }: Opening,
): EngineSubscriber {
  const { id } = engine.state;
  let title = '';
  const name = (current: string): void => {
    if (current === title) return;
    title = current;
    platform.setTitle(`${title} – ${t('app.name')}`);
  };
  return {
    opened: ({ head }) => {
      name(head.title);
      sessionStorage.setItem(windowKey, id);
      platform.desktop?.showing(id).catch(notifyError);
      void writeMeta(db, 'lastReview', id);
    },
    changed: ({ head }) => name(head.title),
    closed: () => {
      sessionStorage.removeItem(windowKey);
      platform.desktop?.showing(undefined).catch(notifyError);
    },
  };
}

/** Whether anything lies outside the database; a folder that cannot be read may hold something. */
async function whatIsKept(platform: Platform): Promise<'none' | 'gone' | 'there'> {
  if (!platform.canKeepJournal) return 'none';
  const kept = await platform.listKept().catch(notReadable);
  return kept?.length === 0 ? 'gone' : 'there';
}

/** Where a window keeps which review it shows: two windows each come back to their own. */
const windowKey = 'review';

/**
 * What the first window shows: the review that was open last, where it was left; on the very first
 * start the sample; otherwise the list of reviews, as does a window that is opened beside another.
 */
export async function openAtStart(): Promise<void> {
  const { db, platform } = services();
  // A browser may ask the person first: what was stored is shown meanwhile.
  void platform.requestPersistence().catch(notifyError);
  const [last, begun] = await Promise.all([
    readMeta<ReviewId | null>(db, 'lastReview'),
    platform.desktop?.start(),
  ]);
  const shownHere = sessionStorage.getItem(windowKey);
  const wanted = shownHere ?? begun?.reviewId ?? last;
  const lost = await lostStorageSentence(db, {
    kept: () => whatIsKept(platform),
    wasOpen: shownHere !== null,
  });
  if (lost !== undefined) {
    notify({ text: lost, tone: 'problem', action: toRecovery() });
    goTo('reviews');
    return;
  }
  if (begun?.isNew === true) return goTo('reviews');
  const reviews = await listReviews(db);
  const lastInfo = reviews.find((review) => review.id === wanted && review.binnedAt === undefined);
  if (lastInfo !== undefined) {
    await showReview(lastInfo.id);
    return;
  }
  const journals = reviews.length === 0 ? await platform.listKept() : [];
  if (last === undefined && reviews.length === 0 && journals.length === 0) {
    await openSample();
    return;
  }
  goTo('reviews');
}
