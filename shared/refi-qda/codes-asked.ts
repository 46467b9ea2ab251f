import type { CodeId } from '../records/ids.ts';
import type { Query } from '../records/query.ts';

/** The codes of a question that asks for any of them and for nothing else, as a set of codes is kept; undefined of every other. */
export function codesAsked({ groups }: Pick<Query, 'groups'>): readonly CodeId[] | undefined {
  const codes: CodeId[] = [];
  for (const [condition, more] of groups) {
    if (condition?.kind !== 'code' || condition.not === true || more !== undefined)
      return undefined;
    codes.push(condition.codeId);
  }
  return codes.length === 0 ? undefined : codes;
}
