import { useEffect, useState } from 'react';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportReports } from './ImportReports.tsx';
import styles from './import.module.css';
import { listenForDrops, listenForPaste } from './listen.ts';
import { MarksDialog } from './marks/MarksDialog.tsx';
import { ProjectDialog } from './project/ProjectDialog.tsx';
import { ReportsDialog } from './project/ReportsDialog.tsx';

/** Everything of importing that is above the screens: drop, paste, progress and reports. */
export function ImportLayer() {
  const [isDragging, setDragging] = useState(false);
  const canImport = useReview((state) => state.status === 'open' && !state.readOnly);
  // The details of a study lie where the report would; it is corrected there while the report is read.
  const isBeside = useSession(
    ({ screen, studyId }) => screen === 'studies' && studyId !== undefined,
  );
  useEffect(() => listenForDrops(setDragging), []);
  useEffect(() => listenForPaste(), []);
  return (
    <>
      {isDragging && canImport ? <DropOverlay /> : null}
      <div className={styles.corner} data-beside={isBeside || undefined}>
        <ImportReports />
        <ImportProgress />
      </div>
      <MarksDialog />
      <ProjectDialog />
      <ReportsDialog />
    </>
  );
}
