/** The excerpts behind what leaving something out does. */
import { codeTree } from '../codebook/code-tree.ts';
import { inOrderOfText } from '../codebook/passages.ts';
import { rowsAt } from '../findings/coded-rows.ts';
import { countedDocuments, type Evidence, findingEvidence } from '../findings/evidence.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, StudyId } from '../records/ids.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import type { LeftOut } from './left-out.ts';
import type { Affected, Subject } from './sensitivity.ts';

/** An excerpt with its study. */
export interface Behind {
  readonly studyId: StudyId;
  readonly excerpt: Excerpt;
}

/** The excerpts that a theme or finding has left, or, where it has none, those that it lost: in order of document and text. */
export function excerptsBehind(
  shown: Shown,
  listed: ListedStudies,
  { left, subject }: Affected,
  leftOut: LeftOut,
): readonly Excerpt[] {
  const all = allOf(shown, listed, subject);
  const those = left.excerpts === 0 ? all : all.filter((each) => isLeft(each, leftOut));
  return those.map(({ excerpt }) => excerpt);
}

function allOf(shown: Shown, listed: ListedStudies, subject: Subject): readonly Behind[] {
  return subject.kind === 'theme'
    ? underTheme(shown, listed, subject.code.id)
    : underFinding(findingEvidence(shown, listed), subject);
}

function underTheme(shown: Shown, listed: ListedStudies, id: CodeId): readonly Behind[] {
  const place = codeTree(shown.codes).structure.places.get(id)?.[0];
  if (place === undefined) return [];
  return countedDocuments(shown, listed).flatMap(({ coded, studyId }) =>
    Array.from(rowsAt(coded, place))
      .flatMap((row) => coded.excerpts[row] ?? [])
      .sort(inOrderOfText)
      .map((excerpt) => ({ studyId, excerpt })),
  );
}

function underFinding(
  { byFinding }: Evidence,
  { read }: Extract<Subject, { kind: 'finding' }>,
): readonly Behind[] {
  const evidence = byFinding.get(read.finding.id);
  if (evidence === undefined) return [];
  return [
    ...evidence.parts.flatMap(({ excerpts, studyId }) =>
      excerpts.toSorted(inOrderOfText).map((excerpt) => ({ studyId, excerpt })),
    ),
    ...evidence.marked.flatMap(({ excerpt, studyId, under }) =>
      under.length === 0 ? [{ studyId, excerpt }] : [],
    ),
  ];
}

function isLeft({ excerpt, studyId }: Behind, leftOut: LeftOut): boolean {
  switch (leftOut.kind) {
    case 'nothing':
      return true;
    case 'study':
      return leftOut.studyId !== studyId;
    case 'concerns':
      return !leftOut.studyIds.has(studyId);
    case 'authors':
      return excerpt.constructOrder !== 'author';
    case 'coder':
      return leftOut.reviewerId !== excerpt.reviewerId;
  }
}
