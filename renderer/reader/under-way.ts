/**
 * Codings that a key asked for and the disk does not have yet. They are painted at once; they are said,
 * counted and can be undone only when they are stored (D2).
 */
import type { DocumentId } from '../../shared/records/ids.ts';
import { type UnderWay, useReader } from './reader-state.ts';

/** Paints a passage until `storing` has come to an end, well or badly; whoever stores tells the user. */
export function paintWhile(passage: UnderWay, storing: Promise<unknown>): void {
  useReader.setState(({ underWay }) => ({ underWay: [...underWay, passage] }));
  const takeOff = (): void =>
    useReader.setState(({ underWay }) => ({
      underWay: underWay.filter((other) => other !== passage),
    }));
  storing.then(takeOff, takeOff);
}

/** The passages of one document that are under way. */
export function underWayOn(
  all: readonly UnderWay[],
  documentId: DocumentId | undefined,
): readonly UnderWay[] {
  return all.filter((passage) => passage.documentId === documentId);
}
