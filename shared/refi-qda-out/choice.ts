/** What is asked for of a review, and what of it goes along. */
import { codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CodeId, DocumentId, ReviewerId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { listedDocuments, listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { documentName, documentsByStudy } from '../tables/study-order.ts';
import type { TableSource } from '../tables/table-source.ts';
import type { MadeAt } from './dates.ts';
import { isOfFile, noOriginals, type OriginalsAtHand } from './files.ts';
import type { Program } from './programs.ts';

/** Which documents, codes and people, for which program. */
export interface RefiRequest {
  readonly program: Program;
  /** Those of the studies that are listed under `include` where absent. */
  readonly documentIds?: readonly DocumentId[] | undefined;
  /** All of them where absent: whoever leaves takes everything along. */
  readonly include?: Scope | undefined;
  /** Codes with those below them; every code where absent. */
  readonly codeIds?: readonly CodeId[] | undefined;
  /** Whose coding and memos; everybody's where absent. */
  readonly reviewerIds?: readonly ReviewerId[] | undefined;
  /** Whether what REFI-QDA has no place for travels along for Themeloom. */
  readonly sidecar: boolean;
  /** Whether documents that are of PDFs, pictures and recordings leave as these, with their files; else as texts. */
  readonly pdfs: boolean;
}

/** What a project is made from. */
export type RefiSource = Pick<
  TableSource,
  'asOf' | 'everyone' | 'of' | 'operations' | 'snapshot' | 'texts' | 'viewer'
> & {
  /** When records were made, where that is known without going through the log. */
  readonly made?: MadeAt | undefined;
};

/** What of the review goes along. */
export interface RefiChoice {
  readonly documents: readonly DocumentRecord[];
  /** Studies that have no document, where documents were not chosen one by one. */
  readonly withoutDocument: readonly Study[];
  /** Names of documents that are coded blind, and of those whose text is not at hand. */
  readonly closed: readonly string[];
  readonly withoutText: readonly string[];
  /** Names of documents that should leave as files, and whose file is not at hand: their text goes along. */
  readonly withoutFile: readonly string[];
  /** Codes whose coding goes along; absent where it is all. */
  readonly codes: ReadonlySet<CodeId> | undefined;
  readonly reviewers: ReadonlySet<ReviewerId> | undefined;
  /** Whether anything was left out on purpose: then nothing travels in the sidecar. */
  readonly isNarrowed: boolean;
}

/**
 * Sorts what is asked for. A document that is coded blind is left out, whose coding would show a part as the whole, but not for
 * somebody who asks for their own coding.
 */
export function chosenOf(
  source: RefiSource,
  request: RefiRequest,
  originals: Pick<OriginalsAtHand, 'has'> = noOriginals,
): RefiChoice {
  const { of, snapshot, texts, viewer } = source;
  const { closed, layer } = snapshot.view;
  const owner = layer === 'own' ? (of ?? viewer) : undefined;
  const isOwn = viewer !== undefined && owner === viewer;
  const wanted = wantedDocuments(source, request);
  const isClosed = ({ id }: DocumentRecord): boolean => closed.has(id) && !isOwn;
  const open = wanted.filter((document) => !isClosed(document));
  const hasText = ({ textId }: DocumentRecord): boolean => texts.get(textId) !== undefined;
  const name = ({ id }: DocumentRecord): string => documentName(snapshot, id);
  const { codeIds, pdfs } = request;
  // Where one person's coding is asked for, memos are that person's too.
  const reviewerIds = request.reviewerIds ?? (owner === undefined ? undefined : [owner]);
  const documents = open.filter(hasText);
  const lacksFile = (document: DocumentRecord): boolean =>
    pdfs && isToBeFile(document) && !originals.has(document.originalHash ?? '');
  return {
    documents,
    withoutDocument: studiesWithoutDocument(source, request),
    closed: wanted.filter(isClosed).map(name),
    withoutText: open.filter((document) => !hasText(document)).map(name),
    withoutFile: documents.filter(lacksFile).map(name),
    codes: codeIds === undefined ? undefined : withBelow(source, codeIds),
    reviewers: reviewerIds === undefined ? undefined : new Set(reviewerIds),
    isNarrowed:
      codeIds !== undefined ||
      reviewerIds !== undefined ||
      layer === 'own' ||
      wanted.length < documentsByStudy(snapshot).length,
  };
}

function wantedDocuments(
  { snapshot }: RefiSource,
  { documentIds, include = 'all' }: RefiRequest,
): readonly DocumentRecord[] {
  const documents = documentsByStudy(snapshot);
  if (documentIds === undefined)
    return listedDocuments(listedStudies(snapshot, include), documents);
  const chosen = new Set(documentIds);
  return documents.filter(({ id }) => chosen.has(id));
}

function studiesWithoutDocument(
  { snapshot }: RefiSource,
  { documentIds, include = 'all' }: RefiRequest,
): readonly Study[] {
  if (documentIds !== undefined) return [];
  const homes = new Set(documentsByStudy(snapshot).map(({ studyId }) => studyId));
  return listedStudies(snapshot, include).studies.filter(({ id }) => !homes.has(id));
}

function withBelow({ snapshot }: RefiSource, codeIds: readonly CodeId[]): ReadonlySet<CodeId> {
  const chosen = new Set(codeIds);
  const { lineage } = codeTree(snapshot.codes).structure;
  return new Set(
    [...lineage].filter(([, line]) => line.some((id) => chosen.has(id))).map(([id]) => id),
  );
}

function isToBeFile(document: DocumentRecord): boolean {
  return isOfFile(document) || document.medium !== undefined;
}

/** What was left out, in sentences; none where nothing was. */
export function leftOutWords({ closed, withoutFile, withoutText }: RefiChoice): readonly string[] {
  const said = (
    key: 'closed' | 'noFile' | 'noText',
    names: readonly string[],
  ): readonly string[] =>
    names.length === 0
      ? []
      : [t(`refiOut.leftOut.${key}`, { count: names.length, names: names.join('; ') })];
  return [
    ...said('closed', closed),
    ...said('noText', withoutText),
    ...said('noFile', withoutFile),
  ];
}
