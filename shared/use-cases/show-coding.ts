/**
 * Whose coding tables, matrix and reports hold, and what blind coding keeps out of them: one answer for
 * the application, where somebody looks, and for the command line, where nobody in particular does.
 */
import type { Snapshot } from '../ops/snapshot.ts';
import type { CodeId, Decision, DocumentId, ReviewerId } from '../records/records.ts';
import { isHidden } from '../team/agreement-source.ts';
import { type Layer, viewOf } from '../team/blinding.ts';

/** What is asked for. */
export interface CodingChoice {
  /** Absent: the consensus as soon as anything was decided, else everyone's (`defaultLayer`). */
  readonly layer?: Layer | undefined;
  /** Who looks. Absent: nobody in particular, to whom a document is closed until all have released it. */
  readonly viewer?: ReviewerId | undefined;
  /** Whose own coding, with the layer `own`; the viewer's where absent. */
  readonly of?: ReviewerId | undefined;
  /** Shows what is coded blind all the same. */
  readonly openBlind?: boolean | undefined;
}

/** What may be shown, and what is said about it. */
export interface ShownCoding {
  /** The rows in the coding chosen. */
  readonly snapshot: Snapshot;
  /** Each reviewer's own coding and the consensus side by side, for agreement and reconciliation. */
  readonly everyone: Snapshot;
  readonly layer: Layer;
  /** Whose own coding it is. */
  readonly of: ReviewerId | undefined;
  readonly viewer: ReviewerId | undefined;
  /** Documents of which colleagues' coding is kept back. */
  readonly closed: readonly DocumentId[];
}

/** Stands for whoever opens a file without a name: has no assignment, so every unreleased document is closed. */
const nobody = 'reviewer:' satisfies ReviewerId;

/** Decisions that stand: neither taken back, nor replaced by a later one, nor deferred, nor about a field. */
function standingDecisions({ decisions }: Snapshot): readonly Decision[] {
  const live = [...decisions.values()].filter(({ deleted }) => deleted !== true);
  const replaced = new Set(live.flatMap(({ supersedes = [] }) => supersedes));
  return live.filter(
    ({ id, kind, outcome }) => kind !== 'field' && outcome !== 'defer' && !replaced.has(id),
  );
}

/** The coding that tables hold unless another is asked for: the consensus as soon as decisions stand. */
export function defaultLayer(shown: Snapshot): 'everyone' | 'consensus' {
  return standingDecisions(shown).length > 0 ? 'consensus' : 'everyone';
}

/** What `choice` shows of a review. Law: of a closed document nothing of anybody but the viewer is in it. */
export function showCoding(full: Snapshot, choice: CodingChoice): ShownCoding {
  const { of, viewer } = choice;
  const opened = choice.openBlind === true ? withoutBlinding(full) : full;
  const closed = [...opened.documents.values()].flatMap(({ deleted, id }) =>
    deleted !== true && isHidden(opened, id, viewer) ? [id] : [],
  );
  const seen = (layer: Layer | 'all'): Snapshot => {
    const view = viewOf(opened, { viewer: viewer ?? nobody, layer });
    return viewer === undefined && closed.length > 0 ? withoutClosedCodes(view, full) : view;
  };
  const everyone = seen('all');
  const layer = choice.layer ?? defaultLayer(everyone);
  const owner = layer === 'own' ? (of ?? viewer) : undefined;
  const snapshot =
    owner === undefined || owner === viewer
      ? seen(layer)
      : viewOf(seen('everyone'), { viewer: owner, layer: 'own' });
  return { snapshot, everyone, layer, of: owner, viewer, closed };
}

function withoutBlinding(full: Snapshot): Snapshot {
  return full.review === undefined ? full : { ...full, review: { ...full.review, blind: false } };
}

/**
 * Without the codes that were made while coding closed documents and are used in no open one: the name of
 * an in vivo code is the passage it was made on.
 */
function withoutClosedCodes(view: Snapshot, full: Snapshot): Snapshot {
  const coding = new Set<ReviewerId>();
  for (const { deleted, reviewerId, status } of full.assignments.values()) {
    if (deleted !== true && status !== 'released') coding.add(reviewerId);
  }
  const needed = new Set<CodeId>();
  const need = (id: CodeId | undefined): void => {
    if (id === undefined || needed.has(id)) return;
    needed.add(id);
    need(view.codes.get(id)?.mergedInto);
    need(view.codes.get(id)?.parentId);
  };
  for (const { codings } of view.codings.values()) {
    for (const { codeId, deleted } of codings.values()) if (deleted !== true) need(codeId);
  }
  for (const { createdBy, id } of view.codes.values()) {
    if (createdBy === undefined || !coding.has(createdBy)) need(id);
  }
  const codes = new Map([...view.codes].filter(([id]) => needed.has(id)));
  const memos = new Map(
    [...view.memos].filter(
      ([, { targetId }]) => !targetId.startsWith('code:') || needed.has(targetId as CodeId),
    ),
  );
  return { ...view, codes, memos };
}
