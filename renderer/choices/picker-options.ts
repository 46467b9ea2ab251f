/** What a code picker offers for what was typed. */
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { foldLine } from '../../shared/text/word-filter.ts';
import { codeNamed, searchCodes } from './code-search.ts';

export type PickerOption =
  | { readonly kind: 'code'; readonly node: CodeNode }
  | { readonly kind: 'create'; readonly name: string };

const longestList = 50;

/**
 * The answers, the one that Enter takes first. Law: where codes can be made, that is a code called what was typed, whatever its
 * case and accents; else one whose words begin with what was typed; else the new one of that name. What is only like it has to
 * be chosen.
 */
export function pickerOptions(asked: {
  readonly codes: Parameters<typeof codeTree>[0];
  readonly query: string;
  readonly recent: readonly CodeId[];
  readonly exclude: readonly CodeId[];
  readonly canCreate: boolean;
}): readonly PickerOption[] {
  const tree = codeTree(asked.codes);
  const found = searchCodes(tree, { ...asked, limit: longestList }).map(
    (node): PickerOption => ({ kind: 'code', node }),
  );
  const name = asked.query.trim().replace(/\s+/g, ' ');
  if (name === '' || !asked.canCreate || codeNamed(tree, name) !== undefined) return found;
  const create: PickerOption = { kind: 'create', name };
  const typed = foldLine(name);
  const rankOf = (option: PickerOption): number => {
    if (option.kind === 'create') return 2;
    const called = foldLine(option.node.code.name);
    if (called === typed) return 0;
    return beginWords(called, typed) ? 1 : 3;
  };
  return [...found, create].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Whether each typed word begins one of the name: `lang inter` those of “Language and interpreting”. Both folded. */
function beginWords(name: string, typed: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u);
  return typed.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
