/**
 * Rows as they are read: documents with their corrected texts, excerpts at their places in them. What a person is
 * shown and what a command plans on is this; what is stored, merged and taken back is the rows themselves.
 */
import { differences, layered, originOf, withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings, Full } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { DocumentId, ExcerptId } from '../records/ids.ts';
import { correctedAddress } from './corrected-text.ts';
import type { EditedPlaces } from './edited-places.ts';
import { readAnchor } from './read-anchor.ts';
import { type Standing, standingIn } from './standing.ts';

const made = new WeakMap<Full, Full>();

/**
 * The rows with every correction that stands made; `full` itself where there are none. Everything that no correction
 * touches is shared by identity. Law: `asRead(asRead(full))` is `asRead(full)`.
 */
export function asRead(full: Full): Full {
  const standing = standingIn(full);
  if (standing.size === 0) return full;
  const known = made.get(full);
  if (known !== undefined) return known;
  const documents = new Map<DocumentId, DocumentRecord>();
  const codings = new Map<DocumentId, DocumentCodings>();
  for (const [id, { places, ...of }] of standing) {
    const document = full.documents.get(id);
    if (document !== undefined) documents.set(id, readDocument(document, { places, ...of }));
    const page = full.codings.get(id);
    if (page !== undefined) codings.set(id, readPage(page, places));
  }
  const read = {
    ...full,
    documents: withEntries(full.documents, documents),
    codings: withEntries(full.codings, codings),
  };
  made.set(full, read);
  made.set(read, read);
  return read;
}

/** The last reading of each record that a correction touches: the same object as long as both stay. */
class Readings<R extends object> {
  readonly #last = new WeakMap<R, { readonly places: EditedPlaces; readonly read: R }>();

  of(row: R, places: EditedPlaces, make: () => R): R {
    const last = this.#last.get(row);
    if (last?.places === places) return last.read;
    const read = make();
    this.#last.set(row, { places, read });
    return read;
  }
}

const documentReadings = new Readings<DocumentRecord>();
const excerptReadings = new Readings<Excerpt>();
const pageReadings = new Readings<DocumentCodings>();

function readDocument(document: DocumentRecord, { places }: Standing): DocumentRecord {
  return documentReadings.of(document, places, () => ({
    ...document,
    textId: correctedAddress(document.textId, places.edits),
    length: places.end(document.length),
    ...(document.findings === undefined
      ? {}
      : { findings: document.findings.map((at) => places.start(at)) }),
    ...(document.speakers === undefined
      ? {}
      : { speakers: readSpeakers(document.speakers, places) }),
  }));
}

type Speakers = NonNullable<DocumentRecord['speakers']>;

function readSpeakers(speakers: Speakers, places: EditedPlaces): Speakers {
  return Object.fromEntries(
    Object.entries(speakers).map(([name, speaker]) => [name, placedTurns(speaker, places)]),
  );
}

/** A speaker with their turns where they lie once edits are made. */
export function placedTurns(speaker: Speakers[string], places: EditedPlaces): Speakers[string] {
  const turns = speaker.turns.map(([start, end]): [number, number] => [
    places.start(start),
    places.end(end),
  ]);
  return { ...speaker, turns };
}

function readExcerpt(excerpt: Excerpt, places: EditedPlaces): Excerpt {
  return excerptReadings.of(excerpt, places, () => {
    const anchor = readAnchor(excerpt, places);
    if (anchor === excerpt) return excerpt;
    const { within: _, ...rest } = excerpt;
    const { end, prefix, quote, start, suffix } = anchor;
    return { ...rest, start, end, quote, prefix, suffix };
  });
}

/** The last page that was read of each history of excerpts, to go on from. */
const latest = new WeakMap<
  object,
  {
    readonly places: EditedPlaces;
    readonly stored: DocumentCodings['excerpts'];
    readonly read: DocumentCodings['excerpts'];
  }
>();

function readPage(page: DocumentCodings, places: EditedPlaces): DocumentCodings {
  return pageReadings.of(page, places, () => {
    const read = readExcerpts(page.excerpts, places);
    return read === page.excerpts ? page : { excerpts: read, codings: page.codings };
  });
}

/** Takes as long as what changed since the page was last read with the same corrections. */
function readExcerpts(
  stored: DocumentCodings['excerpts'],
  places: EditedPlaces,
): DocumentCodings['excerpts'] {
  const history = originOf(stored);
  const last = latest.get(history);
  const changed = last?.places === places ? differences(last.stored, stored) : undefined;
  const entries = new Map<ExcerptId, Excerpt>();
  let read: DocumentCodings['excerpts'];
  if (last === undefined || changed === undefined) {
    for (const [id, excerpt] of stored) entries.set(id, readExcerpt(excerpt, places));
    read = layered(entries);
  } else {
    for (const [id, { after }] of changed)
      if (after !== undefined) entries.set(id, readExcerpt(after, places));
    read = withEntries(last.read, entries);
  }
  latest.set(history, { places, stored, read });
  return read;
}
