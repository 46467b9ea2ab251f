/** What reviewers extract of studies, and what the team makes of it (S14, S15). */
import { shortCitation } from '../bibliography/citation.ts';
import { nextRound } from '../cells/cell-boards.ts';
import { byDocument, passagesOf, type RestingPassage } from '../cells/passages.ts';
import { ExpectedError } from '../errors.ts';
import { extractionId } from '../extraction/extraction-id.ts';
import { sameValue, tidyValue } from '../extraction/field-values.ts';
import {
  extractedOf,
  extractionOutcome,
  extractorsOf,
  ownExtraction,
} from '../extraction/outcomes.ts';
import { fieldsOf, type ReviewField, writtenValue } from '../extraction/review-fields.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields, isCreate } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import { applyChanges, type Full, type Snapshot } from '../ops/snapshot.ts';
import type { Extraction } from '../records/extraction.ts';
import type { FieldId, StudyId } from '../records/ids.ts';
import type { AnyRecord } from '../records/record-types.ts';
import type { Command, CommandContext } from './context.ts';
import { requireField } from './extraction-fields.ts';
import { requireStudy } from './require-study.ts';

/** What is written into the cell of a study and a field; what is left out stays as it is. */
export interface CellEntry {
  readonly studyId: StudyId;
  readonly fieldId: FieldId;
  readonly value?: string | undefined;
  readonly note?: string | undefined;
  /** The passages it rests on from now on. */
  readonly passages?: readonly RestingPassage[] | undefined;
}

/**
 * Writes what the reviewer extracted. Empty text takes the value back, with its passages. Where one extracts each study
 * the value is written on the study too, where several do as soon as they agree, in the same step.
 */
export const extractValue: Command<CellEntry> = (snapshot, entry, context) => {
  const study = requireStudy(snapshot, entry.studyId);
  const field = requireField(snapshot, entry.fieldId);
  const changes = withAgreed(snapshot, [entry], entryChanges(snapshot, entry, field, context));
  const value = entry.value === undefined ? undefined : tidyValue(field, entry.value);
  return {
    kind: 'extract-value',
    params: {
      study: shortCitation(study.citation),
      field: field.name,
      value: value ?? null,
      what: whatOf(value, entry),
    },
    changes,
  };
};

/** What the sentence of it in the trail is about. */
function whatOf(value: string | undefined, { passages }: CellEntry): string {
  if (value !== undefined) return value === '' ? 'takenBack' : 'value';
  return passages === undefined ? 'note' : 'passages';
}

/** Writes many cells in one step. */
export function extractCells(
  snapshot: Full,
  entries: readonly CellEntry[],
  context: CommandContext,
): readonly Change[] {
  const changes = entries.flatMap((entry) =>
    entryChanges(snapshot, entry, requireField(snapshot, entry.fieldId), context),
  );
  return withAgreed(snapshot, entries, changes);
}

function entryChanges(
  snapshot: Full,
  { note, passages, studyId, value }: CellEntry,
  field: ReviewField,
  { reviewerId }: CommandContext,
): readonly Change[] {
  // What was extracted under another id of a field that two people made goes on there.
  const known = ownExtraction(snapshot, studyId, field, reviewerId);
  const id = known?.id ?? extractionId(field.id, studyId, reviewerId);
  const stored = snapshot.extractions.get(id);
  const blank: Extraction = { id, type: 'extraction', fieldId: field.id, studyId, reviewerId };
  const before = stored ?? blank;
  const kept = before.deleted === true ? blank : before;
  const study = snapshot.studies.get(studyId);
  // A passage is given to the value that stands there, whoever wrote it.
  const standing =
    passages !== undefined && extractorsOf(snapshot.review) === 1 && study !== undefined
      ? (writtenValue(study, field) ?? kept.value)
      : kept.value;
  const tidy = value === undefined ? standing : tidyValue(field, value);
  const words = note === undefined ? kept.note : note.trim();
  const rests = passages === undefined ? kept.passages : byDocument(passages);
  const isEmpty = tidy === undefined || tidy === '';
  const values = {
    deleted: null,
    value: isEmpty ? null : tidy,
    passages: isEmpty && value !== undefined ? null : ((rests ?? null) as Json),
    note: words === undefined || words === '' ? null : words,
  };
  const change = changeFields(before, values);
  const others = value === undefined ? [] : ownElsewhere(snapshot, before, field);
  if (change === undefined) return others;
  if (stored === undefined && Object.values(values).every((each) => each === null)) return others;
  // Made and filled in by two changes: of one person on two machines the later value counts, none is lost (M1, M2).
  return [...(stored === undefined ? [{ create: { ...blank } }] : []), change, ...others];
}

