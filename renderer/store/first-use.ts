import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';

/**
 * What `load` imports, on first use. Throws an `ExpectedError` where its script cannot be read: nothing was
 * changed, and reloading the window finds it again, or tells that the installation is broken.
 */
export async function onFirstUse<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    console.error(error);
    throw new ExpectedError('part-not-loaded', t('late.failed'));
  }
}
