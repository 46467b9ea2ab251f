import { clockTime } from './clock-time.ts';
import { readHtmlText } from './read-html.ts';
import type { TextBody } from './text-body.ts';

/**
 * Reads the page in a transcript of oTranscribe: a line is a paragraph, and the time that was set in it
 * stands before it as `[00:01:02]`, as in transcripts from subtitles.
 */
export function readOtr(page: string): TextBody {
  const lines = page
    .replace(
      /<span\b([^<>]{0,400})>([^<>]{0,40})<\/span>/g,
      (whole: string, attributes: string, shown: string) =>
        /\btimestamp\b/.test(attributes) ? ` [${timeOf(attributes, shown)}] ` : whole,
    )
    .replace(/<br\s*\/?>/gi, '</p><p>');
  return readHtmlText(lines).body;
}

function timeOf(attributes: string, shown: string): string {
  const given = /data-timestamp="(\d{1,7}(?:\.\d{1,12})?)"/.exec(attributes)?.[1];
  const parts = shown.trim().split(':').map(Number);
  const seconds =
    given === undefined
      ? parts.reduce((sum, part) => sum * 60 + part, 0)
      : Math.floor(Number(given));
  if (!Number.isFinite(seconds)) return shown.trim();
  return clockTime(seconds);
}
