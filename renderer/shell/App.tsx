import { useEffect } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { registerActions } from '../actions/registry.ts';
import { codebookActions } from '../codebook/codebook-actions.ts';
import { closeAddCodes, resetCodebookView, useCodebookView } from '../codebook/codebook-view.ts';
import { addCodesDialog } from '../codebook/late-bits.ts';
import { importActions } from '../import/import-actions.ts';
import { useExchange } from '../store/exchange.ts';
import { closeFindingMark, useFindingMark } from '../store/finding-mark.ts';
import { closeGroups, useGroups } from '../store/groups-state.ts';
import { closeIntoWriteUp, useIntoWriteUp } from '../store/into-write-up.ts';
import { useProtection } from '../store/protection-state.ts';
import { useReview } from '../store/review-store.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { closeSets, useSets } from '../store/sets-state.ts';
import { LateLayer, LateScreen } from '../ui/Late.tsx';
import { closeOverlay } from './close-overlay.ts';
import { Guide } from './Guide.tsx';
import { Header, ReadOnlyBar } from './Header.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import {
  aboutPage,
  addToSheetDialog,
  findingMarkDialog,
  groupsDialog,
  importLayer,
  lateScreens,
  palette,
  passphraseQuestion,
  preferencesPage,
  reviewDetails,
  setsDialog,
  shortcuts,
  shownScreen,
  statePage,
  waitingFile,
} from './late-parts.ts';
import { Notices } from './Notices.tsx';
import { SafetyBar } from './SafetyBar.tsx';
import styles from './shell.module.css';
import { TaskList } from './TaskList.tsx';
import { useAppearance } from './use-appearance.ts';
import { useArrivingFocus } from './use-arriving-focus.ts';

export function App() {
  useAppearance();
  useEffect(() => registerActions([...importActions(), ...codebookActions()]), []);
  const reviewId = useReview((state) => state.info?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another review begins with its own view
  useEffect(() => resetCodebookView(), [reviewId]);
  const overlay = useSession((state) => state.overlay);
  const { main, place } = useArrivingFocus();
  const isAddingCodes = useCodebookView((state) => state.addingCodes);
  const isAtGroups = useGroups((state) => state.isOpen);
  const isMarking = useFindingMark((state) => state.excerptIds !== undefined);
  const isAdding = useIntoWriteUp((state) => state.parts !== undefined);
  const isAtSets = useSets((state) => state.isOpen);
  const isWaiting = useExchange((state) => state.waiting !== undefined);
  const isAsked = useProtection((state) => state.asked !== undefined);
  const face = usePreferences((state) => state.face);
  const measure = usePreferences((state) => state.measure);
  const readingSize = usePreferences((state) => state.readingSize);
  // Everything that shows a key is drawn anew when keys are changed.
  usePreferences((state) => state.keys);
  return (
    <div
      className={styles.app}
      data-face={face}
      data-measure={measure}
      style={{ ['--reading-size' as string]: `${readingSize}px` }}
    >
      <Header />
      <div className={styles.bars}>
        <ReadOnlyBar />
        <SafetyBar />
      </div>
      <main ref={main} className={styles.screen} tabIndex={-1} aria-label={place}>
        <ScreenName />
        <CurrentScreen />
      </main>
      <Guide />
      <LateLayer part={importLayer} />
      <LateLayer part={waitingFile} wanted={isWaiting} />
      <LateLayer part={passphraseQuestion} wanted={isAsked} />
      <TaskList />
      <Notices />
      <LateLayer part={palette} wanted={overlay === 'palette'} giveUp={closeOverlay} />
      <LateLayer part={shortcuts} wanted={overlay === 'shortcuts'} giveUp={closeOverlay} />
      <LateLayer part={preferencesPage} wanted={overlay === 'preferences'} giveUp={closeOverlay} />
      <LateLayer part={statePage} wanted={overlay === 'state'} giveUp={closeOverlay} />
      <LateLayer part={reviewDetails} wanted={overlay === 'details'} giveUp={closeOverlay} />
      <LateLayer part={addCodesDialog} wanted={isAddingCodes} giveUp={closeAddCodes} />
      <LateLayer part={groupsDialog} wanted={isAtGroups} giveUp={closeGroups} />
      <LateLayer part={findingMarkDialog} wanted={isMarking} giveUp={closeFindingMark} />
      <LateLayer part={addToSheetDialog} wanted={isAdding} giveUp={closeIntoWriteUp} />
      <LateLayer part={setsDialog} wanted={isAtSets} giveUp={closeSets} />
      <LateLayer part={aboutPage} wanted={overlay === 'about'} giveUp={closeOverlay} />
      <LiveRegion />
    </div>
  );
}

/** The page's name for screen readers, where the screen shows no heading of its own. */
function ScreenName() {
  const screen = useSession((state) => state.screen);
  const open = useReview((state) => state.status === 'open');
  if (!open || screen === 'reviews' || screen === 'recovery' || screen === 'code') return null;
  return <h1 className="visually-hidden">{t(`screen.${screen}`)}</h1>;
}

function CurrentScreen() {
  const screen = useSession((state) => state.screen);
  const shown = useReview((state) => shownScreen(screen, state.status));
  return shown === undefined ? null : <LateScreen key={shown} part={lateScreens[shown]} />;
}
