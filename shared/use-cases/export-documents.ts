/** Writing documents with their coding: what the Export screen and `themeloom export --coded-documents` do. */
import {
  type CodedDocument,
  codedDocument,
  type PrintChoice,
} from '../coded-documents/coded-document.ts';
import { DocumentFileNames } from '../coded-documents/document-file-name.ts';
import { type PrintFacts, printFacts } from '../coded-documents/print-facts.ts';
import { type CodesInWord, writeCodedDocx } from '../coded-documents/write-coded-docx.ts';
import { writeCodedHtml } from '../coded-documents/write-coded-html.ts';
import { t } from '../messages/all-messages.ts';
import type { TaskOptions } from '../progress.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { DocumentId } from '../records/ids.ts';
import { listedDocuments, listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { inBytes } from '../tables/lazy-rows.ts';
import { documentName, documentsByStudy } from '../tables/study-order.ts';
import type { TableSource } from '../tables/table-source.ts';

/** The formats a document can be written in. */
export const documentFormats = ['html', 'docx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Which documents, and what of them. */
export interface DocumentsRequest extends PrintChoice {
  /** Those of the studies that are listed under `include` where absent. */
  readonly documentIds?: readonly DocumentId[] | undefined;
  readonly include?: Scope | undefined;
  readonly codesIn: CodesInWord;
}

/** Documents that are asked for, by whether they can be written. */
export interface SortedDocuments {
  readonly written: readonly DocumentRecord[];
  /** Names of those that are coded blind, and of those whose text is not at hand. */
  readonly closed: readonly string[];
  readonly withoutText: readonly string[];
}

/**
 * The documents asked for in the order of tables. A document that is coded blind is left out, whose coding would
 * show a part as the whole; not from a clean copy, nor for somebody who asks for their own coding.
 */
export function sortDocuments(source: TableSource, request: DocumentsRequest): SortedDocuments {
  const { of, snapshot, texts, viewer } = source;
  const { layer, closed } = snapshot.view;
  const isOwn = layer === 'own' && viewer !== undefined && (of ?? viewer) === viewer;
  const wanted = wantedDocuments(source, request);
  const name = ({ id }: DocumentRecord): string => documentName(snapshot, id);
  const isClosed = ({ id }: DocumentRecord): boolean => closed.has(id) && !isOwn && !request.clean;
  const open = wanted.filter((document) => !isClosed(document));
  return {
    written: open.filter(({ textId }) => texts.get(textId) !== undefined),
    closed: wanted.filter(isClosed).map(name),
    withoutText: open.filter(({ textId }) => texts.get(textId) === undefined).map(name),
  };
}

function wantedDocuments(
  { snapshot }: TableSource,
  { documentIds, include }: DocumentsRequest,
): readonly DocumentRecord[] {
  const documents = documentsByStudy(snapshot);
  if (documentIds !== undefined) {
    const chosen = new Set(documentIds);
    return documents.filter(({ id }) => chosen.has(id));
  }
  return listedDocuments(listedStudies(snapshot, include), documents);
}

/** What was left out, in sentences; none where nothing was. */
export function leftOutWords({ closed, withoutText }: SortedDocuments): readonly string[] {
  const said = (key: 'closed' | 'noText', names: readonly string[]): readonly string[] =>
    names.length === 0
      ? []
      : [t(`documents.leftOut.${key}`, { count: names.length, names: names.join('; ') })];
  return [...said('closed', closed), ...said('noText', withoutText)];
}

/** A document as a file that is yet to be written. */
export interface DocumentToWrite {
  readonly documentId: DocumentId;
  readonly format: DocumentFormat;
  readonly name: string;
  /** The bytes of the file, made while they are asked for; anew each time it is called. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

interface Writing {
  readonly source: TableSource;
  readonly request: DocumentsRequest;
  readonly facts: PrintFacts;
  readonly onProgress: TaskOptions['onProgress'];
}

/** Blocks between two reports of progress. */
const blocksPerReport = 200;

/**
 * The files of documents, one document after the other, each in every format; the same source and request give the
 * same names and bytes.
 */
export function* openDocuments(
  source: TableSource,
  documents: readonly DocumentRecord[],
  asked: {
    readonly request: DocumentsRequest;
    readonly formats: readonly DocumentFormat[];
    readonly onProgress?: TaskOptions['onProgress'];
  },
): Generator<DocumentToWrite> {
  const { onProgress, request } = asked;
  const facts = printFacts(source, request);
  const formats = [...new Set(asked.formats)];
  const names = new Map(formats.map((format) => [format, new DocumentFileNames()]));
  const total = documents.length * formats.length;
  let before = 0;
  for (const document of documents) {
    const coded = codedDocument(source, document, request);
    if (coded === undefined) continue;
    for (const format of formats) {
      const done = before;
      before += 1;
      const onBlock = teller(coded, (share) => onProgress?.({ done: done + share, total }));
      const name = names.get(format)?.nameOf(coded, format) ?? '';
      yield {
        documentId: document.id,
        format,
        name,
        pieces: () =>
          format === 'docx'
            ? writeCodedDocx(coded, facts, { codesIn: request.codesIn, onBlock })
            : inBytesLater(writeCodedHtml([coded], facts, { title: titleOf(coded), onBlock })),
      };
    }
  }
}

/** All of the documents as one page, for printing. */
export async function* documentsPage(
  documents: readonly DocumentRecord[],
  { facts, onProgress, request, source }: Writing,
): AsyncGenerator<Uint8Array> {
  function* coded(): Generator<CodedDocument> {
    for (const [done, document] of documents.entries()) {
      const one = codedDocument(source, document, request);
      if (one !== undefined) yield one;
      onProgress?.({ done: done + 1, total: documents.length });
    }
  }
  const [only] = documents.length === 1 ? documents : [];
  const title =
    only === undefined
      ? `${t(request.clean ? 'documents.titleClean' : 'documents.title')} – ${facts.reviewTitle}`
      : documentName(source.snapshot, only.id);
  yield* inBytes(writeCodedHtml(coded(), facts, { title }));
}

async function* inBytesLater(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  yield* inBytes(texts);
}

function titleOf({ document, study }: CodedDocument): string {
  return [study, document.title].filter(Boolean).join(' · ');
}

function teller({ body }: CodedDocument, tell: (share: number) => void): () => void {
  let written = 0;
  return () => {
    written += 1;
    if (written % blocksPerReport === 0) tell(Math.min(1, written / body.blocks.length));
  };
}
