/** How often words stand in the texts of a review, or in the passages that somebody coded. */
import { codeTree } from '../codebook/code-tree.ts';
import { passagesOnce } from '../codebook/passages.ts';
import { turnStartsOf, turnsOf } from '../documents/speakers.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { TaskOptions } from '../progress.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CodeId, DocumentId, ReviewerId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import { type StopLanguage, stopWords } from './stop-words.ts';
import { countWordsIn, wordKey } from './words-in.ts';

/** Which of the words that were counted are listed. */
export interface ListedWords {
  /** Letters of the shortest. */
  readonly least: number;
  readonly stopLists: readonly StopLanguage[];
}

/** What is counted, and what of it is listed. */
export interface WordsQuestion extends CountedWords, ListedWords {}

/** What is counted. */
export interface CountedWords {
  /** Every document given where absent. */
  readonly documentIds?: readonly DocumentId[] | undefined;
  /** Only within passages of this code or one below it. */
  readonly codeId?: CodeId | undefined;
  /** Only within passages that this reviewer coded. */
  readonly reviewerId?: ReviewerId | undefined;
  /** Also counts names of speakers before their turns, and running heads and page numbers. */
  readonly everything: boolean;
}

/** A word with all its spellings. */
export interface WordCount {
  /** Folded: what a search finds it by. */
  readonly word: string;
  readonly count: number;
  readonly documents: number;
  readonly studies: number;
  /** Of all words that were counted, those that are not listed among them. */
  readonly share: number;
  /** As it is written, the most frequent first. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
}

/** All words that were counted. */
export interface WordCounts {
  /** The most frequent first, then by the word. */
  readonly words: readonly WordCount[];
  /** Words counted in all. */
  readonly total: number;
  readonly documents: number;
  /** Documents whose text is not at hand. */
  readonly missing: number;
}

interface Growing {
  count: number;
  documents: number;
  last: DocumentId | undefined;
  readonly studies: Set<string>;
  readonly forms: Map<string, number>;
}

/** The usual question: words of three letters and more, without those that say little in English. */
export const usualWords: WordsQuestion = { least: 3, stopLists: ['en'], everything: false };

/**
 * Counts words in documents of what is shown. A passage counts once however often it is coded. Law: the counts of all
 * words add up to the total.
 */
export function countWords(
  shown: Shown,
  texts: Pick<ReadonlyMap<string, TextBody>, 'get'>,
  asked: {
    readonly documents: readonly DocumentRecord[];
    readonly question: CountedWords;
    readonly onProgress?: TaskOptions['onProgress'];
  },
): WordCounts {
  const { onProgress, question } = asked;
  const wanted = question.documentIds === undefined ? undefined : new Set(question.documentIds);
  const documents = asked.documents.filter(({ id }) => wanted?.has(id) !== false);
  const keys = new Map<string, string>();
  const words = new Map<string, Growing>();
  let total = 0;
  let missing = 0;
  for (const [done, document] of documents.entries()) {
    const body = texts.get(document.textId);
    if (body === undefined) missing += 1;
    else {
      const counts = new Map<string, number>();
      for (const text of countedTexts(shown, document, { body, question }))
        total += countWordsIn(text, counts);
      addCounts(words, keys, { counts, document });
    }
    if (done % 8 === 7) onProgress?.({ done: done + 1, total: documents.length });
  }
  return { words: sorted(words, total), total, documents: documents.length, missing };
}

function addCounts(
  words: Map<string, Growing>,
  keys: Map<string, string>,
  of: { readonly counts: ReadonlyMap<string, number>; readonly document: DocumentRecord },
): void {
  const { id, studyId } = of.document;
  for (const [form, count] of of.counts) {
    let key = keys.get(form);
    if (key === undefined) {
      key = wordKey(form);
      keys.set(form, key);
    }
    let word = words.get(key);
    if (word === undefined) {
      word = { count: 0, documents: 0, last: undefined, studies: new Set(), forms: new Map() };
      words.set(key, word);
    }
    word.count += count;
    word.forms.set(form, (word.forms.get(form) ?? 0) + count);
    if (word.last === id) continue;
    word.last = id;
    word.documents += 1;
    word.studies.add(studyId);
  }
}

function sorted(words: ReadonlyMap<string, Growing>, total: number): readonly WordCount[] {
  return [...words]
    .map(
      ([word, { count, documents, forms, studies }]): WordCount => ({
        word,
        count,
        documents,
        studies: studies.size,
        share: count / total,
        forms: [...forms]
          .map(([form, times]) => ({ form, count: times }))
          .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)),
      }),
    )
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

