/** Harvard as *Cite Them Right*, 12th edition, has it: no place of publication; no italics here, and no day on which a page was seen. */
import type { ListedName } from './names.ts';
import {
  monthNames,
  type PageRange,
  type PublicationKind,
  type ReferenceParts,
  stopped,
} from './reference-parts.ts';

/** Of more authors the first alone is named. */
const mostNamed = 3;

export function harvardReference(parts: ReferenceParts): string {
  const { areEditors, authors, year } = parts;
  const date = `(${year === '' ? 'no date' : year})`;
  const title = titleOf(parts);
  const behind = placesOf(parts);
  const isQuoted = title.startsWith('‘');
  const edition = editionOf(parts);
  const isBare = authors.length === 0;
  const who = isBare ? title : `${namesIn(authors)}${areEditors ? editorsMark(authors) : ''}`;
  const what = isBare ? '' : title;
  // A title in quotation marks goes on with a comma, any other is a sentence.
  const rest = [what, edition, ...behind].filter((part) => part !== '');
  const body =
    isQuoted && what !== ''
      ? rest.length === 1
        ? stopped(what)
        : `${what}, ${rest.slice(1).map(stopped).join(' ')}`
      : rest.map(stopped).join(' ');
  return [`${who} ${date}`, body, linkOf(parts)].filter((part) => part !== '').join(' ');
}

function namesIn(names: readonly ListedName[]): string {
  const list = names.map(({ family, initials, suffix }) =>
    [family, initials.join(''), suffix].filter((part) => part !== '').join(', '),
  );
  if (list.length > mostNamed) return `${list[0]} et al.`;
  return joined(list);
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function editorsMark(editors: readonly ListedName[]): string {
  return editors.length === 1 ? ' (ed.)' : ' (eds)';
}

function titleOf({ kind, title }: ReferenceParts): string {
  return inAnother.includes(kind) ? `‘${title}’` : title;
}

/** Of a whole; that of what it stands in comes behind the name of that. */
function editionOf({ edition, kind }: ReferenceParts): string {
  return edition === '' || inAnother.includes(kind) ? '' : `${edition} edn`;
}

const inAnother: readonly PublicationKind[] = ['article', 'periodical', 'chapter', 'paper'];

function placesOf(parts: ReferenceParts): readonly string[] {
  const { container, degree, editors, issue, kind, pages, publisher, volume } = parts;
  const page = pages === undefined ? '' : pagesOf(pages);
  const listed = (...all: readonly string[]): string =>
    all.filter((part) => part !== '').join(', ');
  if (kind === 'article' || kind === 'periodical') {
    const numbers = `${volume}${issue === '' ? '' : `(${issue})`}`;
    return [listed(container === '' ? publisher : container, dayOf(parts), numbers, page)];
  }
  if (kind === 'chapter') {
    const names = editors.map(({ family, initials }) =>
      [initials.join(''), family].join(' ').trim(),
    );
    const who = names.length === 0 ? '' : `${joined(names)}${editorsMark(editors)} `;
    const edition = parts.edition === '' ? '' : `${parts.edition} edn`;
    return [container === '' ? '' : `in ${who}${container}`, edition, listed(publisher, page)];
  }
  if (kind === 'paper') return [container, listed(publisher, page)];
  if (kind === 'thesis') {
    const what = { doctor: 'PhD thesis', master: 'Master’s thesis', unknown: 'Thesis' };
    return [what[degree], publisher];
  }
  return [kind === 'web' && container !== '' ? container : publisher];
}

/** Newspapers are found by their day. */
function dayOf({ day, kind, month }: ReferenceParts): string {
  if (kind !== 'periodical' || month === undefined) return '';
  const name = monthNames[month - 1] ?? '';
  return day === undefined ? name : `${day} ${name}`;
}

function pagesOf({ first, last }: PageRange): string {
  if (last !== undefined) return `pp. ${first}–${last}`;
  if (/[–,]/.test(first)) return `pp. ${first}`;
  return /^[A-Za-z]/.test(first) ? first : `p. ${first}`;
}

function linkOf({ doi, url }: ReferenceParts): string {
  const address = doi === '' ? url : `https://doi.org/${doi}`;
  return address === '' ? '' : `Available at: ${address}.`;
}
