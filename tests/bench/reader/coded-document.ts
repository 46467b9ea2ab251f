/** One long invented document with overlapping excerpts, the same at every run, as a review's contents. */
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import type { BundleContents } from '../../../shared/bundle/contents.ts';
import { type TextBlock, type TextBody, textIdOf } from '../../../shared/documents/text-body.ts';
import type { Change } from '../../../shared/ops/change.ts';
import { schemaVersion } from '../../../shared/ops/operation.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import type { CodeId } from '../../../shared/records/ids.ts';

export interface CodedDocumentSize {
  readonly words: number;
  readonly excerpts: number;
}

export const reviewId = 'review:bench';
export const reviewerId = 'reviewer:bench';
export const documentId = 'document:bench';
export const colours = 12;

const vocabulary =
  'the nurse said that visits were shortened because paperwork grew while families waited at home and nobody from the district team had time to explain what dying might look like in a small kitchen far from any hospital'.split(
    ' ',
  );

export function codedDocument(
  size: CodedDocumentSize,
): BundleContents & { readonly body: TextBody } {
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const starts: number[] = [];
  const body = document(size.words, random, starts);
  const textId = textIdOf(body);
  const codes = Array.from(
    { length: colours * 2 },
    (_, index): Change => ({
      create: {
        id: `code:${index}`,
        type: 'code',
        name: `Aspect ${index} of caring at home`,
        kind: 'code',
        order: `a${String.fromCharCode(65 + index)}`,
        colour: index % colours,
      },
    }),
  );
  const changes: Change[] = [
    { create: { id: reviewId, type: 'review', title: 'Reader bench' } },
    { create: { id: reviewerId, type: 'reviewer', name: 'Maren Holt', initials: 'MH', colour: 0 } },
    {
      create: {
        id: 'study:bench',
        type: 'study',
        citation: { type: 'article-journal', title: 'Caring at home' },
      },
    },
    {
      create: {
        id: documentId,
        type: 'document',
        studyId: 'study:bench',
        title: 'Field notes',
        textId,
        length: body.text.length,
        format: 'text',
      },
    },
    ...codes,
  ];
  for (let index = 0; index < size.excerpts; index += 1) {
    const first = random(starts.length - 40);
    const last = first + 3 + random(30);
    const anchor = makeAnchor(body.text, starts[first] ?? 0, (starts[last] ?? 0) - 1);
    if (anchor === undefined) continue;
    const excerptId = `excerpt:${index}` as const;
    const codeId: CodeId = `code:${random(codes.length)}`;
    changes.push(
      { create: { id: excerptId, type: 'excerpt', documentId, reviewerId, ...anchor } },
      {
        create: {
          id: `coding:${index}`,
          type: 'coding',
          excerptId,
          documentId,
          codeId,
          reviewerId,
          layer: 'own',
        },
      },
    );
  }
  const operation = {
    id: 'op:bench',
    at: writeStamp({ ms: Date.UTC(2024, 2, 4, 9), counter: 0 }, 'device:bench'),
    device: 'device:bench',
    reviewer: reviewerId,
    kind: 'create-review',
    params: { title: 'Reader bench' },
    changes,
    schema: schemaVersion,
  } as const;
  return { operations: [operation], texts: new Map([[textId, body]]), originals: new Map(), body };
}

function document(words: number, random: (below: number) => number, starts: number[]): TextBody {
  const parts: string[] = [];
  const blocks: TextBlock[] = [];
  let length = 0;
  let start = 0;
  for (let word = 0; word < words; word += 1) {
    const opens = word % 70 === 0;
    if (opens && word > 0) {
      blocks.push({ start, end: length, kind: 'paragraph' });
      parts.push('\n\n');
      length += 2;
      start = length;
    } else if (word > 0) {
      parts.push(' ');
      length += 1;
    }
    const next = vocabulary[random(vocabulary.length)] ?? '';
    starts.push(length);
    parts.push(next);
    length += next.length;
  }
  blocks.push({ start, end: length, kind: 'paragraph' });
  return { text: parts.join(''), blocks, pages: [] };
}
