import type { CitationName } from './citation.ts';
import { isItem } from './json-items.ts';

/** A name of CSL-JSON with its particles and suffix; undefined where it has no text. */
export function nameOfItem(value: unknown): CitationName | undefined {
  if (!isItem(value)) return undefined;
  const part = (key: string) => {
    const text = value[key];
    return typeof text === 'string' ? text.trim() : '';
  };
  const joined = (...parts: readonly string[]) => parts.filter((text) => text !== '').join(' ');
  if (part('literal') !== '') return { literal: part('literal') };
  const family = joined(part('non-dropping-particle'), part('family'));
  const given = joined(part('given'), part('dropping-particle'), part('suffix'));
  if (family !== '') return given === '' ? { family } : { family, given };
  return given === '' ? undefined : { literal: given };
}
