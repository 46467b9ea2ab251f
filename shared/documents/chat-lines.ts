/**
 * Lines of chats as programs save them: WhatsApp (iPhone and Android), Zoom. Each message begins with its
 * date or time and who sent it, so names need not look like names: a number or a flower will do.
 */
import { singleBlanks } from '../single-blanks.ts';
import type { LabelFound } from './label-found.ts';

/** Marks of direction, which WhatsApp puts before dates, names and its own words. */
const marks = String.raw`[\u200e\u200f\u202a-\u202c\u2066-\u2069]{0,3}`;
const blank = String.raw`[\s\u202f]`;
const day = String.raw`\p{Nd}{1,4}${marks}[./-]${marks}\p{Nd}{1,2}${marks}[./-]${marks}\p{Nd}{1,4}\.?`;
const hour = String.raw`(?:\p{L}{2}${blank}?)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:${blank}{0,2}(?:[ap]\.?${blank}?m\.?|uhr|[\u0635\u0645]))?`;
// "12/05/2024, 10:00", "12.05.24 um 10:00 Uhr", "2024/5/12 上午10:00", "5/12/24, 10:00 AM".
const moment = String.raw`${day}[,،]?${blank}{1,2}(?:(?:at|um|à|kl\.?|klo|alle|às|a las|om)${blank})?${hour}`;
const stamp = new RegExp(
  String.raw`^${marks}(?:\[${moment}\]${blank}{1,2}|${moment}${blank}{1,2}[-–]${blank}{1,2})`,
  'iu',
);
const sender = new RegExp(String.raw`^${marks}([^:\n"“”«»]{1,60}?)${marks}:(?:${blank}+|$)`, 'u');

/** What every line of a chat begins with; most lines of other texts are told by this alone. */
const mayBeStamp = new RegExp(String.raw`^${marks}[\[\p{Nd}]`, 'u');

/** What a date looks like at once, which the number of a paragraph does not; the whole form takes a while to be compiled. */
const mayBeDay = /\p{Nd}.{0,3}[./-].{0,3}\p{Nd}/su;

/** The words between which Zoom puts sender and receiver, by the language it was set to. */
const zoomLine = new RegExp(
  String.raw`^(?:\d{4}-\d{2}-\d{2}\s)?\d{1,2}:\d{2}:\d{2}\s{1,4}` +
    String.raw`(?:(?:From|Von|De|Da|Van)\s{1,4})([^\n:]{1,60}?)` +
    // Older versions name no receiver.
    String.raw`(?:\s{1,4}(?:to|an|à|a|para|aan|naar)\s{1,4}[^\n:]{1,60}?)?\s{0,4}:(?:\s{1,4}|$)`,
  'i',
);

/**
 * The label of a message at the start of a line: `chat` with who sent it, or `system` for what the program
 * itself says (who joined, that media were left out). Undefined for any other line.
 */
export function chatLabelAt(head: string): LabelFound | undefined {
  if (!mayBeStamp.test(head)) return undefined;
  const zoom = zoomLine.exec(head);
  if (zoom !== null)
    return {
      name: singleBlanks(zoom[1] ?? ''),
      length: zoom[0].length,
      style: 'chat',
      timed: true,
    };
  const at = mayBeDay.test(head) ? stamp.exec(head)?.[0].length : undefined;
  if (at === undefined) return undefined;
  const rest = head.slice(at);
  const sent = sender.exec(rest);
  const name = singleBlanks((sent?.[1] ?? '').replace(/^~[\s\u202f\u00a0]*/, ''));
  const length = at + (sent?.[0].length ?? 0);
  // The program's own words begin with a mark of direction; nobody said them.
  if (name === '' || head.charAt(length) === '\u200e')
    return { name: '', length: at, style: 'system', timed: true };
  return { name, length, style: 'chat', timed: true };
}
