/**
 * Memos, decisions, chosen quotes and operations that would tell of what is hidden (rule B1), wherever they stand.
 */
import { hidesAppraisals } from '../appraisal/blinding.ts';
import { hidesExtractions } from '../extraction/blinding.ts';
import { changedId } from '../ops/change.ts';
import { type Log, logWhere } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { type Full, findRecord, type Snapshot } from '../ops/snapshot.ts';
import { codedAgainBy, isCodedAgain } from '../recode/open-recodes.ts';
import type { Arrow } from '../records/arrow.ts';
import type { Cell } from '../records/cell.ts';
import type { Decision } from '../records/decision.ts';
import type { Entry } from '../records/entry.ts';
import { type Finding, findingTexts } from '../records/finding.ts';
import type { Grid } from '../records/grid.ts';
import type { Idea } from '../records/idea.ts';
import type {
  ArrowId,
  CellId,
  DecisionId,
  EntryId,
  ExcerptId,
  FindingId,
  GridId,
  IdeaId,
  MapId,
  MemoId,
  PartId,
  PlaceId,
  QueryId,
  RecordId,
  ReviewerId,
  SetId,
  SheetId,
  StarId,
  StepId,
  SupportId,
} from '../records/ids.ts';
import type { ThemeMap } from '../records/map.ts';
import type { Memo } from '../records/memo.ts';
import type { Part } from '../records/part.ts';
import type { Place } from '../records/place.ts';
import type { Query } from '../records/query.ts';
import { quoteToken, withQuotes } from '../records/quote-token.ts';
import { recordTypeOf } from '../records/record-types.ts';
import type { StudySet } from '../records/set.ts';
import type { Sheet } from '../records/sheet.ts';
import type { Star } from '../records/star.ts';
import type { Step } from '../records/step.ts';
import type { Support } from '../records/support.ts';
import { canBeBlind } from './blinding.ts';
import { codesFor } from './held-codes.ts';
import { hiddenFrom } from './hidden.ts';
import { kept } from './kept.ts';

/** The memos, decisions, questions and chosen quotes `viewer` may see: their own, and those that tell of nothing hidden. */
export function wordsFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  codes: Snapshot['codes'],
): Pick<
  Snapshot,
  | 'arrows'
  | 'cells'
  | 'decisions'
  | 'entries'
  | 'findings'
  | 'grids'
  | 'ideas'
  | 'maps'
  | 'memos'
  | 'parts'
  | 'places'
  | 'queries'
  | 'sets'
  | 'sheets'
  | 'stars'
  | 'steps'
  | 'supports'
> {
  const isHidden = hiddenFrom(full, viewer, codes);
  const isOwnHidden = ownHidden(full, viewer);
  // What somebody chose among their own excerpts stays theirs to see; a colleague's choice tells of coding.
  const isOwnChoice = ({ chosenBy, codeId, excerptId }: Star): boolean =>
    chosenBy === viewer &&
    codes.has(codeId) &&
    ownerIn(full, excerptId) === viewer &&
    !isOwnHidden(excerptId);
  // Of one's own finding what one said oneself, of one's own excerpts.
  const isMarkShown = ({ excerptId, findingId, id, saidBy }: Support): boolean =>
    !isHidden(id) ||
    (viewer !== undefined &&
      saidBy === viewer &&
      full.findings.get(findingId)?.writtenBy === viewer &&
      ownerIn(full, excerptId) === viewer &&
      !isOwnHidden(excerptId));
  const isOwnDrawing = ({ id, madeBy }: Arrow | Idea): boolean =>
    (viewer !== undefined && madeBy === viewer) || !isHidden(id);
  const isKept = ({ id, reviewerId }: Memo | Decision): boolean =>
    reviewerId === viewer ? !isOwnHidden(id) : !isHidden(id);
  return {
    memos: withoutQuotesIn<MemoId, Memo>(
      kept<MemoId, Memo>(full.memos, isKept),
      ['body'],
      (memo, id) =>
        memo.reviewerId === viewer || ownerIn(full, id) === viewer ? isOwnHidden(id) : isHidden(id),
    ),
    decisions: kept<DecisionId, Decision>(full.decisions, isKept),
    stars: kept<StarId, Star>(full.stars, (star) => isOwnChoice(star) || !isHidden(star.id)),
    queries: kept<QueryId, Query>(full.queries, ({ id }) => !isHidden(id)),
    findings: withoutQuotesIn<FindingId, Finding>(
      kept<FindingId, Finding>(
        full.findings,
        ({ id, writtenBy }) => (viewer !== undefined && writtenBy === viewer) || !isHidden(id),
      ),
      findingTexts,
      (_, id) => (ownerIn(full, id) === viewer ? isOwnHidden(id) : isHidden(id)),
    ),
    entries: kept<EntryId, Entry>(full.entries, ({ id }) => !isHidden(id)),
    sheets: kept<SheetId, Sheet>(full.sheets, ({ id }) => !isHidden(id)),
    parts: kept<PartId, Part>(full.parts, ({ id }) => !isHidden(id)),
    supports: kept<SupportId, Support>(full.supports, isMarkShown),
    grids: kept<GridId, Grid>(full.grids, ({ id }) => !isHidden(id)),
    cells: kept<CellId, Cell>(full.cells, ({ id }) => !isHidden(id)),
    maps: kept<MapId, ThemeMap>(full.maps, ({ id }) => !isHidden(id)),
    places: kept<PlaceId, Place>(full.places, ({ id }) => !isHidden(id)),
    ideas: kept<IdeaId, Idea>(full.ideas, isOwnDrawing),
    arrows: kept<ArrowId, Arrow>(full.arrows, isOwnDrawing),
    steps: kept<StepId, Step>(full.steps, ({ id }) => !isHidden(id)),
    sets: kept<SetId, StudySet>(full.sets, ({ id }) => !isHidden(id)),
  };
}

