/** A list of codes as people type or paste it: a line each, indented, with bullets or numbers, a definition behind a tab. */
import { depthsOf, OpenBranches, partsOfPath } from './code-path.ts';
import type { CodeReading, ListedCode } from './listed-code.ts';

/** How wide a tab stands, in blanks. */
const tabWidth = 4;

const bullet = /^(?:[-*+•–—·◦▪●○■]|\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+/iu;
const number = /^\d+(?:\.\d+)*[.)]?\s+/;

interface Line {
  readonly line: number;
  readonly indent: number;
  readonly name: string;
  readonly definition: string;
}

/**
 * The codes of a list. What is indented more stands below the line above it; where every line begins with a number such as
 * `1.2`, the numbers tell the level. A line without indentation may hold a path, `Resources > Staffing`.
 */
export function codesOfList(text: string): CodeReading {
  const lines = linesOf(text);
  const isNumbered = lines.length > 1 && lines.every(({ name }) => number.test(name));
  const marks = lines.filter(({ name }) => bullet.test(name)).length;
  const hasMarks = marks > 0 && (isNumbered || lines.every(({ name }) => bulletOnly.test(name)));
  const depths = depthsOf(
    isNumbered ? lines.map(({ name }) => levelOfNumber(name)) : lines.map(({ indent }) => indent),
  );
  const isFlat = depths.every((depth) => depth === 0);
  const branches = new OpenBranches();
  const codes = lines.flatMap(({ definition, line, name }, index): ListedCode[] => {
    const bare = (hasMarks ? name.replace(bullet, '') : name.replace(bulletSign, '')).trim();
    if (bare === '') return [];
    const path = isFlat ? partsOfPath(bare) : branches.under(depths[index] ?? 0, bare);
    if (path.length === 0) return [];
    return [{ line, path, notes: definition === '' ? {} : { definition }, doubts: [] }];
  });
  return { codes, notTaken: [] };
}

/** A sign and not a number: a code may well begin with a number. */
const bulletSign = /^[-*+•–—·◦▪●○■]\s+/u;
const bulletOnly = /^(?:[-*+•–—·◦▪●○■]|[a-z][.)])\s+/iu;

function levelOfNumber(name: string): number {
  return (/^\d+(?:\.\d+)*/.exec(name)?.[0] ?? '').split('.').length;
}

function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .flatMap((whole, index): Line[] => {
      const [name = '', ...rest] = whole.trim().split(/\t+/);
      if (name.trim() === '') return [];
      const before = /^\s*/.exec(whole)?.[0] ?? '';
      const indent = [...before].reduce(
        (width, blank) => (blank === '\t' ? width + tabWidth : width + 1),
        0,
      );
      return [{ line: index + 1, indent, name: name.trim(), definition: rest.join(' ').trim() }];
    });
}
