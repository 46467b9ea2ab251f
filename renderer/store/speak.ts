import type { Language } from '../../shared/messages/language.ts';
import { speech } from '../../shared/messages/speech.ts';

/** Speaks a language from here on. Its words are fetched first, from the files of the application. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en') return;
  const { german } = await import('../../shared/messages/german.ts');
  speech.use({ language, words: german });
}
