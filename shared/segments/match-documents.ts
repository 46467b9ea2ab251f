/** The documents of a review that a name of another program may mean. */
import { liveStudyOf } from '../codebook/tally.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { StudyId } from '../records/ids.ts';
import { studyLabels } from '../tables/study-order.ts';
import type { Shown } from '../team/view.ts';

/** Names are cut at 63 letters in MAXQDA; shorter ones must be whole. */
const cutName = 40;

/** The live documents by what they may be called elsewhere: title, file, title of the study and its short name. */
export class NamedDocuments {
  readonly all: readonly DocumentRecord[];
  readonly #byName = new Map<string, DocumentRecord[]>();
  readonly #studies = new Map<string, StudyId[]>();

  constructor(snapshot: Shown) {
    this.all = [...snapshot.documents.values()].filter(
      ({ id }) => liveStudyOf(snapshot, id) !== undefined,
    );
    const labels = studyLabels(snapshot);
    for (const { citation, id } of snapshot.studies.values())
      for (const name of new Set([labels.get(id) ?? '', citation.title].map(comparableDocument)))
        this.#studies.set(name, [...(this.#studies.get(name) ?? []), id]);
    for (const document of this.all) {
      const { originalName = '', studyId, title } = document;
      const study = snapshot.studies.get(studyId);
      const names = [title, originalName, study?.citation.title ?? '', labels.get(studyId) ?? ''];
      for (const name of new Set(names.map(comparableDocument))) {
        if (name === '') continue;
        const known = this.#byName.get(name);
        if (known === undefined) this.#byName.set(name, [document]);
        else known.push(document);
      }
    }
  }

  /**
   * Those that a name means, and of these those of the study that a group or folder is called as, if there are such. None for an
   * unknown or empty name.
   */
  called(name: string, group: string): readonly DocumentRecord[] {
    const named = this.#called(name);
    const studies = new Set(this.#studies.get(comparableDocument(group)) ?? []);
    const inGroup = named.filter(({ studyId }) => studies.has(studyId));
    return inGroup.length > 0 ? inGroup : named;
  }

  /** By the whole name, else by how a long one begins. */
  #called(name: string): readonly DocumentRecord[] {
    const wanted = comparableDocument(name);
    if (wanted === '') return [];
    const exact = this.#byName.get(wanted);
    if (exact !== undefined) return exact;
    if (wanted.length < cutName) return [];
    const found = [...this.#byName].filter(([known]) => known.startsWith(wanted));
    return [...new Set(found.flatMap(([, documents]) => documents))];
  }
}

/** The folder that a path names before the last part; empty where it names none. */
export function folderOf(name: string): string {
  return (
    name
      .split(/[\\/]+/)
      .filter((part) => part.trim() !== '')
      .at(-2) ?? ''
  );
}

/** The last part of a path without the ending of a file, in small letters, without signs. */
export function comparableDocument(name: string): string {
  const last = name.split(/[\\/]+/).findLast((part) => part.trim() !== '') ?? '';
  return last
    .normalize('NFKC')
    .replace(/\.(?:txt|docx?|rtf|odt|pdf|md|html?|qdpx)$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
