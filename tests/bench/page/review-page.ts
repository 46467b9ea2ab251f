/**
 * Runs in a real browser on the application's own store: every figure is taken around the functions
 * that the screens call.
 */

import { createBrowserPlatform } from '../../../renderer/platform/browser.ts';
import { readBundleInWorker, saveInWorker } from '../../../renderer/store/bundle-task.ts';
import { deleteForGood } from '../../../renderer/store/delete-for-good.ts';
import { openAs, openLoomFile, useExchange } from '../../../renderer/store/exchange.ts';
import { comparedBeside } from '../../../renderer/store/journal-task.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import { restoreLostReview } from '../../../renderer/store/recovery.ts';
import { addReview } from '../../../renderer/store/review-files.ts';
import { commit, loadText, undo, useReview } from '../../../renderer/store/review-store.ts';
import { services, startServices } from '../../../renderer/store/services.ts';
import { bringForward, openBeside } from '../../../renderer/store/ways-back.ts';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import type { BundleContents } from '../../../shared/bundle/contents.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { codeUse } from '../../../shared/codebook/tally.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { operationLine, stretchLine } from '../../../shared/journal/journal-lines.ts';
import { studyThemeMatrix } from '../../../shared/matrix/study-theme-matrix.ts';
import type { ReviewerId, ReviewId } from '../../../shared/records/ids.ts';
import { type LargeReviewSize, largeReview } from '../../fixtures/large-review.ts';

/** The file that was saved last. */
const file = { saved: new Uint8Array() };
const backupName = '2031-05-04T09-30-00-000Z.loom';

const wantedState = (id: ReviewId) => ({
  id,
  source: { kind: 'backup', name: backupName } as const,
  at: Date.UTC(2031, 4, 4, 9, 30),
  reviewerId: useReview.getState().reviewerId,
  title: 'Large',
});

startServices({
  ...createBrowserPlatform(),
  // What was saved last stands for the only backup there is.
  listBackups: async () => [
    { name: backupName, size: file.saved.length, writtenAt: '2031-05-04T09:30:00.000Z' },
  ],
  readBackup: async () => file.saved.slice(),
});

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The matrix with every live code as a column: the widest one a screen can ask for. */
function widestMatrix(): number {
  const { snapshot } = useReview.getState();
  const codeIds = codeTree(snapshot.codes).inOrder.map((node) => node.code.id);
  const matrix = studyThemeMatrix(snapshot, { codeIds, rollUp: true });
  let excerpts = 0;
  for (const study of matrix.studies) {
    const counts = matrix.counts(study.id);
    for (let at = 0; at < counts.length; at += 1) excerpts += counts[at] ?? 0;
  }
  return excerpts;
}

/** Codes a new passage of the document with the given number, as the reader does. */
async function codePassage(index: number): Promise<number> {
  const { snapshot } = useReview.getState();
  const documents = [...snapshot.documents.values()];
  const codeIds = [...snapshot.codes.keys()];
  const document = documents[(index * 37) % documents.length];
  const codeId = codeIds[(index * 11) % codeIds.length];
  if (document === undefined || codeId === undefined) throw new Error('The review is empty');
  const { text } = await loadText(document.textId);
  const anchor = makeAnchor(text, 60 + index, 140 + index);
  if (anchor === undefined) throw new Error('The passage has no visible text');
  let logged = false;
  const taken = await timed(async () => {
    const target = { documentId: document.id, anchor };
    logged = (await commit(applyCoding, { target, code: { codeId } })) !== undefined;
  });
  if (!logged) throw new Error('The coding was not committed');
  return taken;
}

function firstReviewOf(contents: Pick<BundleContents, 'operations'>): ReviewId {
  for (const { changes } of contents.operations) {
    for (const change of changes) {
      if ('create' in change && change.create.type === 'review') return change.create.id;
    }
  }
  throw new Error('The log starts no review');
}

function firstReviewerOf(contents: Pick<BundleContents, 'operations'>): ReviewerId {
  for (const { changes } of contents.operations) {
    for (const change of changes) {
      if ('create' in change && change.create.type === 'reviewer') return change.create.id;
    }
  }
  throw new Error('The log names no reviewer');
}

/** What a journal of the open review is compared with, made beforehand. */
const journal = { text: '' };

/** The journal of the open review as it would be if it held all of its log. */
async function journalText(): Promise<string> {
  const { reviewId = 'review:none', reviewerId } = useReview.getState();
  const names = { review: reviewId, reviewer: reviewerId, title: 'A large review' };
  const head = stretchLine(names);
  const lines = [head.line];
  let { end } = head;
  for (const operation of (await services().desk.engine?.readLog()) ?? []) {
    const next = operationLine(JSON.stringify(operation), end);
    lines.push(next.line);
    end = next.end;
  }
  return `${lines.join('\n')}\n`;
}

