/** Fuzzy search over the codebook: by name first, then by the names above it. */
import uFuzzy from '@leeoniya/ufuzzy';
import { type CodeNode, type CodeTree, pathName } from '../../shared/codebook/code-tree.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { foldLine } from '../../shared/text/word-filter.ts';

// Letters of any script, with one slip allowed in a word.
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\p{M}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\p{M}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
});

/** Allowing a slip anywhere costs the square of the length: what was pasted is looked for as it is. */
const longestFuzzy = 120;

interface CodeIndex {
  readonly nodes: readonly CodeNode[];
  readonly names: string[];
  readonly paths: string[];
}

const indexes = new WeakMap<CodeTree, CodeIndex>();

function indexOf(tree: CodeTree): CodeIndex {
  let index = indexes.get(tree);
  if (index === undefined) {
    const nodes = tree.inOrder.filter((node) => node.code.retired !== true);
    index = {
      nodes,
      names: nodes.map((node) => foldLine(node.code.name)),
      paths: nodes.map((node) => foldLine(pathName(node))),
    };
    indexes.set(tree, index);
  }
  return index;
}

export interface CodeSearch {
  readonly query: string;
  /** Codes used lately come first while nothing is typed. */
  readonly recent: readonly CodeId[];
  readonly exclude: readonly CodeId[];
  readonly limit: number;
}

/** Live, unretired codes for what was typed, best first. */
export function searchCodes(tree: CodeTree, search: CodeSearch): readonly CodeNode[] {
  const index = indexOf(tree);
  const excluded = new Set(search.exclude);
  const found = new Set<CodeNode>();
  const add = (node: CodeNode | undefined): void => {
    if (node !== undefined && node.code.retired !== true && !excluded.has(node.code.id)) {
      found.add(node);
    }
  };
  const needle = foldLine(search.query.trim());
  if (needle === '') {
    for (const id of search.recent) {
      const live = tree.structure.resolved.get(id);
      if (live !== undefined) add(tree.nodes.get(live));
    }
    for (const node of index.nodes) {
      if (found.size >= search.limit) break;
      add(node);
    }
  } else {
    for (const at of exactly(index.names, needle)) add(index.nodes[at]);
    for (const at of matches(index.names, needle)) add(index.nodes[at]);
    if (found.size < search.limit) {
      for (const at of matches(index.paths, needle)) add(index.nodes[at]);
    }
  }
  return [...found].slice(0, search.limit);
}

/** The live code with exactly this name, whatever its case; a retired one counts too. */
export function codeNamed(tree: CodeTree, name: string): CodeNode | undefined {
  const wanted = sameName(name);
  if (wanted === '') return undefined;
  return tree.inOrder.find((node) => sameName(node.code.name) === wanted);
}

function sameName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
}

function* exactly(haystack: readonly string[], needle: string): Generator<number> {
  for (const [at, candidate] of haystack.entries()) if (candidate === needle) yield at;
}

function matches(haystack: string[], needle: string): readonly number[] {
  const [found, info, order] =
    needle.length > longestFuzzy ? [null, null, null] : fuzzy.search(haystack, needle, 1);
  if (found !== null && found.length > 0) {
    return order === null || info === null ? found : order.map((at) => info.idx[at] ?? 0);
  }
  // Signs and emoji are no words to the fuzzy search: take them literally.
  return haystack.flatMap((candidate, at) => (candidate.includes(needle) ? [at] : []));
}
