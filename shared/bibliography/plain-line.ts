/** What no file of text should hold: control characters, marks that end lines, halves of characters, noncharacters. */
const notWritten = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]+/gu;

/** A text as one line. */
export function plainLine(text: string | undefined): string {
  if (text === undefined) return '';
  return text.toWellFormed().replace(notWritten, ' ').replace(/\s+/g, ' ').trim();
}
