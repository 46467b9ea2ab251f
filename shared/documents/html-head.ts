import { doiIn } from '../bibliography/identifiers.ts';
import { parseName } from '../bibliography/names.ts';
import type { PaperFacts } from './paper-facts.ts';

/** In UTF-16 units: heads of journals' pages are long, but not longer. */
const headLength = 300_000;
const mostAuthors = 4000;

/**
 * What the head of a saved web page tells reference managers about the paper on it: `citation_title`,
 * `citation_author` and their like, those of Dublin Core where they are missing.
 */
export function factsOfHead(source: string): PaperFacts {
  const named = new Map<string, string[]>();
  const end = source.search(/<\/head\s*>|<body[\s>]/i);
  const head = source.slice(0, end < 0 ? headLength : Math.min(end, headLength));
  for (const [tag] of head.matchAll(/<meta\s[^<>]{1,4000}>/gi)) {
    const name = attribute(tag, 'name') ?? attribute(tag, 'property');
    const content = attribute(tag, 'content');
    if (name === undefined || content === undefined) continue;
    const key = name.toLowerCase();
    const list = named.get(key);
    if (list === undefined) named.set(key, [content]);
    else list.push(content);
  }
  const first = (...keys: readonly string[]): string | undefined =>
    keys.flatMap((key) => named.get(key) ?? []).find((content) => content !== '');
  const title = first('citation_title', 'dc.title', 'dcterms.title');
  const names = named.get('citation_author') ?? named.get('dc.creator') ?? [];
  const authors = names
    .slice(0, mostAuthors)
    .filter((name) => name !== '')
    .map(parseName);
  const dated = first(
    'citation_publication_date',
    'citation_date',
    'citation_year',
    'prism.publicationdate',
    'citation_online_date',
    'dc.date',
    'dcterms.issued',
  );
  const year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(dated ?? '')?.[0];
  const doi = doiIn(first('citation_doi', 'prism.doi', 'dc.identifier') ?? '');
  const journal = first('citation_journal_title', 'prism.publicationname');
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(doi === undefined ? {} : { doi }),
    ...(journal === undefined ? {} : { journal }),
  };
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  const written = found?.[1] ?? found?.[2] ?? found?.[3];
  return written === undefined ? undefined : plain(written).replace(/\s+/g, ' ').trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
