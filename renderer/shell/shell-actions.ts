import type { ActionImplementation } from '../actions/registry.ts';
import { chooseBackupFolder, keepsBackups, useStandardFolder } from '../store/backup-folder.ts';
import { togglePane } from '../store/drawers.ts';
import { openGroups } from '../store/groups-state.ts';
import { sendWork, shareReview } from '../store/hand-on.ts';
import { openGivenFile } from '../store/open-file.ts';
import { databaseEndings, pickFile, projectEndings, segmentEndings } from '../store/pick-file.ts';
import { duplicateReview } from '../store/review-files.ts';
import { redo, undo, useReview } from '../store/review-store.ts';
import { enterRoom, type Room } from '../store/rooms.ts';
import { saveReview } from '../store/save-screen.ts';
import type { Screen } from '../store/session.ts';
import { goTo, usePreferences, useSession } from '../store/session-store.ts';
import { openSets } from '../store/sets-state.ts';
import { heldKeys } from '../ui/held-keys.ts';
import { takesText } from '../ui/replay-keys.ts';
import { lateScreens } from './late-parts.ts';

const isOpen = (): boolean => useReview.getState().status === 'open';

function room(id: `room.${string}` & ActionImplementation['id'], to: Room): ActionImplementation {
  return { id, enabled: isOpen, run: () => enterRoom(to) };
}

function go(id: `go.${string}` & ActionImplementation['id'], screen: Screen): ActionImplementation {
  return { id, enabled: isOpen, run: () => goTo(screen) };
}

/** Shows the list of reviews; the open one stays open behind it until another is chosen. */
export function showReviewList(): void {
  goTo('reviews');
}

/** Asks for a review, or for a project of another program, and opens it. */
export async function openFile(): Promise<void> {
  const file = await pickFile({ accept: ['loom', ...projectEndings] });
  if (file !== undefined) await openGivenFile(file);
}

async function importProject(): Promise<void> {
  const file = await pickFile({
    accept: [...projectEndings, ...databaseEndings, ...segmentEndings],
  });
  if (file !== undefined) await openGivenFile(file, 'project');
}

/** The appearance that is shown now, whether chosen or the system's. */
export function shownAppearance(): 'light' | 'dark' {
  const { appearance } = usePreferences.getState();
  if (appearance !== 'system') return appearance;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function resizeText(by: number): void {
  usePreferences.setState(({ readingSize }) => ({
    readingSize: Math.min(28, Math.max(14, readingSize + by)),
  }));
}

/** What the shell's own actions do. */
export function shellActions(): readonly ActionImplementation[] {
  return [
    {
      id: 'review.new',
      run: () => {
        // Its form stands only once the list was read.
        if (useSession.getState().screen !== 'reviews')
          heldKeys.hold(lateScreens.reviews, undefined, takesText);
        useSession.setState(({ newReview }) => ({
          screen: 'reviews',
          overlay: undefined,
          newReview: newReview + 1,
        }));
      },
    },
    { id: 'review.open', run: openFile },
    { id: 'review.importProject', run: importProject },
    {
      id: 'review.projectReports',
      enabled: isOpen,
      run: async () => (await import('../store/project-report.ts')).showReports(),
    },
    { id: 'review.list', run: showReviewList },
    {
      id: 'review.details',
      enabled: isOpen,
      run: () => useSession.setState({ overlay: 'details' }),
    },
    {
      id: 'review.recovery',
      run: async () => (await import('../store/recovery-centre.ts')).openRecovery(),
    },
    { id: 'review.saveAs', enabled: isOpen, run: () => saveReview() },
    { id: 'review.saveProtected', enabled: isOpen, run: () => saveReview('ask') },
    {
      id: 'review.duplicate',
      enabled: isOpen,
      run: async () => {
        const { reviewId } = useReview.getState();
        if (reviewId !== undefined) await duplicateReview(reviewId);
      },
    },
    { id: 'edit.undo', enabled: isOpen, run: undo },
    { id: 'edit.redo', enabled: isOpen, run: redo },
    room('room.sources', 'sources'),
    room('room.themes', 'themes'),
    room('room.team', 'team'),
    room('room.report', 'report'),
    {
      id: 'search.everywhere',
      enabled: isOpen,
      run: async () => (await import('../store/search-state.ts')).openSearch(),
    },
    go('go.studies', 'studies'),
    go('go.extraction', 'extraction'),
    go('go.screening', 'screening'),
    go('go.sampling', 'sampling'),
    go('go.appraisal', 'appraisal'),
    go('go.code', 'code'),
    go('go.themes', 'themes'),
    go('go.matrix', 'matrix'),
    go('go.relations', 'relations'),
    {
      id: 'go.words',
      enabled: isOpen,
      run: async () => {
        (await import('../store/relations-choice.ts')).askRelations({ asks: 'words' });
        goTo('relations');
      },
    },
    go('go.grids', 'grids'),
    go('go.findings', 'findings'),
    go('go.sensitivity', 'sensitivity'),
    go('go.versions', 'versions'),
    go('go.map', 'map'),
    go('go.memos', 'memos'),
    go('go.export', 'export'),
    go('go.checklists', 'checklists'),
    go('go.writeUp', 'writeUp'),
    {
      id: 'references.save',
      enabled: isOpen,
      run: async () => (await import('../store/reference-export.ts')).saveReferences(),
    },
    {
      id: 'project.export',
      enabled: isOpen,
      run: async () => (await import('../store/refi-export.ts')).exportForOthers(),
    },
    { id: 'groups.open', enabled: isOpen, run: openGroups },
    { id: 'sets.open', enabled: isOpen, run: () => openSets() },
    go('go.audit', 'audit'),
    go('go.compare', 'compare'),
    go('go.agreement', 'agreement'),
    go('go.recode', 'recode'),
    go('go.team', 'team'),
    { id: 'team.share', enabled: isOpen, run: shareReview },
    { id: 'team.send', enabled: isOpen, run: () => sendWork() },
    { id: 'view.palette', run: () => useSession.setState({ overlay: 'palette' }) },
    { id: 'view.preferences', run: () => useSession.setState({ overlay: 'preferences' }) },
    { id: 'view.shortcuts', run: () => useSession.setState({ overlay: 'shortcuts' }) },
    { id: 'backups.choose', enabled: keepsBackups, run: chooseBackupFolder },
    { id: 'backups.standard', enabled: keepsBackups, run: useStandardFolder },
    {
      id: 'view.state',
      enabled: isOpen,
      run: async () => (await import('../store/show-state.ts')).showState(),
    },
    {
      id: 'view.appearance',
      run: () =>
        usePreferences.setState({ appearance: shownAppearance() === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'view.leftPane',
      run: () => togglePane('left'),
    },
    {
      id: 'view.rightPane',
      run: () => togglePane('right'),
    },
    { id: 'view.larger', run: () => resizeText(1) },
    { id: 'view.smaller', run: () => resizeText(-1) },
    {
      id: 'view.guide',
      enabled: isOpen,
      run: () => useSession.setState({ guideDismissed: false }),
    },
  ];
}
