import { t } from '../messages/all-messages.ts';

/** As many names as are told; the others are counted. */
const told = 3;

/** What is said of files that references name and that did not come along. */
export function filesMissing(names: readonly string[]): string {
  return t('import.filesMissing', { count: names.length, names: names.slice(0, told).join(', ') });
}
