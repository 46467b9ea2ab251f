import { comparableDoi, doiIn } from '../bibliography/identifiers.ts';
import { linesOfPage, type OpeningPage } from './first-page.ts';
import { beginsReferences } from './first-page-labels.ts';

/**
 * The DOI that a page gives for itself: behind `doi` or in an address of doi.org, or alone on its line.
 * Undefined where there is none, where it names several, and for those of the list of references.
 */
export function doiOnPage(page: OpeningPage): string | undefined {
  const lines = beforeReferences(linesOfPage(page)).map(plainHyphens);
  const named = new Map<string, string>();
  const bare = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    if (!line.includes('10.') || isReference(line)) continue;
    for (const found of line.matchAll(mention)) {
      const doi = doiIn(wholeDoi(found, line, lines[index + 1] ?? ''));
      if (doi === undefined || isPart(doi)) continue;
      const isNamed = found[1] !== undefined || /^\W*10\./.test(line);
      const key = comparableDoi(doi) ?? doi;
      const list = isNamed ? named : bare;
      list.set(key, list.get(key) ?? doi);
    }
  }
  const found = [...(named.size > 0 ? named : bare).values()];
  // What the study was registered with, and where its data lie, stands beside its own.
  const own = found.length > 1 ? found.filter((doi) => !isOfRegister(doi)) : found;
  return own.length === 1 ? own[0] : undefined;
}

/** Registrations and data: the Open Science Framework, Dryad, Mendeley Data, Dataverse, figshare, Zenodo. */
function isOfRegister(doi: string): boolean {
  return /^10\.(?:17605|5061|17632|7910|6084|5281)\//.test(doi);
}

/** A DOI, with what says that it is one. */
const mention =
  /((?:\bdoi\s?(?:number)?|doi\.org|dx\.doi\.org)\s?[:/]{0,3}\s{0,2}(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/)?\s?)?(?<![\d.])10\.\d{4,9}\s?\/\s?[^\s"<>|\ufffd]*/giu;

/** Typeset hyphens are not those of the address. */
function plainHyphens(line: string): string {
  return line.replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Parts of an article have DOIs of their own: figures, tables, supplements, reviews. */
function isPart(doi: string): boolean {
  return /[./](?:s|g|t|sa|supp|fig|table)\d{1,4}$|\/(?:suppl|v\d+\/(?:review|response|decision))/i.test(
    doi,
  );
}

/** “12. Berg A. …” and “Berg A. … 2019;12(3):4-9. doi:”: another paper's DOI. */
function isReference(line: string): boolean {
  if (/\b(?:cit(?:e|ation)|how to cite)\b/i.test(line)) return false;
  return (
    /^\s*(?:\[\d{1,3}\]|\d{1,3}\.)\s+\p{Lu}/u.test(line) ||
    /^\s*(?:erratum|correction|retraction|comment|reply|response|companion)\s+(?:to|of|on)\b/i.test(
      line,
    )
  );
}

function beforeReferences(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(beginsReferences);
  return end < 0 ? lines : lines.slice(0, end);
}

/** An address that is broken at the line's end goes on where it was broken: behind a slash, a hyphen or a full stop. */
function wholeDoi(found: RegExpExecArray, line: string, next: string): string {
  const doi = found[0].replace(/\s+/g, '').replace(/^.*?(?=10\.\d{4})/s, '');
  const isBroken = found.index + found[0].length >= line.trimEnd().length && /[/_.-]$/.test(doi);
  const rest = isBroken ? (/^[\w().;/-]+/.exec(next.trim())?.[0] ?? '') : '';
  // What goes on has digits; a word behind the DOI at a sentence's end has none.
  return /\d/.test(rest) ? doi + rest : doi;
}
