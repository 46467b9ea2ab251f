/** What the list of studies shows only when it is asked for. */
import { LatePart } from '../ui/late-part.ts';
import type { StudyListMenuProps } from './StudyListMenu.tsx';

export const studyListMenu = new LatePart<StudyListMenuProps>(
  async () => (await import('./StudyListMenu.tsx')).StudyListMenu,
);
