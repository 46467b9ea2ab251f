/**
 * Every invariant of a review, one after the other. The door (`readBundle`) keeps out what cannot be
 * worked with; this finds what can be opened but is not as it should be, and names the record.
 */
import { textIdOf } from '../documents/text-body.ts';
import { sha256OfBytes } from '../hash.ts';
import { jsonEquals } from '../json.ts';
import { replay } from '../ops/replay.ts';
import { allRecords, type Full } from '../ops/snapshot.ts';
import { waitingIn } from '../ops/waiting.ts';
import type { Correction } from '../records/correction.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { Reexcerpt } from '../records/reexcerpt.ts';
import { checkLog } from './check-log.ts';
import { checkReferences } from './check-references.ts';
import { type CheckedContents, countRecords, type Manifest } from './contents.ts';
import type { BundleProblem } from './problem.ts';
import { rowsDigest } from './rows-digest.ts';

/**
 * Everything that is not as SPEC.md says, in the order of its rules; empty for a sound review. What people
 * did that is only to be settled (`findTroubles`) is no breach.
 */
export function checkBundle(
  contents: CheckedContents & { readonly manifest?: Manifest; readonly snapshot?: Full },
): readonly BundleProblem[] {
  const snapshot = contents.snapshot ?? replay(contents.operations);
  return [
    ...checkReferences(snapshot, contents),
    ...checkLog(contents.operations, snapshot),
    ...checkTexts(snapshot, contents),
    ...checkHashes(contents),
    ...checkManifest(snapshot, contents),
  ];
}

function* checkTexts(snapshot: Full, { texts }: CheckedContents): Generator<BundleProblem> {
  for (const record of allRecords(snapshot)) {
    if (record.type === 'excerpt' || record.type === 'reexcerpt')
      yield* checkExcerpt(record, snapshot, texts);
    if (record.type === 'correction') yield* checkCorrection(record, snapshot, texts);
    if (record.type === 'document') yield* checkLength(record, texts);
  }
}

function* checkExcerpt(
  excerpt: Excerpt | Reexcerpt,
  snapshot: Full,
  texts: CheckedContents['texts'],
): Generator<BundleProblem> {
  const text = texts.get(snapshot.documents.get(excerpt.documentId)?.textId ?? '')?.text;
  if (text === undefined) return;
  if (excerpt.quote === '' || text.slice(excerpt.start, excerpt.end) !== excerpt.quote) {
    const message = `The quote is not the text at ${excerpt.start}-${excerpt.end} of its document.`;
    yield { rule: 'A1', record: excerpt.id, message };
  }
}

function* checkCorrection(
  { documentId, end, id, start, was }: Correction,
  snapshot: Full,
  texts: CheckedContents['texts'],
): Generator<BundleProblem> {
  const text = texts.get(snapshot.documents.get(documentId)?.textId ?? '')?.text;
  if (text === undefined || text.slice(start, end) === was) return;
  const message = `What it corrects is not the text at ${start}-${end} of its document.`;
  yield { rule: 'A7', record: id, message };
}

function* checkLength(
  document: DocumentRecord,
  texts: CheckedContents['texts'],
): Generator<BundleProblem> {
  const length = texts.get(document.textId)?.text.length;
  if (length !== undefined && length !== document.length) {
    const message = `The document says it has ${document.length} characters; its text has ${length}.`;
    yield { rule: 'A2', record: document.id, message };
  }
}

function* checkHashes({ texts, originals }: CheckedContents): Generator<BundleProblem> {
  for (const [hash, body] of texts) {
    if (textIdOf(body) === hash) continue;
    yield {
      rule: 'X4',
      record: hash,
      message: 'The text does not have the hash it is stored under.',
    };
  }
  for (const [hash, bytes] of originals) {
    if (sha256OfBytes(bytes) === hash) continue;
    yield {
      rule: 'X4',
      record: hash,
      message: 'The original does not have the hash it is stored under.',
    };
  }
}

function* checkManifest(
  snapshot: Full,
  { manifest, operations }: CheckedContents & { readonly manifest?: Manifest },
): Generator<BundleProblem> {
  if (manifest === undefined) return;
  const { rowsSha256 } = manifest;
  const isSame =
    rowsSha256 === undefined
      ? jsonEquals(countRecords(snapshot), manifest.counts)
      : rowsDigest(snapshot) === rowsSha256;
  if (isSame) return;
  // Another version, which knew more or less of the log, counted other rows.
  if ((manifest.waiting ?? 0) > 0 || waitingIn(operations).length > 0) return;
  const message = 'Replaying the log does not give the rows the review had when it was saved.';
  yield { rule: 'O4', record: manifest.reviewId, message };
}
