/** Which documents of an import are the attached files of its references, or of studies that are here. */
import type { Citation } from '../bibliography/citation.ts';
import { comparableDoi } from '../bibliography/identifiers.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { studyOf } from '../records/reports.ts';
import type { Study } from '../records/study.ts';
import {
  AttachedFiles,
  type AttachedTo,
  attachedFiles,
  decoded,
  filePath,
} from './attached-files.ts';
import type { SameReference } from './known-already.ts';
import type { FileReading, ReadReference } from './read-import-file.ts';

type ReadDocumentFile = Extract<FileReading, { readonly kind: 'document' }>;
type References = Extract<FileReading, { readonly kind: 'references' }>;

export interface AttachedFinder {
  find(reading: ReadDocumentFile): AttachedTo<Study | ReadReference> | undefined;
  /** The names of files that the references of a file name, and that neither came along nor are here. */
  missing(reading: References): readonly string[];
}

/** Looks the documents of an import up among the files that references name. */
export function attachedTo(
  readings: readonly FileReading[],
  context: {
    readonly sameAs: ReadonlyMap<ReadReference, SameReference>;
    readonly there: readonly Study[];
    readonly rows: Pick<Snapshot, 'documents' | 'studies'>;
  },
): AttachedFinder {
  const { sameAs, there } = context;
  const { documents, studies } = context.rows;
  const references = readings.flatMap((each) =>
    each.kind === 'references' ? each.references : [],
  );
  const files = new AttachedFiles<Study | ReadReference>([
    ...there.map((study) => ({
      key: studyOf(studies, study.id) ?? study,
      citation: study.citation,
    })),
    // What repeats another reference is merged with it, and its files go there.
    ...references.map((reference) => {
      const kept = sameAs.get(reference)?.kept ?? reference;
      const key = 'id' in kept ? (studyOf(studies, kept.id) ?? kept) : kept;
      return { key, citation: reference.citation };
    }),
  ]);
  const counts = new Map<string, number>();
  // What came and could not be read is told of by itself.
  const known = new Map<string, number>();
  const know = (file: string): void => void known.set(file, (known.get(file) ?? 0) + 1);
  for (const { kind, name } of readings) {
    if (kind === 'references') continue;
    const file = fileIn(name);
    know(file);
    if (kind === 'document') counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  for (const { deleted, originalName } of documents.values())
    if (deleted !== true && originalName !== undefined) know(fileIn(originalName));
  return {
    find: (reading) => {
      const path = reading.path ?? reading.name;
      const found = files.find(filePath(path), counts.get(fileIn(path)) === 1);
      return found?.by === 'name' && isAnotherPaper(reading, found.key.citation)
        ? undefined
        : found;
    },
    missing: (reading) => {
      const named = new Map<string, NamedFile>();
      for (const reference of reading.references) {
        const kept = sameAs.get(reference)?.kept ?? reference;
        for (const path of attachedFiles(reference.citation)) {
          const name = lastPart(path);
          const entry = named.get(fileIn(name)) ?? { name, by: new Set(), paths: new Set() };
          named.set(fileIn(name), entry);
          entry.by.add(kept);
          entry.paths.add(filePath(path).join('/'));
        }
      }
      return [...named].flatMap(([file, { by, name, paths }]) =>
        // What repeats another reference, or shares a file with it, names that file again.
        isDocumentName(name) && Math.min(by.size, paths.size) > (known.get(file) ?? 0)
          ? [name]
          : [],
      );
    },
  };
}

/** A name that files are called by, which references name it, and where these say that it lies. */
interface NamedFile {
  readonly name: string;
  readonly by: Set<SameReference['kept'] | ReadReference>;
  readonly paths: Set<string>;
}

/** A name alone may be chance: where both say their DOI, that decides. */
function isAnotherPaper({ paper }: ReadDocumentFile, { DOI }: Citation): boolean {
  const own = comparableDoi(paper.facts.doi ?? '');
  const stated = comparableDoi(DOI ?? '');
  return own !== undefined && stated !== undefined && own !== stated;
}

/** The name of a file as it is compared. */
function fileIn(path: string): string {
  return filePath(path).at(-1) ?? '';
}

/** The name of a file as it is written on a disk. */
function lastPart(path: string): string {
  return decoded(path).split(/[\\/]/).at(-1) ?? path;
}

function isDocumentName(name: string): boolean {
  return /\.(?:pdf|docx|odt|rtf)$/i.test(name);
}
