/** Reads projects of other programs and makes reviews of them off the interface's thread. */
import { BugError } from '../../shared/errors.ts';
import type { Progress } from '../../shared/progress.ts';
import { newId, type RandomBytes } from '../../shared/records/ids.ts';
import { inBlocks } from '../../shared/records/random-blocks.ts';
import { openRefi, type RefiFile } from '../../shared/refi-qda/open-refi.ts';
import { workOfProject } from '../../shared/use-cases/bring-project.ts';
import { reviewOfProject } from '../../shared/use-cases/convert-project.ts';
import { lookAtProject } from '../../shared/use-cases/look-at-project.ts';
import { reviewTravelled } from '../../shared/use-cases/review-travelled.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { storeReview } from '../db/new-review.ts';
import { deviceIdOf } from '../db/shelf.ts';
import type { ProjectReply, ProjectRequest } from './project-messages.ts';
import { readRows } from './stored-review.ts';
import { answerEach } from './worker-language.ts';
import { failure, post } from './worker-reply.ts';

interface Held {
  readonly file: RefiFile;
  readonly name: string;
}

/** The project that was read last, for what becomes of it then. */
class HeldProject {
  private held: Held | undefined;

  hold(held: Held): Held {
    this.held = held;
    return held;
  }

  get(): Held {
    if (this.held === undefined) throw new BugError('No project was read');
    return this.held;
  }
}

const held = new HeldProject();

const random: RandomBytes = inBlocks((length) => crypto.getRandomValues(new Uint8Array(length)));

const onSource = ({ done, total }: Progress): void => post({ kind: 'progress', done, total });

answerEach(async (data: ProjectRequest) => {
  try {
    post(await answer(data));
  } catch (error) {
    post(failure(error));
  }
});

async function answer(request: ProjectRequest): Promise<ProjectReply> {
  if (request.kind === 'look') {
    const { bytes, name } = request;
    const project = held.hold({ file: openRefi(bytes), name });
    const look = lookAtProject(project, random, onSource);
    return { kind: 'look', look, same: sameReview(project.file) };
  }
  return request.kind === 'bring' ? bring(request) : store(request);
}

function sameReview(file: RefiFile): Extract<ProjectReply, { readonly kind: 'look' }>['same'] {
  const writer = { device: newId('device', random), now: Date.now, random };
  const { contents, rows } = reviewTravelled(file, writer) ?? {};
  const id = rows?.review?.id;
  return contents === undefined || id === undefined ? undefined : { id, contents };
}

async function bring({
  into,
  stored,
}: Extract<ProjectRequest, { readonly kind: 'bring' }>): Promise<ProjectReply> {
  const { full } = await readRows(stored);
  const { reviewId } = stored;
  const writer = { now: Date.now, random, onSource };
  return {
    kind: 'work',
    ...workOfProject(held.get().file, { ...into, full, reviewId }, writer),
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
    const { contents, report, reviewerId, rows } = reviewOfProject(held.get(), answers, writer);
    const { operations, originals, texts } = contents;
    const { id, title } = rows.review ?? {};
    if (id === undefined || title === undefined) throw new BugError('No review was made');
    const review = { id, reviewerId, at, operations, originals, snapshot: rows, texts };
    await storeReview(db, review);
    return {
      ...{ kind: 'stored', id, reviewerId, title, report },
      lines: lines ? operations.map((operation) => JSON.stringify(operation)) : [],
    };
  } finally {
    db.close();
  }
}
