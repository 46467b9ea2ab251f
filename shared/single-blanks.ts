/** A text in one line, every run of white space one blank, none at its ends: as names and other short words are kept. Empty where nothing of it is seen. */
export function singleBlanks(text: string): string {
  return /[^\s\p{Cf}]/u.test(text) ? text.replace(/\s+/g, ' ').trim() : '';
}
