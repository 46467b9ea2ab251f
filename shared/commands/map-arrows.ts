/** Own nodes of a map, named arrows, and the quotes behind them (rule L5). */
import { codeTree } from '../codebook/code-tree.ts';
import { ExpectedError } from '../errors.ts';
import type { NodeId, Point } from '../maps/map-outline.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import type { Arrow } from '../records/arrow.ts';
import type { Idea } from '../records/idea.ts';
import type { ArrowId, CodeId, ExcerptId, IdeaId, MapId } from '../records/ids.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';
import { requireCode } from './findings.ts';
import { leaveOut, nameOf } from './map-places.ts';
import { requireMap } from './maps.ts';

/** Puts an own node on a map. Throws `ExpectedError` (`idea-text`) where it says nothing. */
export const addIdea: Command<
  Point & { readonly mapId: MapId; readonly ideaId?: IdeaId | undefined; readonly text: string }
> = (snapshot, { ideaId, mapId, text, x, y }, context) => {
  const map = requireMap(snapshot, mapId);
  const idea: Idea = {
    ...{ id: ideaId ?? context.newId('idea'), type: 'idea', mapId, text: checkedText(text) },
    ...{ x: Math.round(x), y: Math.round(y), madeBy: context.reviewerId },
  };
  return {
    kind: 'add-idea',
    params: { map: clip(map.name), node: clip(idea.text) },
    changes: [{ create: idea }],
  };
};

/** Words an own node otherwise. */
export const editIdea: Command<{ readonly ideaId: IdeaId; readonly text: string }> = (
  snapshot,
  { ideaId, text: typed },
) => {
  const idea = requireIdea(snapshot, ideaId);
  const text = checkedText(typed);
  return {
    kind: 'edit-idea',
    params: { before: clip(idea.text), node: clip(text) },
    changes: changesTo(idea, { text }),
  };
};

/** Removes an own node, with the arrows from and to it. */
export const removeIdea: Command<{ readonly ideaId: IdeaId }> = (snapshot, { ideaId }) => {
  const idea = requireIdea(snapshot, ideaId);
  return {
    kind: 'remove-idea',
    params: { node: clip(idea.text) },
    changes: [idea, ...arrowsAt(snapshot, ideaId)].flatMap((each) =>
      changesTo(each, { deleted: true }),
    ),
  };
};

/** Draws an arrow from one node to another. Throws `ExpectedError` (`arrow-ends`) where they are one. */
export const drawArrow: Command<{
  readonly mapId: MapId;
  readonly arrowId?: ArrowId | undefined;
  readonly fromId: NodeId;
  readonly toId: NodeId;
  readonly label: string;
}> = (snapshot, { arrowId, fromId, label, mapId, toId }, context) => {
  requireMap(snapshot, mapId);
  const [from, to] = [requireNode(snapshot, fromId), requireNode(snapshot, toId)];
  if (from === to) throw new ExpectedError('arrow-ends', t('map.sameEnds'));
  const words = singleBlanks(label);
  const arrow: Arrow = {
    ...{ id: arrowId ?? context.newId('arrow'), type: 'arrow', mapId, fromId: from, toId: to },
    ...(words === '' ? {} : { label: words }),
    madeBy: context.reviewerId,
  };
  return {
    kind: 'draw-arrow',
    params: endsOf(snapshot, arrow),
    changes: [{ create: arrow }],
  };
};

/** Names an arrow otherwise; empty words leave it without a name. */
export const nameArrow: Command<{ readonly arrowId: ArrowId; readonly label: string }> = (
  snapshot,
  { arrowId, label },
) => {
  const arrow = requireArrow(snapshot, arrowId);
  const words = singleBlanks(label);
  return {
    kind: 'name-arrow',
    params: { ...endsOf(snapshot, arrow), label: clip(words), before: clip(arrow.label ?? '') },
    changes: changesTo(arrow, { label: words === '' ? null : words }),
  };
};

