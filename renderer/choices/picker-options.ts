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
 * case and accents, or the new one of that name; a name that is only like it has to be chosen.
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
  const isCalledSo = ({ code }: CodeNode): boolean => foldLine(code.name) === foldLine(name);
  const called = found.filter((option) => option.kind === 'code' && isCalledSo(option.node));
  return [...called, create, ...found.filter((option) => !called.includes(option))];
}
