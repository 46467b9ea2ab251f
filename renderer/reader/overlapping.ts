import type { Span } from './block-places.ts';

const reaches = new WeakMap<readonly Span[], Int32Array>();

/** For each span the furthest end of it and all before it: never falls, so it can be searched. */
function reachOf(spans: readonly Span[]): Int32Array {
  let reach = reaches.get(spans);
  if (reach === undefined) {
    reach = new Int32Array(spans.length);
    let furthest = 0;
    for (let at = 0; at < spans.length; at += 1) {
      furthest = Math.max(furthest, spans[at]?.end ?? 0);
      reach[at] = furthest;
    }
    reaches.set(spans, reach);
  }
  return reach;
}

/** Spans that share a character with `from`-`to`, in order; `spans` are sorted by start. */
export function overlapping<T extends Span>(
  spans: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const reach = reachOf(spans);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const found: T[] = [];
  for (let at = low; at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.start >= to) break;
    if (span.end > from) found.push(span);
  }
  return found;
}
