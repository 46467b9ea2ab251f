/** Finding words in a document: case set aside, accents too where asked, any blank space for a space. */
import type { Span } from './block-places.ts';

export interface FindOptions {
  readonly ignoreAccents: boolean;
}

/** Every place of `query`, in order and not overlapping, as offsets into `text`. */
export function findText(text: string, query: string, options: FindOptions): readonly Span[] {
  const wanted = options.ignoreAccents ? fold(query.trim()).folded : query.trim();
  if (wanted === '') return [];
  const pattern = new RegExp(
    wanted
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
      .join('\\s+'),
    'giu',
  );
  if (!options.ignoreAccents) {
    return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
  }
  const { folded, offsets } = lastFolded.of(text);
  return Array.from(folded.matchAll(pattern), ({ index, 0: found }) => ({
    start: offsets?.[index] ?? index,
    end: offsets?.[index + found.length] ?? index + found.length,
  }));
}

interface Folded {
  readonly folded: string;
  /** Offset in the text of each unit of `folded`, and of its end; absent where they are the same. */
  readonly offsets: Uint32Array | undefined;
}

/** The text that was folded last: each letter that is typed looks through the same one. */
class LastFolded {
  private text = '';
  private folded: Folded = { folded: '', offsets: undefined };

  of(text: string): Folded {
    if (text !== this.text) {
      this.folded = fold(text);
      this.text = text;
    }
    return this.folded;
  }
}

const lastFolded = new LastFolded();

function fold(text: string): Folded {
  // Nothing beyond ASCII: nothing to fold.
  if (!/[^\n\t -~]/.test(text)) return { folded: text, offsets: undefined };
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const bare =
      character < '\u0080' ? character : character.normalize('NFD').replace(/\p{Mn}+/gu, '');
    for (let unit = 0; unit < bare.length; unit += 1) offsets.push(at);
    parts.push(bare);
    at += character.length;
  }
  offsets.push(text.length);
  return { folded: parts.join(''), offsets: Uint32Array.from(offsets) };
}
