/**
 * What one reviewer is shown of a review: blinded, and of the layer they chose. Only `viewOf` makes a
 * `Shown`, and whatever a person sees, counts or exports takes one, so that nothing hidden can slip in.
 */
import { appraisalsFor } from '../appraisal/blinding.ts';
import { asRead } from '../corrections/read-rows.ts';
import { extractionsFor } from '../extraction/blinding.ts';
import { withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings, Full, Snapshot } from '../ops/snapshot.ts';
import { codedAgainBy } from '../recode/open-recodes.ts';
import type { DocumentId, ReviewerId } from '../records/ids.ts';
import { screeningsFor } from '../screening/blinding.ts';
import {
  assignmentsByDocument,
  awaitsAnswer,
  canBeBlind,
  canBeClosed,
  isBlind,
} from './blinding.ts';
import { codesFor } from './held-codes.ts';
import { codingsFor } from './shown-codings.ts';
import { haveSame } from './shown-page.ts';
import { type Starred, starredIn } from './starred.ts';
import { type Supported, supportedIn } from './supported.ts';
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
  /** Of these, documents that the viewer is coding again: their own coding there is hidden too (B6). */
  readonly again: ReadonlySet<DocumentId>;
  readonly [made]: true;
}

/** Rows as somebody may see them; the parts that are not hidden are those of the `Full`, by identity. */
export interface Shown extends Snapshot {
  readonly view: ViewFacts;
  /** Where the stars that are shown lie, whosever coding is counted. */
  readonly starred: Starred;
  /** Where the passages that were marked for findings lie, whosever coding is counted. */
  readonly supported: Supported;
  /** What everybody coded, as far as it may be seen, whichever layer was chosen: who coded a study is the same in each. */
  readonly everybody: Snapshot['codings'];
}

const nothingClosed: ReadonlySet<DocumentId> = new Set();

/**
 * The review as `viewer` may see it, with the corrections of texts made. Everything that is neither hidden nor corrected is
 * shared with `stored` by identity.
 */
export function viewOf(stored: Full, view: View): Shown {
  const full = asRead(stored);
  const { viewer } = view;
  const isOpen = view.openBlind === true || !canBeClosed(full, viewer);
  const closed = isOpen ? nothingClosed : closedTo(full, viewer);
  const again = isOpen ? nothingClosed : new Set(codedAgainBy(full, viewer).keys());
  const codes = !isOpen && canBeBlind(full, viewer) ? codesFor(full, viewer) : full.codes;
  const words: Partial<ReturnType<typeof wordsFor>> = isOpen ? {} : wordsFor(full, viewer, codes);
  return {
    ...full,
    ...secondCodings,
    view: { ...view, closed, again } as ViewFacts,
    codings: without(again, codingsFor(full, { viewer, layer: view.layer, closed })),
    everybody: without(again, codingsFor(full, { viewer, layer: 'everyone', closed })),
    codes,
    ...words,
    starred: starredIn(full, words.stars ?? full.stars),
    supported: supportedIn(full, words.supports ?? full.supports),
    extractions: view.openBlind === true ? full.extractions : extractionsFor(full, viewer),
    appraisals: view.openBlind === true ? full.appraisals : appraisalsFor(full, viewer),
    screenings: view.openBlind === true ? full.screenings : screeningsFor(full, viewer),
  };
}

/** What is coded again counts nowhere: no view holds it (B6). */
const secondCodings: Pick<Snapshot, 'recodings' | 'reexcerpts'> = {
  recodings: new Map(),
  reexcerpts: new Map(),
};

const emptyPage: DocumentCodings = { excerpts: new Map(), codings: new Map() };
const lastWithout = new WeakMap<
  Snapshot['codings'],
  { readonly again: ReadonlySet<DocumentId>; readonly codings: Snapshot['codings'] }
>();

/** The coding of every document but those that are coded again; the same object for the same coding. */
function without(
  again: ReadonlySet<DocumentId>,
  codings: Snapshot['codings'],
): Snapshot['codings'] {
  if (again.size === 0) return codings;
  const last = lastWithout.get(codings);
  if (last !== undefined && haveSame(last.again, again)) return last.codings;
  const pages = new Map([...again].filter((id) => codings.has(id)).map((id) => [id, emptyPage]));
  const left = withEntries(codings, pages);
  lastWithout.set(codings, { again, codings: left });
  return left;
}

function closedTo(full: Full, viewer: ReviewerId | undefined): ReadonlySet<DocumentId> {
  const closed = new Set<DocumentId>();
  const asked = awaitsAnswer(full, viewer)
    ? full.documents.keys()
    : [...assignmentsByDocument(full.assignments).keys(), ...codedAgainBy(full, viewer).keys()];
  for (const documentId of asked) {
    if (isBlind(full, viewer, documentId)) closed.add(documentId);
  }
  return closed;
}
