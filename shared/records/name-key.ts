/** A name without what does not tell names apart: upper case, and how many blanks stand in and about it. */
export function nameKey(name: string): string {
  return name.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();
}
