import { t } from '../messages/all-messages.ts';
import type { TableSource } from '../tables/table-source.ts';

/** What stands below every picture of a sample. */
export function remarkOn({ snapshot }: Pick<TableSource, 'snapshot'>): string | undefined {
  return snapshot.review?.sample === true ? t('note.sample') : undefined;
}
