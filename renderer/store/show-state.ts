import { sizeOfReview } from '../db/review-size.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';
import { useSession } from './session-store.ts';
import { useSharedFolder } from './shared-folder.ts';
import { stateSections, useStateReport } from './state-report.ts';

/** Gathers how the open review is kept, and shows it. */
export async function showState(): Promise<void> {
  const { engine } = useReview.getState();
  if (engine === undefined) return;
  const { db, journal, platform } = services();
  const { id } = engine.state;
  const { watch } = useSharedFolder.getState();
  const sections = stateSections({
    log: await engine.readLog(),
    size: await sizeOfReview(db, id),
    journal: platform.canKeepJournal ? await journal.state(id) : undefined,
    backups: platform.canKeepJournal ? await platform.listBackups(id) : [],
    folder: watch?.state,
    // What was read is of a moment ago: the state goes with it.
    state: engine.state,
  });
  useStateReport.setState({ sections });
  useSession.setState({ overlay: 'state' });
}
