/** The lines of a text, whichever line end it uses (CRLF, LF, or CR alone). */
export function linesOf(text: string): string[] {
  // Most files have one kind of line end, which is found several times faster.
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}

/** Reads line by line, numbered from 1, each with where it starts, without holding all lines of a large file at once. */
export function forEachLine(
  text: string,
  read: (line: string, number: number, start: number) => void,
): void {
  let number = 1;
  let start = 0;
  let feed = text.indexOf('\n');
  let back = text.indexOf('\r');
  while (feed >= 0 || back >= 0) {
    const end = feed < 0 || (back >= 0 && back < feed) ? back : feed;
    read(text.slice(start, end), number, start);
    number += 1;
    start = (end === back && feed === back + 1 ? feed : end) + 1;
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (back >= 0 && back < start) back = text.indexOf('\r', start);
  }
  read(text.slice(start), number, start);
}

/** Whether a line has nothing but white space (or a stray byte-order mark). */
export function isBlankLine(line: string): boolean {
  const first = line.charCodeAt(0);
  // Most lines begin with a letter, which is faster to see than to trim.
  return !(first > 0x20 && first < 0x7f) && line.trim() === '';
}

/**
 * The records, whose lines ascend, each with its own text: from its first line to where the next one
 * begins. The texts are slices, so that a large file is not copied.
 */
export function withTexts<T extends { readonly line: number }>(
  text: string,
  records: readonly T[],
): (T & { readonly text: string })[] {
  const starts = startsOfLines(
    text,
    records.map(({ line }) => line),
  );
  let end = text.length;
  const texts = starts.map(() => '');
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const start = starts[index] ?? end;
    // Records flattened onto one line share it.
    if (index < starts.length - 1 && start !== starts[index + 1]) end = starts[index + 1] ?? end;
    texts[index] = text.slice(start, end).trimEnd();
  }
  return records.map((record, index) => ({ ...record, text: texts[index] ?? '' }));
}

/** Where each of these lines, which ascend, begins in the text. */
function startsOfLines(text: string, lines: readonly number[]): readonly number[] {
  const starts: number[] = [];
  const hasReturns = text.includes('\r');
  let line = 1;
  let start = 0;
  for (const wanted of lines) {
    while (line < wanted) {
      start = hasReturns ? nextLine(text, start) : text.indexOf('\n', start) + 1 || text.length;
      line += 1;
    }
    starts.push(start);
  }
  return starts;
}

function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return at + 1;
    if (code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
  }
  return text.length;
}
