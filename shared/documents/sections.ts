import type { TextBody } from './text-body.ts';

/** A section of a document: a heading and what stands under it, smaller headings included. */
export interface Section {
  /** Where the heading begins, by which a section is known. */
  readonly heading: number;
  readonly title: string;
  /** 1 for the highest. */
  readonly level: number;
  /** From the first character under the heading to the last, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The sections of a document in order; a section ends at the next heading of its level or a higher one. */
export function sectionsOf(body: TextBody): readonly Section[] {
  const shown = body.blocks.filter(({ kind }) => kind !== 'furniture');
  const sections: Section[] = [];
  for (const [index, block] of shown.entries()) {
    if (block.kind !== 'heading') continue;
    const level = block.level ?? 1;
    const rest = shown.slice(index + 1);
    const next = rest.findIndex((other) => other.kind === 'heading' && (other.level ?? 1) <= level);
    const own = next < 0 ? rest : rest.slice(0, next);
    const [first, last] = [own[0], own.at(-1)];
    sections.push({
      heading: block.start,
      title: body.text.slice(block.start, block.end).replace(/\s+/g, ' '),
      level,
      start: first?.start ?? block.end,
      end: last?.end ?? block.end,
    });
  }
  return sections;
}

const findings =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:[\p{L}-]+\s+){0,2}(?:results?|findings|themes?|ergebnisse|resultados|résultats|risultati|resultaten)\b/iu;

/** Headings under which papers tell what they found: what Thomas and Harden code. The highest of each are enough. */
export function likelyFindings(sections: readonly Section[]): readonly Section[] {
  const found = sections.filter(({ title }) => findings.test(title));
  return found.filter(
    ({ end, heading }) =>
      !found.some((other) => other.heading < heading && other.end >= end && other.start < heading),
  );
}

/** The parts of a text that lie in the sections whose headings begin at these offsets. */
export function partsMarked(
  body: TextBody,
  headings: readonly number[],
): readonly { readonly start: number; readonly end: number }[] {
  const marked = new Set(headings);
  return sectionsOf(body).flatMap(({ end, heading, start }) =>
    marked.has(heading) ? [{ start, end }] : [],
  );
}
