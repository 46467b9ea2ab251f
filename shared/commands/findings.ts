/** Writing findings, ordering, joining and dividing them (rules F1, F4). */
import { codeTree } from '../codebook/code-tree.ts';
import { orderBetween, ordersBehind } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { findingOutline, type ReadFinding } from '../findings/outline.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Finding } from '../records/finding.ts';
import type { CodeId, ExcerptId, FindingId } from '../records/ids.ts';
import type { Stance, Support } from '../records/support.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command, CommandContext } from './context.ts';
import { clipStatement, requireExcerpt } from './excerpts.ts';

/** What a new finding begins with. */
export interface NewFinding {
  /** Its id, for who goes on with it; a fresh one where absent. */
  readonly findingId?: FindingId | undefined;
  readonly statement: string;
  readonly themeId?: CodeId | undefined;
  readonly rests?: readonly CodeId[] | undefined;
  readonly excerptIds?: readonly ExcerptId[] | undefined;
  readonly stance?: Stance | undefined;
}

/** Writes a finding behind the others of its theme. Throws `ExpectedError` (`statement`) without a statement. */
export const writeFinding: Command<NewFinding> = (snapshot, params, context) => {
  const { excerptIds = [], rests = [], stance = 'supports', themeId } = params;
  const statement = checkedStatement(params.statement);
  const id = params.findingId ?? context.newId('finding');
  const group = groupOf(snapshot, themeId);
  const [order = 'a0'] = ordersBehind(group.at(-1)?.finding.order, 1);
  const finding: Finding = {
    ...{ id, type: 'finding', statement, order, writtenBy: context.reviewerId },
    ...(themeId === undefined ? {} : { themeId: requireCode(snapshot, themeId) }),
    ...(rests.length === 0
      ? {}
      : { rests: keysOf(rests.map((each) => requireCode(snapshot, each))) }),
  };
  const marks = excerptIds.map((excerptId) =>
    newSupport(context, {
      findingId: id,
      excerptId: requireExcerpt(snapshot, excerptId).id,
      stance,
    }),
  );
  return {
    kind: 'write-finding',
    params: { statement: clipStatement(statement) },
    changes: [{ create: finding }, ...marks.map((create): Change => ({ create }))],
  };
};

/** What of a finding is typed. */
export type FindingWords = Partial<Pick<Finding, 'note' | 'settled' | 'statement'>>;

/** Words a finding otherwise, notes something on it, or holds it for done. */
export const editFinding: Command<{
  readonly findingId: FindingId;
  readonly fields: FindingWords;
}> = (snapshot, { fields, findingId }) => {
  const finding = requireFinding(snapshot, findingId);
  const { note, settled, statement } = fields;
  const values: Record<string, Json> = {};
  if (statement !== undefined) values.statement = checkedStatement(statement);
  if (note !== undefined) values.note = note.trim() === '' ? null : note.trim();
  if (settled !== undefined) values.settled = settled ? true : null;
  return {
    kind: settled === undefined ? 'edit-finding' : 'settle-finding',
    params: {
      statement: clipStatement(finding.statement),
      of: statement === undefined ? 'note' : 'statement',
      settled: settled === true ? 'yes' : 'no',
    },
    changes: changesTo(finding, values),
  };
};

/** Puts a finding under a theme, or under none, before another or last. */
export const moveFinding: Command<{
  readonly findingId: FindingId;
  readonly themeId: CodeId | undefined;
  readonly beforeId?: FindingId | undefined;
}> = (snapshot, { beforeId, findingId, themeId }) => {
  const finding = requireFinding(snapshot, findingId);
  const others = groupOf(snapshot, themeId).filter((each) => each.finding.id !== findingId);
  const found = others.findIndex((each) => each.finding.id === beforeId);
  const at = found < 0 ? others.length : found;
  const target = themeId === undefined ? undefined : requireCode(snapshot, themeId);
  const before = others[at - 1]?.finding.order;
  const after = others[at]?.finding.order;
  const here = groupOf(snapshot, finding.themeId);
  const place = here.findIndex((each) => each.finding.id === findingId);
  const stays = isSameTheme(snapshot, finding.themeId, target) && place === at;
  return {
    kind: 'move-finding',
    params: {
      statement: clipStatement(finding.statement),
      under: target === undefined ? 'no' : 'yes',
      theme: target === undefined ? '' : (snapshot.codes.get(target)?.name ?? ''),
    },
    changes: stays
      ? []
      : changesTo(finding, { themeId: target ?? null, order: orderBetween(before, after) }),
  };
};

/** Has a finding read as part of another: what it rests on and what was marked for it counts there (F4). */
export const mergeFindings: Command<{
  readonly findingId: FindingId;
  readonly intoId: FindingId;
}> = (snapshot, { findingId, intoId }) => {
  const finding = requireFinding(snapshot, findingId);
  const into = requireFinding(snapshot, intoId);
  return {
    kind: 'merge-findings',
    params: { statement: clipStatement(finding.statement), into: clipStatement(into.statement) },
    changes: findingId === intoId ? [] : changesTo(finding, { mergedInto: intoId }),
  };
};

