import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { clipQuote } from '../ui/quote.ts';

/** The words of a passage as they stand between the quotation marks of a list: without their own, cut at a word. */
export function shownQuote(passage: Parameters<typeof quotedWords>[0], longest: number): string {
  return clipQuote(bareQuote(quotedWords(passage)), longest);
}
