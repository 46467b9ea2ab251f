/** The codebook that goes along: the tree of codes, and sets for the two kinds of theme. */
import { type CodeNode, codeTree, homeLine } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { KeptGuids } from '../refi-qda/kept-guids.ts';
import type { RefiChoice, RefiSource } from './choice.ts';
import { colourOf } from './colours.ts';
import type { WrittenSource } from './gather.ts';
import type { Ways } from './programs.ts';

/** A code of the exported tree. */
export interface WrittenCode {
  readonly code: Code;
  readonly guid: string;
  readonly name: string;
  readonly isCodable: boolean;
  readonly colour: string;
  readonly children: readonly WrittenCode[];
}

export interface WrittenCodes {
  readonly roots: readonly WrittenCode[];
  /** In reading order. */
  readonly inOrder: readonly WrittenCode[];
  /** Codes that have another name than in the review. */
  readonly renamed: readonly WrittenCode[];
  /** Of a code that goes along. */
  guidOf(id: CodeId): string | undefined;
}

/**
 * The codes that go along: those that are asked for with what stands above them, without proposals and codes that are no longer in
 * use unless something is coded with them. A theme can be applied only where it is, or where it stands under what can be.
 */
export function gatherCodes(
  { snapshot }: RefiSource,
  { codes: asked }: Pick<RefiChoice, 'codes'>,
  {
    guids,
    sources,
    ways,
  }: {
    readonly guids: KeptGuids;
    readonly sources: readonly WrittenSource[];
    readonly ways: Ways;
  },
): WrittenCodes {
  const tree = codeTree(snapshot.codes);
  const used = new Set<CodeId>();
  for (const { selections } of sources)
    for (const { codings } of selections) for (const { codeId } of codings) used.add(codeId);
  const kept = new Set<CodeNode>();
  for (const node of tree.inOrder) {
    const { id, proposed, retired } = node.code;
    const isIn = asked?.has(id) !== false && proposed !== true && retired !== true;
    if (isIn || used.has(id)) for (const each of homeLine(node)) kept.add(each);
  }
  const names = new Names(ways.hasUniqueNames);
  const inOrder: WrittenCode[] = [];
  const renamed: WrittenCode[] = [];
  const write = (nodes: readonly CodeNode[], isUnderCodable: boolean): readonly WrittenCode[] =>
    nodes.flatMap((node) => {
      if (!kept.has(node)) return [];
      const { code } = node;
      const isCodable = code.kind === 'code' || used.has(code.id) || isUnderCodable;
      const name = names.nameOf(node);
      const children: WrittenCode[] = [];
      const guid = guids.of(code.id);
      const written = { code, guid, name, isCodable, colour: colourOf(code.colour), children };
      inOrder.push(written);
      if (name !== code.name) renamed.push(written);
      children.push(...write(node.children, isCodable));
      return [written];
    });
  const roots = write(tree.roots, false);
  const written = new Map(inOrder.map(({ code, guid }) => [code.id, guid]));
  return { roots, inOrder, renamed, guidOf: (id) => written.get(id) };
}

/** Names that are each there once, where that is wanted: a second one says what it stands under. */
class Names {
  readonly #taken = new Set<string>();
  readonly #isWanted: boolean;

  constructor(isWanted: boolean) {
    this.#isWanted = isWanted;
  }

  nameOf({ code, parent }: CodeNode): string {
    const name = code.name.trim() === '' ? t('refiOut.unnamedCode') : code.name;
    if (!this.#isWanted) return name;
    const under = parent === undefined ? name : `${name} (${parent.code.name})`;
    const free = [name, under].find((each) => !this.#taken.has(nameKey(each)));
    let given = free ?? `${under} 2`;
    for (let count = 3; this.#taken.has(nameKey(given)); count += 1) given = `${under} ${count}`;
    this.#taken.add(nameKey(given));
    return given;
  }
}

/** What a code means, as one text: its definition, then what else is said of it, each with its label. */
export function descriptionOf({
  definition = '',
  example = '',
  exclude = '',
  include = '',
  promotionReason = '',
  retired,
}: Code): string {
  const said = { include, exclude, example, promotionReason };
  const labelled = (Object.keys(said) as (keyof typeof said)[]).flatMap((part) =>
    said[part].trim() === '' ? [] : [t(`refiOut.code.${part}`, { words: said[part].trim() })],
  );
  return [definition.trim(), ...labelled, retired === true ? t('refiOut.code.retired') : '']
    .filter((words) => words !== '')
    .join('\n\n');
}

/** The themes of each kind that there are. */
export function themeSets(codes: readonly WrittenCode[]): readonly {
  readonly kind: 'descriptive' | 'analytical';
  readonly codes: readonly WrittenCode[];
}[] {
  return (['descriptive', 'analytical'] as const)
    .map((kind) => ({ kind, codes: codes.filter(({ code }) => code.kind === kind) }))
    .filter((set) => set.codes.length > 0);
}
