/**
 * What one reviewer is shown of a review: blinded, and of the layer they chose. Only `viewOf` makes a
 * `Shown`, and whatever a person sees, counts or exports takes one, so that nothing hidden can slip in.
 */
import { asRead } from '../corrections/read-rows.ts';
import type { Full, Snapshot } from '../ops/snapshot.ts';
import type { DocumentId, ReviewerId } from '../records/ids.ts';
import { screeningsFor } from '../screening/blinding.ts';
import { assignmentsByDocument, awaitsAnswer, canBeBlind, isBlind } from './blinding.ts';
import { codesFor } from './held-codes.ts';
import { codingsFor } from './shown-codings.ts';
import { type Starred, starredIn } from './starred.ts';
import { wordsFor } from './telling.ts';

/** Which coding the screens and tables speak of. */
export type Layer = 'own' | 'everyone' | 'consensus';

/** The layers there are to choose from. */
export const layers = ['own', 'everyone', 'consensus'] as const satisfies readonly Layer[];

/** Whose eyes, and whose coding. */
export interface View {
  /** Absent where nobody in particular looks, as in a script: then what is not released to everybody is closed. */
  readonly viewer?: ReviewerId | undefined;
  /** `all` keeps everybody's own coding and the consensus side by side, as comparing needs. */
  readonly layer: Layer | 'all';
  /** Shows closed documents too. Only where somebody asked for it in words. */
  readonly openBlind?: boolean;
}

declare const made: unique symbol;

/** How a `Shown` came about; tables say it in their notes. */
export interface ViewFacts extends View {
  /** Documents of which colleagues' coding is hidden, whether there is any or not. */
  readonly closed: ReadonlySet<DocumentId>;
  readonly [made]: true;
}

/** Rows as somebody may see them; the parts that are not hidden are those of the `Full`, by identity. */
export interface Shown extends Snapshot {
  readonly view: ViewFacts;
  /** Where the stars that are shown lie, whosever coding is counted. */
  readonly starred: Starred;
}

const nothingClosed: ReadonlySet<DocumentId> = new Set();

/**
 * The review as `viewer` may see it, with the corrections of texts made. Everything that is neither hidden nor corrected is
 * shared with `stored` by identity.
 */
export function viewOf(stored: Full, view: View): Shown {
  const full = asRead(stored);
  const { viewer } = view;
  const isBlindReview = view.openBlind !== true && canBeBlind(full, viewer);
  const closed = isBlindReview ? closedTo(full, viewer) : nothingClosed;
  const codes = isBlindReview ? codesFor(full, viewer) : full.codes;
  const words: Partial<ReturnType<typeof wordsFor>> = isBlindReview
    ? wordsFor(full, viewer, codes)
    : {};
  return {
    ...full,
    view: { ...view, closed } as ViewFacts,
    codings: codingsFor(full, { viewer, layer: view.layer, closed }),
    codes,
    ...words,
    starred: starredIn(full, words.stars ?? full.stars),
    screenings: view.openBlind === true ? full.screenings : screeningsFor(full, viewer),
  };
}

function closedTo(full: Full, viewer: ReviewerId | undefined): ReadonlySet<DocumentId> {
  const closed = new Set<DocumentId>();
  const asked = awaitsAnswer(full, viewer)
    ? full.documents.keys()
    : assignmentsByDocument(full.assignments).keys();
  for (const documentId of asked) {
    if (isBlind(full, viewer, documentId)) closed.add(documentId);
  }
  return closed;
}