/** Takes off what the same person extracted under another id of a field that two people made: it is one cell. */
function ownElsewhere(
  { extractions }: Full,
  { id, reviewerId, studyId }: Extraction,
  { ids }: ReviewField,
): readonly Change[] {
  return ids.flatMap((fieldId) => {
    const row = extractions.get(extractionId(fieldId, studyId, reviewerId));
    if (row === undefined || row.id === id || row.value === undefined) return [];
    return changeFields(row, { value: null, passages: null }) ?? [];
  });
}

/**
 * Settles what reviewers extracted differently; their own extractions stay as they are. Throws `ExpectedError`
 * (`no-reason`) without a reason.
 */
export const settleExtraction: Command<{
  readonly studyId: StudyId;
  readonly fieldId: FieldId;
  readonly value: string;
  readonly reason: string;
}> = (snapshot, { fieldId, reason, studyId, value }, context) => {
  const study = requireStudy(snapshot, studyId);
  const field = requireField(snapshot, fieldId);
  const note = reason.trim();
  if (note === '') throw new ExpectedError('no-reason', t('extraction.settleNoReason'));
  const tidy = tidyValue(field, value);
  if (tidy === '') throw new ExpectedError('no-value', t('extraction.settleNoValue'));
  const { own, settled } = extractedOf(snapshot, studyId, field);
  const agreeing = [...own.values()].filter((each) => sameValue(field, each.value ?? '', tidy));
  const passages = byDocument(agreeing.flatMap(passagesOf));
  const record: Extraction = {
    id: context.newId('extraction'),
    type: 'extraction',
    fieldId: field.id,
    studyId,
    reviewerId: context.reviewerId,
    layer: 'consensus',
    round: nextRound(settled),
    value: tidy,
    note,
    ...(passages === undefined ? {} : { passages }),
  };
  return {
    kind: 'settle-extraction',
    params: { study: shortCitation(study.citation), field: field.name, value: tidy },
    changes: withAgreed(snapshot, [{ studyId, fieldId: field.id }], [{ create: record }]),
  };
};

/** How many reviewers extract each study. What is agreed under the new number is written, nothing is taken off. */
export const setExtractors: Command<{ readonly extractors: number }> = (
  snapshot,
  { extractors },
) => {
  const { review } = snapshot;
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const change = changeFields(review, { extractors: extractors === 1 ? null : extractors });
  const changes = change === undefined ? [] : [change];
  // Where one extracts, what is on the study is what was agreed: what was extracted so far goes there first.
  const written = extractors === 1 ? soleValues(snapshot) : [];
  return {
    kind: 'set-extractors',
    params: { extractors },
    changes: changes.length === 0 ? [] : [...changes, ...written],
  };
};

/** Values that were settled, or that everybody who extracted them has alike, for cells of studies that have none. */
function soleValues(snapshot: Full): readonly Change[] {
  const fields = fieldsOf(snapshot);
  return [...snapshot.studies.values()].flatMap((study) => {
    if (study.deleted === true) return [];
    const values: Record<string, string> = {};
    for (const field of fields) {
      const { own, settled } = extractedOf(snapshot, study.id, field);
      const [first, ...others] = settled === undefined ? own.values() : [settled];
      const value = first?.value;
      if (value === undefined || writtenValue(study, field) !== undefined) continue;
      if (others.every((other) => sameValue(field, value, other.value ?? '')))
        values[field.attribute] = value;
    }
    return changeFields(study, values) ?? [];
  });
}

