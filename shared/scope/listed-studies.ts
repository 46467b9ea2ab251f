/**
 * Which studies and documents screens, tables and files speak of: one answer for all of them, whether by inclusion or
 * by a set (rule S17).
 */

import { byName } from '../by-name.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { DocumentId, ExcerptId, RecordId, SetId, StudyId } from '../records/ids.ts';
import type { StudySet } from '../records/set.ts';
import {
  type IncludeChoice,
  includedStudies,
  type ListedStudies,
  type Scope,
} from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { type Members, membersOf } from './members.ts';

/** Whether a set was chosen. */
export function isSetScope(scope: Scope | undefined): scope is SetId {
  return scope?.startsWith('set:') === true;
}

/** The sets that are there, by name. */
export function setsOf({ sets }: Pick<Snapshot, 'sets'>): readonly StudySet[] {
  return [...sets.values()]
    .filter(({ deleted }) => deleted !== true)
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/**
 * The studies that `scope` asks for. A set that is gone, or is not shown to who looks, asks for the included ones.
 * Law: the same object for the same rows, and, of a set, for the same members.
 */
export function listedStudies(shown: Shown, scope: Scope = 'included'): ListedStudies {
  const set = isSetScope(scope) ? shown.sets.get(scope) : undefined;
  if (set === undefined || set.deleted === true)
    return includedStudies(shown, inclusionOnly(scope));
  const last = known.get(set);
  const all = includedStudies(shown, 'all');
  if (last !== undefined && last.all === all && isSame(last.shown, shown, set)) return last.listed;
  const members = membersOf(shown, set);
  if (last !== undefined && last.all === all && haveSameMembers(last.members, members)) {
    known.set(set, { ...last, shown });
    return last.listed;
  }
  const listed: ListedStudies = {
    ...all,
    choice: set.id,
    set,
    studies: all.studies.filter(({ id }) => members.studies.has(id)),
    ids: members.studies,
    documents: members.documents,
  };
  known.set(set, { shown, all, members, listed });
  return listed;
}

function inclusionOnly(scope: Scope): IncludeChoice {
  return isSetScope(scope) ? 'included' : scope;
}

interface Known {
  readonly shown: Pick<Shown, 'codes' | 'documents' | 'everybody'>;
  readonly all: ListedStudies;
  readonly members: Members;
  readonly listed: ListedStudies;
}

const known = new WeakMap<StudySet, Known>();

/** Whether nothing that a set is read from is another, besides the studies. */
function isSame(before: Known['shown'], now: Shown, { groups = [] }: StudySet): boolean {
  if (before.documents !== now.documents) return false;
  const asksForCoding = groups.flat().some(({ kind }) => kind === 'code' || kind === 'reviewer');
  return !asksForCoding || (before.everybody === now.everybody && before.codes === now.codes);
}

function haveSameMembers(a: Members, b: Members): boolean {
  return isSameSet(a.studies, b.studies) && isSameSet(a.documents, b.documents);
}

function isSameSet<T>(a: ReadonlySet<T> | undefined, b: ReadonlySet<T> | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** Whether a document counts: its study is listed, and no other documents of it were chosen. */
export function isListedDocument(
  { documents, ids }: ListedStudies,
  { id, studyId }: { readonly id: DocumentId; readonly studyId: StudyId },
): boolean {
  return ids.has(studyId) && (documents === undefined || documents.has(id));
}

/** Documents that count, of some. */
export function listedDocuments(
  listed: ListedStudies,
  documents: Iterable<DocumentRecord>,
): readonly DocumentRecord[] {
  return [...documents].filter((document) => isListedDocument(listed, document));
}

/** The coding of the documents that count; the same where all do. */
export function listedCodings(shown: Shown, listed: ListedStudies): Shown['codings'] {
  const { documents } = listed;
  if (documents === undefined) return shown.codings;
  return new Map([...shown.codings].filter(([id]) => documents.has(id)));
}

/** What is shown, with the coding and memos of the documents that count alone; memos on codes and on the review stay. */
export function narrowedTo(shown: Shown, listed: ListedStudies): Shown {
  const isOut = (id: DocumentId | undefined): boolean => {
    const document = id === undefined ? undefined : shown.documents.get(id);
    return document !== undefined && !isListedDocument(listed, document);
  };
  const tellsOfOut = (id: RecordId): boolean => {
    const record = findRecord(shown, id);
    if (record?.type === 'study') return !listed.ids.has(record.id);
    return isOut(record?.type === 'document' ? record.id : shown.home.get(id as ExcerptId));
  };
  return {
    ...shown,
    codings: new Map([...shown.codings].filter(([id]) => !isOut(id))),
    memos: new Map([...shown.memos].filter(([, { targetId }]) => !tellsOfOut(targetId))),
  };
}

/** What is shown of the studies and documents of a set; all of it where none was chosen. */
export function withinSet(shown: Shown, scope: Scope): Shown {
  const listed = listedStudies(shown, scope);
  return listed.set === undefined ? shown : narrowedTo(shown, listed);
}

/** Of some documents, or of all where none are named, those of the set that was chosen; undefined for all. */
export function documentsWithin(
  shown: Pick<Shown, 'documents'>,
  listed: ListedStudies,
  chosen: readonly DocumentId[] | undefined,
): readonly DocumentId[] | undefined {
  if (listed.set === undefined) return chosen;
  const ids = listedDocuments(listed, shown.documents.values()).map(({ id }) => id);
  return chosen === undefined ? ids : ids.filter((id) => chosen.includes(id));
}
