import { setLikelyFirst } from '../../shared/commands/likely-first.ts';
import { today } from '../choices/second-coding.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import type { StageOrder } from './list-order.ts';
import { useScreening } from './screening-state.ts';

/** Orders the list: that likely includes are first is written down, since it belongs into the methods. */
export function chooseOrder(chosen: string): void {
  const isOn = chosen === 'likely';
  if (!isOn) useScreening.setState({ order: chosen as StageOrder });
  commit(setLikelyFirst, { isOn, day: today() }).catch(notifyError);
}
