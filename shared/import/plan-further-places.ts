/** Further places of the codes of a list: which codes they name. */

import { partsOfPath } from '../codebook/code-path.ts';
import { type CodeTree, pathName } from '../codebook/code-tree.ts';
import { comparableName } from '../codebook/listed-code.ts';
import { kindRank } from '../commands/new-code.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeKind } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import type { PlannedCode } from './planned-code.ts';

/** A code that can be named: of the list, or of the codebook where the list does not have it. */
interface Named {
  readonly at: number | CodeId;
  readonly kind: CodeKind;
  readonly path: string;
  readonly name: string;
}

/**
 * The codes of a plan with the further places that were written for them, of the new ones alone: a code that is there
 * keeps its places. What names no code, or one that it cannot stand under, becomes a doubt.
 */
export function withFurtherPlaces(
  tree: CodeTree,
  codes: readonly PlannedCode[],
  written: readonly (readonly string[])[],
): readonly PlannedCode[] {
  if (written.every((each) => each.length === 0)) return codes;
  const known = namedCodes(tree, codes);
  return codes.map((code, at) => {
    const texts = written[at] ?? [];
    if (texts.length === 0 || code.state !== 'new') return code;
    const doubts: string[] = [];
    const places = new Set<number | CodeId>();
    for (const theme of texts) {
      const found = known.get(comparableName(theme)) ?? known.get(pathKey(partsOfPath(theme)));
      if (found === undefined) doubts.push(t('codesIn.alsoMissing', { theme }));
      else if (kindRank[code.kind] > kindRank[found.kind] || isBelow(codes, found.at, code.key))
        doubts.push(t('codesIn.alsoRefused', { theme }));
      else if (!isBelow(codes, code.key, found.at)) places.add(found.at);
    }
    return { ...code, doubts: [...code.doubts, ...doubts], alsoUnder: [...places] };
  });
}

/** By path, and by name where only one code has it; of the list first. */
function namedCodes(tree: CodeTree, codes: readonly PlannedCode[]): ReadonlyMap<string, Named> {
  const paths: string[] = [];
  const listed = codes.map((code): Named => {
    const above = code.parent === undefined ? [] : [paths[code.parent] ?? ''];
    const path = pathKey([...above, code.name]);
    paths.push(path);
    return { at: code.key, kind: code.kind, path, name: comparableName(code.name) };
  });
  const taken = new Set(codes.map(({ codeId }) => codeId));
  const others = tree.inOrder
    .filter(({ code }) => !taken.has(code.id))
    .map((node): Named => {
      const { id, kind, name } = node.code;
      const path = pathKey(partsOfPath(pathName(node)));
      return { at: id, kind, path, name: comparableName(name) };
    });
  const known = new Map<string, Named>();
  for (const list of [listed, others]) {
    const counts = new Map<string, number>();
    for (const { name } of list) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const each of list) {
      if (!known.has(each.path)) known.set(each.path, each);
      if (counts.get(each.name) === 1 && !known.has(each.name)) known.set(each.name, each);
    }
  }
  return known;
}

function pathKey(parts: readonly string[]): string {
  return parts.map(comparableName).join(' › ');
}

/** Whether a code of the list is `above`, or stands below it in the list. */
function isBelow(
  codes: readonly PlannedCode[],
  code: number | CodeId,
  above: number | CodeId,
): boolean {
  if (typeof code !== 'number') return false;
  for (let up: number | undefined = code; up !== undefined; up = codes[up]?.parent)
    if (up === above) return true;
  return false;
}
