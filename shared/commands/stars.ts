/** Choosing quotes to illustrate codes and themes, and their order (rules I1 to I3). */
import { codeTree } from '../codebook/code-tree.ts';
import { ordersBehind } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { CodeId, ExcerptId } from '../records/ids.ts';
import type { Star } from '../records/star.ts';
import {
  type ChosenPassage,
  type ChosenQuotes,
  chosenFor,
  passageOf,
} from '../team/chosen-quotes.ts';
import { viewOf } from '../team/view.ts';
import type { Command, CommandContext } from './context.ts';
import { clipQuoted, requireExcerpt } from './excerpts.ts';

/**
 * Chooses excerpts to illustrate codes, behind those that were chosen before. A passage that was chosen for a code
 * already, whoever by and whosever excerpt of it, is not chosen again.
 */
export const starQuotes: Command<{
  readonly excerptIds: readonly ExcerptId[];
  readonly codeIds: readonly CodeId[];
}> = (snapshot, { codeIds, excerptIds }, context) => {
  const changes: Change[] = [];
  const quotes = new Set<string>();
  let quote = '';
  for (const codeId of new Set(codeIds)) {
    const chosen = seenBy(snapshot, context, liveCode(snapshot, codeId));
    const passages = new Set(
      [...chosen].flatMap(([key, { own }]) => (own.length > 0 ? [key] : [])),
    );
    let last = lastOrder(chosen);
    for (const excerptId of new Set(excerptIds)) {
      const excerpt = requireExcerpt(snapshot, excerptId);
      const key = passageOf(excerpt);
      if (passages.has(key)) continue;
      passages.add(key);
      quotes.add(key);
      quote = clipQuoted(excerpt);
      const [order = ''] = ordersBehind(last, 1);
      last = order;
      changes.push({ create: newStar(context, { excerptId, codeId, order }) });
    }
  }
  return {
    kind: 'star-quotes',
    params: { count: quotes.size, codes: namesOf(snapshot, codeIds), quote },
    changes,
  };
};

/**
 * Takes excerpts off the quotes of codes: every star that the reviewer is shown on the same passage goes, for the
 * code itself and for codes below it that it takes quotes over from.
 */
export const unstarQuotes: Command<{
  readonly excerptIds: readonly ExcerptId[];
  readonly codeIds: readonly CodeId[];
}> = (snapshot, { codeIds, excerptIds }, context) => {
  const gone = new Map<string, Star>();
  const quotes = new Set<string>();
  let quote = '';
  for (const codeId of new Set(codeIds)) {
    const chosen = seenBy(snapshot, context, liveCode(snapshot, codeId));
    for (const excerptId of new Set(excerptIds)) {
      const excerpt = requireExcerpt(snapshot, excerptId);
      const found = chosen.get(passageOf(excerpt));
      if (found === undefined) continue;
      quotes.add(passageOf(excerpt));
      quote = clipQuoted(excerpt);
      for (const star of [...found.own, ...found.below]) gone.set(star.id, star);
    }
  }
  const changes = [...gone.values()].flatMap((star) => changeFields(star, { deleted: true }) ?? []);
  return {
    kind: 'unstar-quotes',
    params: { count: quotes.size, codes: namesOf(snapshot, codeIds), quote },
    changes,
  };
};

/**
 * Puts a chosen quote before another of the same code, or last. What the code took over from codes below it gets a
 * place of its own where the new order needs one.
 */
export const moveQuote: Command<{
  readonly codeId: CodeId;
  readonly excerptId: ExcerptId;
  readonly beforeId?: ExcerptId | undefined;
}> = (snapshot, { beforeId, codeId, excerptId }, context) => {
  const live = liveCode(snapshot, codeId);
  const moving = requireExcerpt(snapshot, excerptId);
  const info = {
    kind: 'move-quote',
    params: { code: snapshot.codes.get(live)?.name ?? '', quote: clipQuoted(moving) },
  } as const;
  const chosen = seenBy(snapshot, context, live);
  const key = passageOf(moving);
  const moved = chosen.get(key);
  const before = beforeId === undefined ? undefined : passageOf(requireExcerpt(snapshot, beforeId));
  if (moved === undefined) throw new ExpectedError('missing', t('error.starGone'));
  if (before === key) return { ...info, changes: [] };
  const others = [...chosen.keys()].filter((other) => other !== key);
  const at = before === undefined ? -1 : others.indexOf(before);
  const order = at < 0 ? [...others, key] : others.toSpliced(at, 0, key);
  if (order.every((one, index) => one === [...chosen.keys()][index]))
    return { ...info, changes: [] };
  const quotes = order.flatMap((one) => chosen.get(one) ?? []);
  return { ...info, changes: placed(quotes, live, context) };
};

/** The changes that give the chosen passages of a code the order in which they stand here, as few as go. */
function placed(
  quotes: readonly ChosenPassage[],
  codeId: CodeId,
  context: CommandContext,
): readonly Change[] {
  const orders = ordersBehind(undefined, quotes.length);
  return quotes.flatMap(({ below, own }, index): readonly Change[] => {
    const order = orders[index] ?? '';
    if (own.length > 0) return own.flatMap((star) => changeFields(star, { order }) ?? []);
    const [first] = below;
    return first === undefined
      ? []
      : [{ create: newStar(context, { excerptId: first.excerptId, codeId, order }) }];
  });
}

/** A star of the reviewer's. */
export function newStar(
  { newId, reviewerId }: CommandContext,
  star: Pick<Star, 'codeId' | 'excerptId' | 'order'>,
): Star {
  return { id: newId('star'), type: 'star', ...star, chosenBy: reviewerId };
}

/** The choice as the reviewer is shown it: what is kept from them is not touched (B1). */
function seenBy(snapshot: Full, { reviewerId }: CommandContext, codeId: CodeId): ChosenQuotes {
  return chosenFor(viewOf(snapshot, { viewer: reviewerId, layer: 'all' }), codeId);
}

function liveCode({ codes }: Full, codeId: CodeId): CodeId {
  const live = codeTree(codes).structure.resolved.get(codeId);
  if (live === undefined) throw new ExpectedError('missing', t('error.codeGone'));
  return live;
}

function lastOrder(chosen: ChosenQuotes): string | undefined {
  let last: string | undefined;
  for (const { own } of chosen.values()) {
    for (const { order } of own) if (last === undefined || order > last) last = order;
  }
  return last;
}

function namesOf({ codes }: Full, codeIds: readonly CodeId[]): string {
  return [...new Set(codeIds)].map((id) => `“${codes.get(id)?.name ?? ''}”`).join(', ');
}
