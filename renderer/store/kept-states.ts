/** Finding what is kept of reviews: in the database, in journals, in backups, in copies that were saved. */

import { ExpectedError } from '../../shared/errors.ts';
import type { JournalContents } from '../../shared/journal/read-journal.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { once } from '../../shared/once.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { KeptPreview } from '../../shared/use-cases/kept-state.ts';
import { readMeta } from '../db/review-rows.ts';
import { listReviews, readInfo } from '../db/shelf.ts';
import type { KeptPlace, PreviewReply, PreviewRequest } from './kept-preview.ts';
import { KeptWorker } from './kept-worker.ts';
import { notReadable } from './not-readable.ts';
import type { KeptReview, KeptSource, KeptState } from './recovery-state.ts';
import { services } from './services.ts';
import { runTask } from './tasks.ts';
import { inOurLanguage } from './worker-language.ts';

/** The worker that looks into kept states; the Recovery centre keeps one while it is shown. */
export const previewWorker = new KeptWorker<PreviewRequest, PreviewReply>(() =>
  inOurLanguage(
    new Worker(new URL('./kept-preview-worker.ts', import.meta.url), { type: 'module' }),
  ),
);

/** Why backups were kept that were kept for something, by their names. */
export type BackupNotes = Readonly<Record<string, string>>;

/** Where the notes on the backups of a review are kept. */
export const notesKey = (id: ReviewId): string => `backup-notes:${id}`;

const purgedKey = (id: ReviewId): string => `purged:${id}`;

/** Ids of reviews that have a journal or backups but are not in the database. */
export async function lostReviews(): Promise<readonly ReviewId[]> {
  const { db, platform } = services();
  if (!platform.canKeepJournal) return [];
  const lost: ReviewId[] = [];
  for (const id of await platform.listKept()) {
    if ((await readInfo(db, id)) !== undefined) continue;
    if ((await db.meta.get(purgedKey(id))) === undefined) lost.push(id);
    // What could not be removed when it was deleted for good is tried again.
    else await platform.removeKept(id).catch(() => undefined);
  }
  return lost;
}

/** The lost reviews with their titles, as the newest that can be read of each says. */
export async function describeLost(): Promise<readonly KeptReview[]> {
  const found: KeptReview[] = [];
  for (const id of await lostReviews()) found.push(await describeLostReview(id));
  return found;
}

async function describeLostReview(id: ReviewId): Promise<KeptReview> {
  const nothing = {
    id,
    title: undefined,
    isHere: false,
    isBinned: false,
    reviewerId: undefined,
    studies: undefined,
    documents: undefined,
    lastAt: undefined,
  };
  for (const { source } of await statesOf(id)) {
    const read = await lookInto(id, source).catch(notReadable);
    if (read === undefined || read.preview.title === '') continue;
    const { documents, lastAt, studies, title } = read.preview;
    return { ...nothing, title, studies, documents, lastAt, reviewerId: read.keptBy };
  }
  return nothing;
}

/** Every review of which anything is kept: lost ones first, then the one changed last. */
export async function keptReviews(): Promise<readonly KeptReview[]> {
  const here = (await listReviews(services().db)).map(
    ({ binnedAt, changedAt, id, reviewerId, studies, title }): KeptReview => ({
      id,
      title,
      isHere: true,
      isBinned: binnedAt !== undefined,
      reviewerId,
      studies,
      documents: undefined,
      lastAt: changedAt,
    }),
  );
  return [...(await describeLost()), ...here];
}

/** The kept states of a review, newest first; the one in the database stands first, then the journal. */
export async function statesOf(id: ReviewId): Promise<readonly KeptState[]> {
  const { db, journal, platform } = services();
  const info = await readInfo(db, id);
  const states: KeptState[] = [];
  if (info !== undefined) {
    states.push(stateAs({ kind: 'here' }, { at: info.changedAt }));
  }
  if (platform.canKeepJournal) {
    await journal.written();
    states.push(...(await journalState(id)));
  }
  const notes = (await readMeta<BackupNotes>(db, notesKey(id))) ?? {};
  const dated = [
    ...(await platform.listBackups(id)).map(({ name, size, writtenAt }) =>
      stateAs(
        { kind: 'backup', name },
        { at: Date.parse(writtenAt), bytes: size, note: notes[name] },
      ),
    ),
    ...(info?.copies ?? []).map((copy) => stateAs({ kind: 'copy', copy }, { at: copy.at })),
  ];
  dated.sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  return [...states, ...dated];
}

/** The journal as a state; one that cannot be read is listed, and why is said where it is looked into. */
async function journalState(id: ReviewId): Promise<readonly KeptState[]> {
  const source = { kind: 'journal' } as const;
  try {
    const { bytes } = (await services().platform.readJournalEnd(id)) ?? { bytes: 0 };
    return bytes === 0 ? [] : [stateAs(source, { bytes })];
  } catch (error) {
    notReadable(error);
    return [stateAs(source, {})];
  }
}

/** A state as it is listed. */
export function stateAs(
  source: KeptSource,
  {
    at,
    bytes,
    note,
  }: {
    readonly at?: number | undefined;
    readonly bytes?: number;
    readonly note?: string | undefined;
  },
): KeptState {
  return { key: keyOf(source), source, at, bytes, note };
}

function keyOf(source: KeptSource): string {
  switch (source.kind) {
    case 'backup':
    case 'file':
      return `${source.kind} ${source.name}`;
    case 'copy':
      return `copy ${source.copy.at} ${source.copy.name}`;
    case 'here':
    case 'journal':
      return source.kind;
  }
}

/** What was found in a state. */
export interface LookedInto {
  readonly preview: KeptPreview;
  readonly keptBy: ReviewerId | undefined;
  /** In how many places a journal is damaged; everything else is whole or cannot be read. */
  readonly damaged: number;
}

/** What a state holds in numbers and words, and who worked in it. Rejects with `ExpectedError` where it is damaged. */
export async function lookInto(
  id: ReviewId,
  source: KeptSource,
  run: typeof runTask = runTask,
): Promise<LookedInto> {
  const { db, journal, now } = services();
  const info = await readInfo(db, id);
  // Read once, though it says both what the state holds and who works here.
  const readJournal = once(() => journal.read(id));
  const viewer = info?.reviewerId ?? (await readJournal().catch(notReadable))?.reviewerId;
  const request = { kind: 'preview', database: db.name, id, now: now(), viewer } as const;
  const place = await placeOf(id, source, readJournal);
  const { keptBy, preview } = await run(t('recovery.looking'), (task) =>
    previewWorker.ask({ ...request, place }, 'preview', task),
  );
  const damaged = source.kind === 'journal' ? (await readJournal()).damaged : 0;
  return { preview, keptBy: viewer ?? keptBy, damaged };
}

async function placeOf(
  id: ReviewId,
  source: KeptSource,
  readJournal: () => Promise<JournalContents>,
): Promise<KeptPlace> {
  switch (source.kind) {
    case 'here':
      return { kind: 'database' };
    case 'journal':
      return {
        kind: 'log',
        operations: (await readJournal()).operations,
        texts: [],
        originals: [],
      };
    case 'backup':
      return { kind: 'file', bytes: await services().platform.readBackup(id, source.name) };
    case 'file':
      return {
        kind: 'log',
        operations: source.contents.operations,
        texts: [...source.contents.texts.keys()],
        originals: [...source.contents.originals.keys()],
      };
    case 'copy':
      throw new ExpectedError('copy-elsewhere', t('recovery.copyElsewhere'));
  }
}
