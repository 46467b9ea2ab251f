/** Writing a review for other programs: what *For other programs* in Tables and `themeloom convert REVIEW.loom OUT.qdpx` do. */
import { deflatePieces } from '../bundle/deflate.ts';
import { type PackedPart, pack, ZipWriter } from '../bundle/zip-writer.ts';
import type { ReadingOptions } from '../documents/reading.ts';
import { ExpectedError } from '../errors.ts';
import { sha256Natively } from '../hash.ts';
import { joined } from '../joined.ts';
import { t } from '../messages/all-messages.ts';
import { t as inWords } from '../messages/file-messages.ts';
import type { Full } from '../ops/snapshot.ts';
import { type TaskOptions, throwIfCancelled } from '../progress.ts';
import type { DocumentId } from '../records/ids.ts';
import { guidOf } from '../refi-qda/guids.ts';
import { mostFiles } from '../refi-qda/open-refi.ts';
import {
  chosenOf,
  leftOutWords,
  type RefiRequest,
  type RefiSource,
} from '../refi-qda-out/choice.ts';
import { likelyFiles, noOriginals, type OriginalsAtHand } from '../refi-qda-out/files.ts';
import { notShown } from '../refi-qda-out/not-shown.ts';
import { waysOf } from '../refi-qda-out/programs.ts';
import { gatherProject, type RefiProjectToWrite } from '../refi-qda-out/project.ts';
import { sidecarPieces } from '../refi-qda-out/sidecar.ts';
import { codebookXml } from '../refi-qda-out/write-codebook.ts';
import { projectXml } from '../refi-qda-out/write-project.ts';
import { endsSource, fileOf, textFileOf } from '../refi-qda-out/write-sources.ts';
import { utf8Chunks } from '../utf8-chunks.ts';
import { type ReadFile, readFiles } from './files-to-write.ts';

/** How many things of each kind go along. */
export interface RefiCounts {
  readonly documents: number;
  /** Documents that leave as PDFs, and as pictures and recordings. */
  readonly pdfs: number;
  readonly media: number;
  readonly studies: number;
  readonly codes: number;
  readonly users: number;
  readonly selections: number;
  readonly codings: number;
  readonly memos: number;
  readonly values: number;
}

/** What a file will hold, as it is read before it is saved. */
export interface RefiOutlook {
  readonly counts: RefiCounts;
  /** Sentences on what was left out of it, and on what the program will not show. */
  readonly leftOut: readonly string[];
  readonly notShown: readonly string[];
  /** Whether what only Themeloom knows goes along. */
  readonly hasSidecar: boolean;
}

/** A file, and what is to be said of it. */
export interface RefiExport extends RefiOutlook {
  readonly bytes: Uint8Array;
}

/** The rows as they are stored, for the sidecar; nothing of them is written that is not in `source`. */
export interface RefiReview {
  readonly full: Full;
  readonly source: RefiSource;
  /** The files that its documents were read from; none where absent. */
  readonly originals?: OriginalsAtHand | undefined;
}

/** What a project will hold. */
export function outlookOn(
  { originals = noOriginals, source }: RefiReview,
  asked: RefiRequest,
): RefiOutlook {
  const request = forProgram(asked);
  const choice = chosenOf(source, request, originals);
  const pdfs = request.pdfs ? likelyFiles(choice.documents, originals) : new Map();
  return outlookOf(gatherProject(source, request, { choice, pdfs }), request);
}

/** A program that reads texts alone gets no files. */
function forProgram(request: RefiRequest): RefiRequest {
  return waysOf[request.program].coded === 'lines' ? { ...request, pdfs: false } : request;
}

function outlookOf(project: RefiProjectToWrite, request: RefiRequest): RefiOutlook {
  const { choice } = project;
  return {
    counts: countsOf(project),
    leftOut: leftOutWords(choice),
    notShown: notShown(project, request.program),
    hasSidecar: request.sidecar && !choice.isNarrowed,
  };
}

/**
 * A project as the bytes of its archive. Equal reviews and requests give the same entries with the same bytes, in the same order. Throws
 * `ExpectedError` where nothing would be in it.
 */
