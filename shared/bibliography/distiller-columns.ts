/**
 * Reports of DistillerSR have a row for each reference and each person who answered a form on it: columns of the reference,
 * `Refid`, `User` and `Level`, then a column for each question, headed as the project calls it.
 */

/** Headings, in lower case, that every report may have and that are no question. */
const ofReport = new Set([
  ...['refid', 'bibliography', 'shortbibliography', 'fullbibliography'],
  ...['user', 'level', 'ris code', 'form', 'form name'],
]);

/** Where a question has a note, it stands under the question’s heading with this behind it. */
const commentEnding = '_comment';

export function isDistillerReport(headings: readonly string[]): boolean {
  const plain = new Set(headings.map((heading) => heading.toLowerCase()));
  return plain.has('refid') && (plain.has('user') || plain.has('level'));
}

/** The place of the first column that a question may head; none of a reference stand behind it. */
export function firstQuestion(headings: readonly string[]): number {
  return headings.findLastIndex((heading) => /^(?:user|level)$/i.test(heading)) + 1;
}

export function isQuestion(heading: string): boolean {
  return !ofReport.has(heading.toLowerCase());
}

/** The question to which a column holds notes; undefined where it holds answers. */
export function questionOfComment(heading: string): string | undefined {
  return heading.endsWith(commentEnding) ? heading.slice(0, -commentEnding.length) : undefined;
}
