/** Which keys do nothing while screening, so that words typed after them are not taken for decisions. */
import { t } from '../../shared/messages/all-messages.ts';
import { reasonsAt } from '../../shared/screening/reasons.ts';
import { catalogueNow } from '../actions/chosen-keys.ts';
import { meantKey } from '../actions/meant-key.ts';
import { isKeyOf } from '../actions/plain-keys.ts';
import type { TypedWords } from '../actions/typed-words.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { type RefusedKey, useScreening, wakeKeys } from './screening-state.ts';

/** Whether a letter is a key of screening. */
function isKeyHere(key: string): boolean {
  return catalogueNow().some(({ keys, scope }) => scope === 'screening' && keys.includes(key));
}

/**
 * Why a letter or figure does nothing, or undefined where it is left to whoever has it. While an
 * exclusion waits for its reason only numbers are taken: nobody types the words of one into a field.
 */
export function refusalOf(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { reasons, wantsReason }: { readonly reasons: number; readonly wantsReason: boolean },
): RefusedKey | undefined {
  if (!/^[\p{L}\p{N}]$/u.test(key)) return undefined;
  const sign = key.toUpperCase();
  if (/^[1-9]$/.test(key)) {
    return Number(key) <= reasons ? undefined : { key: sign, why: 'no-reason' };
  }
  if (wantsReason) return { key: sign, why: 'reason-first' };
  // Caps Lock changes the letter but not what is meant; Shift begins a sentence.
  return !shiftKey && isKeyHere(key.toLowerCase()) ? undefined : { key: sign, why: 'no-key' };
}

export function refusalSentence({ key, why }: RefusedKey): string {
  return why === 'no-key' ? t('common.noKey', { key }) : t(`screening.refused.${why}`, { key });
}

/** Typed words and held keys while a stage is shown. */
export const typedWords: TypedWords = {
  isResting: () => useScreening.getState().refused !== undefined,
  wake: wakeKeys,
  mayRepeat: (key) => isKeyOf(key, 'screening.next', 'screening.previous'),
  refuse: (press) => {
    const stage = useSession.getState().screeningPart === 'fullText' ? 'fullText' : 'titleAbstract';
    const reasons = reasonsAt(useReview.getState().snapshot.review, stage).length;
    const { wantsReason } = useScreening.getState();
    const pressed = { key: meantKey(press), shiftKey: press.shiftKey };
    const refused = refusalOf(pressed, { reasons, wantsReason });
    if (refused === undefined) return false;
    useScreening.setState({ refused });
    speak(`${refusalSentence(refused)} ${t('common.lettersRest')}`);
    return true;
  },
};
