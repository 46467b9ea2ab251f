/**
 * The language that this page, worker or process speaks. It is chosen once, before anything is said: English, until
 * another one's words are given.
 */
import type { Language } from './language.ts';

/** The words of one language by their keys. English words stand in for those it lacks. */
export interface Vocabulary {
  readonly language: Language;
  readonly words: Readonly<Record<string, string>>;
}

class Speech {
  private spoken: Vocabulary = { language: 'en', words: {} };

  now(): Vocabulary {
    return this.spoken;
  }

  use(vocabulary: Vocabulary): void {
    this.spoken = vocabulary;
  }
}

export const speech = new Speech();

const english: Vocabulary = { language: 'en', words: {} };

/** What `say` says in English whatever is spoken here: words that are stored are read by people of either language. */
export function inEnglish<T>(say: () => T): T {
  const spoken = speech.now();
  speech.use(english);
  try {
    return say();
  } finally {
    speech.use(spoken);
  }
}

/** How dates and numbers are written in each language: day before month in English too, which nobody misreads. */
const tags: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' };

/** Something made from the tag of the language that is spoken, such as a format of dates: once, and anew for another. */
export function inLanguage<T>(make: (tag: string) => T): () => T {
  let made: { readonly language: Language; readonly value: T } | undefined;
  return () => {
    const { language } = speech.now();
    if (made?.language !== language) made = { language, value: make(tags[language]) };
    return made.value;
  };
}
