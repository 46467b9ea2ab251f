import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import { buildTextBody, type SourceBlock } from './canonical.ts';
import { latin1 } from './latin1.ts';
import type { ReadingProblem } from './reading.ts';
import { RtfBlocks } from './rtf-blocks.ts';
import { rtfTokens } from './rtf-tokens.ts';
import type { TextBody } from './text-body.ts';

/** What rich text gave: its title if it names one, its body, and what was set aside. */
export interface RtfReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/** No document nests deeper; one that does is made to exhaust memory. */
const deepest = 2000;

/**
 * Reads rich text (RTF): body text, lists and headings with the numbers that are written, tables, text boxes; notes at
 * the end. Throws an `ExpectedError` for a file that nests without end.
 */
export function readRtf(bytes: Uint8Array): RtfReading {
  const blocks = collect(bytes);
  const body = buildTextBody(blocks.finish());
  const first = (kind: string): string | undefined => {
    const block = body.blocks.find((each) => each.kind === kind);
    return block === undefined ? undefined : body.text.slice(block.start, block.end);
  };
  return {
    title: first('title') ?? blocks.title() ?? first('heading'),
    body,
    problems: blocks.setAside().map((message) => ({ message })),
  };
}

/** Reads rich text into blocks, for a document that holds it, with a line for each thing left out. */
export function readRtfBlocks(bytes: Uint8Array): {
  readonly blocks: readonly SourceBlock[];
  readonly problems: readonly string[];
} {
  const blocks = collect(bytes);
  return { blocks: blocks.finish(), problems: blocks.setAside() };
}

function collect(bytes: Uint8Array): RtfBlocks {
  const blocks = new RtfBlocks();
  let depth = 0;
  for (const token of rtfTokens(latin1(bytes))) {
    if (token.kind === 'open') {
      depth += 1;
      if (depth > deepest) {
        throw new ExpectedError('damaged-file', t('error.damagedRtf'));
      }
    } else if (token.kind === 'close') depth = Math.max(0, depth - 1);
    blocks.take(token);
  }
  return blocks;
}
