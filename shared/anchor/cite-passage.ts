/** How a passage is quoted and cited, whether it is words of a text or a region of a page. */
import { placeOf } from '../documents/place.ts';
import { t } from '../messages/messages.ts';
import type { TextAnchor } from './anchor.ts';
import { isBesideWords, type Placed } from './region.ts';

/**
 * What stands where a passage is quoted: its words; of a page without text the line that stands for it; of a region of
 * a page with text a line like that, for the character its offsets hold says nothing of it (A10).
 */
export function quotedWords(passage: Pick<TextAnchor, 'quote' | 'region'>): string {
  return isBesideWords(passage)
    ? t('place.region', { page: passage.region?.page ?? '' })
    : passage.quote;
}

/** Where a passage is to be cited (A5, A6): a region of a page with text by its page alone, whatever numbers its lines have. */
export function placeOfPassage(
  text: Parameters<typeof placeOf>[0],
  passage: Pick<Placed, 'region' | 'start'>,
): string {
  return isBesideWords(passage)
    ? t('place.page', { page: passage.region?.page ?? '' })
    : placeOf(text, passage.start);
}
