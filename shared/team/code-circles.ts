import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import { circlesOf } from './circles.ts';
import type { Trouble } from './trouble.ts';

type Circle = Extract<Trouble, { readonly kind: 'merge-circle' | 'parent-circle' }>;

/** Codes that two people merged into each other, or more in a circle; T1 says which stands meanwhile. */
export function mergeCircles(codes: ReadonlyMap<CodeId, Code>): readonly Circle[] {
  return troublesOf(codes, 'mergedInto', 'merge-circle');
}

/** Codes that were moved below each other; T3 says which is top level meanwhile. */
export function parentCircles(codes: ReadonlyMap<CodeId, Code>): readonly Circle[] {
  return troublesOf(codes, 'parentId', 'parent-circle');
}

function troublesOf(
  codes: ReadonlyMap<CodeId, Code>,
  field: 'mergedInto' | 'parentId',
  kind: Circle['kind'],
): readonly Circle[] {
  const circles = circlesOf(codes, (code) => code[field]);
  // Of codes that are all removed nothing is missed.
  const left = circles.filter((circle) => circle.some(({ deleted }) => deleted !== true));
  return left.map((circle) => ({
    kind,
    id: `${kind} ${circle.map(({ id }) => id).join(' ')}`,
    codes: circle,
  }));
}
