/**
 * Where excerpts are to be cited (page or paragraph), found from texts that are loaded one after the
 * other as rows come into sight. Only the label's needs are kept of each text, so that a page with
 * excerpts from a thousand documents does not hold a thousand texts.
 */
import { type Outline, placeOf } from '../../shared/documents/place.ts';
import { loadText } from '../store/review-store.ts';

const known = new Map<string, Promise<Outline | undefined>>();

/** The outline of a text; undefined where the text is missing. The same promise for the same text. */
export function placesOf(textId: string): Promise<Outline | undefined> {
  let places = known.get(textId);
  if (places === undefined) {
    places = loadText(textId).then(
      ({ blocks, pages }) => ({ blocks, pages }),
      // The reader tells of a missing text; here the document's title stands in for the place.
      () => undefined,
    );
    known.set(textId, places);
  }
  return places;
}

/** `p. 4` or `para. 12`. */
export function placeLabel(places: Outline, offset: number): string {
  return placeOf(places, offset);
}
