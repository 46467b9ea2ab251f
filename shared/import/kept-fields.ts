/** The fields of a citation that found no place in it: other programs put their decisions there. */
import type { Citation } from '../bibliography/citation.ts';

type Fields = NonNullable<NonNullable<Citation['custom']>['fields']>;

export function keptFields({ custom }: Citation): Fields {
  return custom?.fields ?? {};
}

/** The first value under a tag, however its letters are written. */
export function keptValue(citation: Citation, tag: string): string | undefined {
  const fields = keptFields(citation);
  const exact = fields[tag];
  if (exact !== undefined) return exact[0]?.trim();
  const found = Object.keys(fields).find((each) => each.toLowerCase() === tag.toLowerCase());
  return found === undefined ? undefined : fields[found]?.[0]?.trim();
}

/** The citation with each kept value as `change` has it; a value that becomes empty is left out. */
export function withKeptFields(
  citation: Citation,
  change: (value: string, tag: string) => string,
): Citation {
  const fields = Object.fromEntries(
    Object.entries(keptFields(citation)).flatMap(([tag, values]) => {
      const left = values.map((value) => change(value, tag)).filter((value) => value !== '');
      return left.length === 0 ? [] : [[tag, left] as const];
    }),
  );
  const { fields: _, ...custom } = citation.custom ?? {};
  return {
    ...citation,
    custom: Object.keys(fields).length === 0 ? custom : { ...custom, fields },
  };
}
