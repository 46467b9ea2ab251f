/** What strangers’ JSON holds, whose shape nobody promises. */

/** An object with members by name. */
export type Item = Readonly<Record<string, unknown>>;

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none of what is no list. */
export function itemsIn(value: unknown): readonly Item[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isItem) : [];
}

/** A text or number as a text without blanks around it; empty for all else. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}
