import { namedDayInWords } from '../messages/formats.ts';
import { t } from '../messages/messages.ts';
import type { TableSource } from './table-source.ts';

/** The moment that a source is of, in words: the name of a version, else a day. */
export function momentWords({ asOf, version }: Pick<TableSource, 'asOf' | 'version'>): string {
  return version === undefined ? namedDayInWords(asOf) : t('since.version', { name: version });
}
