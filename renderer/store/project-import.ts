/**
 * Bringing in a project or codebook of another program. What a file would bring is shown before anything is written; it waits in
 * `useProject` until that is answered.
 */
import { create } from 'zustand';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { Guid } from '../../shared/refi-qda/model.ts';
import type { RefiReport } from '../../shared/refi-qda/report.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import type { ProjectLook } from '../../shared/use-cases/look-at-project.ts';
import { readInfo } from '../db/shelf.ts';
import { storeFields } from './drafts.ts';
import { bringInProject, receiveContents } from './exchange.ts';
import { keepIdentity, personOf } from './identity.ts';
import { KeptWorker } from './kept-worker.ts';
import { notify, notifyError } from './notices.ts';
import { showReview } from './open-review.ts';
import type { ProjectReply, ProjectRequest } from './project-messages.ts';
import { keepReport, showReports } from './project-report.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';
import { openBringIn } from './session-store.ts';
import { runTask } from './tasks.ts';
import { wayBack } from './tell-done.ts';
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
    const { look, same } = await runTask(t('project.reading', { name }), (task) =>
      worker.ask({ kind: 'look', name, bytes }, 'look', task, [bytes.buffer as ArrayBuffer]),
    );
    const { db } = services();
    // What was written here and comes back as it went is that review, with all that other programs have no place for.
    if (same !== undefined && (await readInfo(db, same.id)) === undefined) {
      held.close();
      await receiveContents(name, same.contents);
      return;
    }
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

/**
 * Brings the waiting project into the open review as one step that can be undone. `people` says which of its coders are
 * reviewers of it already.
 */
export async function bringProjectIn(
  people: ReadonlyMap<Guid, ReviewerId>,
  names: ReadonlyMap<Guid, string>,
): Promise<void> {
  const { waiting } = useProject.getState();
  if (waiting === undefined) return;
  const { fileName, look } = waiting;
  const { origin, title } = look;
  await carryOut(async () => {
    const { contents, id, report } = await workFor(people, names, title);
    const isNew = contents.operations.length > 0;
    const done = isNew ? await bringInProject(contents, title) : undefined;
    dismissProject();
    if (done === undefined) {
      // Where it could not be brought in, that was told.
      if (!isNew) notify({ text: t('project.nothingNew', { title }), tone: 'done' });
      return;
    }
    const at = services().now();
    await keepReport(id, { fileName, title, origin, at, report });
    openBringIn(done.id);
    const text = t('project.broughtIn', { ...saidOf(report), title });
    notify({ text, tone: 'done', ...wayBack(done) });
  });
}

async function workFor(
  people: ReadonlyMap<Guid, ReviewerId>,
  names: ReadonlyMap<Guid, string>,
  title: string,
) {
  await storeFields();
  const { engine, reviewerId } = useReview.getState();
  if (engine === undefined) throw new ExpectedError('closed', t('common.closed'));
  await engine.flush();
  const { head, id, version } = engine.state;
  const { ahead, clock } = head;
  const stored = { database: services().db.name, reviewId: id, version };
  const into = { ahead, clock, names, people, reviewerId };
  const work = await runTask(t('project.preparing', { title }), (task) =>
    worker.ask({ kind: 'bring', stored, into }, 'work', task),
  );
  return { ...work, id };
}

/** Does what was answered; the dialog is out of the way meanwhile, and there again where it fails. */
async function carryOut(work: () => Promise<void>): Promise<void> {
  useProject.setState({ isBusy: true });
  try {
    await work();
  } catch (error) {
    // A worker that was ended holds no project any more.
    if (error instanceof CancelledError) dismissProject();
    else useProject.setState({ isBusy: false });
    throw error;
  }
}

/** Makes a review of the waiting project and opens it. */
export async function makeReview(who: WhoImports, names: ReadonlyMap<Guid, string>): Promise<void> {
  const { waiting } = useProject.getState();
  if (waiting === undefined) return;
  const { fileName, look } = waiting;
  await carryOut(async () => {
    const stored = await store(who, names, look.title);
    const { at, id, me, report, reviewerId, title } = stored;
    const called = { review: id, reviewer: reviewerId, title, ...me };
    services().journal.start(called, () => stored.lines);
    await keepReport(id, { fileName, title, origin: look.origin, at, report });
    await showReview(id, { screen: 'studies' });
    dismissProject();
    tellDone(report, title);
  });
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

function saidOf({ carried, doubtful, notCarried }: RefiReport) {
  const { codes, codings, documents } = carried;
  return { codes, codings, documents, left: notCarried.length, doubtful: doubtful.length };
}

function tellDone(report: RefiReport, title: string): void {
  notify({
    text: t('project.done', { ...saidOf(report), title }),
    tone: 'done',
    action: {
      label: t('project.showReport'),
      run: () => {
        showReports().catch(notifyError);
      },
    },
  });
}
