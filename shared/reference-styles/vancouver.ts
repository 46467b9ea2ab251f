/** Vancouver, as the National Library of Medicine writes it for the ICMJE; journals stand by the names they have in the record. */
import type { ListedName } from './names.ts';
import { monthNames, type PageRange, type ReferenceParts, stopped } from './reference-parts.ts';

/** Of more authors the first six are named. */
const mostNamed = 6;

export function vancouverReference(parts: ReferenceParts): string {
  const { areEditors, authors, doi, pmid } = parts;
  const who = `${namesIn(authors)}${areEditors ? `, ${plural(authors)}` : ''}`;
  const sentences = [who, titleOf(parts), ...placesOf(parts)];
  const link = doi !== '' ? `doi: ${doi}` : pmid !== '' ? `PMID: ${pmid}` : '';
  return [...sentences.filter((part) => part !== '').map(stopped), webAddress(parts), link]
    .filter((part) => part !== '')
    .join(' ');
}

/** People are parted by commas, a body from those before it by a semicolon. */
function namesIn(names: readonly ListedName[]): string {
  const named = names.slice(0, mostNamed);
  const list = named.reduce((before, name, at) => {
    const words = [name.family, name.letters, ordinal(name.suffix)]
      .filter((part) => part !== '')
      .join(' ');
    if (at === 0) return words;
    const isParted = name.isBody || named[at - 1]?.isBody === true;
    return `${before}${isParted ? ';' : ','} ${words}`;
  }, '');
  return names.length > named.length ? `${list}, et al` : list;
}

/** Of a line of one name Vancouver writes the number as it is spoken: `Mosher FA 3rd`. */
function ordinal(suffix: string): string {
  return { II: '2nd', III: '3rd', IV: '4th' }[suffix] ?? suffix;
}

function titleOf({ doi, kind, title, url }: ReferenceParts): string {
  if (kind === 'thesis') return `${title} [dissertation]`;
  return kind === 'web' && url !== '' && doi === '' ? `${title} [Internet]` : title;
}

function placesOf(parts: ReferenceParts): readonly string[] {
  const { container, edition, editors, kind, pages } = parts;
  if (kind === 'article' || kind === 'periodical') {
    return container === '' ? [published(parts)] : [container, issueOf(parts)];
  }
  const ed = edition === '' ? '' : `${edition} ed.`;
  if (kind !== 'chapter' && kind !== 'paper') return [ed, published(parts)];
  const page = pages === undefined ? '' : `p. ${shortened(pages)}`;
  if (container === '') return [ed, published(parts), page];
  const who = editors.length === 0 ? '' : `${namesIn(editors)}, ${plural(editors)}. `;
  return [`In: ${who}${container}`, ed, published(parts), page];
}

function plural(editors: readonly ListedName[]): string {
  return editors.length === 1 ? 'editor' : 'editors';
}

/** `2002;347(4):284-7`; of what appears by the day `2002 Aug 12:2`. */
function issueOf(parts: ReferenceParts): string {
  const { issue, pages, volume } = parts;
  const numbers = `${volume}${issue === '' ? '' : `(${issue})`}`;
  const where = `${numbers}${pages === undefined ? '' : `:${shortened(pages)}`}`;
  const date = dateOf(parts);
  return where === '' ? date : `${date}${where.startsWith(':') ? '' : ';'}${where}`;
}

function dateOf({ day, kind, month, year }: ReferenceParts): string {
  if (year === '') return '[date unknown]';
  if (kind !== 'periodical' || month === undefined) return year;
  const name = (monthNames[month - 1] ?? '').slice(0, 3);
  return day === undefined ? `${year} ${name}` : `${year} ${name} ${day}`;
}

/** `St. Louis: Mosby; 2002`. */
function published({ place, publisherInFull, year }: ReferenceParts): string {
  const by = [place, publisherInFull].filter((part) => part !== '').join(': ');
  return [by, year === '' ? '[date unknown]' : year].filter((part) => part !== '').join('; ');
}

/** Of the last page the digits that differ. */
function shortened({ first, last }: PageRange): string {
  if (last === undefined) return first.replaceAll('–', '-');
  const sign = /^[A-Za-z]*/.exec(first)?.[0] ?? '';
  const [from, to] = [first.slice(sign.length), last.slice(sign.length)];
  let same = 0;
  while (from.length === to.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return `${first}-${to.slice(same)}`;
}

function webAddress({ doi, kind, url }: ReferenceParts): string {
  const isOnline = kind === 'web' || kind === 'report' || kind === 'thesis';
  return isOnline && url !== '' && doi === '' ? `Available from: ${url}` : '';
}
