/** What codes are called by in projects: as another program called them that they came from, else as we do. */
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import { guidOf } from './guids.ts';
import type { Guid } from './model.ts';

/** Law: each code has one, and no two codes the same; it does not change with what else is written. */
export function codeGuids(codes: ReadonlyMap<CodeId, Code>): ReadonlyMap<CodeId, Guid> {
  const holders = new Map<Guid, CodeId>();
  for (const { deleted, guid, id } of codes.values()) {
    if (guid === undefined || deleted === true) continue;
    // Two people may have brought the same project in: the first id keeps what both came with.
    const holder = holders.get(guid);
    if (holder === undefined || id < holder) holders.set(guid, id);
  }
  return new Map(
    [...codes.values()].map(({ guid, id }) => [
      id,
      guid !== undefined && holders.get(guid) === id ? guid : guidOf(id),
    ]),
  );
}
