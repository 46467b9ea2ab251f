/** Databases that keep what was changed last in a file beside them until that is merged (SQLite's write-ahead log). */
import { t } from '../messages/refi-messages.ts';
import type { NotCarried } from '../refi-qda/report.ts';

/** What such a file is called as, behind the name of the database. */
export const besideEnding = '-wal';

const written = 18;
const read = 19;
const writeAhead = 2;

/** Whether a database, of which these are the bytes or the first of them, is of this kind: then a copy of it alone may lack the last changes. */
export function keepsChangesBeside(bytes: Uint8Array): boolean {
  return bytes[written] === writeAhead || bytes[read] === writeAhead;
}

/** What is to be told of one that came without that file: whether there was one cannot be seen. */
export function mayLackChanges(name: string): NotCarried {
  return { what: t('refi.whatDatabase'), where: name, reason: t('refi.changesBeside', { name }) };
}
