/** Texts of which every letter folds to one letter, as nearly all in Latin script: folded at once, without a search for pieces. */
import { type Accents, foldCluster } from './fold-cluster.ts';

/** Latin letters with accents, and the signs of typography. None of them joins with what stands beside it. */
const ranges = [
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
] as const;

interface OneToOne {
  readonly forms: ReadonlyMap<string, string>;
  /** What a text may hold besides ASCII. */
  readonly others: RegExp;
  /** The letters that are not only made small. */
  readonly changed: RegExp;
}

function oneToOne(accents: Accents): OneToOne {
  const forms = new Map<string, string>();
  for (const [first, last] of ranges) {
    for (let point = first; point <= last; point += 1) {
      const letter = String.fromCharCode(point);
      const folded = foldCluster(letter, accents);
      // A small letter that is longer than the capital would move what stands behind it.
      if (folded.length === 1 && letter.toLowerCase().length === 1)
        forms.set(letter.toLowerCase(), foldCluster(letter.toLowerCase(), accents));
      if (folded.length === 1 && letter.toLowerCase().length === 1) forms.set(letter, folded);
    }
  }
  const changed = [...forms].filter(([letter, folded]) => letter !== folded);
  return {
    forms,
    others: new RegExp(`[^\\0-\\x7f${[...forms.keys()].join('')}]`),
    changed: new RegExp(`[${changed.map(([letter]) => letter).join('')}]`, 'g'),
  };
}

const known: Readonly<Record<Accents, OneToOne>> = {
  ignored: oneToOne('ignored'),
  kept: oneToOne('kept'),
};

/**
 * The folded form of a text whose letters all fold to one each, so that every offset stays; undefined where it holds any
 * other. Law: it is what folding letter by letter gives.
 */
export function foldLetters(text: string, accents: Accents): string | undefined {
  const { changed, forms, others } = known[accents];
  if (others.test(text)) return undefined;
  return text.toLowerCase().replace(changed, (letter) => forms.get(letter) ?? letter);
}
