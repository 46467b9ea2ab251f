/**
 * Whose coding tables, matrix and reports hold, and what blind coding keeps out of them: one answer for
 * the application, where somebody looks, and for the command line, where nobody in particular does.
 */
import type { DocumentCodings, Full, Snapshot } from '../ops/snapshot.ts';
import type { Decision } from '../records/decision.ts';
import type { DocumentId, ReviewerId } from '../records/ids.ts';
import { type Layer, type Shown, viewOf } from '../team/view.ts';

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
  readonly snapshot: Shown;
  /** Each reviewer's own coding and the consensus side by side, for agreement and reconciliation. */
  readonly everyone: Shown;
  readonly layer: Layer;
  /** Whose own coding it is. */
  readonly of: ReviewerId | undefined;
}

/** Decisions that stand: neither taken back, nor replaced by a later one, nor deferred, nor about a field. */
function standingDecisions({ decisions }: Snapshot): readonly Decision[] {
  const live = [...decisions.values()].filter(({ deleted }) => deleted !== true);
  const replaced = new Set(live.flatMap(({ supersedes = [] }) => supersedes));
  return live.filter(
    ({ id, kind, outcome }) => kind !== 'field' && outcome !== 'defer' && !replaced.has(id),
  );
}

/** The coding that tables hold unless another is asked for: the consensus as soon as decisions stand. */
export function defaultLayer(shown: Shown): 'everyone' | 'consensus' {
  return standingDecisions(shown).length > 0 ? 'consensus' : 'everyone';
}

/**
 * The coding that the text shows, and what is counted beside it, under a choice: what reviewers themselves coded,
 * never the consensus, so that a passage is seen as soon as it is coded. Law: own stays own.
 */
export function layerInText(choice: Layer | undefined): 'own' | 'everyone' {
  return choice === 'own' ? 'own' : 'everyone';
}

/** What `choice` shows of a review. Law: of a closed document nothing of anybody but the viewer is in it. */
export function showCoding(full: Full, choice: CodingChoice): ShownCoding {
  const { viewer } = choice;
  const openBlind = choice.openBlind === true;
  const everyone = viewOf(full, { viewer, layer: 'all', openBlind });
  const layer = choice.layer ?? defaultLayer(everyone);
  const of = layer === 'own' ? (choice.of ?? viewer) : undefined;
  const snapshot =
    of === undefined || of === viewer
      ? viewOf(full, { viewer, layer, openBlind })
      : ownOf(viewOf(full, { viewer, layer: 'everyone', openBlind }), of);
  return { snapshot, everyone, layer, of };
}

/** Of what is shown, one reviewer's own coding. */
function ownOf(shown: Shown, reviewerId: ReviewerId): Shown {
  const codings = new Map<DocumentId, DocumentCodings>();
  for (const [documentId, page] of shown.codings) {
    codings.set(documentId, {
      excerpts: new Map([...page.excerpts].filter(([, each]) => each.reviewerId === reviewerId)),
      codings: new Map([...page.codings].filter(([, each]) => each.reviewerId === reviewerId)),
    });
  }
  return { ...shown, codings, view: { ...shown.view, layer: 'own' } };
}
