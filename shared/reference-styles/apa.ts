/** APA, 7th edition, as far as plain text and the parts of a record reach: no italics, titles as the record writes them. */
import type { ListedName } from './names.ts';
import { monthNames, type PageRange, type ReferenceParts, stopped } from './reference-parts.ts';

/** Of more authors than twenty the first nineteen and the last are named. */
const mostNamed = 20;

export function apaReference(parts: ReferenceParts): string {
  const { areEditors, authors, title } = parts;
  const date = `(${dateOf(parts)}).`;
  const work = workOf(parts);
  // Without an author the title stands in its place.
  const isBare = authors.length === 0;
  const head = isBare
    ? [stopped(titleOf(parts)), date]
    : [stopped(`${authorsIn(authors)}${areEditors ? editorsMark(authors) : ''}`), date];
  const body = isBare ? [work] : [titled(parts, title), work];
  return [...head, ...body, linkOf(parts)].filter((part) => part !== '').join(' ');
}

function authorsIn(authors: readonly ListedName[]): string {
  const names = authors.map(inverted);
  if (names.length > mostNamed)
    return `${names.slice(0, mostNamed - 1).join(', ')}, . . . ${names.at(-1) ?? ''}`;
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function inverted({ family, initials, suffix }: ListedName): string {
  const ending = suffix === 'Jr' || suffix === 'Sr' ? `${suffix}.` : suffix;
  return [family, initials.join(' '), ending].filter((part) => part !== '').join(', ');
}

/** Day and month of what appears by the day. */
function dateOf({ day, kind, month, year }: ReferenceParts): string {
  if (year === '') return 'n.d.';
  if ((kind !== 'web' && kind !== 'periodical') || month === undefined) return year;
  const name = monthNames[month - 1] ?? '';
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${day}`;
}

function titled(parts: ReferenceParts, title: string): string {
  const more = titleOf(parts);
  return more === title ? stopped(title) : stopped(more);
}

/** The title, with what stands behind it in brackets. */
function titleOf({ degree, edition, kind, publisher, title }: ReferenceParts): string {
  if (kind === 'thesis') {
    const what = { doctor: 'Doctoral dissertation', master: 'Master’s thesis', unknown: 'Thesis' };
    return `${title} [${[what[degree], publisher].filter(Boolean).join(', ')}]`;
  }
  const isWhole = kind === 'book' || kind === 'report';
  return isWhole && edition !== '' ? `${title} (${edition} ed.)` : title;
}

function workOf(parts: ReferenceParts): string {
  const { container, issue, kind, pages, publisher, volume } = parts;
  if (kind === 'thesis') return '';
  if (kind === 'chapter' || kind === 'paper') {
    if (container === '') return stopped(publisher);
    return [stopped(`In ${editorsIn(parts)}${container}${placeIn(parts)}`), stopped(publisher)]
      .filter((part) => part !== '')
      .join(' ');
  }
  if (kind === 'article' || kind === 'periodical') {
    const numbers = `${volume}${issue === '' ? '' : `(${issue})`}`;
    const where = [container, numbers, pages === undefined ? '' : pagesOrNumber(pages)];
    const joined = where.filter((part) => part !== '').join(', ');
    return stopped(joined === '' ? publisher : joined);
  }
  if (kind === 'web') return stopped(container === '' ? publisher : container);
  return stopped(publisher);
}

function editorsIn({ editors }: ReferenceParts): string {
  if (editors.length === 0) return '';
  const names = editors.map(({ family, initials }) => [...initials, family].join(' '));
  const last = names.at(-1) ?? '';
  const all =
    names.length === 1
      ? last
      : names.length === 2
        ? `${names[0]} & ${last}`
        : `${names.slice(0, -1).join(', ')}, & ${last}`;
  return `${all}${editorsMark(editors)}, `;
}

function editorsMark(editors: readonly ListedName[]): string {
  return editors.length === 1 ? ' (Ed.)' : ' (Eds.)';
}

function placeIn({ edition, pages, volume }: ReferenceParts): string {
  const inside = [
    edition === '' ? '' : `${edition} ed.`,
    volume === '' ? '' : `Vol. ${volume}`,
    pages === undefined ? '' : `${pages.last === undefined ? 'p.' : 'pp.'} ${range(pages)}`,
  ].filter((part) => part !== '');
  return inside.length === 0 ? '' : ` (${inside.join(', ')})`;
}

function pagesOrNumber(pages: PageRange): string {
  return pages.last === undefined && /^[eE]\d/.test(pages.first)
    ? `Article ${pages.first}`
    : range(pages);
}

function range({ first, last }: PageRange): string {
  return last === undefined ? first : `${first}–${last}`;
}

function linkOf({ doi, url }: ReferenceParts): string {
  return doi === '' ? url : `https://doi.org/${doi}`;
}
