/** What was found as it is listed: under its study, memos and codes by what they are. */
import type { Hit, HitKind } from '../../shared/search/hits.ts';
import { studyLabels, studyPlaces } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';

export type HitLine =
  | { readonly kind: 'study'; readonly name: string; readonly count: number }
  | {
      readonly kind: 'hit';
      readonly hit: Hit;
      /** Which of how many in the list, and the study, code or person it stands under. */
      readonly at: number;
      readonly count: number;
      readonly place: string;
    };

type Unnumbered =
  | Extract<HitLine, { readonly kind: 'study' }>
  | { readonly kind: 'hit'; readonly hit: Hit };

function numbered(lines: readonly Unnumbered[]): readonly HitLine[] {
  const count = lines.filter(({ kind }) => kind === 'hit').length;
  let [at, place] = [0, ''];
  return lines.map((line) => {
    if (line.kind === 'study') {
      place = line.name;
      return line;
    }
    at += 1;
    return { ...line, at, count, place };
  });
}

/** The code, or who wrote the memo. */
function nameOf(hit: Hit, { codes, memos, reviewers }: Shown): string {
  if (hit.kind === 'code') return codes.get(hit.codeId)?.name ?? '';
  const memo = hit.kind === 'memo' ? memos.get(hit.memoId) : undefined;
  return memo === undefined ? '' : (reviewers.get(memo.reviewerId)?.name ?? '');
}

/** The lines of one kind; those of studies in the order of a reference list, each study with its count. */
export function linesOf(hits: readonly Hit[], kind: HitKind, shown: Shown): readonly HitLine[] {
  const byStudy = new Map<string, Hit[]>();
  const others: Unnumbered[] = [];
  for (const hit of hits) {
    if (hit.kind !== kind) continue;
    if (!('studyId' in hit)) {
      others.push({ kind: 'study', name: nameOf(hit, shown), count: 1 }, { kind: 'hit', hit });
      continue;
    }
    const there = byStudy.get(hit.studyId);
    if (there === undefined) byStudy.set(hit.studyId, [hit]);
    else there.push(hit);
  }
  const labels = studyLabels(shown);
  const places = studyPlaces(shown.studies);
  const ofStudies = [...byStudy]
    .sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .flatMap(([id, list]): readonly Unnumbered[] => [
      { kind: 'study', name: labels.get(id) ?? '', count: list.length },
      ...list.map((hit): Unnumbered => ({ kind: 'hit', hit })),
    ]);
  return numbered([...ofStudies, ...others]);
}
