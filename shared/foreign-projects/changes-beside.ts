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

/** What the journal is called as in which a program keeps what it is about to change, behind the name of the database. */
export const journalEnding = '-journal';

/** The first bytes of a journal that is not done with: one that is was emptied or begins with zeros. */
const begun = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7] as const;

/** Whether a journal, of which these are the bytes or the first of them, is of changes that were not finished: then the database alone may hold half of them. */
export function isUnfinished(bytes: Uint8Array): boolean {
  return begun.every((byte, at) => bytes[at] === byte);
}

/** What is to be told of a database beside which such a journal lies. */
export function mayBeHalfChanged(name: string): NotCarried {
  return {
    what: t('refi.whatDatabase'),
    where: name,
    reason: t('refi.journalBeside', { name }),
  };
}
