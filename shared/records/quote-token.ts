/**
 * Quotes within the words of a memo or a finding: a link, as Markdown writes it, from the words as they were to the id of their excerpt,
 * `[“It takes hours” (Harrow 2016, p. 4)](excerpt:abc)`. Wherever it is not understood it can be read.
 */
import type { ExcerptId } from './ids.ts';

/** A stretch of a memo. */
export type MemoPart =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'quote';
      readonly excerptId: ExcerptId;
      /** The quote with its citation, as it was when it was put in. */
      readonly label: string;
    };

/** A label has no bracket that is not behind a backslash, and no line end. */
const token = /\[((?:\\.|[^\\[\]\n]){0,2000})\]\((excerpt:[A-Za-z0-9_-]{1,64})\)/g;
/** UTF-16 units of a label; a longer quote is cut. */
const longest = 400;

/** Words and quotes of a memo in their order. Law: without quotes there is one part, the body. */
export function memoParts(body: string): readonly MemoPart[] {
  const parts: MemoPart[] = [];
  let from = 0;
  for (const { 0: whole, 1: label = '', 2: id, index } of body.matchAll(token)) {
    if (index > from) parts.push({ kind: 'words', text: body.slice(from, index) });
    parts.push({
      kind: 'quote',
      excerptId: id as ExcerptId,
      label: label.replace(/\\(.)/g, '$1'),
    });
    from = index + whole.length;
  }
  if (from < body.length || parts.length === 0)
    parts.push({ kind: 'words', text: body.slice(from) });
  return parts;
}

/** Whether a memo quotes an excerpt. */
export function hasQuotes(body: string): boolean {
  return body.includes('](excerpt:') && memoParts(body).some(({ kind }) => kind === 'quote');
}

/** A quote as it stands in a memo. Law: `memoParts` reads it as one quote of that excerpt. */
export function quoteToken(excerptId: ExcerptId, cited: string): string {
  const line = cited.replace(/\s+/g, ' ').trim();
  const label = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return `[${label.replace(/[\\[\]]/g, '\\$&')}](${excerptId})`;
}

/** The words of a memo with each quote as `say` has it. */
export function withQuotes(
  body: string,
  say: (excerptId: ExcerptId, label: string) => string,
): string {
  if (!body.includes('](excerpt:')) return body;
  return memoParts(body)
    .map((part) => (part.kind === 'words' ? part.text : say(part.excerptId, part.label)))
    .join('');
}

/** The words of a memo with its quotes as they were put in, without what leads to them. */
export function plainMemo(body: string): string {
  return withQuotes(body, (_, label) => label);
}

/** The words with a sign for each quote: what is told to readers who may not see what is quoted. */
export function withoutQuoted(body: string): string {
  return withQuotes(body, () => '“…”');
}