/** Of counted words those that are listed, with how many different ones are not, and why. */
export function listWords(
  words: readonly WordCount[],
  { least, own, stopLists }: ListedWords & { readonly own: readonly string[] },
): { readonly words: readonly WordCount[]; readonly stopped: number; readonly short: number } {
  const stops = new Set([
    ...stopLists.flatMap((language) => stopWords[language].split(/\s+/)),
    ...own,
  ]);
  let stopped = 0;
  let short = 0;
  const listed = words.filter(({ word }) => {
    if (stops.has(word)) stopped += 1;
    else if ([...word].length < least) short += 1;
    else return true;
    return false;
  });
  return { words: listed, stopped, short };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a text that are counted. */
function* countedTexts(
  shown: Shown,
  document: DocumentRecord,
  { body, question }: { readonly body: TextBody; readonly question: CountedWords },
): Generator<string> {
  const chosen = codedSpans(shown, document.id, question);
  const labels = question.everything ? [] : labelsOf(body);
  let at = 0;
  let label = 0;
  for (const { end, kind, start } of body.blocks) {
    if (!question.everything && (kind === 'furniture' || kind === 'picture')) continue;
    const spans: Span[] = [];
    if (chosen === undefined) spans.push({ start, end });
    else {
      while ((chosen[at]?.end ?? Infinity) <= start) at += 1;
      for (let index = at; (chosen[index]?.start ?? Infinity) < end; index += 1) {
        const span = chosen[index];
        if (span !== undefined)
          spans.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
      }
    }
    for (const span of spans) {
      let from = span.start;
      while ((labels[label]?.end ?? Infinity) <= from) label += 1;
      for (let index = label; (labels[index]?.start ?? Infinity) < span.end; index += 1) {
        const hole = labels[index];
        if (hole === undefined) break;
        if (hole.start > from) yield body.text.slice(from, hole.start);
        from = Math.max(from, hole.end);
      }
      if (from < span.end) yield body.text.slice(from, span.end);
    }
  }
}

/** Where the names of speakers stand, in order. */
function labelsOf(body: TextBody): readonly Span[] {
  const turns = turnsOf(body);
  if (turns.length === 0) return [];
  const starts = turnStartsOf(body);
  let next = 0;
  return turns.map(({ start }) => {
    // A label that nothing follows begins no turn.
    while ((starts[next + 1] ?? Infinity) < start) next += 1;
    return { start: starts[next] ?? start, end: start };
  });
}

/** What is coded so, joined where it overlaps; undefined where all of the text counts. */
function codedSpans(
  shown: Shown,
  documentId: DocumentId,
  { codeId, reviewerId }: CountedWords,
): readonly Span[] | undefined {
  if (codeId === undefined && reviewerId === undefined) return undefined;
  const page = shown.codings.get(documentId);
  if (page === undefined) return [];
  const { structure } = codeTree(shown.codes);
  const { codings, inOrder } = passagesOnce(page);
  const joined: { start: number; end: number }[] = [];
  for (const excerpt of inOrder) {
    if (excerpt.region !== undefined) continue;
    const counts = (codings.get(excerpt.id) ?? []).some((coding) => {
      if (reviewerId !== undefined && coding.reviewerId !== reviewerId) return false;
      const live = structure.resolved.get(coding.codeId);
      if (live === undefined) return false;
      return codeId === undefined || structure.lineage.get(live)?.includes(codeId) === true;
    });
    if (!counts) continue;
    const last = joined.at(-1);
    if (last !== undefined && excerpt.start <= last.end) last.end = Math.max(last.end, excerpt.end);
    else joined.push({ start: excerpt.start, end: excerpt.end });
  }
  return joined;
}
