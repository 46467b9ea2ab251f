import { useEffect } from 'react';
import { registerActions } from '../actions/registry.ts';
import { AppraisalScreen } from '../appraisal/AppraisalScreen.tsx';
import { appraisalActions } from '../appraisal/appraisal-actions.ts';
import { ReadingDesk } from '../reader/ReadingDesk.tsx';
import { readingActions } from '../reader/reading-actions.ts';

/** In pixels: reasons are written there. */
const paneWidth = 380;

/** Appraisal with the text of the study in the middle. */
export function AppraisalDesk() {
  useEffect(() => registerActions([...readingActions(), ...appraisalActions()]), []);
  return <AppraisalScreen desk={(parts) => <ReadingDesk {...parts} rightWidth={paneWidth} />} />;
}
