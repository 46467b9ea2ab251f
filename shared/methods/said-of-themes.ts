/** What codes and themes came to, and how far findings can be trusted, in sentences. */
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { findingOutline } from '../findings/outline.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { confidenceLevels } from '../records/finding.ts';
import type { CodeId, StudyId } from '../records/ids.ts';
import { keptExcerpts } from '../tables/coded-excerpts.ts';
import type { ListedSource } from '../tables/table-source.ts';

/** Themes that are named one by one; more are only counted. */
const namedThemes = 15;

/** In how many studies codes and themes have excerpts: what can be held against each other. */
export function saidOfComparison(source: ListedSource): string {
  const tree = codeTree(source.snapshot.codes);
  const studies = new Map<CodeId, Set<StudyId>>();
  for (const { codes, study } of keptExcerpts(source))
    for (const { code } of codes)
      for (const id of tree.structure.lineage.get(code.id) ?? []) {
        const known = studies.get(id);
        if (known === undefined) studies.set(id, new Set([study.id]));
        else known.add(study.id);
      }
  if (studies.size === 0) return '';
  const inSeveral = (nodes: readonly CodeNode[]): number =>
    nodes.filter(({ code }) => (studies.get(code.id)?.size ?? 0) > 1).length;
  const codes = tree.inOrder.filter(({ code }) => code.kind === 'code' && studies.has(code.id));
  const themes = tree.inOrder.filter(({ code }) => code.kind !== 'code' && studies.has(code.id));
  return [
    ...(codes.length === 0
      ? []
      : [t('said.codesAcross', { count: inSeveral(codes), all: codes.length })]),
    ...(themes.length === 0
      ? []
      : [t('said.themesAcross', { count: inSeveral(themes), all: themes.length })]),
  ].join(' ');
}

/** How many themes of which kind there are, how many were reasoned for, and what was merged. */
export function saidOfSynthesis({ snapshot }: ListedSource): string {
  const { inOrder } = codeTree(snapshot.codes);
  const of = (kind: 'descriptive' | 'analytical'): readonly CodeNode[] =>
    inOrder.filter(({ code }) => code.kind === kind);
  const [descriptive, analytical] = [of('descriptive'), of('analytical')];
  const themes = [...descriptive, ...analytical];
  if (themes.length === 0) return '';
  const codes = inOrder.filter(({ code }) => code.kind === 'code');
  const under = codes.filter(({ parent }) => parent !== undefined).length;
  const reasoned = themes.filter(({ code }) => code.promotionReason !== undefined).length;
  const defined = themes.filter(({ code }) => (code.definition ?? '') !== '').length;
  const merged = [...snapshot.codes.values()].filter(
    ({ deleted, mergedInto }) => deleted !== true && mergedInto !== undefined,
  ).length;
  return [
    t('said.themes', {
      ...{ codes: codes.length, under },
      descriptive: descriptive.length,
      analytical: analytical.length,
    }),
    t('said.defined', { count: defined, all: themes.length }),
    ...(reasoned === 0 ? [] : [t('said.reasoned', { count: reasoned })]),
    ...(merged === 0 ? [] : [t('said.merged', { count: merged })]),
  ].join(' ');
}

/** The analytical themes, else the descriptive ones, by name, and how many findings were written. */
export function saidOfOutput({ snapshot }: ListedSource): string {
  const { inOrder } = codeTree(snapshot.codes);
  const analytical = inOrder.filter(({ code }) => code.kind === 'analytical');
  const kind = analytical.length > 0 ? 'analytical' : 'descriptive';
  const themes = inOrder.filter(({ code }) => code.kind === kind);
  const findings = findingOutline(snapshot).findings.length;
  return [
    ...(themes.length === 0
      ? []
      : themes.length > namedThemes
        ? [t('said.manyThemes', { kind, count: themes.length })]
        : [
            t('said.themesNamed', {
              kind,
              count: themes.length,
              names: listInWords(themes.map(({ code }) => t('said.quoted', { name: code.name }))),
            }),
          ]),
    ...(findings === 0 ? [] : [t('said.findings', { count: findings })]),
  ].join(' ');
}

/** How many findings were assessed by GRADE-CERQual, and how confident their authors are. */
export function saidOfConfidence({ snapshot }: ListedSource): string {
  const { findings } = findingOutline(snapshot);
  const rated = findings.filter(({ finding }) => finding.confidence !== undefined);
  if (rated.length === 0) return '';
  const parts = confidenceLevels.flatMap((level) => {
    const count = rated.filter(({ finding }) => finding.confidence === level).length;
    return count === 0 ? [] : [t('said.confidenceCount', { level, count })];
  });
  return t('said.confidence', {
    count: rated.length,
    all: findings.length,
    parts: listInWords(parts),
  });
}
