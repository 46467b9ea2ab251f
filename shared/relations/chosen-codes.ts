/** Which codes a question of the coding is asked of: a kind of them, or some that were named. */
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { CodeId } from '../records/ids.ts';

/** Kinds of codes that can be chosen together. */
export const codeKinds = ['themes', 'top', 'codes', 'all'] as const;
export type CodeKind = (typeof codeKinds)[number];

export type CodesChoice = CodeKind | readonly CodeId[];

/**
 * The codes of a choice that are there, in the order of the codebook, or in that of the choice. Where there are no
 * themes yet, `themes` are the codes of the top level.
 */
export function chosenCodes(snapshot: Snapshot, choice: CodesChoice): readonly CodeId[] {
  const { inOrder, nodes, roots } = codeTree(snapshot.codes);
  if (typeof choice !== 'string') return choice.filter((id) => nodes.has(id));
  const found = choice === 'top' ? roots : inOrder.filter(isOf[choice]);
  return (choice === 'themes' && found.length === 0 ? roots : found).map(({ code }) => code.id);
}

const isOf: Readonly<Record<Exclude<CodeKind, 'top'>, (node: CodeNode) => boolean>> = {
  themes: ({ code }) => code.kind !== 'code',
  codes: ({ code }) => code.kind === 'code',
  all: () => true,
};
