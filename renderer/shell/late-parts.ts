/** Every part of the interface that is loaded on first use: the screens, and what lies above them. */
import { addCodesDialog, pickedBar, rowPopovers } from '../codebook/late-bits.ts';
import { fieldsBeside } from '../extraction/late-fields.ts';
import { readerBits } from '../reader/late-bits.ts';
import { useReader } from '../reader/reader-state.ts';
import { loadFirstText } from '../reader/text-with-faces.ts';
import { useReview } from '../store/review-store.ts';
import type { Screen } from '../store/session.ts';
import { useSession } from '../store/session-store.ts';
import { studyListMenu } from '../studies/late-bits.ts';
import { LatePart, type Loadable, loadWhenIdle } from '../ui/late-part.ts';
import type { ReviewActionsProps } from './ReviewActions.tsx';

export const lateScreens: Readonly<Record<Screen, LatePart>> = {
  reviews: new LatePart(async () => (await import('../reviews/ReviewsScreen.tsx')).ReviewsScreen),
  recovery: new LatePart(
    async () => (await import('../recovery/RecoveryScreen.tsx')).RecoveryScreen,
  ),
  studies: new LatePart(async () => (await import('../studies/StudiesScreen.tsx')).StudiesScreen),
  extraction: new LatePart(
    async () => (await import('../extraction/ExtractionScreen.tsx')).ExtractionScreen,
  ),
  screening: new LatePart(
    async () => (await import('../screening/ScreeningScreen.tsx')).ScreeningScreen,
  ),
  sampling: new LatePart(
    async () => (await import('../sampling/SamplingScreen.tsx')).SamplingScreen,
  ),
  appraisal: new LatePart(async () => (await import('./AppraisalDesk.tsx')).AppraisalDesk),
  code: new LatePart(async () => (await import('./CodeDesk.tsx')).CodeDesk),
  themes: new LatePart(async () => (await import('../codebook/ThemesScreen.tsx')).ThemesScreen),
  matrix: new LatePart(async () => (await import('../matrix/MatrixScreen.tsx')).MatrixScreen),
  relations: new LatePart(
    async () => (await import('../relations/RelationsScreen.tsx')).RelationsScreen,
  ),
  grids: new LatePart(async () => (await import('../grids/GridsScreen.tsx')).GridsScreen),
  findings: new LatePart(
    async () => (await import('../findings/FindingsScreen.tsx')).FindingsScreen,
  ),
  sensitivity: new LatePart(
    async () => (await import('../sensitivity/SensitivityScreen.tsx')).SensitivityScreen,
  ),
  versions: new LatePart(
    async () => (await import('../versions/VersionsScreen.tsx')).VersionsScreen,
  ),
  map: new LatePart(async () => (await import('../map/MapScreen.tsx')).MapScreen),
  memos: new LatePart(async () => (await import('../memos/MemosScreen.tsx')).MemosScreen),
  compare: new LatePart(async () => (await import('../compare/CompareScreen.tsx')).CompareScreen),
  agreement: new LatePart(
    async () => (await import('../agreement/AgreementScreen.tsx')).AgreementScreen,
  ),
  recode: new LatePart(
    async () => (await import('../agreement/again/RecodeScreen.tsx')).RecodeScreen,
  ),
  team: new LatePart(async () => (await import('../team/TeamScreen.tsx')).TeamScreen),
  export: new LatePart(async () => (await import('../exports/ExportScreen.tsx')).ExportScreen),
  writeUp: new LatePart(
    async () => (await import('../exports/write-up/WriteUpScreen.tsx')).WriteUpScreen,
  ),
  checklists: new LatePart(
    async () => (await import('../exports/checklists/ChecklistsScreen.tsx')).ChecklistsScreen,
  ),
  search: new LatePart(async () => (await import('../search/SearchScreen.tsx')).SearchScreen),
  audit: new LatePart(async () => (await import('../audit/AuditScreen.tsx')).AuditScreen),
};

