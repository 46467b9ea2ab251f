/**
 * The numbers by which a text is cited because it prints them: those of turns, lines, paragraphs or questions.
 * They are told from the text whenever they are wanted and never stored (rule A6).
 */
import { longestRun, type NumberedLine } from './number-run.ts';
import { type PrintedNumber, printedNumberOf, type SaidUnit } from './printed-number.ts';
import { turnStartsOf } from './speakers.ts';
import type { BlockKind, TextBody } from './text-body.ts';

/** Which numbers a text prints, and where: what stands at or after `starts[n]` is cited by `labels[n]`. */
export interface PrintedNumbers {
  readonly unit: SaidUnit;
  /** Offsets of the numbered lines in UTF-16 units, in order. */
  readonly starts: readonly number[];
  /** As printed. */
  readonly labels: readonly string[];
}

interface Line extends NumberedLine {
  readonly start: number;
  readonly end: number;
  readonly number: PrintedNumber;
}

/** What belongs to the page, heads a part or stands below it; its numbers count something else. */
const apart: ReadonlySet<BlockKind> = new Set([
  'title',
  'heading',
  'furniture',
  'picture',
  'footnote',
  'caption',
]);

/**
 * The numbers a text prints, where it prints one before most of its turns, lines or paragraphs or before
 * questions throughout; undefined where it is to be counted. A list, the references of a paper or a few numbered
 * answers are none.
 */
export function printedNumbersOf(body: TextBody): PrintedNumbers | undefined {
  const { lineStarts, numbered } = numberedLines(body);
  if (numbered.length < fewest) return undefined;
  const count = lineStarts.length;
  const onLines = numbered.filter(({ number }) => !number.isAlone);
  const found =
    countedTurns(body, numbered, lineStarts) ??
    countedQuestions(body.text, onLines, count) ??
    countedParagraphs(body.text, onLines, count);
  if (found === undefined) return undefined;
  const { run, unit } = found;
  if (isCountedAnew(found)) return undefined;
  return {
    unit,
    starts: run.map(({ start }) => start),
    labels: run.map(({ number }) => number.label),
  };
}

const fewest = 3;

interface Found {
  readonly unit: SaidUnit;
  readonly run: readonly Line[];
  /** All lines whose numbers may count that. */
  readonly among: readonly Line[];
}

/**
 * Whether numbers are counted anew before or behind those that were found, as where two interviews stand in one
 * text: a number would name two places. Behind numbered paragraphs it is the references that are counted.
 */
function isCountedAnew({ among, run, unit }: Found): boolean {
  const [first, last] = [run[0]?.line ?? 0, run.at(-1)?.line ?? 0];
  const before = among.filter(({ line }) => line < first);
  const behind = unit === 'paragraph' ? [] : among.filter(({ line }) => line > last);
  return [before, behind].some((others) => longestRun(others).length >= fewest);
}

/** A number before a speaker is hardly another; turns are taken out where somebody would be known by them. */
const mostTurnsLost = 0.4;

function countedTurns(
  body: TextBody,
  numbered: readonly Line[],
  lineStarts: readonly number[],
): Found | undefined {
  if (longestRun(numbered, mostTurnsLost).length < fewest) return undefined;
  const starts = new Set(turnStartsOf(body));
  if (starts.size < 2) return undefined;
  const atTurns = numbered.filter(({ line, number, start }) =>
    starts.has(number.isAlone ? (lineStarts[line + 1] ?? start) : start),
  );
  const turns = longestRun(atTurns, mostTurnsLost);
  const lines = longestRun(numbered);
  // Where lines within turns are numbered, too, the numbers are those of lines.
  if (lines.length > turns.length * 1.1 && lines.length >= lineStarts.length * 0.75)
    return { unit: saidBy(lines) ?? 'line', run: lines, among: numbered };
  if (turns.length < fewest || turns.length < starts.size * 0.75) return undefined;
  return { unit: saidBy(turns) ?? 'turn', run: turns, among: atTurns };
}

function countedQuestions(
  text: string,
  numbered: readonly Line[],
  count: number,
): Found | undefined {
  const marked = numbered.filter(({ number }) => number.says === 'question');
  const said = longestRun(marked);
  if (said.length >= fewest && runsThrough(said, count))
    return { unit: 'question', run: said, among: marked };
  const asking = numbered.filter(({ end }) =>
    /[?？؟\u037e]["”’»)\]]?$/.test(text.slice(end - 2, end)),
  );
  const asked = longestRun(asking);
  if (asked.length < 5 || !runsThrough(asked, count)) return undefined;
  return { unit: 'question', run: asked, among: asking };
}

function countedParagraphs(
  text: string,
  numbered: readonly Line[],
  count: number,
): Found | undefined {
  const run = longestRun(numbered);
  const isMost = run.length >= 5 && run.length >= count * 0.8;
  const isThroughout = run.length >= 10 && run.length >= count * 0.5 && runsThrough(run, count);
  if (!isMost && !isThroughout) return undefined;
  const cutOff = run.filter(
    ({ end }) =>
      !/[.!?…。！？؟।;:][\d\s"'“”’»)\]]{0,4}$/u.test(text.slice(Math.max(0, end - 6), end)),
  ).length;
  // Paragraphs end with a sentence; lines end wherever the page did.
  const unit = cutOff * 2 > run.length ? 'line' : 'paragraph';
  return { unit: saidBy(run) ?? unit, run, among: numbered };
}

/** What most of the numbers say they count. */
function saidBy(run: readonly Line[]): SaidUnit | undefined {
  const says = run[0]?.number.says;
  return run.filter(({ number }) => number.says === says).length * 2 > run.length
    ? says
    : undefined;
}

/** Whether a run begins in the first fifth, goes on to the last third, and leaves out no third of the text. */
function runsThrough(run: readonly Line[], count: number): boolean {
  const lines = run.map(({ line }) => line);
  const [first = count] = lines;
  if (first > Math.max(5, count / 5)) return false;
  const widest = Math.max(5, count / 3);
  return [...lines, count].every((line, index) => line - (lines[index - 1] ?? 0) <= widest);
}

/** The lines that begin with a number, and where all lines begin that could. */
function numberedLines({ blocks, pages, text }: TextBody): {
  readonly numbered: readonly Line[];
  readonly lineStarts: readonly number[];
} {
  const numbered: Line[] = [];
  const lineStarts: number[] = [];
  let page = 0;
  for (const block of blocks) {
    if (apart.has(block.kind)) continue;
    let start = block.start;
    while (start < block.end) {
      const next = text.indexOf('\n', start);
      const end = next === -1 || next > block.end ? block.end : next;
      // A block that was divided goes on in the middle of a line.
      if (end > start && (start === 0 || text[start - 1] === '\n')) {
        const number = printedNumberOf(text, start, end);
        while (start >= (pages[page]?.end ?? text.length + 1)) page += 1;
        if (number !== undefined)
          numbered.push({ line: lineStarts.length, page, start, end, value: number.value, number });
        lineStarts.push(start);
      }
      start = end + 1;
    }
  }
  return { lineStarts, numbered };
}
