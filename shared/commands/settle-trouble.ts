/** What a team does about what `findTroubles` lists; each is an ordinary operation that can be undone. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import { findRecord } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { CodeId, StudyId } from '../records/ids.ts';
import { isReport } from '../records/reports.ts';
import { recordsOf, type Trouble } from '../team/trouble.ts';
import { unmergeCode } from './codebook.ts';
import type { Command } from './context.ts';
import { separateDuplicates } from './duplicates.ts';
import { giveBack, namedStudies, pushFields } from './given-documents.ts';
import { keepValue } from './keep-value.ts';
import { separateReports } from './reports.ts';
import { moveCodes } from './several-codes.ts';

type Removed = Extract<Trouble, { readonly kind: 'removed' }>;

/** Brings what was removed back, with everything under it. */
export const bringBack: Command<{ readonly trouble: Removed }> = (
  snapshot,
  { trouble },
  context,
) => {
  const record = findRecord(snapshot, trouble.record.id);
  const params = { what: nameOf(trouble.record) };
  if (record?.type === 'study' && isReport(record)) {
    const { changes } = separateReports(snapshot, { reportIds: [record.id] }, context);
    return { kind: 'bring-back', params, changes };
  }
  if (record?.type === 'study' && record.duplicateOf !== undefined) {
    const { changes } = separateDuplicates(snapshot, { studyIds: [record.id] }, context);
    return { kind: 'bring-back', params, changes };
  }
  const change = record === undefined ? undefined : changeFields(record, { deleted: null });
  return { kind: 'bring-back', params, changes: change === undefined ? [] : [change] };
};

/**
 * Reads the coding under a removed code as another code: the removed one is merged into it, and nobody's
 * coding is changed. Throws `ExpectedError`: `not-code` where no code was removed, `missing` where the other
 * code is gone.
 */
export const recodeRemoved: Command<{ readonly trouble: Removed; readonly intoId: CodeId }> = (
  snapshot,
  { intoId, trouble },
) => {
  const code = snapshot.codes.get(trouble.record.id as CodeId);
  if (code === undefined) {
    throw new ExpectedError('not-code', t('error.recodeRemoved'));
  }
  const into = snapshot.codes.get(intoId);
  if (into === undefined || into.deleted === true || into.mergedInto !== undefined) {
    throw new ExpectedError('missing', t('error.codeGone'));
  }
  const change = changeFields(code, { mergedInto: into.id });
  return {
    kind: 'recode-removed',
    params: { code: code.name, into: into.name },
    changes: change === undefined ? [] : [change],
  };
};

/**
 * Lets go of the coding under what was removed: one's own is taken away, with excerpts nothing else is on;
 * colleagues' coding stays theirs, and a decision records that it is let go.
 */
export const letGo: Command<{ readonly trouble: Removed; readonly reason: string }> = (
  snapshot,
  { reason, trouble },
  context,
) => {
  const changes: Change[] = [];
  const others: Coding[] = [];
  const going = new Set<string>(trouble.codings.map(({ id }) => id));
  /** Excerpts that go already: several codings may be on one. */
  const taken = new Set<string>();
  for (const { documentId, id } of trouble.codings) {
    const page = snapshot.codings.get(documentId);
    const coding = page?.codings.get(id);
    if (page === undefined || coding === undefined || coding.deleted === true) continue;
    if (coding.reviewerId !== context.reviewerId || coding.layer !== 'own') {
      others.push(coding);
      continue;
    }
    changes.push({ set: coding.id, fields: { deleted: [null, true] } });
    const isNeeded = [...page.codings.values()].some(
      (one) => one.excerptId === coding.excerptId && one.deleted !== true && !going.has(one.id),
    );
    const excerpt = page.excerpts.get(coding.excerptId);
    const removal =
      excerpt === undefined || isNeeded ? undefined : changeFields(excerpt, { deleted: true });
    if (removal === undefined || taken.has(removal.set)) continue;
    taken.add(removal.set);
    changes.push(removal);
  }
  if (others.length > 0) {
    changes.push({
      create: keepValue(
        context,
        { record: trouble.record.id, field: 'deleted', operations: others.map(({ id }) => id) },
        reason,
      ),
    });
  }
  return {
    kind: 'let-go',
    params: { what: nameOf(trouble.record), count: trouble.codings.length },
    changes,
  };
};

/** Takes one code out of a circle: it stands for itself, or at the top level, and the others follow it. */
export const openCircle: Command<{
  readonly trouble: Extract<Trouble, { readonly kind: 'merge-circle' | 'parent-circle' }>;
  readonly codeId: CodeId;
}> = (snapshot, { codeId, trouble }, context) =>
  trouble.kind === 'merge-circle'
    ? unmergeCode(snapshot, { codeId }, context)
    : moveCodes(snapshot, { codeIds: [codeId], place: {} }, context);

/** Takes one study out of a circle: it stands again with the documents it gave, and the others stay with it. */
export const openStudyCircle: Command<{ readonly studyId: StudyId }> = (snapshot, { studyId }) => {
  const study = snapshot.studies.get(studyId);
  if (study === undefined) throw missing();
  const changes: Change[] = [];
  giveBack(snapshot, study, changes);
  pushFields(changes, study, { deleted: null, duplicateOf: null, reportOf: null, gave: null });
  return { kind: 'open-study-circle', params: namedStudies(snapshot, [studyId]), changes };
};

/** Keeps two codes of one name apart, or a consensus whose sources are gone, on record. */
export const keepAsItIs: Command<{
  readonly trouble: Extract<Trouble, { readonly kind: 'same-name' | 'sources-withdrawn' }>;
  readonly reason: string;
}> = (snapshot, { reason, trouble }, context) => {
  const [first, ...rest] = recordsOf(trouble).flatMap((id) => findRecord(snapshot, id) ?? []);
  if (first === undefined) throw missing();
  const field = trouble.kind === 'same-name' ? 'name' : 'derivedFrom';
  return {
    kind: 'keep-as-it-is',
    params: {
      what: trouble.kind === 'same-name' ? trouble.codes[0].name : trouble.decision.reason,
    },
    changes: [
      {
        create: keepValue(
          context,
          { record: first.id, field, operations: rest.map(({ id }) => id) },
          reason,
        ),
      },
    ],
  };
};

function missing(): ExpectedError {
  return new ExpectedError('missing', t('error.settledAlready'));
}

function nameOf(record: Removed['record']): string {
  return record.type === 'code'
    ? record.name
    : record.type === 'study'
      ? record.citation.title
      : record.title;
}
