/** What the Recovery centre does: shows what is kept, looks into a state, and takes one of the ways back. */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { checkOf, checkStates, noteCheck } from './check-states.ts';
import { keptReviews, lookInto, stateAs, statesOf } from './kept-states.ts';
import { notifyError } from './notices.ts';
import { type KeptState, useRecovery } from './recovery-state.ts';
import { useReview } from './review-store.ts';
import { goTo, useSession } from './session-store.ts';
import { bringForward, openBeside, restoreAsItWas, type WantedState } from './ways-back.ts';

/** The ways back, in the order in which they are offered. */
export const waysBack = ['forward', 'beside', 'asItWas'] as const;
export type WayBack = (typeof waysBack)[number];

/** Shows the Recovery centre, with this review chosen, or the one that is open, or the first there is. */
export async function openRecovery(id?: ReviewId): Promise<void> {
  useRecovery.setState({ file: undefined });
  goTo('recovery');
  if (useRecovery.getState().isListing) return;
  await listAnew(id ?? useReview.getState().reviewId);
}

/** Shows the Recovery centre with a file of a review that is here, as one more of its states. */
export async function offerFile(
  id: ReviewId,
  file: { readonly name: string; readonly contents: BundleContents },
): Promise<void> {
  useRecovery.setState({ file: { ...file, id } });
  goTo('recovery');
  await listAnew(id);
}

/** Reads anew what is kept, and shows the states of a review. */
async function listAnew(wanted: ReviewId | undefined): Promise<void> {
  useRecovery.setState({ isListing: true });
  const reviews = await keptReviews().finally(() => useRecovery.setState({ isListing: false }));
  useRecovery.setState({ reviews });
  const chosen = reviews.find(({ id }) => id === wanted) ?? reviews[0];
  if (chosen === undefined) useRecovery.setState({ chosen: undefined, states: [] });
  else await chooseReview(chosen.id);
}

/** Shows the states of a review, and looks at the newest that is not the present one. */
export async function chooseReview(id: ReviewId): Promise<void> {
  const { file } = useRecovery.getState();
  useRecovery.setState({
    chosen: id,
    states: [],
    checks: new Map(),
    lookedAt: undefined,
    look: { kind: 'none' },
  });
  const kept = await statesOf(id);
  const opened =
    file?.id === id
      ? [stateAs({ kind: 'file', name: file.name, contents: file.contents }, { at: undefined })]
      : [];
  const states = [...opened, ...kept];
  if (useRecovery.getState().chosen !== id) return;
  useRecovery.setState({ states });
  const first = states.find(({ source }) => source.kind !== 'here') ?? states[0];
  if (first !== undefined) await lookAt(first.key);
  await checkStates(states);
}

/** Looks into a state; where it is damaged, says so. */
export async function lookAt(key: string): Promise<void> {
  const { chosen, states } = useRecovery.getState();
  const state = states.find((one) => one.key === key);
  if (chosen === undefined || state === undefined) return;
  const isStill = (): boolean => {
    const now = useRecovery.getState();
    return now.chosen === chosen && now.lookedAt === key;
  };
  useRecovery.setState({ lookedAt: key, look: { kind: 'reading' } });
  try {
    const read = await lookInto(chosen, state.source);
    if (!isStill()) return;
    useRecovery.setState({ look: { kind: 'read', ...read } });
    noteCheck(key, checkOf(read));
  } catch (error) {
    if (!isStill()) return;
    if (!(error instanceof ExpectedError || error instanceof CancelledError)) {
      useRecovery.setState({ look: { kind: 'none' } });
      throw error;
    }
    useRecovery.setState({
      look: {
        kind: 'failed',
        reason: error instanceof CancelledError ? t('common.cancelled') : error.message,
      },
    });
    if (error instanceof ExpectedError && state.source.kind !== 'copy')
      noteCheck(key, { kind: 'damaged' });
  }
}

/** The state after the one that is looked at, for when that is damaged. */
export function nextState(): KeptState | undefined {
  const { lookedAt, states } = useRecovery.getState();
  const at = states.findIndex(({ key }) => key === lookedAt);
  return states.slice(at + 1).find(({ source }) => source.kind !== 'copy');
}

const work: Readonly<Record<WayBack, (wanted: WantedState) => Promise<void>>> = {
  forward: bringForward,
  beside: openBeside,
  asItWas: restoreAsItWas,
};

/** Takes a way back to the state that is looked at; `at` is its date, where it is known. */
export async function takeWayBack(way: WayBack, at: number | undefined): Promise<void> {
  const { chosen, isBusy, look, lookedAt, states } = useRecovery.getState();
  const state = states.find(({ key }) => key === lookedAt);
  if (isBusy || chosen === undefined || state === undefined || look.kind !== 'read') return;
  useRecovery.setState({ isBusy: true });
  try {
    const { keptBy: reviewerId, preview } = look;
    await work[way]({ id: chosen, source: state.source, at, reviewerId, title: preview.title });
    useRecovery.setState({ file: undefined });
    const isStillHere = useSession.getState().screen === 'recovery';
    if (isStillHere && useReview.getState().status === 'open') goTo('studies');
  } catch (error) {
    notifyError(error);
  } finally {
    useRecovery.setState({ isBusy: false });
  }
}

/** What a state is, in words. */
export function nameOfState({ source }: KeptState): string {
  switch (source.kind) {
    case 'here':
      return t('recovery.state.here');
    case 'journal':
      return t('recovery.state.journal');
    case 'backup':
      return t('recovery.state.backup');
    case 'file':
      return t('recovery.state.file', { name: source.name });
    case 'copy':
      return t('recovery.state.copy', { name: source.copy.name });
  }
}
