/** The reader on the application's own store, in a page of its own; the bench drives it from outside. */
import { createRoot } from 'react-dom/client';
import { listenForKeys } from '../../../renderer/actions/keys.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { CodeScreen } from '../../../renderer/reader/CodeScreen.tsx';
import { surface, useReader } from '../../../renderer/reader/reader-state.ts';
import { showReview } from '../../../renderer/store/open-review.ts';
import { addReview } from '../../../renderer/store/review-files.ts';
import { useReview } from '../../../renderer/store/review-store.ts';
import { startServices } from '../../../renderer/store/services.ts';
import { noteRecentCode, openDocument, useSession } from '../../../renderer/store/session-store.ts';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/tokens.css';
import { bounded } from '../bounded.ts';
import {
  type CodedDocumentSize,
  codedDocument,
  documentId,
  reviewerId,
  reviewId,
} from './coded-document.ts';
import { paintWithPeer } from './peer.ts';

/** Milliseconds since the page was opened, when the frame that is being made has been handed to the screen. */
function painted(): Promise<number> {
  return bounded('a frame to be drawn', nextFrame().then(afterThisFrame));
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The end of the first frame in which `isDrawn`. */
async function paintedOnce(what: string, isDrawn: () => boolean): Promise<number> {
  const give = performance.now() + 20_000;
  for (;;) {
    await nextFrame();
    if (isDrawn()) return afterThisFrame();
    if (performance.now() > give) throw new Error(`Waited 20 s in vain for ${what}`);
  }
}

/** To be asked for within a frame: when it has been handed to the screen. */
function afterThisFrame(): Promise<number> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now());
    channel.port2.postMessage(undefined);
  });
}

export interface FirstPaint {
  /** Milliseconds from the text standing in the page to its highlights on the screen. */
  readonly highlights: number;
  /** And to the stripes in the margin. */
  readonly stripes: number;
}

/** Opens the document and measures what comes after its text. */
async function firstPaint(size: CodedDocumentSize): Promise<FirstPaint> {
  startServices(createMemoryPlatform({ now: () => new Date() }));
  await addReview(reviewId, reviewerId, codedDocument(size));
  await showReview(reviewId);
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
  const start = await bounded('the text to stand in the page', drawn);
  const highlights = await paintedOnce('the first highlights', () => CSS.highlights.size >= 12);
  atFirst = paintedText();
  const stripes = await paintedOnce(
    'the first stripes',
    () => document.querySelector('[data-excerpt]') !== null,
  );
  return { highlights: highlights - start, stripes: stripes - start };
}

let atFirst: PaintedText | undefined;

/** The text with the ranges that the first frame showed. */
function shownAtFirst(): PaintedText {
  if (atFirst === undefined) throw new Error('Nothing was painted yet');
  return atFirst;
}

/** What our page shows: enough to show the same without us. */
export interface PaintedText {
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly ranges: readonly PaintedRange[];
}

interface PaintedRange {
  readonly name: string;
  /** Which block of the text, and which character of it. */
  readonly from: readonly [block: number, at: number];
  readonly to: readonly [block: number, at: number];
}

function paintedText(): PaintedText {
  const { column, scroller } = surface() ?? {};
  if (column === undefined || scroller === undefined) throw new Error('The text is not drawn');
  const blocks = new Map([...column.children].map((block, at) => [block.firstChild, at]));
  const place = (node: Node, at: number) => [blocks.get(node as ChildNode) ?? 0, at] as const;
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map(({ endContainer, endOffset, startContainer, startOffset }) => ({
      name,
      from: place(startContainer, startOffset),
      to: place(endContainer, endOffset),
    })),
  );
  const { clientHeight: height } = scroller;
  return { html: column.outerHTML, width: column.clientWidth, height, ranges };
}

/**
 * Milliseconds from the same text standing in the page, its blocks and nothing else, to the end of the frame that
 * shows the same ranges over it: the least that a browser takes for what `firstPaint` is asked.
 */
