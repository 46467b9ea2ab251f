import { turnStartsOf } from './speakers.ts';
import type { TextBody } from './text-body.ts';

/**
 * A body in which no turn of a conversation is a title or heading, however it was set: the text is the
 * same, the blocks that begin with a speaker's label are paragraphs. The same body where nothing changes.
 */
export function turnsAsParagraphs(body: TextBody): TextBody {
  const isHead = ({ kind }: TextBody['blocks'][number]): boolean =>
    kind === 'title' || kind === 'heading';
  if (!body.blocks.some(isHead)) return body;
  const starts = new Set(turnStartsOf(body));
  if (!body.blocks.some((block) => isHead(block) && starts.has(block.start))) return body;
  const blocks = body.blocks.map((block) =>
    isHead(block) && starts.has(block.start)
      ? { start: block.start, end: block.end, kind: 'paragraph' as const }
      : block,
  );
  return { ...body, blocks };
}
