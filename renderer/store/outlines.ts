/**
 * Where excerpts are to be cited (page, paragraph, or the number the text prints), found from texts that are loaded one after the
 * other as rows come into sight. Only the label's needs are kept of each text, so that a page with
 * excerpts from a thousand documents does not hold a thousand texts.
 */
import { type Outline, outlineOf as placesIn } from '../../shared/documents/place.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import { useReview } from './review-store.ts';

interface KnownOutline {
  readonly outline: Promise<Outline | undefined>;
  /** The version of the review in which the text was looked for and not found. */
  missingIn: number | undefined;
}

/** By text id; they go with the open review. */
const outlinesOf = new WeakMap<ReviewEngine, Map<string, KnownOutline>>();

const none = Promise.resolve(undefined);

/**
 * The outline of a text of the open review; undefined where the text is missing, until the review changes,
 * which may bring it. The same promise for the same text.
 */
export function outlineOf(textId: string): Promise<Outline | undefined> {
  const { engine, version } = useReview.getState();
  if (engine === undefined) return none;
  const outlines = outlinesOf.get(engine) ?? new Map<string, KnownOutline>();
  outlinesOf.set(engine, outlines);
  const known = outlines.get(textId);
  if (known !== undefined && (known.missingIn === undefined || known.missingIn === version))
    return known.outline;
  const looked: KnownOutline = {
    missingIn: undefined,
    outline: engine.loadText(textId).then(
      (body) => placesIn(body),
      // The reader tells of a missing text; here the document's title stands in for the place.
      () => {
        looked.missingIn = version;
        return undefined;
      },
    ),
  };
  outlines.set(textId, looked);
  return looked.outline;
}
