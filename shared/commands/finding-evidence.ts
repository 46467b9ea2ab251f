/** What findings rest on: themes and codes, single passages, and studies by hand (rules F2, F3). */
import { passageKey } from '../anchor/region.ts';
import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import { findingOutline } from '../findings/outline.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changesTo } from '../ops/change.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import type { CodeId, ExcerptId, FindingId, StudyId } from '../records/ids.ts';
import type { Stance, Support } from '../records/support.ts';
import { singleBlanks } from '../single-blanks.ts';
import { viewOf } from '../team/view.ts';
import type { Command, CommandContext } from './context.ts';
import { clipQuoted, clipStatement, requireExcerpt } from './excerpts.ts';
import { newSupport, requireCode, requireFinding } from './findings.ts';
import { requireStudy } from './require-study.ts';

/** Has a finding rest on themes and codes, or no more. */
export const restFinding: Command<{
  readonly findingId: FindingId;
  readonly codeIds: readonly CodeId[];
  readonly rests: boolean;
}> = (snapshot, { codeIds, findingId, rests }) => {
  const finding = requireFinding(snapshot, findingId);
  const { findings } = findingOutline(snapshot);
  const read = findings.find((each) => each.finding.id === findingId);
  const names = codeIds.map((id) => snapshot.codes.get(id)?.name ?? '');
  const changes = rests
    ? changesTo(
        finding,
        Object.fromEntries(codeIds.map((id) => [`rests.${requireCode(snapshot, id)}`, true])),
      )
    : [finding, ...(read?.merged ?? [])].flatMap((each) =>
        changesTo(
          each,
          Object.fromEntries(
            idsReadAs(snapshot, each.rests, codeIds).map((id) => [`rests.${id}`, null]),
          ),
        ),
      );
  return {
    kind: rests ? 'rest-finding' : 'unrest-finding',
    params: { statement: clipStatement(finding.statement), codes: names },
    changes,
  };
};

/** Codes that were said, and that are read as one of these: merged ones too. */
function idsReadAs(
  snapshot: Full,
  rests: Readonly<Partial<Record<CodeId, true>>> = {},
  codeIds: readonly CodeId[],
): readonly CodeId[] {
  const wanted = new Set<CodeId>(codeIds);
  const readAs = (id: CodeId): CodeId | undefined => {
    try {
      return requireCode(snapshot, id);
    } catch (error) {
      if (error instanceof ExpectedError) return undefined;
      throw error;
    }
  };
  return (Object.keys(rests) as CodeId[]).filter((id) => {
    const live = readAs(id);
    return wanted.has(id) || (live !== undefined && wanted.has(live));
  });
}

/** Says how passages stand to a finding: what was said of them before is changed. */
export const supportFinding: Command<{
  readonly findingId: FindingId;
  readonly excerptIds: readonly ExcerptId[];
  readonly stance: Stance;
}> = (snapshot, { excerptIds, findingId, stance }, context) => {
  const finding = requireFinding(snapshot, findingId);
  let quote = '';
  const changes = [...new Set(excerptIds)].flatMap((excerptId): readonly Change[] => {
    const excerpt = requireExcerpt(snapshot, excerptId);
    quote = clipQuoted(excerpt);
    const said = marksOn(snapshot, context, findingId, excerptId);
    if (said.length > 0) return said.flatMap((support) => changesTo(support, { stance }));
    return [{ create: newSupport(context, { findingId, excerptId, stance }) }];
  });
  return {
    kind: 'support-finding',
    params: {
      statement: clipStatement(finding.statement),
      quote,
      stance,
      count: excerptIds.length,
    },
    changes,
  };
};

/** Takes back what was said of passages and a finding. */
export const unsupportFinding: Command<{
  readonly findingId: FindingId;
  readonly excerptIds: readonly ExcerptId[];
}> = (snapshot, { excerptIds, findingId }, context) => {
  const finding = requireFinding(snapshot, findingId);
  const marks = new Set(
    excerptIds.flatMap((excerptId) => marksOn(snapshot, context, findingId, excerptId)),
  );
  return {
    kind: 'unsupport-finding',
    params: { statement: clipStatement(finding.statement), count: excerptIds.length },
    changes: [...marks].flatMap((support) => changesTo(support, { deleted: true })),
  };
};

/** Notes why a passage stands to a finding as it does; empty words unset. */
export const noteSupport: Command<{ readonly supportId: Support['id']; readonly note: string }> = (
  snapshot,
  { note, supportId },
) => {
  const support = snapshot.supports.get(supportId);
  if (support === undefined || support.deleted === true)
    throw new ExpectedError('missing', t('findings.markGone'));
  const statement = snapshot.findings.get(support.findingId)?.statement ?? '';
  return {
    kind: 'note-support',
    params: { statement: clipStatement(statement) },
    changes: changesTo(support, { note: note.trim() === '' ? null : note.trim() }),
  };
};

/** The live marks of a finding on the passage of an excerpt, as far as the reviewer is shown them (B1). */
function marksOn(
  snapshot: Full,
  { reviewerId }: CommandContext,
  findingId: FindingId,
  excerptId: ExcerptId,
): readonly Support[] {
  const { supported, supports } = viewOf(snapshot, { viewer: reviewerId, layer: 'all' });
  const { resolved } = findingOutline(snapshot);
  const excerpt = findRecord(snapshot, excerptId);
  if (excerpt?.type !== 'excerpt') return [];
  const key = passageKey(excerpt);
  return [...supports.values()].filter((support) => {
    if (support.deleted === true || resolved.get(support.findingId) !== findingId) return false;
    if (support.excerptId === excerptId) return true;
    const at = supported.get(support.id);
    return at?.documentId === excerpt.documentId && passageKey(at) === key;
  });
}

/**
 * Adds a study to what contributes, leaves it out, or has it follow from the excerpts again. Throws `ExpectedError`
 * (`reason`) without a reason for the first two.
 */
export const adjustStudy: Command<{
  readonly findingId: FindingId;
  readonly studyId: StudyId;
  readonly how: 'added' | 'left' | 'follows';
  readonly note: string;
}> = (snapshot, { findingId, how, note: typed, studyId }) => {
  const finding = requireFinding(snapshot, findingId);
  const study = how === 'follows' ? snapshot.studies.get(studyId) : requireStudy(snapshot, studyId);
  const note = singleBlanks(typed);
  if (how !== 'follows' && note === '')
    throw new ExpectedError('reason', t('findings.needsReason'));
  const read = findingOutline(snapshot).findings.find((each) => each.finding.id === findingId);
  const records = how === 'follows' ? [finding, ...(read?.merged ?? [])] : [finding];
  return {
    kind: 'adjust-study',
    params: {
      ...{ statement: clipStatement(finding.statement), how, note },
      study: study === undefined ? '' : shortCitation(study.citation),
    },
    changes: records.flatMap((each) =>
      changesTo(each, { [`studies.${studyId}`]: how === 'follows' ? null : { how, note } }),
    ),
  };
};
