/** What a command planned on rows in which documents are coded again (`asCodedAgain`), as changes of the second coding. */
import { BugError, ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/messages.ts';
import { type Change, changedId, isCreate } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { DocumentId, RecordId, ReexcerptId, ReviewerId } from '../records/ids.ts';
import type { Recode } from '../records/recode.ts';
import { type AnyRecord, recordTypeOf, referencesOf } from '../records/record-types.ts';
import { codedAgainBy } from './open-recodes.ts';

/**
 * The plan as it is written: coding in a document that is coded again becomes records of the second coding, and says so in
 * the trail. Throws `ExpectedError` (`coded-again`) where a record that counts would come to hang on it, as a note or a
 * chosen quote.
 */
export function plannedAgain(full: Full, plan: Plan, reviewer: ReviewerId): Plan {
  const open = codedAgainBy(full, reviewer);
  if (open.size === 0) return plan;
  const homes = new Map<RecordId, DocumentId>();
  for (const change of plan.changes)
    if (isCreate(change) && isCoded(change.create))
      homes.set(change.create.id, change.create.documentId);
  const roundOf = (id: RecordId): Recode | undefined => {
    if (!isCodedId(id)) return undefined;
    const home = homes.get(id) ?? full.home.get(id);
    return home === undefined ? undefined : open.get(home);
  };
  const isAbout = (change: Change): boolean => roundOf(changedId(change)) !== undefined;
  for (const change of plan.changes) {
    if (!isCreate(change) || isAbout(change)) continue;
    for (const { id } of referencesOf(change.create))
      if (roundOf(id) !== undefined) throw new ExpectedError('coded-again', t('common.codedAgain'));
  }
  if (!plan.changes.some(isAbout)) return plan;
  const changes = plan.changes.flatMap((change) => {
    const recode = roundOf(changedId(change));
    if (recode !== undefined) return [again(change, recode)];
    // Coding a document anew does not begin the work that was given out on it.
    return recordTypeOf(changedId(change)) === 'assignment' ? [] : [change];
  });
  return {
    kind: codeAgainKind,
    params: { of: plan.kind, ofParams: plan.params as Json },
    changes,
  };
}

/** The kind of an operation that coded in a second coding; its params name what it would have been. */
export const codeAgainKind = 'code-again';

function again(change: Change, recode: Recode): Change {
  if (!isCreate(change)) return { set: secondId(change.set), fields: change.fields };
  const { create } = change;
  if (create.type === 'excerpt' && create.layer === undefined) {
    const { layer: _, ...rest } = create;
    const id = secondId(create.id) as ReexcerptId;
    return { create: { ...rest, id, type: 'reexcerpt', recodeId: recode.id } };
  }
  if (create.type === 'coding' && create.layer === 'own') {
    const { derivedFrom: _, excerptId, layer: __, ...rest } = create;
    return {
      create: {
        ...rest,
        id: secondId(create.id) as `recoding:${string}`,
        type: 'recoding',
        reexcerptId: secondId(excerptId) as ReexcerptId,
        recodeId: recode.id,
      },
    };
  }
  throw new BugError(`${create.id}: nothing is settled in a document that is coded again`);
}

function secondId(id: RecordId): ReexcerptId | `recoding:${string}` {
  const body = id.slice(id.indexOf(':') + 1);
  return id.startsWith('excerpt:') ? `reexcerpt:${body}` : `recoding:${body}`;
}

function isCoded(record: AnyRecord): record is Coding | Excerpt {
  return record.type === 'excerpt' || record.type === 'coding';
}

function isCodedId(id: string): id is Coding['id'] | Excerpt['id'] {
  return id.startsWith('excerpt:') || id.startsWith('coding:');
}
