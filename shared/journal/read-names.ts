/** Reads the lines of a journal that say whose it is, of either format. */
import * as v from 'valibot';
import { idOf } from '../records/fields.ts';
import type { ReviewerId } from '../records/ids.ts';
import { isSoundStretch, type JournalNames } from './journal-lines.ts';

/** What the first line of a stretch says. */
export interface StretchHead {
  readonly format: 2;
  readonly reviewer: ReviewerId;
  readonly names: JournalNames;
  readonly c: string;
  /** The checksum that its writer knew as the last; undefined where there was none. */
  readonly after: string | undefined;
  readonly isFresh: boolean;
  readonly told: number;
}

const stretch = v.object({
  journal: v.literal(2),
  review: idOf('review'),
  reviewer: idOf('reviewer'),
  person: v.optional(idOf('person')),
  name: v.optional(v.string()),
  initials: v.optional(v.string()),
  title: v.string(),
  protects: v.optional(v.literal(true)),
  after: v.optional(v.string()),
  fresh: v.optional(v.boolean()),
  told: v.optional(v.number()),
  c: v.string(),
});
const plain = v.object({ journal: v.literal(1), reviewer: idOf('reviewer') });

/** Whether a line says whose the journal is, or did before it was damaged. */
export function isLineOfNames(line: string): boolean {
  return line.startsWith('{"journal":');
}

/**
 * What such a line says; `foreign` where it is of format 1 and names nobody, undefined where it is damaged or of a
 * format that is not known here.
 */
export function readNames(
  line: string,
): StretchHead | { readonly format: 1; readonly reviewer: ReviewerId } | 'foreign' | undefined {
  const read = parsed(line);
  if (read === undefined) return undefined;
  const one = v.safeParse(plain, read);
  if (one.success) return { format: 1, reviewer: one.output.reviewer as ReviewerId };
  const two = v.safeParse(stretch, read);
  if (!two.success) return isFormat1(read) ? 'foreign' : undefined;
  if (!isSoundStretch(line)) return undefined;
  const { after, c, fresh = false, journal: _, told = 0, ...names } = two.output;
  return {
    format: 2,
    reviewer: names.reviewer as ReviewerId,
    names: names as JournalNames,
    c,
    after,
    isFresh: fresh,
    told,
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isFormat1(read: unknown): boolean {
  return typeof read === 'object' && read !== null && 'journal' in read && read.journal === 1;
}
