import { type CodeTree, codeTree } from '../codebook/code-tree.ts';
import { type CodeNotes, missingNotes } from '../codebook/listed-code.ts';
import { ordersAt } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Code, CodeKind } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import type { Command } from './context.ts';
import { checkParent, leastUsedColours, provenanceOf, tidyName } from './new-code.ts';

/** A code of a list: one to be made, or one that is there already. */
export interface CodeToAdd {
  readonly name: string;
  /** The place in the list of the code above it, which comes before it; absent at the top level. */
  readonly parent: number | undefined;
  /** The code that is there already; absent for a new one. */
  readonly codeId: CodeId | undefined;
  readonly kind: CodeKind;
  /** Index into the palette; absent for the colour of the code above. */
  readonly colour: number | undefined;
  readonly notes: CodeNotes;
  /** What another program calls a new one by. */
  readonly guid?: string | undefined;
  /** Further codes a new one stands under: places in the list, or ids of codes that are there (T5). */
  readonly alsoUnder?: readonly (number | CodeId)[];
}

/**
 * Adds the codes of a list below each other, as one step. Codes that are there already keep what they have; with
 * `fillNotes` what they lack of definition, include, exclude and example is written. Throws an `ExpectedError` where a
 * code that was there is gone.
 */
export const addCodes: Command<{
  readonly codes: readonly CodeToAdd[];
  readonly fillNotes?: boolean | undefined;
}> = (snapshot, { codes, fillNotes = false }, context) => {
  const tree = codeTree(snapshot.codes);
  const made: Code[] = [];
  const changes: Change[] = [];
  const provenance = provenanceOf(snapshot, {}, context);
  const colours = leastUsedColours(snapshot);
  const newBelow = new Map<number | undefined, number>();
  for (const { codeId, parent } of codes)
    if (codeId === undefined) newBelow.set(parent, (newBelow.get(parent) ?? 0) + 1);
  const orders = new Map<number | undefined, Iterator<string>>();
  let filled = 0;

  for (const each of codes) {
    if (each.codeId !== undefined) {
      const code = tree.nodes.get(each.codeId)?.code;
      if (code === undefined)
        throw new ExpectedError('missing', t('error.namedCodeGone', { code: each.name }));
      const change = fillNotes ? changeFields(code, missingNotes(code, each.notes)) : undefined;
      if (change !== undefined) {
        changes.push(change);
        filled++;
      }
      made.push(code);
      continue;
    }
    const above = each.parent === undefined ? undefined : made[each.parent];
    if (above !== undefined) checkParent(each.kind, above.kind);
    let order = orders.get(each.parent);
    if (order === undefined) {
      order = ordersAt(tree, above?.id, newBelow.get(each.parent) ?? 1)[Symbol.iterator]();
      orders.set(each.parent, order);
    }
    const code: Code = {
      id: context.newId('code'),
      type: 'code',
      name: tidyName(each.name),
      kind: each.kind,
      ...(above === undefined ? {} : { parentId: above.id }),
      order: String(order.next().value),
      colour: each.colour ?? above?.colour ?? colours.next(),
      ...each.notes,
      ...(each.guid === undefined ? {} : { guid: each.guid }),
      ...provenance,
    };
    made.push(code);
  }
  // Once all are made: a list may name a theme that comes later.
  for (const [at, { alsoUnder, codeId }] of codes.entries()) {
    const code = made[at];
    if (codeId !== undefined || code === undefined) continue;
    changes.push({ create: withPlaces(code, alsoUnder ?? [], made, tree) });
  }
  return { kind: 'add-codes', params: { count: changes.length - filled, filled }, changes };
};

function withPlaces(
  code: Code,
  places: readonly (number | CodeId)[],
  made: readonly Code[],
  { nodes }: CodeTree,
): Code {
  const themes = places.flatMap(
    (place) => (typeof place === 'number' ? made[place] : nodes.get(place)?.code) ?? [],
  );
  for (const theme of themes) checkParent(code.kind, theme.kind);
  if (themes.length === 0) return code;
  return { ...code, alsoUnder: Object.fromEntries(themes.map(({ id }) => [id, true as const])) };
}
