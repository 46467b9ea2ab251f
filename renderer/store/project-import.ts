/**
 * Bringing in a project or codebook of another program. What a file would bring is shown before anything is written; it waits in
 * `useProject` until that is answered.
 */
import { create } from 'zustand';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { keepsChangesBeside } from '../../shared/foreign-projects/changes-beside.ts';
import { unpackLines } from '../../shared/journal/packed-lines.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { Guid } from '../../shared/refi-qda/model.ts';
import type { RefiReport } from '../../shared/refi-qda/report.ts';
import type { SegmentColumns } from '../../shared/segments/segment-columns.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import type { ProjectLook } from '../../shared/use-cases/look-at-project.ts';
import { storeFields } from './drafts.ts';
import { bringInProject, openLoomFile } from './exchange.ts';
import { keepIdentity, personOf } from './identity.ts';
import { KeptWorker } from './kept-worker.ts';
import { notify, notifyError } from './notices.ts';
import { showReview } from './open-review.ts';
import { isDatabaseName, isSegmentsName } from './pick-file.ts';
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

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The last changes of a database, where they lay beside it. */
  readonly beside?: Uint8Array;
  /** Whether a journal of changes that were not finished lay there. */
  readonly mayBeHalf?: boolean;
}

/** Shows what a file of another program would bring: a project or codebook, or coded segments, as its name says. */
export function openForeign(file: NamedBytes): void {
  if (isSegmentsName(file.name)) openSegments(file);
  else openProject(file);
}

/** Reads a project and shows what it would bring, after those that were opened before it. The user is told what is wrong with it. */
function openProject(file: NamedBytes): void {
  turns.take(() => askAbout(file).catch(notifyError));
}

/** Resolves when the project was answered. */
async function askAbout({ beside, bytes, mayBeHalf = false, name }: NamedBytes): Promise<void> {
  const closed = new Promise<void>((resolve) => held.keep(resolve));
  try {
    const { db } = services();
    const { found } = await runTask(t('project.reading', { name }), async (task) => {
      const isDatabase = isDatabaseName(name);
      const mayLack = isDatabase && beside === undefined && keepsChangesBeside(bytes);
      const read = isDatabase ? await tablesOf(bytes, beside) : bytes;
      const about = { database: db.name, isDatabase, mayBeHalf, mayLack };
      const asked = { kind: 'look', name, bytes: read, ...about } as const;
      return worker.ask(asked, 'opened', task, [read.buffer as ArrayBuffer]);
    });
    // What was written here and comes back as it went is that review, with all that other programs have no place for.
    if (found instanceof Uint8Array) {
      held.close();
      await openLoomFile({ name, bytes: found });
      return;
    }
    useProject.setState({ waiting: { fileName: name, look: found }, isBusy: false });
  } catch (error) {
    held.close();
    throw error;
  }
  await closed;
}

/** The tables of a database, which only the desktop opens. */
async function tablesOf(bytes: Uint8Array, beside?: Uint8Array): Promise<Uint8Array> {
  const { desktop } = services().platform;
  if (desktop === undefined) throw new ExpectedError('no-sqlite', t('project.databaseInBrowser'));
  return desktop.readTables(bytes, beside);
}

/** Shows what a table of coded segments would bring into the open review, after what was opened before it. */
function openSegments(file: NamedBytes): void {
  turns.take(() => askAboutSegments(file).catch(notifyError));
}

async function askAboutSegments({ bytes, name }: NamedBytes): Promise<void> {
  const closed = new Promise<void>((resolve) => held.keep(resolve));
  try {
    const asked = await openForSegments();
    const { look } = await runTask(t('segments.looking', { name }), (task) =>
      worker.ask({ kind: 'segments', name, bytes, ...asked }, 'look', task, [
        bytes.buffer as ArrayBuffer,
      ]),
    );
    useProject.setState({ waiting: { fileName: name, look }, isBusy: false });
  } catch (error) {
    held.close();
    throw error;
  }
  await closed;
}

async function openForSegments() {
  const { readOnly, status } = useReview.getState();
  if (status !== 'open' || readOnly) throw new ExpectedError('closed', t('segments.onlyHere'));
  const { reviewerId, stored } = await storedOpen();
  return { reviewerId, stored };
}

