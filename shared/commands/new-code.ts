import { codeTree } from '../codebook/code-tree.ts';
import { type CodePlace, orderAt } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code, CodeKind } from '../records/code.ts';
import type { DocumentId } from '../records/ids.ts';
import { singleBlanks } from '../single-blanks.ts';
import { isCodingBlind } from '../team/blinding.ts';
import type { CommandContext } from './context.ts';

/** Longest name a code may have, in UTF-16 units; longer ones are refused with a sentence. */
export const maxCodeName = 500;

/** A code to be made, and where it goes. */
export interface NewCode extends CodePlace {
  readonly name: string;
  readonly kind?: CodeKind;
  readonly colour?: number;
  /** The document it is made for while coding it. */
  readonly madeIn?: DocumentId | undefined;
}

/** The record for a new code: its parent's colour, or the least used one at top level. */
export function planNewCode(snapshot: Snapshot, params: NewCode, context: CommandContext): Code {
  const tree = codeTree(snapshot.codes);
  const parent = params.parentId === undefined ? undefined : tree.nodes.get(params.parentId);
  const kind = params.kind ?? 'code';
  if (parent !== undefined) checkParent(kind, parent.code.kind);
  return {
    id: context.newId('code'),
    type: 'code',
    name: tidyName(params.name),
    kind,
    ...(parent === undefined ? {} : { parentId: parent.code.id }),
    order: orderAt(tree, { parentId: parent?.code.id, beforeId: params.beforeId }),
    colour: params.colour ?? parent?.code.colour ?? leastUsedColours(snapshot).next(),
    ...provenanceOf(snapshot, params, context),
  };
}

/** Who made a new code and where, and whether it is a proposal: what every new code says of itself. */
export function provenanceOf(
  snapshot: Snapshot,
  params: Pick<NewCode, 'madeIn'>,
  context: CommandContext,
): Pick<Code, 'createdBy' | 'madeBlind' | 'madeIn' | 'proposed'> {
  return {
    createdBy: context.reviewerId,
    ...originOf(snapshot, params, context),
    ...(snapshot.review?.proposeCodes === true ? { proposed: true } : {}),
  };
}

/** Where it was made, as far as blinding must know it (B2). */
function originOf(
  snapshot: Snapshot,
  { madeIn }: Pick<NewCode, 'madeIn'>,
  { reviewerId }: CommandContext,
): Pick<Code, 'madeBlind' | 'madeIn'> {
  if (madeIn !== undefined) return { madeIn };
  return isCodingBlind(snapshot, reviewerId) ? { madeBlind: true } : {};
}

/** Higher kinds stand above lower ones. */
export const kindRank: Readonly<Record<CodeKind, number>> = {
  code: 0,
  descriptive: 1,
  analytical: 2,
};

/** Throws an `ExpectedError` where a code of this kind cannot stand under one of that. */
export function checkParent(child: CodeKind, parent: CodeKind): void {
  if (kindRank[child] > kindRank[parent]) {
    throw new ExpectedError(
      'kind',
      child === 'analytical' ? t('error.analyticalUnder') : t('error.themeUnderCode'),
    );
  }
}

/** The name as it is stored, blanks tidied; throws an `ExpectedError` where it is empty or too long. */
export function tidyName(name: string): string {
  const tidy = singleBlanks(name);
  if (tidy === '') throw new ExpectedError('name', t('error.codeWithoutName'));
  if (tidy.length > maxCodeName) {
    throw new ExpectedError(
      'name',
      t('error.codeNameTooLong', { most: maxCodeName, length: tidy.length }),
    );
  }
  return tidy;
}

/** Colours for codes of the top level, each time the one that the fewest of them have. */
export function leastUsedColours(snapshot: Snapshot): { next(): number } {
  const uses = new Array<number>(12).fill(0);
  for (const node of codeTree(snapshot.codes).roots) {
    uses[node.code.colour] = (uses[node.code.colour] ?? 0) + 1;
  }
  return {
    next: () => {
      const colour = uses.indexOf(Math.min(...uses));
      uses[colour] = (uses[colour] ?? 0) + 1;
      return colour;
    },
  };
}
