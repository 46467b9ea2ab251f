import { passageKey, samePassage } from '../anchor/region.ts';
import { ExpectedError } from '../errors.ts';
import { jsonEquals } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { inEnglish } from '../messages/speech.ts';
import { type Change, changedId, changeFields } from '../ops/change.ts';
import type { FieldConflict } from '../ops/conflicts.ts';
import { fieldName } from '../ops/field-name.ts';
import { fieldsOfValue, readValue } from '../ops/shared-values.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import { valueWords } from '../ops/value-words.ts';
import type { Settlement } from '../reconcile/settlement.ts';
import type { Coding } from '../records/coding.ts';
import type { Decision, Outcome } from '../records/decision.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodingId, DocumentId, ReviewerId } from '../records/ids.ts';
import type { Command, CommandContext } from './context.ts';
import { loggedQuote } from './excerpts.ts';
import { groupsHeld } from './groups.ts';
import { keepValue } from './keep-value.ts';

export interface DecisionWords {
  readonly reason: string;
  /** Who took the decision; the recorder where nobody is named. */
  readonly present: readonly ReviewerId[];
  readonly note?: string;
}

/**
 * Settles disagreements: each gets a decision, and what was chosen becomes consensus codings that name
 * what they come from. The reviewers' own codings stay as they are.
 */
export const settle: Command<
  DecisionWords & { readonly settlements: readonly Settlement[]; readonly outcome: Outcome }
> = (snapshot, params, context) => {
  const changes: Change[] = [];
  const excerpts = new Map<string, Excerpt>();
  let quote = '';
  for (const settlement of params.settlements) {
    const results: CodingId[] = [];
    for (const { anchor, codeId, constructOrder, derivedFrom } of settlement.results) {
      const { documentId } = settlement;
      const excerpt = consensusExcerpt(snapshot, context, changes, excerpts, {
        documentId,
        ...anchor,
        ...(constructOrder === undefined ? {} : { constructOrder }),
        ...groupsOfSources(snapshot, documentId, derivedFrom),
      });
      quote = loggedQuote(anchor);
      const coding: Coding = {
        id: context.newId('coding'),
        type: 'coding',
        excerptId: excerpt.id,
        documentId,
        codeId,
        reviewerId: context.reviewerId,
        layer: 'consensus',
        derivedFrom: [...derivedFrom],
      };
      changes.push({ create: coding });
      results.push(coding.id);
    }
    const supersedes = earlierDecisions(snapshot, settlement);
    changes.push({ create: newDecision(context, settlement, results, supersedes, params) });
    quote ||= quoteOf(snapshot, settlement);
  }
  return {
    kind: params.outcome === 'agreed' ? 'adopt-agreements' : 'settle',
    params: {
      // A message selects by a plain word.
      outcome: params.outcome.replaceAll('-', '_'),
      count: params.settlements.length,
      codings: changes.filter((change) => 'create' in change && change.create.type === 'coding')
        .length,
      quote: quote.slice(0, 90),
      reason: params.reason.trim() || null,
    },
    changes,
  };
};

type Passage = Omit<Excerpt, 'id' | 'type' | 'reviewerId' | 'layer' | 'deleted'>;

function consensusExcerpt(
  snapshot: Snapshot,
  context: CommandContext,
  changes: Change[],
  fresh: Map<string, Excerpt>,
  passage: Passage,
): Excerpt {
  const key = `${passage.documentId} ${passageKey(passage)} ${passage.constructOrder ?? ''} ${groupKey(passage)}`;
  const made = fresh.get(key);
  if (made !== undefined) return made;
  for (const excerpt of snapshot.codings.get(passage.documentId)?.excerpts.values() ?? []) {
    if (
      excerpt.layer === 'consensus' &&
      excerpt.deleted !== true &&
      excerpt.reviewerId === context.reviewerId &&
      samePassage(excerpt, passage) &&
      excerpt.constructOrder === passage.constructOrder &&
      groupKey(excerpt) === groupKey(passage)
    ) {
      return excerpt;
    }
  }
  const excerpt: Excerpt = {
    id: context.newId('excerpt'),
    type: 'excerpt',
    reviewerId: context.reviewerId,
    ...passage,
    layer: 'consensus',
  };
  fresh.set(key, excerpt);
  changes.push({ create: excerpt });
  return excerpt;
}

/** Every group that was given to an excerpt that the consensus comes from, and what was taken from all of them (G2). */
function groupsOfSources(
  { codings }: Snapshot,
  documentId: DocumentId,
  sources: readonly CodingId[],
): Pick<Excerpt, 'groups' | 'notGroups'> {
  const page = codings.get(documentId);
  const excerpts = sources.flatMap((id) => {
    const excerptId = page?.codings.get(id)?.excerptId;
    return (excerptId === undefined ? undefined : page?.excerpts.get(excerptId)) ?? [];
  });
  const [first, ...others] = excerpts.map(({ notGroups = {} }) => Object.keys(notGroups));
  const { groups: notGroups } = groupsHeld(
    (first ?? []).filter((id) => others.every((taken) => taken.includes(id))),
  );
  return {
    ...groupsHeld(excerpts.flatMap(({ groups = {} }) => Object.keys(groups))),
    ...(notGroups === undefined ? {} : { notGroups }),
  };
}