/**
 * Whether what one said oneself would tell of one's earlier coding of a document that one is coding again (B6): of its
 * excerpts and codings, notes on them, and what was decided there. What is said of the document as a whole is not.
 */
function ownHidden(full: Snapshot, viewer: ReviewerId | undefined): (id: RecordId) => boolean {
  const isOwnHidden = (id: RecordId): boolean => {
    const home = full.home.get(id as ExcerptId);
    if (home !== undefined) return isCodedAgain(full, viewer, home);
    const record = findRecord(full, id);
    switch (record?.type) {
      case 'memo':
        return isOwnHidden(record.targetId);
      case 'star':
        return isOwnHidden(record.excerptId);
      case 'decision':
        return record.documentId !== undefined && isCodedAgain(full, viewer, record.documentId);
      default:
        return false;
    }
  };
  return isOwnHidden;
}

/** Records without the words of quotes that are closed: where they lead to is kept, which tells nothing. */
function withoutQuotesIn<Id, Row extends object>(
  rows: ReadonlyMap<Id, Row>,
  fields: readonly (keyof Row)[],
  isClosed: (row: Row, id: ExcerptId) => boolean,
): ReadonlyMap<Id, Row> {
  let copy: Map<Id, Row> | undefined;
  for (const [id, row] of rows) {
    for (const field of fields) {
      const written = row[field];
      if (typeof written !== 'string') continue;
      const words = withQuotes(written, (excerptId, label) =>
        quoteToken(excerptId, isClosed(row, excerptId) ? '' : label),
      );
      if (words === written) continue;
      copy ??= new Map(rows);
      copy.set(id, { ...(copy.get(id) ?? row), [field]: words });
    }
  }
  return copy ?? rows;
}

function ownerIn(full: Snapshot, id: ExcerptId): ReviewerId | undefined {
  const excerpt = findRecord(full, id);
  return excerpt?.type === 'excerpt' ? excerpt.reviewerId : undefined;
}

/** Operations of colleagues that tell of work which is hidden from `viewer` are left out (B1). */
export function operationsFor(
  operations: readonly Operation[],
  full: Full,
  viewer: ReviewerId | undefined,
): readonly Operation[];
export function operationsFor(operations: Log, full: Full, viewer: ReviewerId | undefined): Log;
export function operationsFor(operations: Log, full: Full, viewer: ReviewerId | undefined): Log {
  const isBlindReview = full.review?.blind === true;
  const hasHidden = isBlindReview && (canBeBlind(full, viewer) || full.screenings.size > 0);
  const hidesAny = hasHidden || hidesExtractions(full) || hidesAppraisals(full);
  if (!hidesAny && codedAgainBy(full, viewer).size === 0) return operations;
  const isHidden = hiddenFrom(full, viewer, hasHidden ? codesFor(full, viewer) : full.codes);
  const isOwnHidden = ownHidden(full, viewer);
  // That a study or document was made or edited tells nothing of its coding.
  const tells = (id: RecordId): boolean => {
    const type = recordTypeOf(id);
    return type !== 'study' && type !== 'document' && isHidden(id);
  };
  return logWhere(operations, ({ changes, reviewer, waits }) =>
    reviewer === viewer
      ? !changes.some((change) => isOwnHidden(changedId(change)))
      : // What only a newer version knows may tell of anything.
        waits === undefined && !changes.some((change) => tells(changedId(change))),
  );
}
