/** The reader on the application's own store, in a page of its own; the bench drives it from outside. */
import { createRoot } from 'react-dom/client';
import { listenForKeys } from '../../../renderer/actions/keys.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { CodeScreen } from '../../../renderer/reader/CodeScreen.tsx';
import { surface, useReader } from '../../../renderer/reader/reader-state.ts';
import { addReview } from '../../../renderer/store/review-files.ts';
import { openReview, useReview } from '../../../renderer/store/review-store.ts';
import { startServices } from '../../../renderer/store/services.ts';
import { noteRecentCode, openDocument } from '../../../renderer/store/session-store.ts';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/tokens.css';
import {
  type CodedDocumentSize,
  codedDocument,
  documentId,
  reviewerId,
  reviewId,
} from './coded-document.ts';
import { paintWithPeer } from './peer.ts';

/** Resolves when the frame that is being made now has been handed to the screen. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(undefined);
    });
  });
}

/** Opens the document; milliseconds from the text standing in the page to its highlights on the screen. */
async function firstPaint(size: CodedDocumentSize): Promise<number> {
  startServices(createMemoryPlatform({ now: () => new Date() }));
  await addReview(reviewId, reviewerId, codedDocument(size), { journalled: true });
  await openReview(reviewId);
  listenForKeys();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root');
  root.style.height = '100vh';
  createRoot(root).render(<CodeScreen left={null} />);
  await painted();
  const drawn = new Promise<number>((resolve) => {
    const stop = useReader.subscribe(({ loaded }) => {
      if (loaded === undefined) return;
      stop();
      // The text is there once it is laid out; reading its height makes sure of that.
      const { scrollHeight } = surface()?.column ?? {};
      resolve(scrollHeight === undefined ? Number.NaN : performance.now());
    });
  });
  openDocument(documentId);
  const start = await drawn;
  const end = await painted();
  if (CSS.highlights.size < 12) throw new Error('The highlights were not painted');
  return end - start;
}

/** Selects a few words in the middle of the window, as the pointer would. */
function selectWords(index: number): void {
  const text = surface();
  if (text === undefined) throw new Error('The text is not drawn');
  text.column.focus({ preventScroll: true });
  const from = text.firstVisible() + 400 + index * 23;
  text.select(from, from + 60);
  noteRecentCode(`code:${index % 24}`);
}

/** Milliseconds from the next press of a key to its coding on the screen. */
async function keyToPaint(): Promise<number> {
  const pressed = new Promise<number>((resolve) => {
    addEventListener('keydown', (event) => resolve(event.timeStamp), { once: true, capture: true });
  });
  const before = useReview.getState().snapshot.codings;
  const committed = new Promise<void>((resolve) => {
    const stop = useReview.subscribe(({ snapshot }) => {
      if (snapshot.codings === before) return;
      stop();
      resolve();
    });
  });
  const start = await pressed;
  await committed;
  return (await painted()) - start;
}

/** Scrolls by a notch at every frame, and now and then far; the length of each frame. */
async function scroll(frames: number): Promise<readonly number[]> {
  const scroller = surface()?.scroller;
  if (scroller === undefined) throw new Error('The text is not drawn');
  const times: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += frame % 40 === 39 ? 9000 : 120;
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

const bench = { firstPaint, selectWords, keyToPaint, scroll, paintWithPeer };
export type ReaderBenchPage = typeof bench;
Object.assign(window, { readerBench: bench });
