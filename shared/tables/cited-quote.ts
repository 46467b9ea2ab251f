/** Quotes with their citation, as they are pasted into a manuscript. */

import { bareQuote } from '../anchor/bare-quote.ts';
import type { ExcerptId } from '../records/ids.ts';

/** A quote and where it is from. */
export interface QuoteWithSource {
  readonly quote: string;
  /** The study as tables name it, e.g. `Harrow 2016a`. */
  readonly study: string;
  /** As `placeOf` gives it; empty where the text has no places or is not at hand. */
  readonly place: string;
  /** Of an excerpt its id, which goes along so that a memo can quote it. */
  readonly id?: ExcerptId | undefined;
}

/** The same in the two forms a clipboard takes. */
export interface CitedQuotes {
  readonly text: string;
  readonly html: string;
}

/** Quotes as `“…” (Harrow 2016, p. 4)`, one paragraph each. A page without text gives its citation alone. */
export function citedQuotes(quotes: readonly QuoteWithSource[]): CitedQuotes {
  const lines = quotes.map((quote) => ({ id: quote.id, line: citedQuote(quote) }));
  return {
    text: lines.map(({ line }) => line).join('\n\n'),
    html: lines
      .map(({ id, line }) => {
        const mark = id === undefined ? '' : ` data-excerpt="${id}"`;
        return `<p dir="auto"${mark}>${escaped(line)}</p>`;
      })
      .join(''),
  };
}

/** The excerpts of copied quotes, in their order; empty for anything else. */
export function copiedExcerpts(html: string): readonly ExcerptId[] {
  const ids = html.matchAll(/<p\b[^>]{0,200}\sdata-excerpt="(excerpt:[A-Za-z0-9_-]{1,64})"/g);
  return Array.from(ids, ([, id]) => id as ExcerptId);
}

/** One of them: `“…” (Harrow 2016, p. 4)`. */
export function citedQuote(cited: QuoteWithSource): string {
  const bare = bareQuote(cited.quote);
  return [bare === '' ? '' : `“${bare}”`, citation(cited)].filter((part) => part !== '').join(' ');
}

/** Where a quote is from: `(Harrow 2016, p. 4)`; empty where nothing is known of it. */
export function citation({ place, study }: Pick<QuoteWithSource, 'place' | 'study'>): string {
  const where = [study, place].filter((part) => part !== '').join(', ');
  return where === '' ? '' : `(${where})`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
