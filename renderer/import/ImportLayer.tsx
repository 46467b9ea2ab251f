import { useEffect, useState } from 'react';
import { useReview } from '../store/review-store.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportReports } from './ImportReports.tsx';
import styles from './import.module.css';
import { listenForDrops, listenForPaste } from './listen.ts';

/** Everything of importing that is above the screens: drop, paste, progress and reports. */
export function ImportLayer() {
  const [isDragging, setDragging] = useState(false);
  const canImport = useReview((state) => state.status === 'open' && !state.readOnly);
  useEffect(() => listenForDrops(setDragging), []);
  useEffect(() => listenForPaste(), []);
  return (
    <>
      {isDragging && canImport ? <DropOverlay /> : null}
      <div className={styles.corner}>
        <ImportReports />
        <ImportProgress />
      </div>
    </>
  );
}
