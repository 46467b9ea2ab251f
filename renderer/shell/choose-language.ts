import type { Language } from '../../shared/messages/language.ts';
import { services } from '../store/services.ts';
import { storePreferences, usePreferences } from '../store/session-store.ts';

/**
 * Chooses the language of the interface, and opens this window anew to speak it: much of what is said is made once and
 * kept. What is typed and under way is stored first; where that fails, the window stays as it is.
 */
export async function chooseLanguage(language: Language): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const { db, desk } = services();
  await desk.flush();
  usePreferences.setState({ language });
  await storePreferences(db);
  location.reload();
}
