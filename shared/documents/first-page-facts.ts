import { comparableText } from '../bibliography/comparable-text.ts';
import { linesOfPage, type OpeningPage } from './first-page.ts';
import { authorsOnPage } from './first-page-authors.ts';
import { withCoversApart } from './first-page-cover.ts';
import { doiOnPage } from './first-page-doi.ts';
import { beginsAbstract, isAffiliation } from './first-page-labels.ts';
import { titleOnPage } from './first-page-title.ts';
import { yearsOnPage } from './first-page-year.ts';
import type { PaperFacts } from './paper-facts.ts';

/** What was found, with every year that the pages name for the paper, the most trusted first. */
export interface OpeningFacts {
  readonly facts: PaperFacts;
  readonly years: readonly number[];
}

/** What the first pages of a document say about it as a publication. Sheets in front of the paper say only what the paper itself does not. */
export function factsOfOpening(pages: readonly OpeningPage[]): OpeningFacts {
  const { covers, first } = withCoversApart(pages);
  if (first === undefined) return { facts: {}, years: [] };
  const title = titleOnPage(first);
  const doi = [first, ...covers].map(doiOnPage).find((found) => found !== undefined);
  const isPaper = doi !== undefined || looksLikePaper(first);
  const authors =
    title === undefined || !isPaper
      ? undefined
      : (authorsOnPage(first.pieces, title.after) ?? authorsBehindSheet(pages, first, title.text));
  const years = isPaper ? [...new Set([first, ...covers].flatMap(yearsOnPage))] : [];
  // A year alone is that of something the page tells of.
  const [year] = title === undefined && doi === undefined ? [] : years;
  const facts = {
    ...(title === undefined ? {} : { title: title.text }),
    ...(authors === undefined ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
    ...(doi === undefined ? {} : { doi }),
  };
  return { facts, years };
}

/** A sheet of the publisher's own has the title and no authors; the page behind it has both. */
function authorsBehindSheet(
  pages: readonly OpeningPage[],
  first: OpeningPage,
  title: string,
): PaperFacts['authors'] {
  const next = pages[pages.indexOf(first) + 1];
  const again = next === undefined ? undefined : titleOnPage(next);
  if (next === undefined || again === undefined) return undefined;
  const isSame = comparableText(again.text) === comparableText(title);
  return isSame ? authorsOnPage(next.pieces, again.after) : undefined;
}

/** Letters, transcripts and notes have headings and names as well; papers have an abstract, addresses or e-mails. */
function looksLikePaper(page: OpeningPage): boolean {
  return linesOfPage(page).some(
    (line) => beginsAbstract(line) || isAffiliation(line) || /\S@\S+\.\S/.test(line),
  );
}
