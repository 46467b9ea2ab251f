import { t } from '../messages/import-messages.ts';
import type { Citation, CitationName } from './citation.ts';
import { isSaidBy, issuedFrom } from './dates.ts';
import { doiIn, issnIn, pmidIn, webAddressIn } from './identifiers.ts';
import { withTexts } from './lines.ts';
import { parsePerson } from './names.ts';
import { splitNbibRecords } from './nbib-records.ts';
import { oneLine, paragraphs } from './plain-text.ts';
import {
  inFileOrder,
  type ReadingProblem,
  RemainingFields,
  sourceOf,
  type TaggedRecord,
} from './tagged-record.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Publication types that make a record something else than a journal article; the first that fits decides. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^book chapter/i, 'chapter'],
  [/^(?:book|monograph)/i, 'book'],
  [/technical report/i, 'report'],
  [/dissertation|thesis/i, 'thesis'],
  [/^(?:clinical conference|congress|consensus development)/i, 'paper-conference'],
  [/^preprint/i, 'article'],
  [/^newspaper article/i, 'article-newspaper'],
  [/^dataset/i, 'dataset'],
];

/** Reads MEDLINE tagged text as PubMed saves it (.nbib or .txt). Every record gives a citation. */
export function readNbib(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { records, problems } = splitNbibRecords(text);
  const citations = withTexts(text, records).map((record) => citationOf(record, file, problems));
  return { citations, problems: inFileOrder(problems) };
}

function citationOf(record: TaggedRecord, file: string, problems: ReadingProblem[]): Citation {
  const fields = new RemainingFields(record.fields);
  const author = takeAuthors(record, fields);
  const title = titleOf(fields);
  if (title === '') {
    problems.push({
      line: record.line,
      message: t('reading.noTitle'),
    });
  }
  const date = fields.values('DP')[0] ?? fields.values('DEP')[0];
  const issued = issuedFrom([...fields.values('DP'), ...fields.values('DEP')]);
  if (issued !== undefined) {
    for (const tag of ['DP', 'DEP']) {
      fields.drop(tag, (value) => isSaidBy(value, issued['date-parts'][0] ?? []));
    }
  } else if (date !== undefined) {
    problems.push({
      line: record.line,
      message: t('reading.noYearIn', { date: date.slice(0, 60) }),
    });
  }
  return withoutUndefined({
    type: typeOf(fields.values('PT')),
    title,
    author,
    issued,
    'container-title': oneLine(fields.takeFirst('JT', 'TA', 'CTI', 'BTI') ?? '') || undefined,
    volume: fields.takeFirst('VI'),
    issue: fields.takeFirst('IP'),
    page: fields.takeFirst('PG') ?? takeArticleNumber(fields) ?? articleOfEric(fields),
    publisher: fields.takeFirst('PB'),
    DOI: takeDoi(fields),
    PMID: takePmid(fields),
    ISSN: ['IS', 'ISSN']
      .flatMap((tag) => fields.values(tag))
      .map(issnIn)
      .find((found) => found !== undefined),
    URL: takeUrl(fields),
    abstract: paragraphs([...new Set(fields.takeAll('AB'))].join('\n')) || undefined,
    language: fields.takeFirst('LA'),
    keyword: fields.takeAll('OT', 'MH').map(oneLine).join('; ') || undefined,
    custom: withoutUndefined({ source: sourceOf(file, record), fields: fields.rest() }),
  });
}

/** Several TI lines are one title; PubMed closes every title with a full stop. */
function titleOf(fields: RemainingFields): string {
  const own = fields.takeAll('TI');
  const titles = own.length > 0 ? own : [fields.takeFirst('BTI', 'TT') ?? ''];
  const title = oneLine(titles.join(' '));
  return title.endsWith('.') && !title.endsWith('..') ? title.slice(0, -1) : title;
}

/** FAU holds the full name and the AU after it the same in short; older records have AU alone. */
function takeAuthors(record: TaggedRecord, fields: RemainingFields): CitationName[] | undefined {
  const names: CitationName[] = [];
  let afterFull = false;
  for (const { tag, value } of record.fields) {
    if (value.trim() === '') continue;
    if (tag === 'FAU') names.push(...parsePerson(oneLine(value)));
    else if (tag === 'AU' && !afterFull) names.push(...parsePerson(oneLine(value)));
    else if (tag === 'CN') names.push({ literal: oneLine(value) });
    if (tag === 'FAU') afterFull = true;
    else if (tag === 'AU') afterFull = false;
  }
  fields.takeAll('FAU', 'AU', 'CN');
  return names.length === 0 ? undefined : names;
}

function typeOf(publicationTypes: readonly string[]): string {
  for (const [pattern, type] of types) {
    if (publicationTypes.some((value) => pattern.test(value))) return type;
  }
  return 'article-journal';
}

function takeDoi(fields: RemainingFields): string | undefined {
  const marked = [...fields.values('LID'), ...fields.values('AID')].filter((value) =>
    /\[doi\]\s*$|^\s*doi:|\/\/(?:dx\.)?doi\.org\//i.test(value),
  );
  const doi = marked.map(doiIn).find((found) => found !== undefined);
  if (doi === undefined) return undefined;
  for (const tag of ['LID', 'AID']) {
    fields.drop(tag, (value) => marked.includes(value) && doiIn(value) === doi);
  }
  return doi;
}

/** `e1042 [pii]`: the number of an article without pages. A longer pii names it for its publisher alone. */
function takeArticleNumber(fields: RemainingFields): string | undefined {
  for (const tag of ['LID', 'AID']) {
    for (const value of fields.values(tag)) {
      const number = /^\s*([a-z]{0,3}\d{1,9})\s*\[pii\]\s*$/i.exec(value)?.[1];
      if (number === undefined) continue;
      fields.drop(tag, (other) => other === value);
      return number;
    }
  }
  return undefined;
}

/** ERIC tells the number of an article without pages with volume and year: `v9 Article 10 2019`. */
function articleOfEric(fields: RemainingFields): string | undefined {
  return /^v\S+ (?:n\S+ )?Article (\w{1,12})\b/.exec(fields.values('SO')[0] ?? '')?.[1];
}

/** ERIC writes addresses where PubMed writes identifiers: its own, and that of the publisher. */
function takeUrl(fields: RemainingFields): string | undefined {
  for (const tag of ['AID', 'LID']) {
    for (const value of fields.values(tag)) {
      const address = webAddressIn(value);
      if (address === undefined || /\/\/(?:dx\.)?doi\.org\//i.test(value)) continue;
      fields.drop(tag, (other) => other === value);
      return address;
    }
  }
  return undefined;
}

function takePmid(fields: RemainingFields): string | undefined {
  const [value] = fields.values('PMID');
  const pmid = value === undefined ? undefined : pmidIn(value);
  if (pmid !== undefined) fields.takeFirst('PMID');
  return pmid;
}