async function barePaint({ height, html, ranges, width }: PaintedText): Promise<number> {
  const scroller = document.createElement('div');
  scroller.style.cssText = `width: ${width}px; height: ${height}px; overflow: hidden auto`;
  await painted();
  document.body.append(scroller);
  scroller.innerHTML = html;
  const { scrollHeight } = scroller;
  if (scrollHeight <= height) throw new Error('The text is not laid out');
  const start = performance.now();
  const texts = [...(scroller.firstElementChild?.children ?? [])].map((block) => block.firstChild);
  for (const { from, name, to } of ranges) {
    const [startContainer, endContainer] = [texts[from[0]], texts[to[0]]];
    if (!startContainer || !endContainer) throw new Error('A block has no text');
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.add(
      new StaticRange({ startContainer, startOffset: from[1], endContainer, endOffset: to[1] }),
    );
    CSS.highlights.set(name, highlight);
  }
  return (await painted()) - start;
}

export interface KeyTimes {
  /** Milliseconds from the press of the key to the end of the frame that shows the passage coded. */
  readonly painted: number;
  /** And until the coding is stored and the rows know it. */
  readonly stored: number;
}

let awaited: Promise<KeyTimes> | undefined;

/**
 * Selects a few words in the middle of the window, as the pointer would, and listens for the key. What
 * it waits for is asked for with `afterKey`, so that the key cannot come before the ear.
 */
async function armKey(index: number): Promise<void> {
  const text = surface();
  if (text === undefined) throw new Error('The text is not drawn');
  text.column.focus({ preventScroll: true });
  const from = text.firstVisible() + 400 + index * 23;
  text.select(from, from + 60);
  noteRecentCode(`code:${index % 24}`);
  await painted();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const { selection } = useSession.getState();
  if (selection === undefined) throw new Error('Nothing is selected');
  const wanted = text.staticRangeOf(selection.start, selection.end);
  if (wanted === undefined) throw new Error('The selection is not drawn');
  const pressed = new Promise<number>((resolve) => {
    addEventListener('keydown', (event) => resolve(event.timeStamp), { once: true, capture: true });
  });
  const codings = useReview.getState().snapshot.codings;
  const stored = new Promise<number>((resolve) => {
    const stop = useReview.subscribe(({ snapshot }) => {
      if (snapshot.codings === codings) return;
      stop();
      resolve(performance.now());
    });
  });
  const paintedBefore = countOf(wanted);
  awaited = pressed.then(async (start) => {
    const seen = paintedOnce(
      `coding ${index} to be painted`,
      () => countOf(wanted) > paintedBefore,
    );
    const [end, kept] = await Promise.all([seen, bounded(`coding ${index} to be stored`, stored)]);
    return { painted: end - start, stored: kept - start };
  });
  awaited.catch(() => undefined);
}

/** How often exactly this passage is painted as coded. */
function countOf(wanted: StaticRange): number {
  let count = 0;
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('code-')) continue;
    for (const range of highlight) {
      if (
        range.startContainer === wanted.startContainer &&
        range.startOffset === wanted.startOffset &&
        range.endContainer === wanted.endContainer &&
        range.endOffset === wanted.endOffset
      )
        count += 1;
    }
  }
  return count;
}

/** What the key that was armed last did. */
function afterKey(): Promise<KeyTimes> {
  if (awaited === undefined) throw new Error('No key was armed');
  return bounded('the key that was armed', awaited);
}

export interface ScrollFrame {
  /** Milliseconds from one frame to the next. */
  readonly length: number;
  /** Milliseconds from the beginning of the frame until it was handed to the screen: what it had to do. */
  readonly work: number;
}

/** Scrolls by a notch at every frame, and now and then far. */
async function scroll(frames: number): Promise<readonly ScrollFrame[]> {
  const scroller = surface()?.scroller;
  if (scroller === undefined) throw new Error('The text is not drawn');
  const times: ScrollFrame[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += frame % 40 === 39 ? 9000 : 120;
    const now = await nextFrame();
    const began = performance.now();
    const done = await afterThisFrame();
    times.push({ length: now - last, work: done - began });
    last = now;
  }
  return times;
}

const bench = { firstPaint, shownAtFirst, barePaint, armKey, afterKey, scroll, paintWithPeer };
export type ReaderBenchPage = typeof bench;
Object.assign(window, { readerBench: bench });
