/** What was planned on the rows as they are read, as changes of the rows as they are stored. */
import { anchorOf, type TextAnchor } from '../anchor/anchor.ts';
import { storedRegion } from '../anchor/region.ts';
import type { Json } from '../json.ts';
import { type Change, changeFields, isCreate, type SetChange, writeFields } from '../ops/change.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { DocumentId } from '../records/ids.ts';
import { EditedPlaces, turned } from './edited-places.ts';
import { storedAnchor } from './read-anchor.ts';
import { asRead, placedTurns } from './read-rows.ts';
import { standingIn, standingOf } from './standing.ts';

/** The same changes where no document is corrected. Law: applied and read, they give what was planned. */
export function asStored(full: Full, changes: readonly Change[]): readonly Change[] {
  if (standingIn(full).size === 0) return changes;
  return changes.flatMap((change) => {
    if (!isCreate(change)) return storedSet(full, change) ?? [];
    const { create } = change;
    return create.type === 'excerpt' ? [{ create: storedExcerpt(full, create) }] : [change];
  });
}

function storedExcerpt(full: Full, excerpt: Excerpt): Excerpt {
  const { edits } = standingOf(full, excerpt.documentId).places;
  return edits.length === 0 ? excerpt : { ...excerpt, ...storedAnchor(excerpt, edits) };
}

const anchorFields = ['start', 'end', 'quote', 'prefix', 'suffix', 'region', 'within'] as const;

function storedSet(full: Full, change: SetChange): Change | undefined {
  const stored = findRecord(full, change.set);
  const read = findRecord(asRead(full), change.set);
  if (stored === undefined || read === undefined) return change;
  const written = Object.entries(change.fields).map(([path, [, value]]) => [path, value] as const);
  const after = writeFields(read, written);
  const values = Object.fromEntries(written);
  if (after.type === 'excerpt') {
    // Also of one that is read as it is stored: it may come to lie behind a correction.
    const edits = editsOf(full, after.documentId);
    if (edits.length === 0 || !anchorFields.some((field) => Object.hasOwn(values, field)))
      return change;
    const anchor: TextAnchor = storedAnchor(after, edits);
    const { region } = anchorOf(anchor);
    return changeFields(stored, {
      ...values,
      start: anchor.start,
      end: anchor.end,
      quote: anchor.quote,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      region: region === undefined ? null : storedRegion(region),
      within: anchor.within === undefined ? null : { ...anchor.within },
    });
  }
  if (after.type === 'document' && written.some(([path]) => holdsPlaces(path)))
    return changeFields(stored, { ...values, ...storedPlaces(full, after, values) });
  return change;
}

function holdsPlaces(path: string): boolean {
  return path === 'findings' || path.startsWith('speakers');
}

/** Of the values of a document those that hold places in its text, as they are stored. */
function storedPlaces(
  full: Full,
  { findings, id, speakers = {} }: DocumentRecord,
  values: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const back = new EditedPlaces(turned(editsOf(full, id)));
  const placed: Record<string, Json> = {};
  for (const path of Object.keys(values)) {
    if (path === 'findings') placed[path] = findings?.map((at) => back.start(at)) ?? null;
    if (!path.startsWith('speakers.')) continue;
    const speaker = speakers[path.slice('speakers.'.length)];
    placed[path] = speaker === undefined ? null : (placedTurns(speaker, back) as unknown as Json);
  }
  return placed;
}

function editsOf(full: Full, id: DocumentId) {
  return standingOf(full, id).places.edits;
}
