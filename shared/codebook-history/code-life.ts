/** The life of a code or theme, read off the log (rule Y5). */
import { codeTree } from '../codebook/code-tree.ts';
import { type Change, changedId, differingFields, isCreate } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { undoneIds } from '../ops/undo-stack.ts';
import type { Code } from '../records/code.ts';
import type { CodeId, CodingId } from '../records/ids.ts';

/** `born`: it was made; `joined`: a code that was merged into it was; `self`: something became of it; `below`: of what stands below it. */
export type LifePart = 'born' | 'joined' | 'self' | 'below';

export interface LifeLine {
  readonly operation: Operation;
  readonly part: LifePart;
  readonly isUndone: boolean;
}

/** The codes that are shown, and everybody’s coding, which tells what was split off which code. */
export interface LifeRows extends Pick<Snapshot, 'codes' | 'home'> {
  readonly everybody: Snapshot['codings'];
}

/** Fields that say nothing of what a code is or where it belongs. */
const unsaid = new Set(['order', 'colour']);

/**
 * Everything that became of a code, of what was merged into it, and what came below it or left, in the order of the log.
 * `operations` are those that may be shown.
 */
export function codeLife(
  id: CodeId,
  operations: readonly Operation[],
  rows: LifeRows,
): readonly LifeLine[] {
  const { resolved } = codeTree(rows.codes).structure;
  const family = new Set<string>([id]);
  for (const [each, target] of resolved) if (target === id) family.add(each);
  const undone = undoneIds(operations);
  return inOrder(operations).flatMap((operation): readonly LifeLine[] => {
    const parts = operation.changes.flatMap((change) => partOf(change, id, family, rows) ?? []);
    if (operation.kind === 'split-code' && isSplitOff(operation, family, rows)) parts.push('self');
    const part = order.find((each) => parts.includes(each));
    return part === undefined ? [] : [{ operation, part, isUndone: undone.has(operation.id) }];
  });
}

const order: readonly LifePart[] = ['born', 'self', 'joined', 'below'];

function partOf(
  change: Change,
  id: CodeId,
  family: ReadonlySet<string>,
  { codes }: LifeRows,
): LifePart | undefined {
  const changed = changedId(change);
  if (!changed.startsWith('code:')) return undefined;
  if (isCreate(change)) {
    if (changed === id) return 'born';
    if (family.has(changed)) return 'joined';
    return standsIn(change.create as Code, family) ? 'below' : undefined;
  }
  const fields = differingFields(change).filter((field) => !unsaid.has(field));
  if (fields.length === 0) return undefined;
  if (changed === id) return 'self';
  const touches = fields.some((field) => {
    const [name = '', inner] = field.split('.');
    if (name === 'alsoUnder') return inner !== undefined && family.has(inner);
    if (name !== 'parentId' && name !== 'mergedInto') return false;
    return (change.fields[field] ?? []).some(
      (value) => typeof value === 'string' && family.has(value),
    );
  });
  if (touches) return fields.includes('mergedInto') ? 'self' : 'below';
  if (family.has(changed)) return 'joined';
  // What is removed, or merged elsewhere, leaves the theme it stands under.
  const isLeaving = fields.includes('deleted') || fields.includes('mergedInto');
  const code = isLeaving ? codes.get(changed as CodeId) : undefined;
  return code !== undefined && standsIn(code, family) ? 'below' : undefined;
}

/** Whether what was split off was coded with one of these. */
function isSplitOff(
  { changes }: Operation,
  family: ReadonlySet<string>,
  { everybody, home }: LifeRows,
): boolean {
  return changes.some((change) => {
    if (isCreate(change) || !change.set.startsWith('coding:')) return false;
    const id = change.set as CodingId;
    const coding = everybody.get(home.get(id) ?? 'document:none')?.codings.get(id);
    return coding !== undefined && family.has(coding.codeId);
  });
}

function standsIn({ alsoUnder = {}, parentId }: Code, family: ReadonlySet<string>): boolean {
  return (
    (parentId !== undefined && family.has(parentId)) ||
    Object.keys(alsoUnder).some((each) => family.has(each))
  );
}
