/**
 * Where excerpts are to be cited (page or paragraph), found from texts that are loaded one after the
 * other as rows come into sight. Only the label's needs are kept of each text, so that a page with
 * excerpts from a thousand documents does not hold a thousand texts.
 */
import type { TextBody } from '../../shared/documents/text-body.ts';
import { placeOf } from '../../shared/tables/place.ts';
import { loadText } from '../store/review-store.ts';

type Places = Pick<TextBody, 'blocks' | 'pages'>;

const known = new Map<string, Promise<Places | undefined>>();

/** The outline of a text; undefined where the text is missing. The same promise for the same text. */
export function placesOf(textId: string): Promise<Places | undefined> {
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
export function placeLabel(places: Places, offset: number): string {
  return placeOf({ ...places, text: '' }, offset);
}
