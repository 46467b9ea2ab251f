/** The line of a cue that says from when to when it is shown. */
export const cueTiming =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/** Whether a text is a SubRip or WebVTT transcript. */
export function subtitlesFormat(text: string): 'srt' | 'vtt' | undefined {
  const start = text.slice(0, 4000).replace(/^\ufeff/, '');
  if (/^WEBVTT(?:[ \t\n\r]|$)/.test(start)) return 'vtt';
  const lines = start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  return cueTiming.test(first) || (/^\s*\d+\s*$/.test(first) && cueTiming.test(second))
    ? 'srt'
    : undefined;
}
