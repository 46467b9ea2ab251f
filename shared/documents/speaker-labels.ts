/**
 * Who speaks, as transcripts mark it at the start of a line: `Anna: …`, `P1: …`, `[00:01:02] Anna: …`,
 * `Anna (00:12): …`, or a line of its own. A line alone cannot tell a label from prose with a colon, so
 * labels are first collected and then judged together.
 */

import { singleBlanks } from '../single-blanks.ts';
import { chatLabelAt } from './chat-lines.ts';
import type { LabelFound } from './label-found.ts';
import { numberBeforeLabel } from './printed-number.ts';
import { isRole, longestLabel, mayBeLabel } from './speaker-names.ts';

const clock = String.raw`[\[({<#]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?[\])}>#]?`;
const timeSpan = String.raw`${clock}(?:\s{0,3}(?:-{1,2}>?|–|—)\s{0,3}${clock})?`;
const beforeLabel = new RegExp(
  String.raw`^(?:[•*–—-]\s{1,4}|>>\s{0,4})?(?:${numberBeforeLabel})?(?:${timeSpan}\s{0,4}(?:[-–—|]\s{1,4})?)?`,
  'iu',
);
const timeAtEnd = new RegExp(String.raw`\s{1,8}(?:[-–—|]\s{1,4})?${timeSpan}$`);
const onlyTime = new RegExp(String.raw`^\s*${timeSpan}\s*$`);
const voiceTag = /^<v(?:\.[\w.-]{1,40})?[ \t]+([^<>\n]{1,60})>[ \t]*/;

/** True for a line that holds a time and nothing else. */
export function isTimeLine(line: string): boolean {
  return line.length <= 60 && onlyTime.test(line);
}

/** True for a line, or its end, that asks. */
export function asks(line: string): boolean {
  return /[?？؟]["'”’»」)\]]?$/.test(line);
}

/**
 * The label at the start of a line, if there may be one. `isRow` says that the line is a table row, whose
 * cells are joined by TAB.
 */
export function labelAt(line: string, isRow = false): LabelFound | undefined {
  const head = line.slice(0, 160);
  const voice = head.startsWith('<v') ? voiceTag.exec(head) : null;
  if (voice !== null)
    return {
      name: singleBlanks(voice[1] ?? ''),
      length: voice[0].length,
      style: 'voice',
      timed: false,
    };
  if (isRow) return labelOfRow(head);
  const chat = chatLabelAt(head);
  if (chat !== undefined) return chat;
  const before = beforeLabel.exec(head)?.[0] ?? '';
  const rest = head.slice(before.length);
  const timed = /\d:\d/.test(before);
  return (
    labelInMarks(rest, before.length, timed) ??
    labelWithColon(rest, before.length, timed) ??
    labelOnLine(line, rest, timed) ??
    labelBeforeMark(rest, before.length, timed)
  );
}

/** Names in brackets or in the bold of Markdown: `[Anna]: …`, `[00:01:02] - [Anna]`, `**Anna:** …`. */
const inMarks =
  /^(?:\[([^[\]\n:]{1,60})\](?:\s{1,8}(\d{1,2}:\d{2}(?::\d{2})?)$)?|\*\*([^*\n:]{1,60}):?\*\*|__([^_\n:]{1,60}):?__)(\s{0,4}:)?(?:\s{1,20}|$)/;

function labelInMarks(rest: string, at: number, timed: boolean): LabelFound | undefined {
  const match = /^[[*_]/.test(rest) ? inMarks.exec(rest) : null;
  if (match === null) return undefined;
  const [whole, bracketed, time, bold, underlined, colon] = match;
  const name = singleBlanks(bracketed ?? bold ?? underlined ?? '');
  if (!mayBeLabel(name)) return undefined;
  const isTimed = timed || time !== undefined;
  const hasColon = colon !== undefined || whole.includes(':');
  // Brackets alone hold remarks: "[laughs]", "[Pause]".
  if (bracketed !== undefined && !isTimed && !hasColon) return undefined;
  return { name, length: at + whole.length, style: isTimed ? 'timed' : 'colon', timed: isTimed };
}

const markAfterName =
  /^([^\t\n:.–—]{1,60}?)(\t\s{0,8}|\s{1,4}[-–—]{1,2}\s{1,4}|\.\s{1,4})(?=[^\n]{0,40}\p{L})/u;

function labelBeforeMark(rest: string, at: number, timed: boolean): LabelFound | undefined {
  const match = /[\t.–—-]/.test(rest.slice(0, longestLabel + 5)) ? markAfterName.exec(rest) : null;
  if (match === null) return undefined;
  const [whole, written = '', mark = ''] = match;
  const name = singleBlanks(written.replace(timeAtEnd, ''));
  const style = mark.startsWith('\t') ? 'tab' : mark.startsWith('.') ? 'stop' : 'dash';
  if (!(style === 'stop' ? /^\p{Lu}\d{0,4}$/u.test(name) : mayBeLabel(name))) return undefined;
  return { name, length: at + whole.length, style, timed };
}

function labelWithColon(rest: string, at: number, timed: boolean): LabelFound | undefined {
  if (!/[:：]/.test(rest)) return undefined;
  // The colons within a time do not end a label.
  for (const match of rest.matchAll(/[:：]/g)) {
    const after = rest.charAt(match.index + 1);
    if (match[0] === ':' && after !== '' && !/\s/.test(after)) continue;
    const written = rest.slice(0, match.index);
    const bare = written.replace(timeAtEnd, '');
    const name = singleBlanks(bare);
    if (!mayBeLabel(name)) return undefined;
    const blanks = /^\s{0,20}/.exec(rest.slice(match.index + 1))?.[0].length ?? 0;
    const length = at + match.index + 1 + blanks;
    return { name, length, style: 'colon', timed: timed || bare !== written };
  }
  return undefined;
}

function labelOnLine(line: string, rest: string, timedBefore: boolean): LabelFound | undefined {
  if (line.length > longestLabel + 30) return undefined;
  const trimmed = rest.trim();
  const written = trimmed.includes(':') ? trimmed.replace(timeAtEnd, '') : trimmed;
  const timed = timedBefore || written !== trimmed;
  const name = singleBlanks(written);
  if (!mayBeLabel(name) || /[,;.]$/.test(name)) return undefined;
  return { name, length: line.length, style: timed ? 'timed' : 'bare', timed };
}

// A row of a transcript set as a table: speaker and speech, a time or a number perhaps before them.
function labelOfRow(head: string): LabelFound | undefined {
  let at = 0;
  for (const cell of head.split('\t').slice(0, -1)) {
    const end = at + cell.length + 1;
    if (cell !== '' && !isTimeLine(cell) && !/^\d{1,4}[.)]?$/.test(cell)) {
      const name = singleBlanks(cell.replace(/\s*[:：]$/, ''));
      if (!mayBeLabel(name)) return undefined;
      return /[:：]$/.test(cell) || isRole(name)
        ? { name, length: end, style: 'colon', timed: false }
        : undefined;
    }
    at = end;
  }
  return undefined;
}
