import { codeTree } from '../codebook/code-tree.ts';
import { participantGroup } from '../codebook/participant-groups.ts';
import { fieldsOf } from '../extraction/review-fields.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId, GroupId } from '../records/ids.ts';
import type { Condition, Query } from '../records/query.ts';
import type { MemberCondition, StudySet } from '../records/set.ts';
import { ownNameOf } from '../relations/attributes.ts';
import { labelNamed } from '../screening/labels.ts';
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
    case 'group':
      return t('query.group', { group: nameOfGroup(condition.groupId, snapshot) });
  }
}

function nameOfGroup(id: GroupId | 'none', snapshot: Shown): string {
  if (id === 'none') return t('query.noOrder');
  return participantGroup(snapshot, id)?.name ?? t('query.gone');
}

function nameOf(id: CodeId, { codes }: Shown): string {
  const { nodes, structure } = codeTree(codes);
  const live = structure.resolved.get(id);
  return (live === undefined ? undefined : nodes.get(live)?.code.name) ?? t('query.gone');
}

/** What the condition of a set asks of a study, without whether it must hold or must not. */
export function memberWords(condition: MemberCondition, snapshot: Shown): string {
  switch (condition.kind) {
    case 'code':
      return t('sets.says.code', { name: nameOf(condition.codeId, snapshot) });
    case 'study':
      return t('sets.says.study', {
        attribute: attributeName(condition.attribute),
        value: condition.value === '' ? t('attributes.none') : condition.value,
        gone: isAttributeGone(condition.attribute, snapshot) ? 'yes' : 'no',
      });
    case 'reviewer':
      return t('sets.says.reviewer', {
        name: snapshot.reviewers.get(condition.reviewerId)?.name ?? t('query.gone'),
      });
    case 'inclusion':
      return t('sets.says.inclusion', { inclusion: condition.inclusion });
    case 'label':
      return t('sets.says.label', {
        label: condition.label,
        gone: labelNamed(snapshot.review, condition.label) === undefined ? 'yes' : 'no',
      });
    case 'years':
      return t('sets.says.years', {
        kind: condition.to === undefined ? 'from' : condition.from === undefined ? 'to' : 'both',
        // Years are names, not quantities.
        from: String(condition.from ?? ''),
        to: String(condition.to ?? ''),
      });
    case 'search':
      return t('sets.says.search', {
        search: snapshot.searches.get(condition.searchId)?.source ?? t('query.gone'),
      });
    case 'richness':
    case 'closeness':
      return t(`sets.says.${condition.kind}`, { least: condition.least });
    case 'title':
      return t('sets.says.title', { words: condition.words });
  }
}

/** Whether an attribute of the team’s has neither a field nor a value any more. */
function isAttributeGone(attribute: string, snapshot: Shown): boolean {
  const name = ownNameOf(attribute);
  if (name === undefined) return false;
  if (fieldsOf(snapshot).some((field) => field.attribute === attribute)) return false;
  return ![...snapshot.studies.values()].some(
    ({ custom, deleted }) => deleted !== true && Object.hasOwn(custom ?? {}, name),
  );
}

/** The rule of a set in words. */
export function ruleWords(groups: NonNullable<StudySet['groups']>, snapshot: Shown): string {
  return inGroups(groups, (condition) => memberWords(condition, snapshot));
}

/** A whole question in words: alternatives in brackets, where there are several. */
export function questionWords(groups: Query['groups'], snapshot: Shown): string {
  return inGroups(groups, (condition) => conditionWords(condition, snapshot));
}

function inGroups<C extends { readonly not?: boolean | undefined }>(
  groups: readonly (readonly C[])[],
  say: (condition: C) => string,
): string {
  const parts = groups.map((group) =>
    group
      .map((condition) => {
        const words = say(condition);
        return condition.not === true ? t('query.negated', { condition: words }) : words;
      })
      .join(` ${t('query.and')} `),
  );
  return parts.length > 1
    ? parts.map((part) => `(${part})`).join(` ${t('query.or')} `)
    : (parts[0] ?? '');
}
