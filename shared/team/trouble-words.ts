import { t } from '../messages/all-messages.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { Trouble } from './trouble.ts';

/** One sentence for a trouble: who did what, and what the team can do about it. */
export function describeTrouble(trouble: Trouble, snapshot: Snapshot): string {
  switch (trouble.kind) {
    case 'removed': {
      const { codings, record, removedBy } = trouble;
      const what =
        record.type === 'code'
          ? record.name
          : record.type === 'study'
            ? record.citation.title
            : record.title;
      const whose = new Set(codings.map(({ reviewerId }) => nameOf(snapshot, reviewerId)));
      return t(`settle.removed.${record.type}`, {
        what,
        remover: nameOf(snapshot, removedBy),
        count: codings.length,
        whose: [...whose].join(', '),
      });
    }
    case 'merge-circle':
    case 'parent-circle':
      return t(`settle.${trouble.kind}`, {
        codes: trouble.codes.map(({ name }) => `“${name}”`).join(', '),
      });
    case 'sources-withdrawn': {
      const [first] = trouble.codings;
      const excerpt = first === undefined ? undefined : findRecord(snapshot, first.excerptId);
      return t('settle.sources-withdrawn', {
        count: trouble.codings.length,
        quote: excerpt?.type === 'excerpt' ? `“${excerpt.quote.slice(0, 90)}”` : '–',
      });
    }
    case 'same-name': {
      const [first, second] = trouble.codes;
      return t('settle.same-name', {
        name: first.name,
        first: nameOf(snapshot, first.createdBy),
        second: nameOf(snapshot, second.createdBy),
      });
    }
  }
}

function nameOf(snapshot: Snapshot, id: ReviewerId | undefined): string {
  return (id === undefined ? undefined : snapshot.reviewers.get(id)?.name) ?? t('team.nobody');
}
