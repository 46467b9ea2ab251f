/**
 * Codes that blind coding holds back (rule B2). The name of a code that was made while coding a document
 * tells of that document: an in vivo code's name is the passage.
 */
import type { DocumentCodings, Snapshot } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { CodeId, ReviewerId } from '../records/ids.ts';
import { isAssignedBlind, isCodingBlind } from './blinding.ts';
import { kept } from './kept.ts';

/**
 * The codes `viewer` may see in a blind review: without those that a colleague made while coding a document
 * that is closed to them, or while coding blind at all, except where they use such a code themselves or it
 * stands above one they see. A review can share new codes at once (`holdBackCodes: false`), or hold back
 * every code of colleagues who have documents to code (`true`).
 */
export function codesFor(full: Snapshot, viewer: ReviewerId | undefined): Snapshot['codes'] {
  const { holdBackCodes } = full.review ?? {};
  if (holdBackCodes === false) return full.codes;
  const isStillBlind = isCodingBlind(full, viewer);
  const makers = holdBackCodes === true && isStillBlind ? assignedReviewers(full) : nobody;
  const suspects = new Map<CodeId, Code>();
  const held = new Set<CodeId>();
  for (const code of full.codes.values()) {
    const { createdBy, id, madeBlind, madeIn } = code;
    if (createdBy === undefined || createdBy === viewer) continue;
    if (
      madeIn !== undefined
        ? isAssignedBlind(full, viewer, madeIn)
        : madeBlind === true && isStillBlind
    )
      held.add(id);
    else if (makers.has(createdBy)) held.add(id);
    else if (madeIn === undefined) suspects.set(id, code);
  }
  for (const id of namedAfterPassages(full, viewer, suspects)) held.add(id);
  if (held.size === 0) return full.codes;
  for (const page of full.codings.values()) {
    for (const id of codesUsedOn(page, viewer)) release(full, held, id);
  }
  for (const { alsoUnder, id, mergedInto, parentId } of full.codes.values()) {
    if (held.has(id)) continue;
    release(full, held, parentId);
    for (const theme of furtherPlaces(alsoUnder)) release(full, held, theme);
    release(full, held, mergedInto);
  }
  return kept(full.codes, (code) => !held.has(code.id));
}

const nobody: ReadonlySet<ReviewerId> = new Set();

/** Colleagues who have documents to code; the codes of anybody else are the team's frame. */
function assignedReviewers(full: Snapshot): ReadonlySet<ReviewerId> {
  const assigned = new Set<ReviewerId>();
  for (const { deleted, reviewerId } of full.assignments.values()) {
    if (deleted !== true) assigned.add(reviewerId);
  }
  return assigned;
}

/** In vivo codes that do not say where they were made, from before codes did. */
function* namedAfterPassages(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  suspects: ReadonlyMap<CodeId, Code>,
): Generator<CodeId> {
  if (suspects.size === 0) return;
  for (const [documentId, { codings, excerpts }] of full.codings) {
    if (!isAssignedBlind(full, viewer, documentId)) continue;
    for (const { codeId, excerptId, reviewerId } of codings.values()) {
      const code = reviewerId === viewer ? undefined : suspects.get(codeId);
      const excerpt = excerpts.get(excerptId);
      if (code === undefined || excerpt === undefined || excerpt.region !== undefined) continue;
      if (isNamedAfter(code.name, excerpt.quote)) yield codeId;
    }
  }
}

function isNamedAfter(name: string, quote: string): boolean {
  const [short, long] = [name, quote].map((text) =>
    text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('en'),
  );
  if (short === undefined || long === undefined) return false;
  return short.endsWith('…') ? long.startsWith(short.slice(0, -1)) : short === long;
}

const usedOn = new WeakMap<
  DocumentCodings['codings'],
  { readonly by: ReviewerId | undefined; readonly codes: ReadonlySet<CodeId> }
>();

function codesUsedOn(
  { codings }: DocumentCodings,
  by: ReviewerId | undefined,
): ReadonlySet<CodeId> {
  const known = usedOn.get(codings);
  if (known?.by === by && known !== undefined) return known.codes;
  const codes = new Set<CodeId>();
  for (const { codeId, reviewerId } of codings.values()) if (reviewerId === by) codes.add(codeId);
  usedOn.set(codings, { by, codes });
  return codes;
}

/** A code that is seen, and those above it and those it was merged into, are seen. */
function release(full: Snapshot, held: Set<CodeId>, id: CodeId | undefined): void {
  const seen = new Set<CodeId>();
  const waiting = id === undefined ? [] : [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    held.delete(next);
    const code = full.codes.get(next);
    if (code?.parentId !== undefined) waiting.push(code.parentId);
    if (code?.mergedInto !== undefined) waiting.push(code.mergedInto);
    waiting.push(...furtherPlaces(code?.alsoUnder));
  }
}

function furtherPlaces(alsoUnder: Code['alsoUnder']): readonly CodeId[] {
  return alsoUnder === undefined ? [] : (Object.keys(alsoUnder) as CodeId[]);
}
