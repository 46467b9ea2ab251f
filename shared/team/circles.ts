/** Records that lead to each other. */

/** The circles that `next` leads through, each from its smallest id on, in the order of these. */
export function circlesOf<R extends { readonly id: string }>(
  records: ReadonlyMap<R['id'], R>,
  next: (record: R) => R['id'] | undefined,
): readonly (readonly R[])[] {
  const circles: (readonly R[])[] = [];
  const settled = new Set<R['id']>();
  for (const start of records.values()) {
    const path: R[] = [];
    const onPath = new Set<R['id']>();
    let record: R | undefined = start;
    while (record !== undefined && !settled.has(record.id) && !onPath.has(record.id)) {
      path.push(record);
      onPath.add(record.id);
      const to: R['id'] | undefined = next(record);
      record = to === undefined ? undefined : records.get(to);
    }
    if (record !== undefined && onPath.has(record.id))
      circles.push(fromSmallest(path.slice(path.indexOf(record))));
    for (const { id } of path) settled.add(id);
  }
  return circles.sort(([a], [b]) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1));
}

function fromSmallest<R extends { readonly id: string }>(circle: readonly R[]): readonly R[] {
  const first = circle.reduce((a, b) => (a.id < b.id ? a : b));
  const at = circle.indexOf(first);
  return [...circle.slice(at), ...circle.slice(0, at)];
}
