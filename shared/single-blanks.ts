/** A text in one line, every run of white space one blank, none at its ends: as names and other short words are kept. */
export function singleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
