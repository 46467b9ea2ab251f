import { buildTextBody, canonicalCharacters, type SourceBlock } from './canonical.ts';
import { chatLabelAt } from './chat-lines.ts';
import type { TextBody } from './text-body.ts';

/**
 * Reads plain text. A line is a paragraph of its own (so transcripts keep their turns), unless the
 * text was wrapped by hand or by a program at a fixed width: then lines are joined up to the blank line.
 */
export function readPlainText(text: string): TextBody {
  const lines = canonicalCharacters(text).split('\n');
  const width = hasNumberedLines(lines) ? undefined : wrapWidth(lines);
  return buildTextBody(width === undefined ? linesAsParagraphs(lines) : unwrapped(lines, width));
}

function linesAsParagraphs(lines: readonly string[]): SourceBlock[] {
  return lines.map((line) => ({ kind: 'paragraph', text: line }));
}

const narrowest = 55;
const widest = 90;

/**
 * The width at which the text was wrapped. Only lines with text directly below them tell: in wrapped
 * text nearly all of those are full, and none is far longer.
 */
function wrapWidth(lines: readonly string[]): number | undefined {
  const inner = lines
    .filter((line, index) => line !== '' && (lines[index + 1] ?? '') !== '')
    .map((line) => line.length);
  if (inner.length < 3 || inner.some((length) => length > widest * 1.4)) return undefined;
  const full = inner.filter((length) => length >= narrowest && length <= widest);
  if (full.length < inner.length * 0.7) return undefined;
  return full.reduce((longest, length) => Math.max(longest, length), 0);
}

function unwrapped(lines: readonly string[], width: number): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let current: string[] = [];
  const finish = (): void => {
    blocks.push({ kind: 'paragraph', text: current.join(' ') });
    current = [];
  };
  for (const line of lines) {
    const last = current.at(-1);
    if (last !== undefined && (last.length < width * 0.6 || opensParagraph(line))) finish();
    if (line === '') finish();
    else current.push(current.length === 0 ? line : line.trimStart());
  }
  finish();
  return blocks;
}

// Numbers typed before the lines would stand among the words of lines that are joined.
function hasNumberedLines(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line !== '');
  let expected: number | undefined;
  let inOrder = 0;
  for (const line of written) {
    const number = Number(/^\s{0,8}(\d{1,5})(?:[.):]?\s|$)/.exec(line)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    if (number === expected) inOrder += 1;
    expected = number + 1;
  }
  return written.length > 3 && inOrder >= (written.length - 1) * 0.8;
}

// A speaker ("Interviewer: …"), a message, a time, a list mark or an indent opens a paragraph even without
// a blank line.
function opensParagraph(line: string): boolean {
  return (
    /^(\s{2,}\S|\t|[-*•–]\s|\d{1,3}[.)]\s|[\p{Lu}\p{Lo}][\p{L}\d .]{0,24}[:：]\s|\*\*[^*]{1,40}\*\*|[[(]?\d{1,2}:\d{2}|\p{Lu}[\p{L}\d. ]{0,24}\t|[QA]\d{0,3}\.\s)/u.test(
      line,
    ) || chatLabelAt(line.slice(0, 160)) !== undefined
  );
}
