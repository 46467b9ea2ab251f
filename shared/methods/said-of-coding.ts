/** How the studies were coded and how the coders agreed, in sentences. */
import { codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { DocumentId, ReviewerId } from '../records/ids.ts';
import { isListedDocument } from '../scope/listed-studies.ts';
import { keptExcerpts } from '../tables/coded-excerpts.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { agreementParagraph } from '../team/agreement-paragraph.ts';
import { codingReviewers } from '../team/agreement-source.ts';
import { agreementOf, measureShown } from '../team/measure-agreement.ts';
import { codersIn, namesInWords } from './said-of-people.ts';

/** Of which documents the sections that tell findings were marked. */
export function saidOfSections({ listed, snapshot }: ListedSource): string {
  const documents = [...snapshot.documents.values()].filter(
    (document) => document.deleted !== true && isListedDocument(listed, document),
  );
  const marked = documents.filter(({ findings = [] }) => findings.length > 0).length;
  return marked === 0 ? '' : t('said.sections', { marked, all: documents.length });
}

/** Who coded what, with how many codes, and how many documents more than one person coded. */
export function saidOfCoding(source: ListedSource): string {
  const { snapshot } = source;
  const entries = keptExcerpts(source);
  if (entries.length === 0) return '';
  const people = codersIn(source);
  const byTwo = codedByTwo(source);
  return [
    t('said.coded', {
      names: namesInWords(snapshot, people),
      excerpts: entries.length,
      documents: new Set(entries.map(({ document }) => document.id)).size,
      studies: new Set(entries.map(({ study }) => study.id)).size,
      codes: new Set(entries.flatMap(({ codes }) => codes.map(({ code }) => code.id))).size,
    }),
    ...(byTwo === 0 ? [] : [t('said.codedByTwo', { count: byTwo })]),
    ...(snapshot.review?.blind === true ? [t('said.codedBlind')] : []),
  ].join(' ');
}

function codedByTwo({ listed, snapshot }: ListedSource): number {
  let documents = 0;
  for (const [documentId, { codings }] of snapshot.everybody) {
    const document = snapshot.documents.get(documentId as DocumentId);
    if (document === undefined || !isListedDocument(listed, document)) continue;
    const people = new Set<ReviewerId>();
    for (const { deleted, layer, reviewerId } of codings.values())
      if (deleted !== true && layer !== 'consensus') people.add(reviewerId);
    if (people.size > 1) documents += 1;
  }
  return documents;
}

/** How many differences in coding were settled, and how many decisions were put off. */
export function saidOfReconciling({ everyone, snapshot }: ListedSource): string {
  const decisions = [...(everyone ?? snapshot).decisions.values()].filter(
    ({ deleted, kind }) => deleted !== true && kind !== 'field' && kind !== 'agreement',
  );
  const replaced = new Set(decisions.flatMap(({ supersedes = [] }) => supersedes));
  const standing = decisions.filter(({ id }) => !replaced.has(id));
  const settled = standing.filter(({ outcome }) => outcome !== 'defer').length;
  const deferred = standing.length - settled;
  return [
    ...(settled === 0 ? [] : [t('said.reconciled', { count: settled })]),
    ...(deferred === 0 ? [] : [t('said.deferred', { count: deferred })]),
  ].join(' ');
}

/** The agreement of all who coded the same documents, by characters and codes, before anything was settled. */
export function saidOfAgreement({ everyone, snapshot, texts, viewer }: ListedSource): string {
  const rows = everyone ?? snapshot;
  const reviewerIds = codingReviewers(rows);
  if (reviewerIds.length < 2) return '';
  const choice = {
    reviewerIds,
    viewer,
    level: 'codes',
    unit: { kind: 'character' },
    reconciliation: 'before',
  } as const;
  const { agreement } = measureShown(agreementOf(rows, texts, choice));
  if (agreement.report.documents === 0) return '';
  const names = agreement.report.reviewerIds.map(
    (id) => rows.reviewers.get(id as ReviewerId)?.name ?? '',
  );
  return agreementParagraph(agreement, choice, names, undefined);
}

/** Whose words the coded passages are, and how many were chosen to illustrate. */
export function saidOfQuotations(source: ListedSource): string {
  const entries = keptExcerpts(source);
  if (entries.length === 0) return '';
  const of = (order: 'participant' | 'author'): number =>
    entries.filter(({ excerpt }) => excerpt.constructOrder === order).length;
  const participant = of('participant');
  const author = of('author');
  const unsaid = entries.length - participant - author;
  const parts = [
    ...(participant === 0 ? [] : [t('said.firstOrder', { count: participant })]),
    ...(author === 0 ? [] : [t('said.secondOrder', { count: author })]),
    ...(unsaid === 0 ? [] : [t('said.noOrder', { count: unsaid })]),
  ];
  const { nodes } = codeTree(source.snapshot.codes);
  const chosen = [...source.snapshot.stars.values()].filter(
    ({ codeId, deleted }) => deleted !== true && nodes.has(codeId),
  ).length;
  return [
    t('said.quotations', { count: entries.length, parts: listInWords(parts) }),
    ...(chosen === 0 ? [] : [t('said.chosenQuotes', { count: chosen })]),
  ].join(' ');
}
