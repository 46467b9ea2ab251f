/** A row that may have been merged into another of its kind. */
interface Mergeable<Id> {
  readonly mergedInto?: Id | undefined;
  readonly deleted?: boolean | undefined;
}

/**
 * The row that one is read as: follows `mergedInto`. Undefined where it leads to a row that is deleted or not there; in a
 * circle the smallest id that is not deleted stands.
 */
export function readAs<Id extends string>(
  rows: ReadonlyMap<Id, Mergeable<Id>>,
  id: Id,
): Id | undefined {
  const path: Id[] = [];
  for (let current = id; ; ) {
    const row = rows.get(current);
    if (row === undefined) return undefined;
    const seen = path.indexOf(current);
    if (seen >= 0)
      return path
        .slice(seen)
        .filter((member) => rows.get(member)?.deleted !== true)
        .sort()[0];
    path.push(current);
    if (row.mergedInto === undefined) return row.deleted === true ? undefined : current;
    current = row.mergedInto;
  }
}
