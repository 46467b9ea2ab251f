import type { OpeningPage } from './first-page.ts';
import { beginsAbstract, beginsReferences, isNotice } from './first-page-labels.ts';

/** A year in which a paper can have come out. */
const year = '(?<!\\d)(?<year>1[89]\\d\\d|20\\d\\d)(?!\\d)';

/**
 * What says when a paper came out, the most trusted first. Within one kind the page must agree with itself.
 * When a manuscript was received or accepted says nothing.
 */
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)\\p{L}*\\.?';
const issue = `(?:[-–/ ]{0,3}${month}){0,2}`;

const kinds: readonly RegExp[] = [
  // "Volume 2011", "Vol. 3 (2014)", "Vol No. XIV, July 1994"
  new RegExp(`\\bvol(?:ume)?\\b\\.? ?(?:\\d|no\\b|[IVXL]+\\b|\\().{0,60}?${year}`, 'iu'),
  new RegExp(`\\bvol(?:ume)?\\.? ${year}`, 'iu'),
  new RegExp(`${year}\\s?[|,;]\\s?vol\\b`, 'iu'),
  // "Journal of Care (2014) 12:345", "2014;12(3):45", "2013, 14:365", "2017 December, 45(4)", "| (2018) 8:3820"
  new RegExp(
    `[\\p{L}|)][.,]? \\(?(?:${month} )?${year}${issue}\\)?[,;:.]?\\s?\\d{1,4}\\s?(?:\\(\\d{1,3}[^)]{0,12}\\)|:|, ?[\\d(])`,
    'iu',
  ),
  new RegExp(`(?:^|\\s)${year}${issue}\\s?;\\s?\\d{1,4}\\s?[(:]`, 'iu'),
  // "12, 45–67 (2014)", "11: 832-840, 2016", "46, 52–59, January 2010"
  new RegExp(
    `\\d{1,4}\\s?(?:\\(\\d{1,3}[^)]{0,8}\\))?[,:]\\s?(?:pp?\\.? ?)?e?\\d{1,6}\\s?[–-]\\s?e?\\d{1,6},? \\(?(?:${month} )?${year}`,
    'iu',
  ),
  new RegExp(
    `\\p{L}[.,]? \\d{1,4}\\s?(?:\\(\\d{1,3}[^)]{0,8}\\))? ?\\(\\s?(?:${month} )?${year}\\)`,
    'iu',
  ),
  new RegExp(`\\b(?:bd|tom[eo]|jg|iss(?:ue)?|núm|heft)\\b\\.?\\s?\\d{1,4}.{0,60}?${year}`, 'iu'),
  new RegExp(
    `\\bpublished(?: online)?(?: (?:on|in|at))?\\s?:?\\s{0,3}(?:\\S{1,12}[ ,/.-]{1,2}){0,3}${year}`,
    'iu',
  ),
  // "PLOS ONE | https://doi.org/… December 31, 2014"
  new RegExp(`\\b10\\.\\d{4,9}/\\S+\\s(?:${month} \\d{1,2}, |\\d{1,2} ${month} )${year}`, 'iu'),
  // Some fonts give another sign for ©.
  new RegExp(`(?:©|\\(c\\)|\\bcopyright\\b)\\D{0,80}?${year}`, 'iu'),
  new RegExp(
    `^\\W?\\s?${year},? the authors?\\b|\\bthe authors?(?:\\(s\\))? (?<later>(?:1[89]\\d\\d|20\\d\\d))(?!\\d)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:publication date|date of publication|first published|available online|veröffentlicht|publicado|publié)\\b.{0,30}?${year}`,
    'iu',
  ),
];

/** “Citation: Berg A (2014) …”, “To cite this article: … 2018; 21:978”. */
const citations: readonly RegExp[] = [
  new RegExp(`^.{0,600}?\\(\\s?${year}[^)]{0,20}\\)`, 'u'),
  new RegExp(`^.{0,900}?[\\p{L}.,;] ${year}\\s?[;,:]`, 'u'),
];

/** Lines about the manuscript's way; they count only from where they say when it was published. */
const manuscript =
  /\b(?:received|accepted|revised|submitted|eingegangen|angenommen|recibido|aceptado|recebido|aceito|reçu|accepté)\b/iu;

/**
 * The years in which a page says that its paper came out, the most trusted first: of its issue, of its first
 * publication, of its copyright. Empty where it says none, or only several that are equally plain.
 */
export function yearsOnPage(page: OpeningPage): readonly number[] {
  const cited = citationOf(page);
  const own =
    cited === undefined ? [] : citations.flatMap((form) => yearIn(cited, form)).slice(0, 1);
  const lines = plainLines(linesAround(page));
  const others = kinds.flatMap((kind) => {
    const found = new Set(lines.flatMap((line) => yearIn(line, kind)));
    // Where a page cites others in the same way, another kind may tell.
    return found.size === 1 ? [...found] : [];
  });
  return [...new Set([...own, ...others])];
}

/** What a page says how it is to be cited; the words that say so may stand above it. */
function citationOf({ pieces }: OpeningPage): string | undefined {
  const at = pieces.findIndex(({ text }) =>
    /\b(?:cit(?:e|ation)s?\b[^.]{0,30}:|cite (?:this|as)\b)/i.test(text.slice(0, 400)),
  );
  const text = pieces[at]?.text ?? '';
  const begin = text.search(/\bcit(?:e|ation)/i);
  if (begin < 0) return undefined;
  const own = text.slice(begin);
  return own.length < 60 ? `${own} ${pieces[at + 1]?.text ?? ''}` : own;
}

/** Paragraphs of the text, and the abstract, are longer than what is printed around them. */
const shortest = 900;

/** Lines in front of the text, small print, and what stands at the page's edges: the text itself cites others. */
function linesAround({ furniture, pieces }: OpeningPage): readonly string[] {
  const begun = pieces.findIndex(({ text }) => beginsAbstract(text));
  const abstract = begun < 0 ? pieces.length : begun;
  const around = pieces.filter(
    ({ size, text, top }, index) =>
      (text.length < shortest || isNotice(text)) &&
      (index < abstract || size < 0.95 || top > 0.9 || top < 0.12),
  );
  return [...around.flatMap(({ lines }) => lines), ...furniture];
}

function yearIn(line: string, kind: RegExp): readonly number[] {
  const { later, year: first } = kind.exec(line)?.groups ?? {};
  const written = first ?? later;
  return written === undefined ? [] : [Number(written)];
}

/** Lines that may say it: nothing of the text, of the references, or of the manuscript's way. */
function plainLines(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(beginsReferences);
  return (end < 0 ? lines : lines.slice(0, end)).flatMap((line, index, all) => {
    if (!/(?:1[89]|20)\d\d/.test(line) || beginsAbstract(line)) return [];
    if (manuscript.test(line)) {
      const from = line.search(/\bpublished|veröffentlicht|publicado|publié/iu);
      return from < 0 ? [] : [withoutManuscript(line.slice(from))];
    }
    // A line that only ends in a date goes with the word before it: "Published:" / "3 May 2022".
    const before = all[index - 1] ?? '';
    return [
      /^\W*(?:\d{1,2}\W+)?(?:\p{L}{3,9}\W+)?(?:\d{1,2}\W+)?(?:19|20)\d\d\W*$/u.test(line)
        ? `${before} ${line}`
        : line,
    ];
  });
}

function withoutManuscript(line: string): string {
  const at = line.search(manuscript);
  return at < 0 ? line : line.slice(0, at);
}