/** Writes every agreed value on its study that is not there yet: of what came together by bringing work in. */
export const writeAgreed: Command<Readonly<Record<string, never>>> = (snapshot): Plan => {
  const found = unwrittenValues(snapshot);
  return {
    kind: 'write-agreed',
    params: { count: found.length },
    changes: changesOn(snapshot, found),
  };
};

/** An agreed value that its study does not have. */
export interface UnwrittenValue {
  readonly studyId: StudyId;
  readonly field: ReviewField;
  readonly value: string;
}

export function unwrittenValues(snapshot: Snapshot): readonly UnwrittenValue[] {
  if (extractorsOf(snapshot.review) === 1 || snapshot.extractions.size === 0) return [];
  const fields = fieldsOf(snapshot);
  return [...snapshot.studies.values()].flatMap((study) =>
    study.deleted === true
      ? []
      : fields.flatMap((field) => {
          const outcome = extractionOutcome(snapshot, study.id, field);
          return outcome.state === 'agreed' && writtenValue(study, field) !== outcome.value
            ? [{ studyId: study.id, field, value: outcome.value }]
            : [];
        }),
  );
}

function changesOn(snapshot: Snapshot, values: readonly UnwrittenValue[]): readonly Change[] {
  const byStudy = new Map<StudyId, Record<string, string | null>>();
  for (const { field, studyId, value } of values)
    byStudy.set(studyId, { ...byStudy.get(studyId), [field.attribute]: value });
  return studyChanges(snapshot, byStudy);
}

/** Writes these fields on each study, where they are others than it has. */
function studyChanges(
  { studies }: Pick<Snapshot, 'studies'>,
  byStudy: ReadonlyMap<StudyId, Readonly<Record<string, Json>>>,
): readonly Change[] {
  return [...byStudy].flatMap(([id, fields]) => {
    const study = studies.get(id);
    return study === undefined ? [] : (changeFields(study, fields) ?? []);
  });
}

/** Adds to `changes` what the studies then hold for these cells, where it differs from what they say (S15). */
function withAgreed(
  snapshot: Full,
  cells: readonly CellEntry[],
  changes: readonly Change[],
): readonly Change[] {
  const isSole = extractorsOf(snapshot.review) === 1;
  if (changes.length === 0 && !isSole) return [];
  const next = isSole ? snapshot : applyChanges(snapshot, ownCopies(changes));
  const byStudy = new Map<StudyId, Record<string, Json>>();
  for (const { fieldId, studyId, value } of cells) {
    const study = next.studies.get(studyId);
    const field = requireField(snapshot, fieldId);
    if (study === undefined) continue;
    const after = isSole ? soleAfter(field, value) : agreedAfter(snapshot, next, studyId, field);
    if (after !== undefined)
      byStudy.set(studyId, { ...byStudy.get(studyId), [field.attribute]: after });
  }
  return [...changes, ...studyChanges(next, byStudy)];
}

function soleAfter(field: ReviewField, value: string | undefined): string | null | undefined {
  if (value === undefined) return undefined;
  const tidy = tidyValue(field, value);
  return tidy === '' ? null : tidy;
}

/** The value a study is to have, `null` for none; undefined where it keeps what it has. */
function agreedAfter(
  before: Snapshot,
  next: Snapshot,
  studyId: StudyId,
  field: ReviewField,
): string | null | undefined {
  const outcome = extractionOutcome(next, studyId, field);
  if (outcome.state === 'agreed') return outcome.value;
  const was = extractionOutcome(before, studyId, field);
  const study = next.studies.get(studyId);
  // What only extraction said goes with the agreement it came from; what was typed stays.
  const isFromExtraction =
    was.state === 'agreed' && study !== undefined && writtenValue(study, field) === was.value;
  return isFromExtraction ? null : undefined;
}

/** A plan's records are still the caller's: applying them would freeze them. */
function ownCopies(changes: readonly Change[]): Change[] {
  return changes.map((change) =>
    isCreate(change) ? { create: { ...change.create } as AnyRecord } : change,
  );
}
