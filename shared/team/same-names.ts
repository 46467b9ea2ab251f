/** Codes that two people made under one name: agreement takes them for two, as long as nobody joins them. */
import { codeTree } from '../codebook/code-tree.ts';
import { sameNameKey } from '../ops/conflicts.ts';
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import type { Shown } from './view.ts';

/** Live codes of one name (`sameNameKey`); each group in codebook order, at least two. */
export function codesOfOneName(snapshot: Shown): readonly (readonly Code[])[] {
  const groups = new Map<string, Code[]>();
  for (const { code } of codeTree(snapshot.codes).inOrder) {
    const name = sameNameKey(code.name);
    groups.set(name, [...(groups.get(name) ?? []), code]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * The rows as they would be if the codes of each group were merged into its first. Nothing is stored; what
 * stands under one of them stands under the first.
 */
export function withJoinedNames(snapshot: Shown, groups: readonly (readonly Code[])[]): Shown {
  const codes = new Map(snapshot.codes);
  for (const [first, ...others] of groups) {
    for (const code of first === undefined ? [] : others) {
      if (first !== undefined) codes.set(code.id, { ...code, mergedInto: first.id });
    }
  }
  return { ...snapshot, codes };
}

/** The groups of which agreement counts more than one code. */
export function countedTwice(
  groups: readonly (readonly Code[])[],
  counted: readonly string[],
): readonly (readonly Code[])[] {
  const ids = new Set(counted);
  const isCounted = ({ id }: { readonly id: CodeId }): boolean => ids.has(id);
  return groups.filter((group) => group.filter(isCounted).length > 1);
}
