import type { Citation } from '../../shared/bibliography/citation.ts';

/** A name as a change writes it: plain JSON without absent parts. */
export type WrittenName = Readonly<Record<string, string>>;

/** Authors as they are edited: one a line, `Family, Given`, or a corporate name as it is. */
export function authorsToText(authors: Citation['author']): string {
  return (authors ?? [])
    .map((name) => {
      if ('literal' in name) return name.literal;
      return name.given === undefined || name.given === ''
        ? name.family
        : `${name.family}, ${name.given}`;
    })
    .join('\n');
}

/** The names in edited text; a line without a comma keeps the kind of name it was before, or is a family name. */
export function authorsFromText(text: string, before: Citation['author'] = []): WrittenName[] {
  const corporate = new Set(
    before.flatMap((name) => ('literal' in name ? [name.literal.trim()] : [])),
  );
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): WrittenName => {
      if (corporate.has(line)) return { literal: line };
      const comma = line.indexOf(',');
      const given = comma < 0 ? '' : line.slice(comma + 1).trim();
      const family = comma < 0 ? line : line.slice(0, comma).trim();
      if (family === '') return { literal: given };
      return given === '' ? { family } : { family, given };
    });
}
