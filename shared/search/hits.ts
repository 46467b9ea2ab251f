/** What a search of a whole review finds, each with what stands around it (rule Q8). */
import { findPassages, termPattern } from '../auto-coding/find-passages.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { excerptsInOrder } from '../codebook/passages.ts';
import { liveStudyOf } from '../codebook/tally.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CodeId, DocumentId, ExcerptId, MemoId, StudyId } from '../records/ids.ts';
import { plainMemo } from '../records/quote-token.ts';
import type { Shown } from '../team/view.ts';
import { foldText, placesOf } from '../text/fold.ts';

/** Kinds of what is searched, in the order in which they are offered. */
export const hitKinds = ['text', 'quote', 'memo', 'code'] as const;
export type HitKind = (typeof hitKinds)[number];

/** A term with what stands before and behind it on its line. */
export interface InContext {
  readonly before: string;
  readonly term: string;
  readonly after: string;
}

/** One place that was found. */
export type Hit = InContext &
  (
    | {
        readonly kind: 'text';
        readonly studyId: StudyId;
        readonly documentId: DocumentId;
        /** UTF-16 offset into the document's text. */
        readonly start: number;
      }
    | { readonly kind: 'quote'; readonly studyId: StudyId; readonly excerptId: ExcerptId }
    | { readonly kind: 'memo'; readonly memoId: MemoId }
    | { readonly kind: 'code'; readonly codeId: CodeId }
  );

/** What is looked for: terms as auto-coding reads them (`grief, mourn*`). */
export interface SearchedFor {
  readonly terms: string;
  readonly wholeWords: boolean;
}

/** Characters shown on either side of a term. */
const width = 90;

/** A place in a text with its surroundings: no further than the line goes, and not from within a word. */
export function inContext(
  text: string,
  { end, start }: { readonly start: number; readonly end: number },
): InContext {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - width);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + width);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from === lineStart ? before : before.replace(/^\S*\s/, ''),
    term: text.slice(start, end),
    after: to === end + width ? after.replace(/\s\S*$/, '') : after,
  };
}

/** Every place in a document's text; what only belongs to a page is left out, as in finding passages to code. */
export function textHits(
  { id, studyId }: DocumentRecord,
  body: TextBody,
  { terms, wholeWords }: SearchedFor,
): readonly Hit[] {
  return findPassages(body, { by: 'term', terms, unit: 'match', wholeWords }).map((place) => ({
    kind: 'text',
    studyId,
    documentId: id,
    start: place.start,
    ...inContext(body.text, place),
  }));
}

/** The first place in each quote of a passage, each memo, and each name or definition of a code that is shown. */
export function rowHits(shown: Shown, { terms, wholeWords }: SearchedFor): readonly Hit[] {
  const pattern = termPattern(terms, wholeWords);
  if (pattern === undefined) return [];
  const firstIn = (text: string): InContext | undefined => {
    const [place] = placesOf(foldText(text), pattern);
    return place === undefined ? undefined : inContext(text, place);
  };
  return [...quoteHits(shown, firstIn), ...memoHits(shown, firstIn), ...codeHits(shown, firstIn)];
}

type FirstIn = (text: string) => InContext | undefined;

function* quoteHits(shown: Shown, firstIn: FirstIn): Generator<Hit> {
  for (const [documentId, page] of shown.codings) {
    const studyId = liveStudyOf(shown, documentId);
    if (studyId === undefined) continue;
    for (const { id, quote, region } of excerptsInOrder(page)) {
      const found = region === undefined ? firstIn(quote) : undefined;
      if (found !== undefined) yield { kind: 'quote', studyId, excerptId: id, ...found };
    }
  }
}

function* memoHits({ memos }: Shown, firstIn: FirstIn): Generator<Hit> {
  for (const { body, deleted, id } of memos.values()) {
    const found = deleted === true ? undefined : firstIn(plainMemo(body));
    if (found !== undefined) yield { kind: 'memo', memoId: id, ...found };
  }
}

function* codeHits({ codes }: Shown, firstIn: FirstIn): Generator<Hit> {
  for (const { code } of codeTree(codes).inOrder) {
    const found = firstIn(code.name) ?? firstIn(code.definition ?? '');
    if (found !== undefined) yield { kind: 'code', codeId: code.id, ...found };
  }
}
