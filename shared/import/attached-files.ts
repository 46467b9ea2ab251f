/**
 * The files that a reference manager says are attached to a reference, and the documents of an import that these are.
 * Where each program writes them is told in `docs/citations.md`.
 */
import type { Citation } from '../bibliography/citation.ts';
import { keptFields } from './kept-fields.ts';

/** Fields that hold one path a value: RIS, EndNote’s tagged form and EndNote XML. */
const pathFields = ['L1', '%>', 'urls/pdf-urls/url'] as const;

/** Folder by folder, the file last, in a form that can be compared. */
export type FilePath = readonly string[];

/** The paths of attached files as the reference states them; addresses of the web are none. */
export function attachedFiles(citation: Citation): readonly string[] {
  const fields = keptFields(citation);
  const stated = [
    ...pathFields.flatMap((field) => fields[field] ?? []),
    ...(fields.file ?? []).flatMap(pathsOfBibtex),
    ...(fields['File Attachments'] ?? []).flatMap((value) => value.split(/;\s+/)),
  ];
  return [...new Set(stated.map((value) => value.trim()))].filter(
    (path) => path !== '' && !/^(?!file:|internal-pdf:)[a-z][a-z\d+.-]+:\/\//i.test(path),
  );
}

/** `Title:files/12/a.pdf:application/pdf;…`, where `\:` and `\;` belong to a name, or a path alone. */
function pathsOfBibtex(value: string): readonly string[] {
  return value.split(/(?<!\\);/).flatMap((entry) => {
    const parts = entry.split(/(?<!\\):/);
    const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : entry;
    return path.replace(/\\([:;\\_{}])/g, '$1');
  });
}

/** A path as its folders and its file, however it is written. */
export function filePath(path: string): FilePath {
  return decoded(path.replace(/^(?:file|internal-pdf):\/*/i, ''))
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.');
}

/** A path without the percent signs of an address: `My%20paper.pdf` is `My paper.pdf`. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** How a document was found to be an attached file: by folder and name, or by its name alone. */
export type AttachedBy = 'path' | 'name';

export interface AttachedTo<K> {
  readonly key: K;
  readonly by: AttachedBy;
}

interface Stated<K> {
  readonly key: K;
  readonly path: FilePath;
}

/** Finds the reference that a file is attached to; `K` is what the caller tells references apart by. */
export class AttachedFiles<K> {
  readonly #byName = new Map<string, Stated<K>[]>();

  constructor(references: Iterable<{ readonly key: K; readonly citation: Citation }>) {
    for (const { citation, key } of references) {
      for (const stated of attachedFiles(citation)) {
        const path = filePath(stated);
        const name = path.at(-1);
        if (name === undefined) continue;
        const known = this.#byName.get(name);
        if (known === undefined) this.#byName.set(name, [{ key, path }]);
        else known.push({ key, path });
      }
    }
  }

  /**
   * The one reference that states this file: the folder it lies in counts first, then its name alone, where
   * `isOnlyOne` says that no other file of the import has it. Undefined where several references fit.
   */
  find(path: FilePath, isOnlyOne: boolean): AttachedTo<K> | undefined {
    const name = path.at(-1);
    const stated = name === undefined ? [] : (this.#byName.get(name) ?? []);
    const shared = stated.map((each) => sharedEnd(each.path, path));
    const longest = Math.max(0, ...shared);
    const best = new Set(stated.filter((_, at) => shared[at] === longest).map(({ key }) => key));
    const [key] = best;
    if (key === undefined || best.size > 1) return undefined;
    if (longest > 1) return { key, by: 'path' };
    return isOnlyOne ? { key, by: 'name' } : undefined;
  }
}

/** How many parts two paths have in common, from the file up. */
function sharedEnd(one: FilePath, other: FilePath): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