function groupKey({ groups = {}, notGroups = {} }: Pick<Excerpt, 'groups' | 'notGroups'>): string {
  return [groups, notGroups].map((each) => Object.keys(each).toSorted().join(' ')).join('|');
}

function newDecision(
  context: CommandContext,
  { about, documentId, kind }: Settlement,
  results: readonly CodingId[],
  supersedes: readonly Decision['id'][],
  { note, outcome, present, reason }: DecisionWords & { readonly outcome: Outcome },
): Decision {
  const trimmed = note?.trim() ?? '';
  return {
    id: context.newId('decision'),
    type: 'decision',
    reviewerId: context.reviewerId,
    documentId,
    kind,
    about: [...about],
    outcome,
    results: [...results],
    ...(supersedes.length === 0 ? {} : { supersedes: [...supersedes] }),
    reason: reason.trim(),
    present: present.length === 0 ? [context.reviewerId] : [...present],
    ...(trimmed === '' ? {} : { note: trimmed }),
  };
}

/** Live decisions about these codings or some of them: the newest word counts, whoever has it (C4). */
function earlierDecisions(
  snapshot: Snapshot,
  { about, documentId }: Settlement,
): readonly Decision['id'][] {
  const wanted = new Set<string>(about);
  return [...snapshot.decisions.values()].flatMap((decision) =>
    decision.deleted !== true &&
    decision.documentId === documentId &&
    decision.about.length > 0 &&
    decision.about.every((id) => wanted.has(id))
      ? [decision.id]
      : [],
  );
}

function quoteOf(snapshot: Snapshot, { about, documentId }: Settlement): string {
  const page = snapshot.codings.get(documentId);
  const [first] = about;
  const coding = first === undefined ? undefined : page?.codings.get(first);
  const excerpt = coding === undefined ? undefined : page?.excerpts.get(coding.excerptId);
  return excerpt === undefined ? '' : loggedQuote(excerpt);
}

/** Takes decisions of one's own back, with the consensus codings they made. */
export const withdrawDecisions: Command<{ readonly decisionIds: readonly Decision['id'][] }> = (
  snapshot,
  params,
  context,
) => {
  const changes: Change[] = [];
  const gone = new Set<string>(
    params.decisionIds.flatMap((id) => snapshot.decisions.get(id)?.results ?? []),
  );
  for (const id of new Set(params.decisionIds)) {
    const decision = snapshot.decisions.get(id);
    if (decision === undefined || decision.deleted === true) continue;
    if (decision.reviewerId !== context.reviewerId) {
      throw new ExpectedError('not-owner', t('error.othersDecision'));
    }
    changes.push(...withdrawal(snapshot, decision, gone));
  }
  const once = new Map(changes.map((change) => [changedId(change), change]));
  return {
    kind: 'withdraw-decisions',
    params: { count: params.decisionIds.length },
    changes: [...once.values()],
  };
};

function withdrawal(
  snapshot: Snapshot,
  decision: Decision,
  gone: ReadonlySet<string>,
): readonly Change[] {
  const changes: Change[] = [];
  const page = pageOf(snapshot, decision.documentId);
  for (const id of decision.results) {
    const coding = page?.codings.get(id);
    if (coding === undefined) continue;
    const change = changeFields(coding, { deleted: true });
    if (change !== undefined) changes.push(change);
    const excerpt = page?.excerpts.get(coding.excerptId);
    const isNeeded = [...(page?.codings.values() ?? [])].some(
      (other) =>
        other.excerptId === coding.excerptId && other.deleted !== true && !gone.has(other.id),
    );
    const removal =
      excerpt === undefined || isNeeded ? undefined : changeFields(excerpt, { deleted: true });
    if (
      removal !== undefined &&
      !changes.some((known) => 'set' in known && known.set === removal.set)
    ) {
      changes.push(removal);
    }
  }
  const change = changeFields(decision, { deleted: true });
  if (change !== undefined) changes.push(change);
  return changes;
}

function pageOf(snapshot: Snapshot, documentId: DocumentId | undefined) {
  return documentId === undefined ? undefined : snapshot.codings.get(documentId);
}

/** Settles two writes of one shared value: the earlier one comes back whole, or the later one stays, on record. */
export const settleConflict: Command<{
  readonly conflict: FieldConflict;
  readonly choose: 'earlier' | 'later';
  readonly reason: string;
}> = (snapshot, { choose, conflict, reason }, context) => {
  const { earlier, field, later } = conflict;
  const record = findRecord(snapshot, conflict.record.id);
  if (record === undefined || !jsonEquals(readValue(record, field), later.value)) {
    throw new ExpectedError('rewritten', t('error.writtenSince'));
  }
  const change =
    choose === 'earlier'
      ? changeFields(record, fieldsOfValue(record.id, field, earlier.value))
      : undefined;
  const operations = [earlier.operation, later.operation];
  const decision = keepValue(context, { record: record.id, field, operations }, reason);
  return {
    kind: 'settle-conflict',
    params: inEnglish(() => ({
      field: fieldName(record.id, field),
      value: valueWords(record.id, field, (choose === 'earlier' ? earlier : later).value, snapshot),
    })),
    changes: [...(change === undefined ? [] : [change]), { create: decision }],
  };
};
