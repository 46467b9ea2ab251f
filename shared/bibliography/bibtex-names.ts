/** Names as BibTeX writes them: `First von Last`, `von Last, First`, `von Last, Jr, First`, `{Body}`. */
import type { CitationName } from './citation.ts';
import { parseName, parseNames } from './names.ts';
import { oneLine } from './plain-text.ts';
import { texToText } from './tex-text.ts';

/** The names of a list, cut at each `and` outside braces; `others` says that the list goes on. */
export function splitBibtexNames(list: string): {
  readonly names: readonly string[];
  readonly others: boolean;
} {
  const parts = splitOutsideBraces(list, /\sand(?=\s)/iy).filter((name) => name !== '');
  const names = parts.filter((name) => !/^(?:and|others)$/i.test(name));
  return { names, others: parts.some((name) => /^others$/i.test(name)) };
}

/** The names in one element of a list: one, or several where the file separates them by semicolons. */
export function parseBibtexName(value: string): CitationName[] {
  const name = value.trim();
  const braced = isGroup(name);
  const parts = braced ? [name] : splitOutsideBraces(name, /,/y);
  if (braced || (parts.length === 2 && parts[1] === '')) {
    const literal = plain(parts[0] ?? '');
    return literal === '' ? [] : [{ literal }];
  }
  const hasGroups = /(?:^|[\s,]){(?!\\)/.test(name);
  if (!hasGroups && /;/.test(name)) return parseNames(plain(name));
  const [family = '', second = '', third] = parts.map(plain);
  if (third !== undefined) return [withSuffix(family, second, third)];
  if (parts.length === 2) {
    return [hasGroups && family !== '' ? { family, given: second } : parseName(plain(name))];
  }
  return plain(name) === '' ? [] : [firstLast(name, hasGroups)];
}

/** `Last, Jr, First`, and `Last, First, Jr` where somebody wrote it that way. */
function withSuffix(family: string, second: string, third: string): CitationName {
  const isSuffix = /^(?:jr|sr|[ivx]+)\.?$/i;
  const [given, suffix] = isSuffix.test(third) ? [second, third] : [third, second];
  const names = [given, suffix].filter((part) => part !== '').join(' ');
  return names === '' ? { literal: family } : { family, given: names };
}

function firstLast(name: string, hasGroups: boolean): CitationName {
  const words = splitOutsideBraces(name, /[\s~]/y).filter((word) => word !== '');
  const particle = words.findIndex(
    (word, index) => index < words.length - 1 && /^\p{Ll}/u.test(plain(word)) && !isGroup(word),
  );
  if (particle < 0 && !hasGroups) return parseName(plain(name));
  const start = particle < 0 ? words.length - 1 : particle;
  const family = plain(words.slice(start).join(' '));
  const given = plain(words.slice(0, start).join(' '));
  return given === '' ? { literal: family } : { family, given };
}

/** Whether the whole is one pair of braces that is no accented letter. */
function isGroup(text: string): boolean {
  if (!text.startsWith('{') || text.startsWith('{\\') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

/** Cuts a text at each match of a sticky pattern outside braces. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth = Math.max(0, depth - 1);
    separator.lastIndex = at;
    const found = depth === 0 ? separator.exec(text)?.[0] : undefined;
    if (found === undefined) at += 1;
    else {
      parts.push(text.slice(start, at).trim());
      at += found.length;
      start = at;
    }
  }
  return [...parts, text.slice(start).trim()];
}

function plain(text: string): string {
  return oneLine(texToText(text));
}
