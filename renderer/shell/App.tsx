import { useEffect } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { registerActions } from '../actions/registry.ts';
import { AgreementScreen } from '../agreement/AgreementScreen.tsx';
import { AuditScreen } from '../audit/AuditScreen.tsx';
import { CodebookPane } from '../codebook/CodebookPane.tsx';
import { codebookActions } from '../codebook/codebook-actions.ts';
import { resetCodebookView } from '../codebook/codebook-view.ts';
import { ThemesScreen } from '../codebook/ThemesScreen.tsx';
import { CompareScreen } from '../compare/CompareScreen.tsx';
import { ExportScreen } from '../exports/ExportScreen.tsx';
import { ImportLayer, importActions } from '../import/ImportLayer.tsx';
import { MatrixScreen } from '../matrix/MatrixScreen.tsx';
import { CodeScreen } from '../reader/CodeScreen.tsx';
import { ReviewsScreen } from '../reviews/ReviewsScreen.tsx';
import { ScreeningScreen } from '../screening/ScreeningScreen.tsx';
import { useReview } from '../store/review-store.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { StudiesScreen } from '../studies/StudiesScreen.tsx';
import { StudyList } from '../studies/StudyList.tsx';
import { TeamScreen } from '../team/TeamScreen.tsx';
import { WaitingFile } from '../team/WaitingFile.tsx';
import { Guide } from './Guide.tsx';
import { Header, ReadOnlyBar } from './Header.tsx';
import { LeftPane } from './LeftPane.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Notices } from './Notices.tsx';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import styles from './shell.module.css';
import { TaskList } from './TaskList.tsx';
import { useAppearance } from './use-appearance.ts';

export function App() {
  useAppearance();
  useEffect(() => registerActions([...importActions(), ...codebookActions()]), []);
  const reviewId = useReview((state) => state.info?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another review begins with its own view
  useEffect(() => resetCodebookView(), [reviewId]);
  const readingSize = usePreferences((state) => state.readingSize);
  return (
    <div className={styles.app} style={{ ['--reading-size' as string]: `${readingSize}px` }}>
      <Header />
      <ReadOnlyBar />
      <main className={styles.screen}>
        <ScreenName />
        <CurrentScreen />
      </main>
      <Guide />
      <ImportLayer />
      <WaitingFile />
      <TaskList />
      <Notices />
      <Palette />
      <Shortcuts />
      <LiveRegion />
    </div>
  );
}

/** The page's name for screen readers, where the screen shows no heading of its own. */
function ScreenName() {
  const screen = useSession((state) => state.screen);
  const open = useReview((state) => state.status === 'open');
  if (!open || screen === 'reviews' || screen === 'code') return null;
  return <h1 className="visually-hidden">{t(`screen.${screen}`)}</h1>;
}

function CurrentScreen() {
  const screen = useSession((state) => state.screen);
  const status = useReview((state) => state.status);
  if (status === 'opening') return null;
  if (status !== 'open' || screen === 'reviews') return <ReviewsScreen />;
  switch (screen) {
    case 'studies':
      return <StudiesScreen />;
    case 'screening':
      return <ScreeningScreen />;
    case 'code':
      return <CodeScreen left={<LeftPane top={<StudyList />} bottom={<CodebookPane />} />} />;
    case 'themes':
      return <ThemesScreen />;
    case 'matrix':
      return <MatrixScreen />;
    case 'compare':
      return <CompareScreen />;
    case 'agreement':
      return <AgreementScreen />;
    case 'team':
      return <TeamScreen />;
    case 'export':
      return <ExportScreen />;
    case 'audit':
      return <AuditScreen />;
  }
}
