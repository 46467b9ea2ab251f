/** Merging studies that are one publication, and taking them apart again. */
import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import type { Change } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { withFirstCoding } from '../recode/second-coding.ts';
import type { DocumentRecord } from '../records/document.ts';
import { documentsOfStudies } from '../records/documents-of-studies.ts';
import type { StudyId } from '../records/ids.ts';
import { studyOf } from '../records/reports.ts';
import type { Study } from '../records/study.ts';
import type { Command } from './context.ts';
import {
  giveBack,
  giveDocuments,
  namedStudies,
  originOf,
  pushFields,
  titleFrom,
} from './given-documents.ts';
import { requireRecord } from './require-study.ts';

/**
 * Merges duplicates into the study that is kept: it takes over the
 * documents that say more than an abstract or are coded, the labels, and what its own record leaves open, characteristics
 * and sampling among it (S25). The
 * duplicates stay as they came, out of sight, and `separateDuplicates` brings them back.
 */
export const mergeDuplicates: Command<{
  readonly groups: readonly { readonly keep: StudyId; readonly duplicates: readonly StudyId[] }[];
}> = (snapshot, { groups }) => {
  const documents = documentsOfStudies(snapshot.documents);
  const changes: Change[] = [];
  let count = 0;
  for (const { duplicates, keep } of groups) {
    const kept = requireRecord(snapshot, keep);
    // What a report is given is its study's.
    const owner = studyOf(snapshot.studies, keep)?.id ?? keep;
    const others = [...new Set(duplicates)]
      .filter((id) => id !== keep)
      .map((id) => requireRecord(snapshot, id));
    const fields = new Map<string, Json>();
    const owned = documents.get(owner) ?? [];
    let hasAbstract = owned.some(({ format }) => format === 'abstract');
    const to = { studyId: owner, titles: new Set(owned.map(({ title }) => title)) };
    for (const other of others) {
      fillGaps(kept, other, fields);
      fillCharacteristics(kept, other, fields);
      fillSampling(kept, other, fields);
      for (const id of Object.keys(other.labels ?? {})) fields.set(`labels.${id}`, true);
      const given = (documents.get(other.id) ?? []).filter((document) => {
        if (document.format !== 'abstract' || isCoded(snapshot, document)) return true;
        if (hasAbstract) return false;
        hasAbstract = true;
        return true;
      });
      const from = originOf(snapshot, other);
      giveDocuments(given, to, (document, taken) => titleBeside(document, from, taken), changes);
      const gave = given.map(({ id }) => id);
      pushFields(changes, other, {
        deleted: true,
        duplicateOf: keep,
        reportOf: null,
        ...(gave.length === 0 ? {} : { gave }),
      });
    }
    pushFields(changes, kept, Object.fromEntries(fields));
    count += others.length;
  }
  const first = snapshot.studies.get(groups[0]?.keep ?? 'study:');
  return {
    kind: 'merge-duplicates',
    params: { count, study: first === undefined ? '' : shortCitation(first.citation) },
    changes,
  };
};

/** Brings merged duplicates back as studies of their own, with the documents they gave, and marks them as different. */
export const separateDuplicates: Command<{ readonly studyIds: readonly StudyId[] }> = (
  snapshot,
  { studyIds },
) => {
  const changes: Change[] = [];
  for (const id of new Set(studyIds)) {
    const study = snapshot.studies.get(id);
    const { duplicateOf } = study ?? {};
    if (study === undefined || duplicateOf === undefined) {
      throw new ExpectedError('missing', t('error.notMergedDuplicate'));
    }
    giveBack(snapshot, study, changes);
    pushFields(changes, study, {
      deleted: null,
      duplicateOf: null,
      gave: null,
      duplicateConfirmed: null,
      distinctFrom: [...new Set([...(study.distinctFrom ?? []), duplicateOf])],
    });
  }
  return { kind: 'separate-duplicates', params: namedStudies(snapshot, studyIds), changes };
};

/** Notes that merged duplicates were looked at and are right. */
export const confirmDuplicates: Command<{ readonly studyIds: readonly StudyId[] }> = (
  snapshot,
  { studyIds },
) => {
  const changes: Change[] = [];
  for (const id of new Set(studyIds)) {
    const study = snapshot.studies.get(id);
    if (study?.duplicateOf !== undefined) pushFields(changes, study, { duplicateConfirmed: true });
  }
  return { kind: 'confirm-duplicates', params: namedStudies(snapshot, studyIds), changes };
};

/** Marks studies that look alike as different publications: they are not shown as duplicates again. */
export const markDistinct: Command<{ readonly studyIds: readonly StudyId[] }> = (
  snapshot,
  { studyIds },
) => {
  const ids = [...new Set(studyIds)];
  const changes: Change[] = [];
  for (const [index, id] of ids.entries()) {
    const study = requireRecord(snapshot, id);
    // Each pair is noted once, with the later of the two.
    const others = ids.slice(0, index);
    if (others.length === 0) continue;
    pushFields(changes, study, {
      distinctFrom: [...new Set([...(study.distinctFrom ?? []), ...others])],
    });
  }
  return { kind: 'mark-distinct', params: namedStudies(snapshot, ids), changes };
};

/** A coded abstract comes along though the study has one: that of the same title says which record it is from. */
function titleBeside(
  { format, title }: DocumentRecord,
  from: string,
  taken: ReadonlySet<string>,
): string {
  return format === 'abstract' && taken.has(title) ? titleFrom(title, from, taken) : title;
}

/** What the kept record leaves open, as the duplicate has it. */
function fillGaps(kept: Study, other: Study, fields: Map<string, Json>): void {
  for (const [name, value] of Object.entries(other.citation)) {
    const path = `citation.${name}`;
    const known = (kept.citation as Readonly<Record<string, unknown>>)[name];
    const isOpen = known === undefined || known === '';
    if (name !== 'custom' && isOpen && !fields.has(path)) fields.set(path, value as Json);
  }
}

const plain = ['country', 'setting', 'participants', 'method'] as const;

/** Characteristics that only the duplicate has: values that were agreed or typed are on no other study. */
function fillCharacteristics(kept: Study, other: Study, fields: Map<string, Json>): void {
  const take = (path: string, own: string | undefined, theirs: string | undefined): void => {
    const isOpen = own === undefined || own === '';
    if (isOpen && theirs !== undefined && theirs !== '' && !fields.has(path))
      fields.set(path, theirs);
  };
  for (const name of plain) take(name, kept[name], other[name]);
  for (const [name, value] of Object.entries(other.custom ?? {}))
    take(`custom.${name}`, kept.custom?.[name], value);
}

/** Ratings, and how it was sampled with its reason, which are one value. */
function fillSampling(kept: Study, other: Study, fields: Map<string, Json>): void {
  for (const name of ['richness', 'closeness'] as const) {
    const value = other[name];
    if (kept[name] === undefined && value !== undefined && !fields.has(name))
      fields.set(name, value);
  }
  if (kept.sampledBy !== undefined || other.sampledBy === undefined || fields.has('sampledBy'))
    return;
  fields.set('sampledBy', other.sampledBy);
  if (other.samplingReason !== undefined) fields.set('samplingReason', other.samplingReason);
}

function isCoded(snapshot: Snapshot, document: DocumentRecord): boolean {
  const page = withFirstCoding(snapshot).codings.get(document.id);
  return page !== undefined && [...page.excerpts.values()].some(({ deleted }) => deleted !== true);
}
