/**
 * A review that comes back in a project of its own which another program changed meanwhile: the rows that travelled along, with what was
 * changed as the work of whoever changed it.
 */
import { joinReview } from '../commands/join-review.ts';
import { type Texts, withCorrections } from '../corrections/corrected-text.ts';
import { asRead } from '../corrections/read-rows.ts';
import { readWrittenText } from '../documents/text-body.ts';
import { t } from '../messages/refi-messages.ts';
import type { Operation, Plan } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { stamped } from '../ops/stamped.ts';
import { newId, type ReviewerId, type ReviewId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Study } from '../records/study.ts';
import { fullReference } from '../reference-styles/full-reference.ts';
import type { Guid, RefiProject } from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { OwnRecords } from '../refi-qda/own-records.ts';
import { planProject } from '../refi-qda/plan-project.ts';
import { readSidecar, type Travelled } from '../refi-qda/read-sidecar.ts';
import { studyLabels } from '../tables/study-order.ts';
import { viewOf } from '../team/view.ts';
import type { ConvertedProject, ProjectAnswers, ProjectWriter } from './converted-project.ts';
import { carriedIn, rowsTravelled, stayedBehind } from './review-travelled.ts';

/** Records of a review to be found in a project, with its texts as they are stored. */
export function ownRecordsOf(full: Full, texts: Texts): OwnRecords {
  return new OwnRecords(asRead(full), withCorrections(texts));
}

/** The full references of studies as projects have them. */
export function referencesIn(full: Full): (study: Study) => string {
  const shown = viewOf(full, { layer: 'everyone', openBlind: true });
  const labels = studyLabels(shown);
  return ({ citation, id }) => fullReference(shown.review, citation, labels.get(id) ?? '');
}

/** The review whose rows travelled along with a project, whatever became of that; undefined where none did. */
export function reviewInside(file: RefiFile): ReviewId | undefined {
  const isReview = (record: unknown): record is { readonly id: ReviewId } =>
    (record as { readonly type?: unknown } | null)?.type === 'review';
  return readSidecar(file)?.records.find(isReview)?.id;
}

/**
 * The review with what was changed in its project since it went out; undefined where no rows travelled along, or nothing was changed.
 * Coding that is in the project no more is taken away of everybody: it is the review that the project is now.
 */
export function reviewChanged(
  file: RefiFile,
  { me, names }: ProjectAnswers,
  writer: ProjectWriter,
): ConvertedProject | undefined {
  const travelled = readSidecar(file);
  if (travelled === undefined || !travelled.isChanged) return undefined;
  const written = rowsTravelled(travelled, writer);
  const reviewId = written?.rows.review?.id;
  if (written === undefined || reviewId === undefined) return undefined;
  const fresh = <P extends string>(prefix: P): `${P}:${string}` => newId(prefix, writer.random);
  const operations: Operation[] = [...written.operations];
  let { clock } = written;
  const write = (plan: Plan, reviewerId: ReviewerId): void => {
    if (plan.changes.length === 0) return;
    const next = stamped(plan, { clock }, { ...writer, reviewerId });
    clock = next.clock;
    operations.push(next.operation);
  };
  const before = ownRecordsOf(written.rows, travelled.texts);
  const known = new Map(reviewersIn(file.project, before));
  const { initials, name, person } = me;
  const { creator, modifier } = file.project;
  let importer = me.guid === undefined ? undefined : known.get(me.guid);
  // Where nobody was asked, who changed the project last, or made it, or the review.
  if (person === undefined)
    importer = known.get(modifier) ?? importer ?? known.get(creator) ?? written.reviewerId;
  if (importer === undefined) {
    importer = fresh('reviewer');
    const joined = joinReview(
      written.rows,
      { person: person ?? fresh('person'), name, initials },
      { reviewerId: importer, newId: fresh },
    );
    write(joined, importer);
    if (me.guid !== undefined) known.set(me.guid, importer);
  }
  const hasJoined = operations.length > written.operations.length;
  const { originals, plans, report, texts } = planProject(file, {
    ...{ reviewId, known, importer, newId: fresh, names },
    snapshot: hasJoined ? replay(operations) : written.rows,
    returning: {
      ...{ own: before, before },
      mayTake: () => true,
      mayTell: () => true,
      reference: referencesIn(written.rows),
    },
    onSource: (progress) => writer.onSource?.(progress),
  });
  for (const { plan, reviewerId } of plans) write(plan, reviewerId);
  const bodies = new Map(travelled.texts);
  for (const [id, json] of texts) bodies.set(id, readWrittenText(json));
  const rows = operations.length === written.operations.length ? written.rows : replay(operations);
  return {
    contents: {
      ...{ operations, texts: bodies },
      originals: new Map([...travelled.originals, ...originals]),
    },
    rows,
    reviewerId: importer,
    report: {
      carried: carriedIn(rows),
      notCarried: [...textsGone(travelled), ...report.notCarried, ...stayedBehind(travelled)],
      doubtful: report.doubtful,
    },
  };
}

/** Who the users of a project are: by their identifiers, else by names that one reviewer alone has. */
export function reviewersIn(
  { users }: RefiProject,
  own: OwnRecords,
): ReadonlyMap<Guid, ReviewerId> {
  const byName = new Map<string, ReviewerId | undefined>();
  for (const { deleted, id, name } of own.rows.reviewers.values()) {
    if (deleted === true) continue;
    byName.set(nameKey(name), byName.has(nameKey(name)) ? undefined : id);
  }
  return new Map(
    users.flatMap(({ guid, name }) => {
      const id = own.reviewer(guid) ?? byName.get(nameKey(name));
      return id === undefined ? [] : [[guid, id] as const];
    }),
  );
}

/** Documents whose text is in the archive no more, or was changed: what only Themeloom knew of them is lost. */
function textsGone({ records, texts }: Travelled) {
  const titles = records.flatMap((record) => {
    const { textId, title, type } = record as { [field: string]: unknown };
    return type === 'document' && !texts.has(String(textId)) ? [String(title)] : [];
  });
  return titles.map((where) => ({
    what: t('refi.whatSource', { kind: 'text' }),
    where,
    reason: t('refi.textGone'),
  }));
}
