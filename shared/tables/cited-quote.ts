/** Quotes with their citation, as they are pasted into a manuscript. */
import { bareQuote } from './table.ts';

/** A quote and where it is from. */
export interface QuoteWithSource {
  readonly quote: string;
  /** The study as tables name it, e.g. `Harrow 2016a`. */
  readonly study: string;
  /** As `placeOf` gives it; empty where the text has no places or is not at hand. */
  readonly place: string;
}

/** The same in the two forms a clipboard takes. */
export interface CitedQuotes {
  readonly text: string;
  readonly html: string;
}

/** Quotes as `“…” (Harrow 2016, p. 4)`, one paragraph each. A page without text gives its citation alone. */
export function citedQuotes(quotes: readonly QuoteWithSource[]): CitedQuotes {
  const lines = quotes.map(citedQuote);
  return {
    text: lines.join('\n\n'),
    html: lines.map((line) => `<p dir="auto">${escaped(line)}</p>`).join(''),
  };
}

function citedQuote({ place, quote, study }: QuoteWithSource): string {
  const bare = bareQuote(quote);
  const where = [study, place].filter((part) => part !== '').join(', ');
  return [bare === '' ? '' : `“${bare}”`, where === '' ? '' : `(${where})`]
    .filter((part) => part !== '')
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
