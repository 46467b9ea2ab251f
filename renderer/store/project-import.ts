/**
 * Bringing in a project or codebook of another program. What a file would bring is shown before anything is written; it waits in
 * `useProject` until that is answered.
 */
import { create } from 'zustand';
import { CancelledError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Guid } from '../../shared/refi-qda/model.ts';
import type { RefiReport } from '../../shared/refi-qda/report.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import type { ProjectLook } from '../../shared/use-cases/look-at-project.ts';
import { keepIdentity, personOf } from './identity.ts';
import { KeptWorker } from './kept-worker.ts';
import { notify, notifyError } from './notices.ts';
import { showReview } from './open-review.ts';
import type { ProjectReply, ProjectRequest } from './project-messages.ts';
import { keepReport, showReports } from './project-report.ts';
import { services } from './services.ts';
import { runTask } from './tasks.ts';
import { Turns } from './turns.ts';
import { inOurLanguage } from './worker-language.ts';

/** A project that waits for an answer. */
export interface WaitingProject {
  readonly fileName: string;
  readonly look: ProjectLook;
}

interface ProjectState {
  readonly waiting: WaitingProject | undefined;
  /** An answer was given and is being carried out. */
  readonly isBusy: boolean;
}

export const useProject = create<ProjectState>(() => ({ waiting: undefined, isBusy: false }));

const worker = new KeptWorker<ProjectRequest, ProjectReply>(() =>
  inOurLanguage(new Worker(new URL('./project-worker.ts', import.meta.url), { type: 'module' })),
);

/** The end of the worker that holds the waiting project, and who waits for the dialog to close. */
class OpenProject {
  private end: (() => void) | undefined;

  keep(closed: () => void): void {
    const release = worker.keep();
    this.end = () => {
      release();
      closed();
    };
  }

  close(): void {
    const end = this.end;
    this.end = undefined;
    end?.();
  }
}

const held = new OpenProject();
/** A second project that is opened while a first one asks waits for its turn. */
const turns = new Turns();

/** Reads a project and shows what it would bring, after those that were opened before it. The user is told what is wrong with it. */
export function openProject(file: { readonly name: string; readonly bytes: Uint8Array }): void {
  turns.take(() => askAbout(file).catch(notifyError));
}

/** Resolves when the project was answered. */
async function askAbout({
  bytes,
  name,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<void> {
  const closed = new Promise<void>((resolve) => held.keep(resolve));
  try {
    const { look } = await runTask(t('project.reading', { name }), (task) =>
      worker.ask({ kind: 'look', name, bytes }, 'look', task, [bytes.buffer as ArrayBuffer]),
    );
    useProject.setState({ waiting: { fileName: name, look }, isBusy: false });
  } catch (error) {
    held.close();
    throw error;
  }
  await closed;
}

/** Leaves the waiting project alone. */
export function dismissProject(): void {
  useProject.setState({ waiting: undefined, isBusy: false });
  held.close();
}

/** Who works here, among the people of a project or beside them. */
export interface WhoImports {
  /** One of the people; absent for somebody else. */
  readonly guid: Guid | undefined;
  readonly name: string;
  readonly initials: string;
}

/** Makes a review of the waiting project and opens it. */
export async function makeReview(who: WhoImports, names: ReadonlyMap<Guid, string>): Promise<void> {
  const { waiting } = useProject.getState();
  if (waiting === undefined) return;
  const { fileName, look } = waiting;
  useProject.setState({ isBusy: true });
  try {
    const stored = await store(who, names, look.title);
    const { at, id, me, report, reviewerId, title } = stored;
    const called = { review: id, reviewer: reviewerId, title, ...me };
    services().journal.start(called, () => stored.lines);
    await keepReport(id, { fileName, title, origin: look.origin, at, report });
    await showReview(id, { screen: 'studies' });
    dismissProject();
    tellDone(report, title);
  } catch (error) {
    // A worker that was ended holds no project any more.
    if (error instanceof CancelledError) dismissProject();
    else useProject.setState({ isBusy: false });
    throw error;
  }
}

async function store(who: WhoImports, names: ReadonlyMap<Guid, string>, title: string) {
  const { db, now, platform } = services();
  const name = who.name.trim() || t('reviews.defaultName');
  const words = { name, initials: who.initials.trim() || initialsOf(name) };
  const me = { ...words, person: personOf(await keepIdentity(words)) };
  const at = now();
  const answers = { me: { ...me, guid: who.guid }, names };
  const { canKeepJournal: lines } = platform;
  const reply = await runTask(t('project.making', { title }), (task) =>
    worker.ask({ kind: 'store', database: db.name, at, answers, lines }, 'stored', task),
  );
  return { ...reply, me, at };
}

function tellDone({ carried, doubtful, notCarried }: RefiReport, title: string): void {
  const { codes, codings, documents } = carried;
  notify({
    text: t('project.done', {
      ...{ title, codes, codings, documents, left: notCarried.length, doubtful: doubtful.length },
    }),
    tone: 'done',
    action: {
      label: t('project.showReport'),
      run: () => {
        showReports().catch(notifyError);
      },
    },
  });
}