const bench = {
  /** Stores an invented review; gives its id and how long storing took. */
  async store(size: LargeReviewSize): Promise<{ id: ReviewId; taken: number }> {
    const contents = { ...largeReview(size), originals: new Map<string, Uint8Array>() };
    const id = firstReviewOf(contents);
    const taken = await timed(() => addReview(id, firstReviewerOf(contents), contents));
    return { id, taken };
  },

  /** From the store's rows to what the first screen shows: rows, codebook and code counts. */
  async open(id: ReviewId): Promise<{ rows: number; usable: number }> {
    const start = performance.now();
    await showReview(id);
    const rows = performance.now() - start;
    const use = codeUse(useReview.getState().snapshot);
    if (use.size === 0) throw new Error('The review opened empty');
    return { rows, usable: performance.now() - start };
  },

  /** Opens without asking for counts, so that the matrix starts with nothing prepared. */
  async matrix(id: ReviewId): Promise<{ cold: number; afterOneCoding: number; counts: number }> {
    await showReview(id);
    const cold = await timed(widestMatrix);
    codeUse(useReview.getState().snapshot);
    await codePassage(0);
    const counts = await timed(() => codeUse(useReview.getState().snapshot));
    const afterOneCoding = await timed(widestMatrix);
    await undo();
    return { cold, afterOneCoding, counts };
  },

  async commits(id: ReviewId, count: number): Promise<{ commit: number[]; counts: number[] }> {
    await showReview(id);
    codeUse(useReview.getState().snapshot);
    const times: number[] = [];
    const counts: number[] = [];
    for (let index = 0; index < count; index += 1) {
      times.push(await codePassage(index));
      counts.push(await timed(() => codeUse(useReview.getState().snapshot)));
    }
    for (let index = 0; index < count; index += 1) await undo();
    return { commit: times, counts };
  },

  /** Leaves the review open with counts and matrix made, as after a look at every screen. */
  async fillMemory(id: ReviewId): Promise<number> {
    await showReview(id);
    codeUse(useReview.getState().snapshot);
    return widestMatrix();
  },

  /** Saves as .loom, and keeps the file on the page; its size in bytes. */
  async saveFile(id: ReviewId): Promise<number> {
    file.saved = new Uint8Array(await saveInWorker(services().db.name, id, 'Saving'));
    return file.saved.length;
  },

  /** Makes the journal that `compareJournal` compares. */
  async makeJournal(id: ReviewId): Promise<void> {
    await showReview(id);
    // As it comes from the main process: in one piece, not as the parts it was put together from.
    const bytes = new TextEncoder().encode(await journalText());
    journal.text = new TextDecoder().decode(bytes);
  },

  /** Compares a journal that holds all of the log with it, as an opening does after a crash. */
  async compareJournal(id: ReviewId): Promise<number> {
    const { engine } = services().desk;
    if (engine === undefined) throw new Error('No review is open');
    const asked = { reviewId: id, text: journal.text, isPurged: false };
    return timed(async () => {
      const { owed } = await comparedBeside(services().db.name)(engine, asked);
      if (owed.length !== 0) throw new Error(`The journal lacks ${owed.length} operations`);
    });
  },

  /** Opens the review without asking for anything. */
  async show(id: ReviewId): Promise<void> {
    await showReview(id);
  },

  /** Makes and proves a backup of the open review, and keeps its bytes on the page. */
  async backUp(id: ReviewId): Promise<number> {
    const { reviewerId } = useReview.getState();
    return timed(async () => {
      file.saved = new Uint8Array(
        await saveInWorker(services().db.name, id, 'Saving', { keptBy: reviewerId }),
      );
    });
  },

  savedBytes(): string {
    let letters = '';
    for (let from = 0; from < file.saved.length; from += 30_000)
      letters += String.fromCharCode(...file.saved.subarray(from, from + 30_000));
    return btoa(letters);
  },

  /** Brings the review back from its backup after the database was lost, to a usable review. */
  async restore(id: ReviewId): Promise<number> {
    const taken = await timed(() => restoreLostReview(id));
    if (codeUse(useReview.getState().snapshot).size === 0) throw new Error('It came back empty');
    return taken;
  },

  /** Opens the last backup as a review beside the one that is open, to a usable review. */
  async openBeside(id: ReviewId): Promise<number> {
    const taken = await timed(() => openBeside(wantedState(id)));
    const { reviewId, snapshot } = useReview.getState();
    if (reviewId === id || codeUse(snapshot).size === 0) throw new Error('It did not open beside');
    return taken;
  },

  /** Brings the last backup forward into the review that it was made of, which lacks nothing of it. */
  async bringForward(id: ReviewId): Promise<number> {
    return timed(() => bringForward(wantedState(id)));
  },

  /** Leaves of the review what its first half of changes made: the last backup has the rest. */
  async halve(id: ReviewId): Promise<void> {
    const { operations, texts } = await readBundleInWorker(file.saved.slice(), 'Opening');
    await closeReview();
    await deleteForGood(id);
    const half = operations.slice(0, Math.floor(operations.length / 2));
    const contents = { operations: half, texts, originals: new Map<string, Uint8Array>() };
    await addReview(id, firstReviewerOf(contents), contents);
    await showReview(id);
  },

  async readFile(): Promise<void> {
    await readBundleInWorker(file.saved.slice(), 'Opening');
  },

  /** Removes the review, so that its file is a foreign one. */
  async forget(id: ReviewId): Promise<void> {
    await closeReview();
    await deleteForGood(id);
  },

  /** Opens the saved file as a foreign one: reading, storing and opening, to a usable review. */
  async openFile(): Promise<void> {
    await openLoomFile({ name: 'large.loom', bytes: file.saved });
    // The file says who its reviewers are, not which of them sits here.
    const { waiting } = useExchange.getState();
    const [reviewer] = waiting?.kind === 'who' ? waiting.file.head.reviewers : [];
    if (reviewer !== undefined) await openAs({ reviewerId: reviewer.id });
    if (codeUse(useReview.getState().snapshot).size === 0) throw new Error('It opened empty');
  },
};

export type ReviewBenchPage = typeof bench;

declare global {
  interface Window {
    reviewBench: ReviewBenchPage;
  }
}

window.reviewBench = bench;
