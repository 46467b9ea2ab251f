/** Reads projects of other programs and makes reviews of them off the interface's thread. */
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { BugError } from '../../shared/errors.ts';
import { mayBeHalfChanged, mayLackChanges } from '../../shared/foreign-projects/changes-beside.ts';
import { projectInTables } from '../../shared/foreign-projects/open-tables.ts';
import { unpackTables } from '../../shared/foreign-projects/packed-tables.ts';
import { packLines } from '../../shared/journal/packed-lines.ts';
import type { Progress } from '../../shared/progress.ts';
import { newId, type RandomBytes } from '../../shared/records/ids.ts';
import { inBlocks } from '../../shared/records/random-blocks.ts';
import { openRefi, type RefiFile } from '../../shared/refi-qda/open-refi.ts';
import { openSegments } from '../../shared/segments/open-segments.ts';
import { workOfProject } from '../../shared/use-cases/bring-project.ts';
import {
  lookAtSegments,
  type NamedSegments,
  readSegments,
  workOfSegments,
} from '../../shared/use-cases/bring-segments.ts';
import { reviewOfProject } from '../../shared/use-cases/convert-project.ts';
import { lookAtProject } from '../../shared/use-cases/look-at-project.ts';
import { withoutMedia } from '../../shared/use-cases/media-files.ts';
import { reviewChanged, reviewInside } from '../../shared/use-cases/review-changed.ts';
import { reviewTravelled } from '../../shared/use-cases/review-travelled.ts';
import { withFiles } from '../../shared/use-cases/with-files.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { storeReview } from '../db/new-review.ts';
import { deviceIdOf, readInfo } from '../db/shelf.ts';
import { characterMap } from './character-maps.ts';
import type { ProjectReply, ProjectRequest } from './project-messages.ts';
import { readRows } from './stored-review.ts';
import { answerEach } from './worker-language.ts';
import { failure, post } from './worker-reply.ts';

interface HeldProject {
  readonly file: RefiFile;
  readonly name: string;
  /** The review that travelled along is not on this computer. */
  readonly mayRestore: boolean;
}

/** What was read last, for what becomes of it then. */
class Held<T> {
  private held: T | undefined;

  hold(held: T): T {
    this.held = held;
    return held;
  }

  let(): void {
    this.held = undefined;
  }

  get(): T {
    if (this.held === undefined) throw new BugError('Nothing was read');
    return this.held;
  }

  get isThere(): boolean {
    return this.held !== undefined;
  }
}

const held = new Held<HeldProject>();
const heldSegments = new Held<NamedSegments>();

const random: RandomBytes = inBlocks((length) => crypto.getRandomValues(new Uint8Array(length)));

const onSource = ({ done, total }: Progress): void => post({ kind: 'progress', done, total });

answerEach(async (data: ProjectRequest) => {
  try {
    const reply = await answer(data);
    post(reply, reply.kind === 'stored' ? [reply.lines.bytes.buffer] : []);
  } catch (error) {
    post(failure(error));
  }
});

async function answer(request: ProjectRequest): Promise<ProjectReply> {
  if (request.kind === 'look') {
    const { bytes, database, isDatabase, mayBeHalf, mayLack, name } = request;
    heldSegments.let();
    const opened = isDatabase
      ? projectInTables(unpackTables(new TextDecoder().decode(bytes)), [
          ...(mayLack ? [mayLackChanges(name)] : []),
          ...(mayBeHalf ? [mayBeHalfChanged(name)] : []),
        ])
      : openRefi(bytes);
    const mayRestore = !(await isHere(opened, database));
    const file = await withFiles(opened, { characterMap, isToReturn: mayRestore });
    const same = mayRestore ? await sameReview(file) : undefined;
    if (same !== undefined) return { kind: 'opened', found: same };
    const project = held.hold({ file, name, mayRestore });
    return { kind: 'opened', found: lookAtProject(project, random, onSource) };
  }
  if (request.kind === 'segments') {
    const { bytes, name } = request;
    heldSegments.hold({ file: await openSegments({ name, bytes }), name });
    return lookAgain(request);
  }
  if (request.kind === 'columns') {
    heldSegments.hold({ ...heldSegments.get(), columns: request.columns });
    return lookAgain(request);
  }
  return request.kind === 'bring' ? bring(request) : store(request);
}

async function lookAgain({
  reviewerId,
  stored,
}: Extract<ProjectRequest, { readonly kind: 'columns' | 'segments' }>): Promise<ProjectReply> {
  const { reviewId } = stored;
  const into = { ...(await readRows(stored)), reviewId, reviewerId };
  const look = lookAtSegments(heldSegments.get(), into, random, onSource);
  return { kind: 'look', look };
}

function filesKept(file: RefiFile, media = true): RefiFile {
  return media ? file : withoutMedia(file);
}

async function isHere(file: RefiFile, database: string): Promise<boolean> {
  const id = reviewInside(file);
  if (id === undefined) return false;
  const db = new ThemeloomDatabase(database);
  try {
    return (await readInfo(db, id)) !== undefined;
  } finally {
    db.close();
  }
}

/** As a file, which is opened off the interface's thread too. */
async function sameReview(file: RefiFile): Promise<Uint8Array | undefined> {
  const writer = { device: newId('device', random), now: Date.now, random };
  const same = reviewTravelled(file, writer);
  return same === undefined ? undefined : writeBundle(same.contents, { rows: same.rows });
}

async function bring({
  into,
  media,
  stored,
}: Extract<ProjectRequest, { readonly kind: 'bring' }>): Promise<ProjectReply> {
  const { full, texts } = await readRows(stored);
  const { reviewId } = stored;
  const writer = { now: Date.now, random, onSource };
  if (heldSegments.isThere) {
    const { columns, file } = heldSegments.get();
    const segments = readSegments(file, columns);
    const work = workOfSegments(segments, { ...into, full, reviewId, texts }, writer);
    return { kind: 'work', ...work };
  }
  return {
    kind: 'work',
    ...workOfProject(filesKept(held.get().file, media), { ...into, full, reviewId, texts }, writer),
  };
}

async function store({
  answers,
  at,
  database,
  lines,
}: Extract<ProjectRequest, { readonly kind: 'store' }>): Promise<ProjectReply> {
  const db = new ThemeloomDatabase(database);
  try {
    const device = await deviceIdOf(db, () => newId('device', random));
    const writer = { device, now: Date.now, random, onSource };
    const before = held.get();
    const project = { ...before, file: filesKept(before.file, answers.media) };
    const back = project.mayRestore ? reviewChanged(project.file, answers, writer) : undefined;
    const made = back ?? reviewOfProject(project, answers, writer);
    const { contents, report, reviewerId, rows } = made;
    const { operations, originals, texts } = contents;
    const { id, title } = rows.review ?? {};
    if (id === undefined || title === undefined) throw new BugError('No review was made');
    const review = { id, reviewerId, at, operations, originals, snapshot: rows, texts };
    await storeReview(db, review);
    return {
      ...{ kind: 'stored', id, reviewerId, title, report },
      lines: packLines(lines ? operations.map((operation) => JSON.stringify(operation)) : []),
    };
  } finally {
    db.close();
  }
}
