/** All of a project as operations of a review: of each reviewer their own, as nobody writes what belongs to another (R4). */

import type { CommandContext } from '../commands/context.ts';
import { asRead } from '../corrections/read-rows.ts';
import { asStored } from '../corrections/stored-changes.ts';
import type { Sha256 } from '../hash.ts';
import { t } from '../messages/refi-messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Progress } from '../progress.ts';
import type { Code } from '../records/code.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CodeId, ReviewerId, ReviewId } from '../records/ids.ts';
import { guidField } from './kept-guids.ts';
import { allCodes, type Guid, type RefiProject } from './model.ts';
import type { RefiFile } from './open-refi.ts';
import { planCodes } from './plan-codes.ts';
import { type MemoToWrite, PlannedCodings } from './plan-codings.ts';
import { planGraphs } from './plan-graphs.ts';
import { type PlannedNotes, planNotes } from './plan-notes.ts';
import { type GivenNames, peopleOf, planReviewers, sayPeople } from './plan-people.ts';
import { planSets } from './plan-sets.ts';
import { planStudies } from './plan-studies.ts';
import { byReviewer, type PlanOfReviewer, planOf } from './plans-of-reviewers.ts';
import { Present } from './present.ts';
import { readSources, type SourceText } from './read-texts.ts';
import { type RefiReport, ReportNotes } from './report.ts';
import type { Returning, ReturningRead } from './returning.ts';
import { changesTaking, SinceThen } from './since-then.ts';

export interface ProjectPlan {
  readonly plans: readonly PlanOfReviewer[];
  /** Written texts by their address. */
  readonly texts: ReadonlyMap<string, string>;
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
  readonly report: RefiReport;
}

/** The review a project comes into, and who brings it. */
export interface ProjectTarget {
  readonly snapshot: Full;
  readonly reviewId: ReviewId;
  /** People of the project who are in the review already; who brings it is one of them or nobody of it. */
  readonly known: ReadonlyMap<Guid, ReviewerId>;
  readonly importer: ReviewerId;
  readonly newId: CommandContext['newId'];
  /** The codes of the review that may be told of; all of them where it is not said. */
  readonly codes?: ReadonlyMap<CodeId, Code>;
  /** Names of people whom the project does not name. */
  readonly names?: GivenNames;
  /** Where the project went out from this review. */
  readonly returning?: Returning | undefined;
  /** Hears how many sources are done. */
  onSource?(progress: Progress): void;
}

/** How often it is told how far it is: telling takes time too. */
const sourcesATime = 20;

/** Plans how a project comes in. Each thing of it comes in or is told in the report; equal files give equal plans apart from ids. */
export function planProject(file: RefiFile, target: ProjectTarget): ProjectPlan {
  const { project } = file;
  const { importer, known, names = new Map(), newId, reviewId, snapshot } = target;
  const report = new ReportNotes(file.left);
  const returning = readReturning(target.returning);
  const isHere = (guid: Guid): boolean => returning?.own.reviewer(guid) !== undefined;
  sayPeople(project, names, { isHere, report });
  // Its texts are written with corrections made, so places are those in them.
  const rows = returning === undefined ? snapshot : asRead(snapshot);
  const present = new Present(rows, target.codes);
  // The team's decisions are of nobody in particular.
  const people = (file.kind === 'project' ? peopleOf(project, names) : []).filter(
    ({ guid }) => returning?.own.isConsensus(guid) !== true,
  );
  const { changes: reviewers, ids } = planReviewers(snapshot, people, known, newId);
  const codes = planCodes(snapshot, project.codes, {
    context: { reviewerId: importer, newId },
    leftOut: caseCodes(project, report),
    origin: project.origin,
    present,
    report,
    returning,
  });
  const { byGuid, sources } = readSources(file, report, returning?.own);
  const made = planStudies(project, sources, byGuid, { newId, present, report, returning });
  const documents = documentsByGuid(byGuid, made.documentOf);
  const codings = new PlannedCodings({
    ...{
      codes: codes.byGuid,
      reviewers: ids,
      importer,
      origin: project.origin,
      newId,
      present,
      report,
      returning,
    },
  });
  const linked = new Set([
    ...project.links.flatMap(({ origin, target: to }) => [origin, to]),
    ...project.cases.flatMap(({ selections }) => selections),
  ]);
  let done = 0;
  for (const [source, document] of made.documentOf) {
    codings.addSource(source, document, linked);
    done += 1;
    if (done % sourcesATime === 0) target.onSource?.({ done, total: made.documentOf.size });
  }
  codings.finish();
  const notes = planNotes(
    file,
    {
      ...{ reviewId, codes: codes.byGuid, codeNotes: codes.notes, codings, documents },
      ...{ documentOf: made.documentOf, studyOfCase: made.studyOfCase },
      studyTitles: new Map(project.cases.map(({ guid, name }) => [guid, name])),
      ...{ reviewers: ids, importer, returning },
    },
    report,
  );
  const memos = [...codings.memos, ...notes.memos];
  const members = { codes: codes.byGuid, documents };
  const sets = planSets(project, members, { newId, present, report, returning });
  const maps = planGraphs(project, members, { importer, newId, present, report, returning });
  // Of what went out from here, the log says it.
  if (returning === undefined) sayDates(project, report);
  const structure: readonly Change[] = [
    ...reviewers,
    ...codes.changes,
    ...made.filled,
    ...[...made.studies, ...made.documents, ...sets, ...maps].map((create): Change => ({ create })),
  ];
  const themes = codes.made.filter(({ kind }) => kind !== 'code').length;
  const carried = {
    ...{ documents: made.documents.length, studies: made.studies.length },
    media: made.documents.filter(({ medium }) => medium !== undefined).length,
    ...{ codes: codes.made.length - themes, themes, reviewers: people.length },
    ...codings.made.found,
    memos: memos.length,
    ...{ characteristics: made.characteristics, sets: sets.length },
    maps: maps.filter(({ type }) => type === 'map').length,
  };
  const from = project.origin.trim() || 'REFI-QDA';
  const newMemos = memos.filter(
    ({ body, reviewerId, targetId }) => !present.hasMemo(targetId, reviewerId, body),
  );
  const memoChanges = newMemos.map(({ body, guid = '', reviewerId, targetId }) => ({
    ...{ id: newId('memo'), type: 'memo' as const, targetId, reviewerId, body },
    ...guidField(guid),
  }));
  return {
    plans: [
      ...planOf(
        importer,
        'import-project',
        { documents: made.documents.length, codes: codes.made.length, from },
        structure,
      ),
      ...byReviewer('import-project-coding', codings.made.inOrder(), from),
      ...byReviewer('import-project-memos', memoChanges, from),
      ...editedMemos(notes.edited, from),
      ...takenAway(target, { codings, from, ids, memos, report, returning }),
    ].map(({ plan, reviewerId }) => ({
      reviewerId,
      plan: returning === undefined ? plan : asStoredPlan(snapshot, plan),
    })),
    texts: made.texts,
    originals: made.originals,
    report: { carried, notCarried: report.notCarried, doubtful: report.doubtful },
  };
}