export async function exportProject(
  { full, originals = noOriginals, source }: RefiReview,
  asked: RefiRequest,
  options: ReadingOptions = {},
): Promise<RefiExport> {
  const request = forProgram(asked);
  const choice = chosenOf(source, request, originals);
  const pdfs = request.pdfs
    ? await readFiles({ documents: choice.documents, originals, source }, options)
    : new Map<DocumentId, ReadFile>();
  const project = gatherProject(source, request, { choice, pdfs });
  const { codes, review, sources } = project;
  if (sources.length === 0 && codes.inOrder.length === 0)
    throw new ExpectedError('refi-nothing', t('refiOut.nothing'));
  // The project, what travels along, and of each document its text and PDF.
  if (2 + sources.length + pdfs.size > mostFiles)
    throw new ExpectedError('too-large', inWords('error.archiveFull'));
  const outlook = outlookOf(project, request);
  const total = sources.length * (outlook.hasSidecar ? 3 : 2);
  const tell = teller(total, options);
  const zip = new ZipWriter();
  const xml = await packPieces('project.qde', projectXml(project), (piece) => {
    if (endsSource(piece)) tell(1);
  });
  zip.add(xml.part);
  // Hashed beside this thread while texts are packed.
  const projectSha256 = sha256Natively(joined(xml.chunks));
  const withText = sources.filter(({ medium }) => medium === undefined);
  const files = withText.map((each) => ({
    name: `sources/${textFileOf(each)}`,
    text: each.body.text,
  }));
  for await (const part of packedInTurn(files)) {
    zip.add(part);
    tell(1);
  }
  for (const each of sources) {
    const bytes = pdfs.get(each.document.id)?.bytes;
    if (bytes === undefined) continue;
    throwIfCancelled(options.signal);
    // PDFs, pictures and recordings are packed in themselves.
    zip.add(await pack({ name: `sources/${fileOf(each)}`, bytes, packing: 'store' }));
  }
  if (outlook.hasSidecar) {
    const pieces = sidecarPieces({
      full,
      project,
      source,
      projectSha256: await projectSha256,
    });
    const name = `sources/${guidOf(review.id)}.json`;
    const { codings, selections } = outlook.counts;
    const share = sources.length / (codings + selections + 1);
    zip.add((await packPieces(name, pieces, () => tell(share))).part);
  }
  return { ...outlook, bytes: zip.finish() };
}

/** A codebook alone. Throws `ExpectedError` where there is no code: the schema asks for one. */
export function exportCodebook({ source }: RefiReview, request: RefiRequest): RefiExport {
  const choice = chosenOf(source, request);
  const project = gatherProject(source, request, { choice, pdfs: new Map() });
  if (project.codes.inOrder.length === 0)
    throw new ExpectedError('refi-nothing', t('refiOut.noCodes'));
  const bytes = new TextEncoder().encode(codebookXml(project));
  const outlook = outlookOf(project, request);
  return { ...outlook, hasSidecar: false, notShown: [], bytes };
}

/** Files packed at once: enough for the processors of a laptop, few enough to hold in memory. */
const underWayAtMost = 4;

async function* packedInTurn(
  files: readonly { readonly name: string; readonly text: string }[],
): AsyncGenerator<PackedPart> {
  const encoder = new TextEncoder();
  const underWay: Promise<PackedPart>[] = [];
  for (const { name, text } of files) {
    underWay.push(pack({ name, bytes: encoder.encode(text), packing: 'deflate' }));
    const first = underWay.length > underWayAtMost ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const part of underWay) yield await part;
}

/** Packs a long text while its next pieces are made. */
async function packPieces(
  name: string,
  pieces: Iterable<string>,
  tell: (piece: string) => void,
): Promise<{ readonly part: PackedPart; readonly chunks: readonly Uint8Array[] }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const keeping = function* (): Generator<Uint8Array> {
    for (const chunk of utf8Chunks(telling(pieces, tell))) {
      chunks.push(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  const deflated = await deflatePieces(keeping());
  return { part: { name, packing: 'deflate', size, ...deflated }, chunks };
}

function* telling(pieces: Iterable<string>, tell: (piece: string) => void): Generator<string> {
  for (const piece of pieces) {
    yield piece;
    tell(piece);
  }
}

function teller(total: number, { onProgress, signal }: TaskOptions): (more: number) => void {
  let done = 0;
  let told = -1;
  return (more) => {
    done = Math.min(total, done + more);
    throwIfCancelled(signal);
    const step = Math.floor(done / 20);
    if (step === told) return;
    told = step;
    onProgress?.({ done: Math.floor(done), total });
  };
}

function countsOf({
  codes,
  memosOn,
  people,
  review,
  sources,
  studies,
}: RefiProjectToWrite): RefiCounts {
  const counts = { selections: 0, codings: 0, memos: memosOn(review.id).length };
  for (const { memos, selections } of sources) {
    counts.memos += memos.length;
    counts.selections += selections.length;
    for (const selection of selections) {
      counts.codings += selection.codings.length;
      counts.memos += selection.memos.length;
    }
  }
  for (const { code } of codes.inOrder) counts.memos += memosOn(code.id).length;
  for (const { id } of studies.studies) counts.memos += memosOn(id).length;
  return {
    documents: sources.length,
    pdfs: sources.filter(({ isPdf }) => isPdf).length,
    media: sources.filter(({ medium }) => medium !== undefined).length,
    studies: studies.studies.length,
    codes: codes.inOrder.length,
    users: people.size,
    ...counts,
    values: studies.values,
  };
}
