import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
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
  return circlesOf(codes, field).map((circle) => ({
    kind,
    id: `${kind} ${circle.map(({ id }) => id).join(' ')}`,
    codes: circle,
  }));
}

/** Circles of a field in which a code is left; each begins with its smallest id. */
function circlesOf(
  codes: ReadonlyMap<CodeId, Code>,
  field: 'mergedInto' | 'parentId',
): readonly (readonly Code[])[] {
  const circles: (readonly Code[])[] = [];
  const settled = new Set<CodeId>();
  for (const start of codes.values()) {
    const path: Code[] = [];
    const onPath = new Set<CodeId>();
    let code: Code | undefined = start;
    while (code !== undefined && !settled.has(code.id) && !onPath.has(code.id)) {
      path.push(code);
      onPath.add(code.id);
      const next: CodeId | undefined = code[field];
      code = next === undefined ? undefined : codes.get(next);
    }
    if (code !== undefined && onPath.has(code.id)) {
      const circle = path.slice(path.indexOf(code));
      if (circle.some(({ deleted }) => deleted !== true)) circles.push(fromSmallest(circle));
    }
    for (const { id } of path) settled.add(id);
  }
  return circles.sort(([a], [b]) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1));
}

function fromSmallest(circle: readonly Code[]): readonly Code[] {
  const first = circle.reduce((a, b) => (a.id < b.id ? a : b));
  const at = circle.indexOf(first);
  return [...circle.slice(at), ...circle.slice(0, at)];
}
