import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { brokenOff } from './read-endnote-xml.ts';
import type { ReadingProblem, TaggedField, TaggedRecord } from './tagged-record.ts';
import { readXmlRecords, type XmlElement } from './xml-records.ts';

const map: FieldMap = {
  type: ['PublicationType'],
  title: ['ArticleTitle', 'BookTitle', 'VernacularTitle'],
  author: ['Author'],
  date: ['PubDate', 'ArticleDate'],
  container: ['Title', 'ISOAbbreviation', 'MedlineTA', 'BookTitle'],
  volume: ['Volume'],
  issue: ['Issue'],
  page: ['MedlinePgn'],
  articleNumber: ['pii'],
  publisher: ['PublisherName'],
  doi: ['doi'],
  pmid: ['PMID'],
  issn: ['ISSN'],
  url: [],
  abstract: ['AbstractText'],
  language: ['Language'],
  keyword: ['Keyword', 'DescriptorName'],
};

/** Parts of an author, date or page range that are told with the whole. */
const parts = /(?:^|\/)(?:Author|PubDate|ArticleDate|Pagination)\/|AuthorList\/Author\//;
/** What PubMed notes for itself. */
const notes = /(?:^|\/)(?:DateCreated|DateCompleted|DateRevised|PubMedPubDate|History)(?:\/|$)/;

const editorTag = 'Editor';

const recordNames = new Set(['PubmedArticle', 'PubmedBookArticle']);

/** Reads PubMed XML. Every article gives a citation; references it cites are left out. */
export function readPubmedXml(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const people: Record<string, string> = {};
  const listed: string[] = [];
  const date: string[] = [];
  const fieldsOf = (element: XmlElement, isLeaf: boolean): readonly TaggedField[] => {
    const { attributes, path } = element;
    const text = element.text.trim();
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (/(?:^|\/)(?:ReferenceList|CommentsCorrectionsList)(?:\/|$)/.test(path)) return [];
    if (name === 'Author') {
      const { CollectiveName, ForeName, Initials, LastName, Suffix } = people;
      for (const key of Object.keys(people)) delete people[key];
      if (/(?:^|\/)InvestigatorList/.test(path)) return [];
      const given = [ForeName ?? Initials, Suffix].filter(Boolean).join(' ');
      const value =
        CollectiveName === undefined ? `${LastName ?? ''}, ${given}` : `${CollectiveName},`;
      if (!path.includes('AuthorList/')) return [{ tag: 'Author', value }];
      listed.push(value);
      return [];
    }
    if (name === 'AuthorList') {
      const tag = attributes.Type === 'editors' ? editorTag : 'Author';
      return listed.splice(0).map((value) => ({ tag, value }));
    }
    if (name === 'PubDate' || name === 'ArticleDate') {
      const value = date.splice(0).join(' ');
      return value === '' ? [] : [{ tag: name, value }];
    }
    if (!isLeaf && name !== 'ArticleTitle' && name !== 'AbstractText') return [];
    if (text === '' || notes.test(path)) return [];
    if (parts.test(path)) {
      if (/Date\//.test(path)) date.push(text);
      else if (name === 'MedlinePgn') return [{ tag: name, value: text }];
      else if (name === 'Affiliation') return [{ tag: name, value: text }];
      else people[name] = text;
      return [];
    }
    const isDoi = attributes.EIdType === 'doi' || attributes.IdType === 'doi';
    if ((name === 'ELocationID' || name === 'ArticleId') && isDoi)
      return [{ tag: 'doi', value: text }];
    // A longer pii names the article for its publisher alone.
    const isNumber = attributes.EIdType === 'pii' && /^[a-z]{0,3}\d{1,9}$/i.test(text);
    if (name === 'ELocationID' && isNumber) return [{ tag: 'pii', value: text }];
    if (name === 'AbstractText' && attributes.Label !== undefined) {
      return [{ tag: name, value: `${attributes.Label}: ${text}` }];
    }
    if (name === 'Title' && !/Journal\/Title$/.test(path)) return [{ tag: path, value: text }];
    return [{ tag: name === 'PMID' || name in tagsOfMap ? name : path, value: text }];
  };
  const { brokenAt, records } = readXmlRecords(text, file, recordNames, fieldsOf);
  const problems: ReadingProblem[] = [];
  const citations = records.map((record) =>
    citationByMap(withBookType(record), map, file, problems),
  );
  if (brokenAt !== undefined) problems.push(brokenOff(brokenAt));
  return { citations, problems };
}

/** PubMed gives books no publication type; an article in one is a chapter. A book may name its editors alone. */
function withBookType(read: TaggedRecord): TaggedRecord {
  const hasAuthors = read.fields.some(({ tag }) => tag === 'Author');
  const record = hasAuthors ? read : { ...read, fields: read.fields.map(editorAsAuthor) };
  const isBook = record.fields.some(({ tag }) => /^BookDocument\/|^BookTitle$/.test(tag));
  if (!isBook || record.fields.some(({ tag }) => tag === 'PublicationType')) return record;
  const isChapter = record.fields.some(({ tag }) => tag === 'ArticleTitle');
  const value = isChapter ? 'Book Section' : 'Book';
  return { ...record, fields: [...record.fields, { tag: 'PublicationType', value }] };
}

function editorAsAuthor({ tag, value }: TaggedField): TaggedField {
  return { tag: tag === editorTag ? 'Author' : tag, value };
}

const tagsOfMap: Readonly<Record<string, true>> = Object.fromEntries(
  Object.values(map).flatMap((tags) => (tags as readonly string[]).map((tag) => [tag, true])),
);
