/** Which corrections of a document stand, read off the records: the same on every machine (A9). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { Correction } from '../records/correction.ts';
import type { DocumentId } from '../records/ids.ts';
import { EditedPlaces } from './edited-places.ts';

export interface Standing {
  /** In the order of the text, one for each stretch. */
  readonly corrections: readonly Correction[];
  /** Those that overlap one that stands, which somebody made elsewhere; in the order of their ids. */
  readonly waiting: readonly Correction[];
  readonly places: EditedPlaces;
}

const noneStand: Standing = { corrections: [], waiting: [], places: new EditedPlaces([]) };

const read = new WeakMap<Snapshot['corrections'], ReadonlyMap<DocumentId, Standing>>();

/** The corrections of every document that has any that is not taken back. */
export function standingIn({
  corrections,
}: Pick<Snapshot, 'corrections'>): ReadonlyMap<DocumentId, Standing> {
  const known = read.get(corrections);
  if (known !== undefined) return known;
  const byDocument = new Map<DocumentId, Correction[]>();
  for (const correction of corrections.values()) {
    if (correction.deleted === true) continue;
    const list = byDocument.get(correction.documentId);
    if (list === undefined) byDocument.set(correction.documentId, [correction]);
    else list.push(correction);
  }
  const standing = new Map([...byDocument].map(([id, list]) => [id, standingAmong(list)] as const));
  read.set(corrections, standing);
  return standing;
}

/** The corrections of one document. */
export function standingOf(snapshot: Pick<Snapshot, 'corrections'>, id: DocumentId): Standing {
  return standingIn(snapshot).get(id) ?? noneStand;
}

type Says = Pick<Correction, 'end' | 'start' | 'words'>;

/** Whether two say the same of the same stretch. */
export function sameCorrection(a: Says, b: Says): boolean {
  return a.start === b.start && a.end === b.end && a.words === b.words;
}

/** Whether two share a character of the text without corrections. */
export function overlap(
  a: Pick<Correction, 'end' | 'start'>,
  b: Pick<Correction, 'end' | 'start'>,
): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What was made of the same corrections before, by the first of them: nothing of that document is read anew. */
const latest = new WeakMap<
  Correction,
  { readonly list: readonly Correction[]; readonly standing: Standing }
>();

function standingAmong(list: readonly Correction[]): Standing {
  const [first] = list;
  if (first === undefined) return noneStand;
  const last = latest.get(first);
  if (last?.list.length === list.length && last.list.every((one, at) => one === list[at]))
    return last.standing;
  const standing = sorted(list);
  latest.set(first, { list, standing });
  return standing;
}

function sorted(list: readonly Correction[]): Standing {
  const stand: Correction[] = [];
  const waiting: Correction[] = [];
  for (const one of list.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const against = stand.filter((other) => overlap(one, other));
    if (against.length === 0) stand.push(one);
    // Made twice, it is one.
    else if (!against.some((other) => sameCorrection(one, other))) waiting.push(one);
  }
  stand.sort((a, b) => a.start - b.start);
  return { corrections: stand, waiting, places: new EditedPlaces(stand) };
}
