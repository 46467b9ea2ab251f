import { codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId } from '../records/ids.ts';
import type { Condition, Query } from '../records/query.ts';
import type { Shown } from '../team/view.ts';
import { attributeName } from './attributes-table.ts';

/** What a condition asks, without whether it must hold or must not. */
export function conditionWords(condition: Condition, snapshot: Shown): string {
  switch (condition.kind) {
    case 'code':
      return t('query.code', { name: nameOf(condition.codeId, snapshot) });
    case 'near': {
      const { kind, within = 0 } = condition.meeting;
      return t(`query.near.${kind}`, { name: nameOf(condition.codeId, snapshot), within });
    }
    case 'study':
      return t('query.study', {
        attribute: attributeName(condition.attribute),
        value: condition.value === '' ? t('attributes.none') : condition.value,
      });
    case 'reviewer':
      return t('query.reviewer', {
        name: snapshot.reviewers.get(condition.reviewerId)?.name ?? t('query.gone'),
      });
    case 'order':
      return t('query.order', {
        order: condition.order === 'none' ? t('query.noOrder') : t(`order.${condition.order}`),
      });
  }
}

function nameOf(id: CodeId, { codes }: Shown): string {
  const { nodes, structure } = codeTree(codes);
  const live = structure.resolved.get(id);
  return (live === undefined ? undefined : nodes.get(live)?.code.name) ?? t('query.gone');
}

/** A whole question in words: alternatives in brackets, where there are several. */
export function questionWords(groups: Query['groups'], snapshot: Shown): string {
  const parts = groups.map((group) =>
    group
      .map((condition) => {
        const words = conditionWords(condition, snapshot);
        return condition.not === true ? t('query.negated', { condition: words }) : words;
      })
      .join(` ${t('query.and')} `),
  );
  return parts.length > 1
    ? parts.map((part) => `(${part})`).join(` ${t('query.or')} `)
    : (parts[0] ?? '');
}
