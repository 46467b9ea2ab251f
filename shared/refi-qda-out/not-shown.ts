/** What of a review cannot be seen in another program, in sentences that are read before anything is saved. */
import { codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { countLive } from '../ops/snapshot.ts';
import { pairsIn } from './positions.ts';
import type { Program } from './programs.ts';
import type { RefiProjectToWrite } from './project.ts';

/** What is counted of a project; each is told where there is any. */
const told = [
  'regions',
  'bare',
  'orders',
  'groups',
  'places',
  'layout',
  'studies',
  'stars',
  'decisions',
  'findings',
  'screenings',
  'extractions',
  'appraisals',
] as const;

/** What a program will not show, what concerns it alone first. */
export function notShown(project: RefiProjectToWrite, program: Program): readonly string[] {
  const counts = countsOf(project);
  return [
    ...ofProgram(project, program),
    ...told.flatMap((each) =>
      counts[each] === 0 ? [] : [t(`refiOut.lost.${each}`, { count: counts[each] })],
    ),
    t('refiOut.lost.trail'),
  ];
}

function ofProgram(
  { codes, memosOn, people, sources, ways }: RefiProjectToWrite,
  program: Program,
): readonly string[] {
  const behind = passagesBehindPairs(sources);
  const said: string[] = [];
  if (behind > 0 && program === 'standard') said.push(t('refiOut.lost.emoji', { count: behind }));
  if (behind > 0 && program === 'nvivo')
    said.push(t('refiOut.lost.emojiElsewhere', { count: behind }));
  const areas = countAreas(sources);
  if (areas > 0 && program === 'standard')
    said.push(t('refiOut.lost.areasFromTop', { count: areas }));
  const { renamed } = codes;
  if (renamed.length > 0)
    said.push(
      t('refiOut.lost.renamed', {
        count: renamed.length,
        names: listInWords(renamed.map(({ name }) => name)),
      }),
    );
  const hasMemos =
    sources.some(({ memos, selections }) => [{ memos }, ...selections].some(hasAny)) ||
    codes.inOrder.some(({ code }) => memosOn(code.id).length > 0);
  if (hasMemos && ways.memos === 'descriptions' && people.size > 1)
    said.push(t('refiOut.lost.authors'));
  if (program === 'maxqda' && sources.some(({ isPdf }) => isPdf))
    said.push(t('refiOut.lost.maxqdaPdfs'));
  if (program === 'qc') said.push(t('refiOut.lost.lines'));
  if (program === 'qualcoder') said.push(t('refiOut.lost.caseSources'), t('refiOut.lost.colours'));
  return said;
}

function countAreas(sources: RefiProjectToWrite['sources']): number {
  let count = 0;
  for (const { selections } of sources)
    for (const { area } of selections) if (area !== undefined) count += 1;
  return count;
}

function hasAny({ memos }: { readonly memos: readonly unknown[] }): boolean {
  return memos.length > 0;
}

/** Passages that begin or end behind a sign that some programs count as one and others as two. */
function passagesBehindPairs(sources: RefiProjectToWrite['sources']): number {
  let count = 0;
  for (const { body, medium, selections } of sources) {
    if (medium !== undefined) continue;
    const [first] = pairsIn(body.text);
    if (first === undefined) continue;
    for (const { end } of selections) if (end > first) count += 1;
  }
  return count;
}

function countsOf({
  choice,
  codes,
  snapshot,
  sources,
  studies,
}: RefiProjectToWrite): Readonly<Record<(typeof told)[number], number>> {
  const { nodes } = codeTree(snapshot.codes);
  const counts = { regions: 0, bare: 0, orders: 0, groups: 0 };
  for (const source of sources) {
    counts.bare += source.bare;
    for (const { area, excerpts, isRegion } of source.selections) {
      if (isRegion && area === undefined) counts.regions += 1;
      if (excerpts.some(({ constructOrder }) => constructOrder !== undefined)) counts.orders += 1;
      if (excerpts.some(({ groups = {} }) => Object.keys(groups).length > 0)) counts.groups += 1;
    }
  }
  const ofAll = choice.isNarrowed ? 0 : 1;
  return {
    ...counts,
    places: codes.inOrder.filter(({ code }) => nodes.get(code.id)?.alsoUnder.length).length,
    layout: sources.filter(
      ({ document, isPdf }) => !isPdf && !/^(?:abstract|text|markdown)$/.test(document.format),
    ).length,
    studies: ofAll * (countLive(snapshot.studies) - studies.studies.length),
    stars: ofAll * countLive(snapshot.stars),
    decisions: ofAll * countLive(snapshot.decisions),
    findings: ofAll * countLive(snapshot.findings),
    screenings: ofAll * countLive(snapshot.screenings),
    extractions: ofAll * countLive(snapshot.extractions),
    appraisals: ofAll * countLive(snapshot.appraisals),
  };
}
