/** Places of parts: what one person writes in one go stays together when others wrote at the same place (H8). */
import { orderBetween, ordersBehind } from '../codebook/order.ts';

/** Letters of an id that make a place nobody else's. */
const ownLetters = 4;

/**
 * A place behind `before` and before `after`. `id` makes it another one than a colleague's at the same place. `run` is the
 * place of the first part that was put in in one go: those that follow it have places below it, so that of two people who
 * wrote at once the one stands whole behind the other. Law: the place is between the two where these are in order.
 */
export function partPlace(
  before: string | undefined,
  after: string | undefined,
  { id, run }: { readonly id: string; readonly run?: string | undefined },
): string {
  if (run !== undefined && before?.startsWith(run) === true) {
    const next = `${run}${nextWithin(before.slice(run.length))}`;
    if (after === undefined || next < after) return next;
  }
  const letters = lettersOf(id);
  const between = orderBetween(before, after);
  for (const place of [between, orderBetween(before, between)]) {
    const own = `${place}${letters}`;
    if (after === undefined || own < after) return own;
  }
  return between;
}

/** Ends in a letter that a further place can stand before. */
function nextWithin(last: string): string {
  const [next = 'a0'] = ordersBehind(last === '' ? undefined : last, 1);
  return `${next}V`;
}

function lettersOf(id: string): string {
  const letters = id.replace(/^[^:]*:/, '').replace(/[^0-9A-Za-z]/g, '');
  // The last one is no 0: nothing could stand before such a place.
  return letters.slice(0, ownLetters).replace(/0$/, '1');
}
