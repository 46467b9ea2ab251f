/** What reviewers coded, laid out for counting: spans in columns, by document and by category. */

/** Offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage and one of its codes; an excerpt with two codes is given twice. */
export interface CodedExcerpt extends Span {
  readonly codeId: string;
}

/** A reviewer who coded the document, even where no excerpt came of it. */
export interface ReviewerCoding {
  readonly reviewerId: string;
  readonly excerpts: readonly CodedExcerpt[];
}

/** A document as its reviewers coded it. */
export interface CodedDocument {
  readonly id: string;
  readonly length: number;
  /** In order of the text, not overlapping. */
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
  readonly codedBy: readonly ReviewerCoding[];
}

/** Whose coding of what is compared. */
export interface AgreementQuestion {
  readonly documents: readonly CodedDocument[];
  readonly reviewerIds: readonly string[];
  /** Categories to compare, in order of the tables; excerpts with others are left out. */
  readonly categoryIds: readonly string[];
  /** Category of a code: its theme, when codes are rolled up. A code without one stands for itself. */
  readonly categoryOf?: ReadonlyMap<string, string> | undefined;
}

/** Spans in columns of equal length. */
export interface SpanTable {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly documents: Int32Array;
  readonly reviewers: Int32Array;
  readonly categories: Int32Array;
}

/** The documents that two or more of the reviewers coded, with their spans. */
export interface CodedText {
  readonly reviewerIds: readonly string[];
  readonly categoryIds: readonly string[];
  readonly documents: readonly CodedDocument[];
  /** 1 where a reviewer coded a document: `present[document * reviewers + reviewer]`. */
  readonly present: Uint8Array;
  /** In order of document, reviewer, category, start. */
  readonly byDocument: SpanTable;
  readonly documentStarts: Int32Array;
  /** In order of category, document, reviewer, start. */
  readonly byCategory: SpanTable;
  readonly categoryStarts: Int32Array;
}

/**
 * Lays out the coding. Overlapping excerpts of one reviewer with one category become one span: a
 * passage is coded with a category or it is not. Documents that fewer than two of the reviewers coded
 * say nothing about agreement and are left out.
 */
export function layOutCoding(question: AgreementQuestion): CodedText {
  const { reviewerIds, categoryIds } = question;
  const reviewerNumbers = numbersOf(reviewerIds);
  const categoryNumbers = numbersOf(categoryIds);
  const documents = question.documents.filter(
    ({ codedBy }) => codedBy.filter(({ reviewerId }) => reviewerNumbers.has(reviewerId)).length > 1,
  );
  const present = new Uint8Array(documents.length * reviewerIds.length);
  let capacity = 0;
  for (const { codedBy } of documents)
    for (const { excerpts } of codedBy) capacity += excerpts.length;
  const table = emptyTable(capacity);
  const documentStarts = new Int32Array(documents.length + 1);
  let count = 0;
  documents.forEach((document, number) => {
    const coding = document.codedBy
      .map(({ reviewerId, excerpts }) => ({ reviewer: reviewerNumbers.get(reviewerId), excerpts }))
      .sort((a, b) => (a.reviewer ?? 0) - (b.reviewer ?? 0));
    for (const { reviewer, excerpts } of coding) {
      if (reviewer === undefined) continue;
      present[number * reviewerIds.length + reviewer] = 1;
      const found: { category: number; start: number; end: number }[] = [];
      for (const { start, end, codeId } of excerpts) {
        const category = categoryNumbers.get(question.categoryOf?.get(codeId) ?? codeId);
        if (category !== undefined && end > start) found.push({ category, start, end });
      }
      found.sort((a, b) => a.category - b.category || a.start - b.start || a.end - b.end);
      const first = count;
      for (const { category, start, end } of found) {
        const last = count - 1;
        if (
          last >= first &&
          table.categories[last] === category &&
          start < (table.ends[last] ?? 0)
        ) {
          table.ends[last] = Math.max(table.ends[last] ?? 0, end);
          continue;
        }
        table.starts[count] = start;
        table.ends[count] = end;
        table.documents[count] = number;
        table.reviewers[count] = reviewer;
        table.categories[count] = category;
        count += 1;
      }
    }
    documentStarts[number + 1] = count;
  });
  const byDocument = firstOf(table, count);
  const categoryStarts = new Int32Array(categoryIds.length + 1);
  for (const category of byDocument.categories)
    categoryStarts[category + 1] = (categoryStarts[category + 1] ?? 0) + 1;
  for (let category = 0; category < categoryIds.length; category += 1) {
    categoryStarts[category + 1] =
      (categoryStarts[category + 1] ?? 0) + (categoryStarts[category] ?? 0);
  }
  return {
    reviewerIds,
    categoryIds,
    documents,
    present,
    byDocument,
    documentStarts,
    byCategory: sortedByCategory(byDocument, categoryStarts),
    categoryStarts,
  };
}

/** Calls `visit` for each run of spans of one category in one document. */
export function forEachPassageGroup(
  coded: CodedText,
  category: number,
  visit: (document: number, from: number, to: number) => void,
): void {
  const { documents } = coded.byCategory;
  const end = coded.categoryStarts[category + 1] ?? 0;
  let from = coded.categoryStarts[category] ?? 0;
  while (from < end) {
    const document = documents[from] ?? 0;
    let to = from + 1;
    while (to < end && documents[to] === document) to += 1;
    visit(document, from, to);
    from = to;
  }
}

function numbersOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function emptyTable(length: number): SpanTable {
  return {
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    documents: new Int32Array(length),
    reviewers: new Int32Array(length),
    categories: new Int32Array(length),
  };
}

function firstOf(table: SpanTable, count: number): SpanTable {
  return {
    starts: table.starts.subarray(0, count),
    ends: table.ends.subarray(0, count),
    documents: table.documents.subarray(0, count),
    reviewers: table.reviewers.subarray(0, count),
    categories: table.categories.subarray(0, count),
  };
}

/** A counting sort: keeps the order of documents, reviewers and starts within each category. */
function sortedByCategory(table: SpanTable, categoryStarts: Int32Array): SpanTable {
  const sorted = emptyTable(table.starts.length);
  const next = categoryStarts.slice();
  for (let span = 0; span < table.starts.length; span += 1) {
    const category = table.categories[span] ?? 0;
    const place = next[category] ?? 0;
    next[category] = place + 1;
    sorted.starts[place] = table.starts[span] ?? 0;
    sorted.ends[place] = table.ends[span] ?? 0;
    sorted.documents[place] = table.documents[span] ?? 0;
    sorted.reviewers[place] = table.reviewers[span] ?? 0;
    sorted.categories[place] = category;
  }
  return sorted;
}
