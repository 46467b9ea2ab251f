/** The same text and ranges painted by @recogito/text-annotator. */
import { type Color, createTextAnnotator, type RendererType } from '@recogito/text-annotator';
import { replay } from '../../../shared/ops/replay.ts';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/tokens.css';
import { peerPatience } from '../bounded.ts';
import { type CodedDocumentSize, codedDocument, documentId } from './coded-document.ts';

const hues: readonly Color[] = [
  '#e88',
  '#8cc',
  '#cb6',
  '#b9e',
  '#9c9',
  '#e9b',
  '#9be',
  '#da8',
  '#8cb',
  '#d9d',
  '#bc7',
  '#a9e',
];

/** What the peer is given: offsets and quotes, as a file has them, or ranges that were made beforehand. */
export type PeerStart = 'offsets' | 'ranges';

/** Milliseconds from handing over the annotations, text already laid out, to the first of them on the screen. */
export async function paintWithPeer(
  size: CodedDocumentSize,
  renderer: RendererType,
  from: PeerStart,
): Promise<number> {
  const contents = codedDocument(size);
  const { text, blocks } = contents.body;
  const column = document.createElement('div');
  column.style.cssText = 'width:612px;font:18px/1.6 var(--font-text);height:auto';
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height:100vh;overflow:auto';
  for (const block of blocks) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text.slice(block.start, block.end);
    column.append(paragraph);
  }
  scroller.append(column);
  document.body.replaceChildren(scroller);
  await frames(3);
  const { excerpts, codings } = replay(contents.operations).codings.get(documentId) ?? {
    excerpts: new Map(),
    codings: new Map(),
  };
  const colourOf = new Map(
    [...codings.values()].map(({ excerptId, codeId }) => [
      excerptId as string,
      Number(codeId.slice(5)) % 12,
    ]),
  );
  const nodes = [...column.children].map((paragraph) => paragraph.firstChild);
  // An empty range is none: the peer then makes its own from the offsets.
  const none = document.createRange();
  const annotations = [...excerpts.values()].map((excerpt) => {
    const [first, firstAt] = place(excerpt.start);
    const [last, lastAt] = place(excerpt.end);
    let range = none;
    if (from === 'ranges') {
      range = document.createRange();
      range.setStart(nodes[first] ?? column, firstAt);
      range.setEnd(nodes[last] ?? column, lastAt);
    }
    // The blank lines between paragraphs are no part of the peer's text.
    const start = excerpt.start - first * 2;
    const end = excerpt.end - last * 2;
    const target = {
      annotation: excerpt.id,
      selector: [{ quote: excerpt.quote, start, end, range }],
    };
    return { id: excerpt.id as string, bodies: [], target };
  });
  const annotator = createTextAnnotator(column, {
    renderer,
    style: ({ id }) => ({ fill: hues[colourOf.get(id) ?? 0] ?? '#ccc', fillOpacity: 0.5 }),
  });
  await frames(2);
  const start = performance.now();
  annotator.setAnnotations(annotations);
  for (;;) {
    await frames(1);
    const isPainted =
      renderer === 'SPANS'
        ? document.querySelector('.r6o-annotation') !== null
        : CSS.highlights.size > 0;
    if (isPainted) break;
    if (performance.now() - start > peerPatience * 1000) {
      throw new Error(`The peer painted nothing in ${peerPatience} s`);
    }
  }
  await frames(1);
  return performance.now() - start;

  function place(offset: number): [number, number] {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low, offset - (blocks[low]?.start ?? 0)];
  }
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