/** Takes a finding that was merged out again, as it was before. */
export const separateFinding: Command<{ readonly findingId: FindingId }> = (
  snapshot,
  { findingId },
) => {
  const finding = snapshot.findings.get(findingId);
  if (finding === undefined || finding.deleted === true)
    throw new ExpectedError('missing', t('findings.gone'));
  return {
    kind: 'separate-finding',
    params: { statement: clipStatement(finding.statement) },
    changes: changesTo(finding, { mergedInto: null }),
  };
};

/**
 * Divides a finding: a new one of its own words stands behind it and rests on the same themes, codes and passages. What
 * was assessed stays with the first.
 */
export const splitFinding: Command<{
  readonly findingId: FindingId;
  readonly newId?: FindingId | undefined;
  readonly statement: string;
}> = (snapshot, params, context) => {
  const finding = requireFinding(snapshot, params.findingId);
  const statement = checkedStatement(params.statement);
  const id = params.newId ?? context.newId('finding');
  const { findings, resolved } = findingOutline(snapshot);
  const read = findings.find((each) => each.finding.id === finding.id);
  const group = groupOf(snapshot, finding.themeId);
  const at = group.findIndex((each) => each.finding.id === finding.id);
  const { adjusted = new Map(), rests = [] } = read ?? {};
  const created: Finding = {
    ...{ id, type: 'finding', statement, writtenBy: context.reviewerId },
    order: orderBetween(finding.order, group[at + 1]?.finding.order),
    ...(finding.themeId === undefined ? {} : { themeId: finding.themeId }),
    ...(rests.length === 0 ? {} : { rests: keysOf(rests) }),
    ...(adjusted.size === 0 ? {} : { studies: Object.fromEntries(adjusted) }),
  };
  const marks = [...snapshot.supports.values()].flatMap((support): readonly Change[] =>
    support.deleted === true || resolved.get(support.findingId) !== finding.id
      ? []
      : [{ create: { ...support, id: context.newId('support'), findingId: id } }],
  );
  return {
    kind: 'split-finding',
    params: { statement: clipStatement(finding.statement), created: clipStatement(statement) },
    changes: [{ create: created }, ...marks],
  };
};

/** Removes a finding with what was merged into it; themes, codes and excerpts stay. */
export const removeFinding: Command<{ readonly findingId: FindingId }> = (
  snapshot,
  { findingId },
) => {
  const finding = requireFinding(snapshot, findingId);
  return {
    kind: 'remove-finding',
    params: { statement: clipStatement(finding.statement) },
    changes: changesTo(finding, { deleted: true }),
  };
};

/** A finding that stands. Throws `ExpectedError` (`missing`) where it is gone or merged. */
export function requireFinding(snapshot: Full, id: FindingId): Finding {
  const finding = snapshot.findings.get(id);
  if (finding === undefined || findingOutline(snapshot).resolved.get(id) !== id)
    throw new ExpectedError('missing', t('findings.gone'));
  return finding;
}

/** A mark of the reviewer's. */
export function newSupport(
  { newId, reviewerId }: CommandContext,
  mark: Pick<Support, 'excerptId' | 'findingId' | 'stance'>,
): Support {
  return { id: newId('support'), type: 'support', ...mark, saidBy: reviewerId };
}

/** A code that can be read, as what it was merged into. */
export function requireCode({ codes }: Full, id: CodeId): CodeId {
  const live = codeTree(codes).structure.resolved.get(id);
  if (live === undefined) throw new ExpectedError('missing', t('error.codeGone'));
  return live;
}

export function keysOf<T extends string>(ids: readonly T[]): Readonly<Record<T, true>> {
  return Object.fromEntries(ids.map((id) => [id, true] as const)) as Record<T, true>;
}

/** The findings that stand under a theme, in their order. */
function groupOf(snapshot: Full, themeId: CodeId | undefined): readonly ReadFinding[] {
  const { groups } = findingOutline(snapshot);
  const live =
    themeId === undefined ? undefined : codeTree(snapshot.codes).structure.resolved.get(themeId);
  return groups.find(({ theme }) => theme?.code.id === live)?.findings ?? [];
}

function isSameTheme(snapshot: Full, a: CodeId | undefined, b: CodeId | undefined): boolean {
  const { resolved } = codeTree(snapshot.codes).structure;
  return (a === undefined ? undefined : resolved.get(a)) === b;
}

function checkedStatement(typed: string): string {
  const statement = singleBlanks(typed);
  if (statement === '') throw new ExpectedError('statement', t('findings.needsStatement'));
  return statement;
}
