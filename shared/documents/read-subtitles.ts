/**
 * SubRip (SRT) and WebVTT transcripts. Cues are pieces of speech cut by time, not by sense: those of one
 * speaker that follow closely are one paragraph, which begins with the time and the speaker.
 */
import { singleBlanks } from '../single-blanks.ts';
import { buildTextBody, type SourceBlock } from './canonical.ts';
import { clockTime } from './clock-time.ts';
import { mayBeLabel } from './speaker-names.ts';
import { cueTiming } from './subtitles-format.ts';
import type { TextBody } from './text-body.ts';

interface Cue {
  /** Seconds from the start. */
  readonly start: number;
  readonly end: number;
  readonly speaker: string | undefined;
  readonly text: string;
}

/** What one speaker says without a long pause, cue by cue. */
interface Paragraph {
  readonly speaker: string | undefined;
  readonly start: number;
  end: number;
  readonly cues: string[];
  /** Characters of all cues with a space between them. */
  length: number;
}

/** A pause of this many seconds begins a new paragraph where nobody is named. */
const longPause = 4;
/** A paragraph of one speaker ends with the sentence after so many characters. */
const longParagraph = 600;

/** Reads a SubRip or WebVTT transcript into paragraphs such as `[00:01:02] Anna: …`. */
export function readSubtitles(text: string): TextBody {
  const blocks: SourceBlock[] = [];
  let open: Paragraph | undefined;
  const finish = (): void => {
    if (open === undefined || open.length === 0) return;
    const who = open.speaker === undefined ? '' : `${open.speaker}: `;
    blocks.push({
      kind: 'paragraph',
      text: `[${clockTime(open.start)}] ${who}${open.cues.join(' ')}`,
    });
  };
  for (const cue of withoutRepeats(cuesOf(text))) {
    const goesOn =
      open !== undefined &&
      (cue.speaker === undefined || cue.speaker === open.speaker) &&
      cue.start - open.end < longPause &&
      !(open.length > longParagraph && /[.?!…]["'”’)]?$/.test(open.cues.at(-1) ?? ''));
    if (goesOn && open !== undefined) {
      open.cues.push(cue.text);
      open.length += 1 + cue.text.length;
      open.end = cue.end;
    } else {
      finish();
      const { end, speaker, start } = cue;
      open = { speaker, start, end, cues: [cue.text], length: cue.text.length };
    }
  }
  finish();
  return buildTextBody(blocks);
}

function cuesOf(text: string): readonly Cue[] {
  const cues: Cue[] = [];
  let open: { start: number; end: number; lines: string[] } | undefined;
  let skips = false;
  const finish = (): void => {
    if (open === undefined) return;
    for (const piece of piecesOf(open.lines))
      cues.push({ start: open.start, end: open.end, ...piece });
    open = undefined;
  };
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const times = cueTiming.exec(line);
    if (times !== null) {
      // The number above the times belongs to this cue.
      if (open !== undefined && /^\s*\d+\s*$/.test(open.lines.at(-1) ?? '')) open.lines.pop();
      finish();
      skips = false;
      open = { start: seconds(times.slice(1, 5)), end: seconds(times.slice(5, 9)), lines: [] };
    } else if (line.trim() === '') {
      finish();
      skips = false;
    } else if (open !== undefined) open.lines.push(line);
    else if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) skips = true;
    else if (skips) continue;
  }
  finish();
  return cues;
}

/** What is said in a cue, speaker by speaker: a dash or a label begins another's words. */
function piecesOf(lines: readonly string[]): { speaker: string | undefined; text: string }[] {
  const pieces: { speaker: string | undefined; text: string }[] = [];
  for (const line of lines) {
    const named = /^\s*<v(?:\.[^\s>]*)?\s+([^>]{1,120})>/.exec(line)?.[1];
    const voice =
      named === undefined ? undefined : singleBlanks(withoutEntities(named)) || undefined;
    const plain = plainText(line);
    if (plain === '') continue;
    const label = voice ?? labelOf(plain);
    const words =
      voice === undefined && label !== undefined
        ? plain.slice(plain.indexOf(':') + 1).trim()
        : plain;
    const last = pieces.at(-1);
    if (last !== undefined && label === undefined) last.text = `${last.text} ${words}`.trim();
    else pieces.push({ speaker: label, text: words });
  }
  return pieces.filter((piece) => piece.text !== '');
}

function labelOf(plain: string): string | undefined {
  const name = /^(?:-\s*)?([^:\s][^:]{0,59}):(?=\s)/u.exec(plain)?.[1]?.trim() ?? '';
  return /^\p{Lu}[\p{L}\p{N} .'’-]{0,30}$/u.test(name) || mayBeLabel(name) ? name : undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|nbsp|lrm|rlm|quot|apos));/gi,
    (written: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? written;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : written;
    },
  );
}

function plainText(line: string): string {
  return withoutEntities(line.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Captions that roll up follow each other without a pause of so many seconds. */
const rollUpPause = 1;

/** Live captions roll up: a cue begins with the line that ended the cue before. Another who says the same is heard. */
function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  const kept: Cue[] = [];
  let before: Cue | undefined;
  for (const cue of cues) {
    const rollsUp =
      before !== undefined &&
      cue.start - before.end < rollUpPause &&
      (cue.speaker === undefined || cue.speaker === before.speaker);
    const said = rollsUp && before !== undefined ? before.text : '';
    const isRolled = said !== '' && cue.text.startsWith(`${said} `);
    const text = isRolled ? cue.text.slice(said.length + 1) : cue.text;
    if (said === '' || cue.text !== said) kept.push({ ...cue, text });
    before = isRolled ? { ...cue, text } : cue;
  }
  return kept;
}

function seconds(parts: readonly (string | undefined)[]): number {
  const [hours = '0', minutes = '0', whole = '0', rest = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${rest}`);
}
