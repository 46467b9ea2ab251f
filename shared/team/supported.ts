/** Where the passages lie that were marked for findings, whosever coding is counted. */
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { SupportId } from '../records/ids.ts';

/** Of each live mark whose excerpt is there that excerpt. */
export type Supported = ReadonlyMap<SupportId, Excerpt>;

const nothing: Supported = new Map();
const latest = new WeakMap<
  Snapshot['home'],
  { readonly supports: Snapshot['supports']; readonly supported: Supported }
>();

/** The excerpts that `supports` are about, looked up in `full`. Law: the same object as before where none changed. */
export function supportedIn(full: Snapshot, supports: Snapshot['supports']): Supported {
  if (supports.size === 0) return nothing;
  const last = latest.get(full.home);
  const supported = new Map<SupportId, Excerpt>();
  let isSame = last?.supports === supports;
  for (const { deleted, excerptId, id } of supports.values()) {
    if (deleted === true) continue;
    const excerpt = findRecord(full, excerptId);
    if (excerpt?.type !== 'excerpt' || excerpt.deleted === true) continue;
    supported.set(id, excerpt);
    isSame &&= last?.supported.get(id) === excerpt;
  }
  if (isSame && last?.supported.size === supported.size) return last.supported;
  latest.set(full.home, { supports, supported });
  return supported;
}