export const importLayer = new LatePart(
  async () => (await import('../import/ImportLayer.tsx')).ImportLayer,
);
export const waitingFile = new LatePart(
  async () => (await import('../team/WaitingFile.tsx')).WaitingFile,
);
export const passphraseQuestion = new LatePart(
  async () => (await import('../protect/PassphraseQuestion.tsx')).PassphraseQuestion,
);
export const palette = new LatePart(async () => (await import('./Palette.tsx')).Palette);
export const findingMarkDialog = new LatePart(
  async () => (await import('../findings/FindingMarkDialog.tsx')).FindingMarkDialog,
);
export const addToSheetDialog = new LatePart(
  async () => (await import('../exports/write-up/AddToSheetDialog.tsx')).AddToSheetDialog,
);
export const groupsDialog = new LatePart(
  async () => (await import('../groups/GroupsDialog.tsx')).GroupsDialog,
);
export const setsDialog = new LatePart(
  async () => (await import('../sets/SetsDialog.tsx')).SetsDialog,
);
export const shortcuts = new LatePart(async () => (await import('./Shortcuts.tsx')).Shortcuts);

export const aboutPage = new LatePart(async () => (await import('./AboutPage.tsx')).AboutPage);
export const reviewDetails = new LatePart(
  async () => (await import('./ReviewDetails.tsx')).ReviewDetails,
);
export const preferencesPage = new LatePart(
  async () => (await import('./PreferencesPage.tsx')).PreferencesPage,
);
/** The menu under the title of the review. */
export const reviewActions = new LatePart<ReviewActionsProps>(
  async () => (await import('./ReviewActions.tsx')).ReviewActions,
);
/** How much is left to do in a part of screening. */
export const partCount = new LatePart(
  async () => (await import('../screening/PartCount.tsx')).PartCount,
);
export const statePage = new LatePart(async () => (await import('./StatePage.tsx')).StatePage);

/** In the order they are likely to be wanted in: a file may be dropped at any moment. */
const lateParts: readonly Loadable[] = [
  importLayer,
  lateScreens.code,
  ...readerBits,
  rowPopovers,
  studyListMenu,
  pickedBar,
  palette,
  reviewActions,
  lateScreens.studies,
  lateScreens.themes,
  waitingFile,
  passphraseQuestion,
  shortcuts,
  preferencesPage,
  statePage,
  aboutPage,
  reviewDetails,
  addCodesDialog,
  partCount,
  groupsDialog,
  findingMarkDialog,
  addToSheetDialog,
  setsDialog,
  fieldsBeside,
  ...Object.values(lateScreens),
];

/**
 * Loads what is not there yet when the page is idle, once the first screen has what it is there for: these scripts
 * are not to take the machine from the first text.
 */
export async function loadOthersWhenIdle(): Promise<void> {
  await firstTextStands();
  await loadWhenIdle(lateParts);
}

/** Milliseconds after which a text that does not come is waited for no more. */
const longestWait = 10_000;

/** Resolves at once where no text is to be shown. */
function firstTextStands(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const stop of stops) stop();
      clearTimeout(giveUp);
      resolve();
    };
    const look = (): void => {
      const { documentId, screen } = useSession.getState();
      const isAwaited = screen === 'code' && documentId !== undefined;
      if (!isAwaited || useReader.getState().loaded !== undefined) done();
    };
    const stops = [useReader.subscribe(look), useSession.subscribe(look)];
    const giveUp = setTimeout(done, longestWait);
    look();
  });
}

/** The screen that is to be seen now; none while a review opens. */
export function shownScreen(
  screen: Screen,
  status: ReturnType<typeof useReview.getState>['status'],
): Screen | undefined {
  if (status === 'opening') return undefined;
  return status === 'open' || screen === 'recovery' ? screen : 'reviews';
}

/** Fetches what most starts need while the review is still being read. */
export function loadLikelyScreen(): void {
  void lateScreens.code.load();
}

/** Loads what the session begins with, so that the first thing to be drawn is the screen itself, text and all. */
export async function loadFirstScreen(): Promise<void> {
  const screen = shownScreen(useSession.getState().screen, useReview.getState().status);
  if (screen === undefined) return;
  await Promise.all([
    lateScreens[screen].load(),
    screen === 'code' ? loadFirstText() : Promise.resolve(),
  ]);
}