/** Puts excerpts behind an arrow, or takes them away. */
export const quoteArrow: Command<{
  readonly arrowId: ArrowId;
  readonly excerptIds: readonly ExcerptId[];
  readonly quoted: boolean;
}> = (snapshot, { arrowId, excerptIds, quoted }) => {
  const arrow = requireArrow(snapshot, arrowId);
  const known = excerptIds.filter((id) => findRecord(snapshot, id) !== undefined);
  return {
    kind: quoted ? 'quote-arrow' : 'unquote-arrow',
    params: { ...endsOf(snapshot, arrow), count: known.length },
    changes: changesTo(
      arrow,
      Object.fromEntries(known.map((id) => [`quotes.${id}`, quoted || null])),
    ),
  };
};

export const removeArrow: Command<{ readonly arrowId: ArrowId }> = (snapshot, { arrowId }) => {
  const arrow = requireArrow(snapshot, arrowId);
  return {
    kind: 'remove-arrow',
    params: endsOf(snapshot, arrow),
    changes: changesTo(arrow, { deleted: true }),
  };
};

/** Takes nodes and arrows off a map in one step: codes are left out, own nodes and arrows removed, as each would be alone. */
export const takeOff: Command<{
  readonly mapId: MapId;
  readonly ids: readonly (ArrowId | NodeId)[];
}> = (snapshot, { ids, mapId }, context) => {
  const codeIds = ids.filter((id): id is CodeId => id.startsWith('code:'));
  const ideas = ids.filter(isIdeaId).map((ideaId) => requireIdea(snapshot, ideaId));
  const arrows = ids.filter(isArrowId).map((arrowId) => requireArrow(snapshot, arrowId));
  const [idea, arrow] = [ideas[0], arrows[0]];
  if (codeIds.length === ids.length)
    return leaveOut(snapshot, { mapId, codeIds, hidden: true }, context);
  if (ids.length === 1 && idea !== undefined)
    return removeIdea(snapshot, { ideaId: idea.id }, context);
  if (ids.length === 1 && arrow !== undefined)
    return removeArrow(snapshot, { arrowId: arrow.id }, context);
  const left =
    codeIds.length === 0
      ? []
      : leaveOut(snapshot, { mapId, codeIds, hidden: true }, context).changes;
  const gone = new Set<Arrow | Idea>([
    ...ideas,
    ...arrows,
    ...ideas.flatMap(({ id }) => arrowsAt(snapshot, id)),
  ]);
  return {
    kind: 'take-off',
    params: { map: clip(requireMap(snapshot, mapId).name), count: ids.length },
    changes: [...left, ...[...gone].flatMap((each) => changesTo(each, { deleted: true }))],
  };
};

function isIdeaId(id: ArrowId | NodeId): id is IdeaId {
  return id.startsWith('idea:');
}

function isArrowId(id: ArrowId | NodeId): id is ArrowId {
  return id.startsWith('arrow:');
}

/** Arrows from and to an own node. */
function arrowsAt({ arrows }: Pick<Full, 'arrows'>, ideaId: IdeaId): readonly Arrow[] {
  return [...arrows.values()].filter(
    ({ deleted, fromId, toId }) => deleted !== true && (fromId === ideaId || toId === ideaId),
  );
}

function endsOf(snapshot: Full, { fromId, label = '', toId }: Arrow) {
  const { resolved } = codeTree(snapshot.codes).structure;
  const [from, to] = [fromId, toId].map((id) => nameOf(snapshot, resolved.get(id as CodeId) ?? id));
  return { from: from ?? '', to: to ?? '', label: clip(label), named: label === '' ? 'no' : 'yes' };
}

function requireNode(snapshot: Full, id: NodeId): NodeId {
  return id.startsWith('code:')
    ? requireCode(snapshot, id as CodeId)
    : requireIdea(snapshot, id as IdeaId).id;
}

function requireIdea({ ideas }: Pick<Full, 'ideas'>, id: IdeaId): Idea {
  const idea = ideas.get(id);
  if (idea === undefined || idea.deleted === true)
    throw new ExpectedError('missing', t('map.ideaGone'));
  return idea;
}

function requireArrow({ arrows }: Pick<Full, 'arrows'>, id: ArrowId): Arrow {
  const arrow = arrows.get(id);
  if (arrow === undefined || arrow.deleted === true)
    throw new ExpectedError('missing', t('map.arrowGone'));
  return arrow;
}

function checkedText(typed: string): string {
  const text = singleBlanks(typed);
  if (text === '') throw new ExpectedError('idea-text', t('map.needsText'));
  return text;
}
