import { linesOfPage, type OpeningPage, openingLength } from './first-page.ts';
import { beginsAbstract } from './first-page-labels.ts';

/** Sheets that archives, publishers and networks put in front of a paper, each by words that no paper has. */
const sheets: readonly RegExp[] = [
  /\bstable url:|your use of the jstor archive|jstor is a not-for-profit/i,
  /see discussions, stats, and author profiles for this publication/i,
  /elsevier has created a covid-19 resource cent|elsevier hereby grants permission to make all its covid-19/i,
  /full terms (?:&|and) conditions of access and use can be found/i,
];

/** Words that also stand at the foot of a paper's own first page; with an abstract beside them they are there. */
const notesOfSheets: readonly RegExp[] = [
  /this is (?:a|the) (?:repository|pre-?print|post-?print|author['’]?s?|accepted|peer[- ]reviewed|self-archived)[^.]{0,80}(?:copy|version|manuscript|draft) (?:of|published)/i,
  /citation for (?:the )?published (?:version|paper|item)|link to published version|link to publication record/i,
  /white rose research online|eprints@whiterose|university of [\p{L} ]{3,40} research (?:portal|explorer|repository|archive)/iu,
  /(?:deposited|archived) in (?:the )?[\p{L} ,-]{3,60}(?:repository|archive)/iu,
  /users may download and print one copy|take down policy|take-down policy|if you believe that this document breaches copyright/i,
  /this (?:article|pdf|file) was downloaded (?:by|from):?/i,
  /provided for non-commercial research and education use/i,
  /hal is a multi-?disciplinary open access|l['’]archive ouverte pluridisciplinaire/i,
  /general rights\b[\s\S]{0,200}\bcopyright and moral rights/i,
];

/** Whether a page is a sheet in front of a paper and no page of it. */
export function isCover(page: OpeningPage): boolean {
  const lines = linesOfPage(page);
  const text = lines.join(' ').slice(0, openingLength);
  if (sheets.some((words) => words.test(text))) return true;
  return notesOfSheets.some((words) => words.test(text)) && !lines.some(beginsAbstract);
}

/** The page on which the paper begins, and the sheets in front of it. Where every page looks like a sheet, the first one is the paper's. */
export function withCoversApart(pages: readonly OpeningPage[]): {
  readonly first: OpeningPage | undefined;
  readonly covers: readonly OpeningPage[];
} {
  // The beginning of a document without pages has none.
  if (pages.length < 2) return { first: pages[0], covers: [] };
  const at = pages.findIndex((page) => page.pieces.length > 0 && !isCover(page));
  return at < 0
    ? { first: pages[0], covers: [] }
    : { first: pages[at], covers: pages.slice(0, at) };
}
