/** Finding words in a document, both folded; accents count where asked, any blank space stands for a space. */
import { foldText, placesOf } from '../../shared/text/fold.ts';
import type { Accents } from '../../shared/text/fold-cluster.ts';
import type { FoldedText } from '../../shared/text/fold-runs.ts';
import { literalPattern } from '../../shared/text/literal-pattern.ts';
import { atWordEdges } from '../../shared/text/word-edges.ts';
import type { Span } from './block-places.ts';

export interface FindOptions {
  readonly ignoreAccents: boolean;
  readonly wholeWords: boolean;
}

/** Every place of `query`, in order and not overlapping, as offsets into `text`. */
export function findText(text: string, query: string, options: FindOptions): readonly Span[] {
  const accents = options.ignoreAccents ? 'ignored' : 'kept';
  const wanted = foldText(query, accents).folded.trim();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/).map(literalPattern).join('\\s+');
  const pattern = options.wholeWords ? atWordEdges(wanted, words) : words;
  // A mark that follows would make the last letter another one.
  const end = accents === 'kept' ? '(?!\\p{M})' : '';
  return [...placesOf(lastFolded.of(text, accents), new RegExp(pattern + end, 'gu'))];
}

/** The text that was folded last: each letter that is typed looks through the same one. */
class LastFolded {
  private text = '';
  private accents: Accents = 'ignored';
  private folded: FoldedText = foldText('');

  of(text: string, accents: Accents): FoldedText {
    if (text !== this.text || accents !== this.accents) {
      this.folded = foldText(text, accents);
      this.text = text;
      this.accents = accents;
    }
    return this.folded;
  }
}

const lastFolded = new LastFolded();
