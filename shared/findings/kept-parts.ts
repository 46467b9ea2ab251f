/** What findings rest on in each document, kept from one change to the next. */
import {
  type CodedRows,
  type Counted,
  type EvidencePart,
  partUnder,
  rowsAt,
} from './coded-rows.ts';

/** For each document that counts; undefined where nothing of it is there. */
export type Parts = readonly (EvidencePart | undefined)[];

/** The places of documents that are coded otherwise, each with the places in the tree that have other excerpts. */
export type ChangedDocuments = ReadonlyMap<number, ReadonlySet<number>>;

/** Where documents are coded otherwise than before; undefined where they are not the same documents. */
export function changedDocuments(
  before: readonly Counted[],
  now: readonly Counted[],
): ChangedDocuments | undefined {
  if (before.length !== now.length) return undefined;
  const changed = new Map<number, ReadonlySet<number>>();
  for (const [at, { coded, documentId, studyId }] of now.entries()) {
    const last = before[at];
    if (last?.documentId !== documentId || last.studyId !== studyId) return undefined;
    if (last.coded !== coded) changed.set(at, changedPlaces(last.coded, coded));
  }
  return changed;
}

/** Asked once for a document, so that a finding which rests on nothing that changed there costs a look. */
function changedPlaces(before: CodedRows, now: CodedRows): ReadonlySet<number> {
  const changed = new Set<number>();
  const places = Math.max(before.starts.length, now.starts.length) - 1;
  for (let place = 0; place < places; place += 1) {
    const [old, rows] = [rowsAt(before, place), rowsAt(now, place)];
    const isSame =
      old.length === rows.length &&
      rows.every((row, at) => now.excerpts[row]?.id === before.excerpts[old[at] ?? -1]?.id);
    if (!isSame) changed.add(place);
  }
  return changed;
}

/** The parts under some places with those of changed documents read anew; the same list where all hold the same. */
export function withChanged(
  before: Parts,
  counted: readonly Counted[],
  places: readonly number[],
  changed: ChangedDocuments,
): Parts {
  let now: (EvidencePart | undefined)[] | undefined;
  for (const [at, changedHere] of changed) {
    if (!places.some((place) => changedHere.has(place))) continue;
    const document = counted[at];
    const part = document === undefined ? undefined : partUnder(document, places);
    const last = before[at];
    if (part === last || (last !== undefined && part?.isSameAs(last) === true)) continue;
    now ??= [...before];
    now[at] = part;
  }
  return now ?? before;
}

/** Parts of other documents than before; where all hold the same, the same list. */
export function sameParts<Part extends EvidencePart | undefined>(
  before: readonly Part[] | undefined,
  now: readonly Part[],
): readonly Part[] {
  const isSame =
    before?.length === now.length &&
    now.every((part, at) => {
      const last = before[at];
      return part === last || (part !== undefined && last !== undefined && part.isSameAs(last));
    });
  return isSame && before !== undefined ? before : now;
}