function asStoredPlan(snapshot: Full, plan: Plan): Plan {
  return { ...plan, changes: asStored(snapshot, plan.changes) };
}

function readReturning(returning: Returning | undefined): ReturningRead | undefined {
  if (returning === undefined) return undefined;
  const { before } = returning;
  return { ...returning, since: before === undefined ? undefined : new SinceThen(before) };
}

/** Memos that their authors wrote on elsewhere. */
function editedMemos(edited: PlannedNotes['edited'], from: string): readonly PlanOfReviewer[] {
  const byOwner = new Map<ReviewerId, Change[]>();
  for (const { body, memo } of edited) {
    const change = changeFields(memo, { body });
    if (change === undefined) continue;
    byOwner.set(memo.reviewerId, [...(byOwner.get(memo.reviewerId) ?? []), change]);
  }
  return [...byOwner].flatMap(([reviewerId, changes]) =>
    planOf(reviewerId, 'import-project-memos', { count: changes.length, from }, changes),
  );
}

/** What reviewers took away elsewhere, of each what is theirs. */
function takenAway(
  { newId, snapshot }: ProjectTarget,
  {
    codings,
    from,
    ids,
    memos,
    report,
    returning,
  }: {
    readonly codings: PlannedCodings;
    readonly from: string;
    readonly ids: ReadonlyMap<Guid, ReviewerId>;
    readonly memos: readonly MemoToWrite[];
    readonly report: ReportNotes;
    readonly returning: ReturningRead | undefined;
  },
): readonly PlanOfReviewer[] {
  if (returning?.since === undefined) return [];
  const { mayTake, since } = returning;
  const taken = since.takenAway(snapshot, { coders: new Set(ids.values()), mayTake, report });
  const used = new Set<string>([
    ...codings.made.codings.map(({ excerptId }) => excerptId),
    ...memos.map(({ targetId }) => targetId),
  ]);
  return [...taken].flatMap(([reviewerId, codingIds]) =>
    planOf(
      reviewerId,
      'import-project-removed',
      { count: codingIds.length, from },
      changesTaking(snapshot, reviewerId, { codingIds, newId, used }),
    ),
  );
}

function documentsByGuid(
  byGuid: ReadonlyMap<Guid, SourceText>,
  documentOf: ReadonlyMap<SourceText, DocumentRecord>,
): ReadonlyMap<Guid, DocumentRecord> {
  const documents = new Map<Guid, DocumentRecord>();
  for (const [guid, source] of byGuid) {
    const document = documentOf.get(source);
    if (document !== undefined) documents.set(guid, document);
  }
  return documents;
}

/** NVivo writes a case as a code as well; one that nothing is coded with is no code. */
function caseCodes({ cases, codes, sources }: RefiProject, report: ReportNotes): ReadonlySet<Guid> {
  const used = new Set(
    sources.flatMap(({ areas = [], codings, parts = [], selections }) =>
      [...codings, ...[...selections, ...areas, ...parts].flatMap((marked) => marked.codings)].map(
        ({ code }) => code,
      ),
    ),
  );
  const all = new Set(allCodes(codes).map(({ guid }) => guid));
  const both = cases.filter(({ guid, name }) => name !== '' && all.has(guid) && !used.has(guid));
  for (const { name } of both) report.left(t('refi.whatCode'), name, t('refi.caseCode'));
  return new Set(both.map(({ guid }) => guid));
}

function sayDates({ dates }: RefiProject, report: ReportNotes): void {
  if (dates === undefined) return;
  const count = dates.codings + dates.notes + dates.others;
  if (count > 0) report.left(t('refi.whatDates'), '', t('refi.datesLeft', { ...dates, count }));
}
