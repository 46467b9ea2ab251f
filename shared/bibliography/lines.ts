/** The lines of a text, whichever line end it uses (CRLF, LF, or CR alone). */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Whether a line has nothing but white space (or a stray byte-order mark). */
export function isBlankLine(line: string): boolean {
  return line.trim() === '';
}
