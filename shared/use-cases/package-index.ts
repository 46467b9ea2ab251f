/** The index page of a package for the journal: what is in it, of whose coding, which studies and which day. */
import { htmlHead } from '../export/html-head.ts';
import { legalText } from '../export/printed-table.ts';
import { escapeXml } from '../export/stable-zip.ts';
import { hasRightToLeft } from '../export/text-direction.ts';
import { t } from '../messages/all-messages.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { codingNote } from '../tables/coding-note.ts';
import { listedSource } from '../tables/open-table.ts';
import { studiesNote } from '../tables/studies-note.ts';
import type { TableSource } from '../tables/table-source.ts';
import { closedDocuments, documentsAgain } from '../team/closed-documents.ts';
import { programVersion } from '../version.ts';
import { type PackageFile, type PackageGroup, packageGroups } from './package-file.ts';
import { isLongReport, mostForWord } from './package-texts.ts';

const style = `
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 16px/1.55 "Source Serif 4", Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .4rem; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .3rem; border-bottom: 1px solid #888; }
p { margin: 0 0 .4rem; } .soft { color: #555; font-size: .88rem; } ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .2rem 0; border-bottom: 1px solid #ddd; }
a { color: inherit; text-underline-offset: .15em; margin-inline-start: .6rem; }
`;

/** What of the review is in the package, in sentences. */
export function packageNotes(
  source: TableSource,
  files: readonly PackageFile[],
  include: Scope | undefined,
): readonly string[] {
  const { asOf, snapshot } = source;
  const title = snapshot.review?.title ?? '';
  const closed = closedDocuments(snapshot).length;
  const again = documentsAgain(snapshot).length;
  const listed = listedStudies(snapshot, include);
  const undrawn = picturesWithoutPng(files);
  return [
    codingNote(source),
    studiesNote(snapshot, listed),
    ...(isLongReport(listedSource(source, listed))
      ? [t('package.longReport', { most: mostForWord })]
      : []),
    ...(undrawn === 0 ? [] : [t('package.pictures', { count: undrawn })]),
    ...(closed === 0 ? [] : [t('note.closed', { count: closed })]),
    ...(again === 0 ? [] : [t('note.again', { count: again })]),
    t('note.asOf', { title, date: asOf, version: programVersion }),
    ...(snapshot.review?.sample === true ? [t('note.sample')] : []),
  ];
}

function picturesWithoutPng(files: readonly PackageFile[]): number {
  const names = new Set(files.map(({ name }) => name));
  return [...names].filter(
    (name) => name.endsWith('.svg') && !names.has(name.replace(/svg$/, 'png')),
  ).length;
}

/** Files of one thing, by its title. */
export interface PackagedThing {
  readonly title: string;
  readonly files: readonly PackageFile[];
}

/** What is in each part, in its order; parts without anything are left out. */
export function packageContents(
  files: readonly PackageFile[],
): readonly { readonly group: PackageGroup; readonly things: readonly PackagedThing[] }[] {
  return packageGroups.flatMap((group) => {
    const things = new Map<string, PackageFile[]>();
    for (const file of files) {
      if (file.group !== group) continue;
      const known = things.get(file.title);
      if (known === undefined) things.set(file.title, [file]);
      else known.push(file);
    }
    return things.size === 0
      ? []
      : [{ group, things: [...things].map(([title, of]) => ({ title, files: of })) }];
  });
}

/** The page, in pieces. */
export function* packageIndex(
  source: TableSource,
  files: readonly PackageFile[],
  include: Scope | undefined,
): Generator<string> {
  const title = source.snapshot.review?.title ?? '';
  const heading = t('package.heading');
  yield htmlHead({ asOf: source.asOf, title: escaped(`${heading} – ${title}`), style });
  yield `<h1${direction(title)}>${escaped(title)}</h1>
<p>${escaped(heading)}</p>
${packageNotes(source, files, include)
  .map((note) => `<p class="soft"${direction(note)}>${escaped(note)}</p>`)
  .join('\n')}
`;
  for (const { group, things } of packageContents(files)) {
    yield `<h2>${escaped(t(`package.group.${group}`))}</h2>\n<ul>\n`;
    for (const { files: of, title: name } of things) yield thing(name, of);
    yield '</ul>\n';
  }
  yield '</body>\n</html>\n';
}

function thing(title: string, files: readonly PackageFile[]): string {
  const links = files.map(({ name }) => {
    const ending = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
    return `<a href="${escaped(name)}" aria-label="${escaped(t('package.link', { title, ending }))}">${ending}</a>`;
  });
  return `<li><span${direction(title)}>${escaped(title)}</span><span>${links.join('')}</span></li>\n`;
}

function escaped(text: string): string {
  return escapeXml(legalText(text));
}

function direction(text: string): string {
  return hasRightToLeft(text) ? ' dir="auto"' : '';
}
