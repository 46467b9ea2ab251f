import type { ExcerptId } from '../../../shared/records/ids.ts';
import { useSession } from '../../store/session-store.ts';
import { useReader } from '../reader-state.ts';

/** Asks the bar beside an excerpt for its group. */
export function askGroup(excerptId: ExcerptId): void {
  // It is for this excerpt, whatever else is selected.
  useSession.setState({ selection: undefined, excerptId });
  useReader.setState(({ bar }) => ({ bar: { field: 'group', tick: (bar?.tick ?? 0) + 1 } }));
}