/** Looks at the waiting table again, with what its columns hold. */
export async function sayColumns(columns: SegmentColumns): Promise<void> {
  const { waiting } = useProject.getState();
  if (waiting === undefined) return;
  const { fileName: name } = waiting;
  try {
    const asked = await openForSegments();
    const { look } = await runTask(t('segments.looking', { name }), (task) =>
      worker.ask({ kind: 'columns', columns, ...asked }, 'look', task),
    );
    useProject.setState({ waiting: { fileName: name, look } });
  } catch (error) {
    // A worker that failed or was ended holds the table no more.
    dismissProject();
    throw error;
  }
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

export interface SaidOfProject {
  /** Names of those whom the project does not name. */
  readonly names: ReadonlyMap<Guid, string>;
  /** Whether its pictures and recordings are kept as files. */
  readonly media: boolean;
}

/**
 * Brings the waiting project into the open review as one step that can be undone. `people` says which of its coders are
 * reviewers of it already.
 */
export async function bringProjectIn(
  people: ReadonlyMap<Guid, ReviewerId>,
  said: SaidOfProject,
): Promise<void> {
  const { waiting } = useProject.getState();
  if (waiting === undefined) return;
  const { fileName, look } = waiting;
  const { origin, title } = look;
  await carryOut(async () => {
    const { contents, id, report } = await workFor(people, said, title);
    const isNew = contents.operations.length > 0;
    const called = look.kind === 'segments' ? { segments: fileName } : { project: title };
    const done = isNew ? await bringInProject(contents, called) : undefined;
    dismissProject();
    if (done === undefined) {
      // Where it could not be brought in, that was told.
      if (!isNew) notify({ text: t('project.nothingNew', { title }), tone: 'done' });
      return;
    }
    const at = services().now();
    await keepReport(id, { fileName, title, origin, at, report });
    openBringIn(done.id);
    const counts = { ...saidOf(report), title };
    const text = t(look.kind === 'segments' ? 'segments.broughtIn' : 'project.broughtIn', counts);
    notify({ text, tone: 'done', ...wayBack(done) });
  });
}

async function workFor(
  people: ReadonlyMap<Guid, ReviewerId>,
  { media, names }: SaidOfProject,
  title: string,
) {
  const { clock, ahead, reviewerId, stored } = await storedOpen();
  const into = { ahead, clock, names, people, reviewerId };
  const work = await runTask(t('project.preparing', { title }), (task) =>
    worker.ask({ kind: 'bring', stored, into, media }, 'work', task),
  );
  return { ...work, id: stored.reviewId };
}

/** The open review as a worker finds it in the store. */
async function storedOpen() {
  await storeFields();
  const { engine, reviewerId } = useReview.getState();
  if (engine === undefined) throw new ExpectedError('closed', t('common.closed'));
  await engine.flush();
  const { head, id, version } = engine.state;
  const { ahead, clock } = head;
  const stored = { database: services().db.name, reviewId: id, version };
  return { ahead, clock, reviewerId, stored };
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
export async function makeReview(who: WhoImports, said: SaidOfProject): Promise<void> {
  const { waiting } = useProject.getState();
  if (waiting === undefined) return;
  const { fileName, look } = waiting;
  await carryOut(async () => {
    const stored = await store(who, said, look.title);
    const { at, id, me, report, reviewerId, title } = stored;
    const called = { review: id, reviewer: reviewerId, title, ...me };
    services().journal.start(called, () => unpackLines(stored.lines));
    await keepReport(id, { fileName, title, origin: look.origin, at, report });
    await showReview(id, { screen: 'studies' });
    dismissProject();
    tellDone(report, title);
  });
}

async function store(who: WhoImports, { media, names }: SaidOfProject, title: string) {
  const { db, now, platform } = services();
  const name = who.name.trim() || t('reviews.defaultName');
  const words = { name, initials: who.initials.trim() || initialsOf(name) };
  const me = { ...words, person: personOf(await keepIdentity(words)) };
  const at = now();
  const answers = { me: { ...me, guid: who.guid }, media, names };
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
