/**
 * What a synthesis rests on: which themes and findings lose all their excerpts, or are left with one study, when a study,
 * all studies of serious concerns, the authors’ words, or one person’s coding is left out (rules Y1 and Y2).
 */
import { codeTree } from '../codebook/code-tree.ts';
import { findingEvidence } from '../findings/evidence.ts';
import type { ReadFinding } from '../findings/outline.ts';
import type { Code } from '../records/code.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { Coders, codedSupport, findingSupport } from './count-support.ts';
import { type ConcernsAsked, concernsAsked, type LeftOut, studiesOfConcern } from './left-out.ts';
import { type Left, leftWithout, type StudySupport, standsWithoutAny } from './support.ts';

/** A theme or a finding, with what it rests on while nothing is left out. */
export type Subject = {
  readonly support: readonly StudySupport[];
  readonly whole: Left;
  /** It rests on so much that no single study makes a difference. */
  readonly isBroad: boolean;
} & (
  | { readonly kind: 'theme'; readonly code: Code }
  | { readonly kind: 'finding'; readonly read: ReadFinding }
);

/** A theme or finding that something does to, and what is left of its support. */
export interface Affected {
  readonly subject: Subject;
  readonly left: Left;
}

/** What leaving something out does. */
export interface Step {
  readonly leftOut: LeftOut;
  /** Coded excerpts that are left. */
  readonly excerpts: number;
  /** Of what had excerpts, what has none; where nothing is left out, what never had any. */
  readonly lost: readonly Affected[];
  /** Of what rested on several studies, what rests on one; where nothing is left out, all that rests on one. */
  readonly single: readonly Affected[];
}

export interface Sensitivity {
  readonly themes: readonly Subject[];
  readonly findings: readonly Subject[];
  /** Nothing is left out. */
  readonly whole: Step;
  /** Each study in the order of the list, then studies of concerns, authors’ words, and one coder after the other. */
  readonly steps: readonly Step[];
  readonly concerns: ConcernsAsked;
  /** Whose coding it is that can be left out: where everyone’s is counted, and two or more coded. */
  readonly coders: readonly ReviewerId[];
  /** Coded excerpts in the words of the studies’ authors. */
  readonly authors: number;
}

/** Answers for the coding that is shown, `studies` in the order in which they are to be left out. */
export function sensitivityOf(
  shown: Shown,
  listed: ListedStudies,
  studies: readonly { readonly id: StudyId }[] = listed.studies,
): Sensitivity {
  const tree = codeTree(shown.codes);
  const kinds = tree.inOrder.filter(({ code }) => code.kind !== 'code');
  const nodes = kinds.length > 0 ? kinds : tree.roots;
  const numbers = new Coders();
  const ids = nodes.map(({ code }) => code.id);
  const coded = codedSupport(shown, listed, ids, numbers);
  const themes = nodes.map(({ code }) =>
    withWhole({ kind: 'theme', code }, coded.themes.get(code.id) ?? []),
  );
  const evidence = findingEvidence(shown, listed);
  const findings = evidence.outline.findings.map((read) => {
    const found = evidence.byFinding.get(read.finding.id);
    return withWhole(
      { kind: 'finding', read },
      found === undefined ? [] : findingSupport(found, numbers),
    );
  });
  const subjects = [...themes, ...findings];
  const concerns = concernsAsked(shown, listed);
  const coders = codersOf(shown, coded.all, numbers);
  const authors = coded.all.reduce((sum, study) => sum + study.authors, 0);
  const parts: readonly LeftOut[] = [
    ...studies.map(({ id }) => ({ kind: 'study' as const, studyId: id })),
    ...(concerns.instruments.length === 0
      ? []
      : [{ kind: 'concerns' as const, studyIds: studiesOfConcern(shown, listed, concerns) }]),
    ...(authors === 0 ? [] : [{ kind: 'authors' as const }]),
    ...coders.map((reviewerId) => ({
      ...{ kind: 'coder' as const, reviewerId },
      number: numbers.numberOf(reviewerId),
    })),
  ];
  return {
    ...{ themes, findings, concerns, coders, authors },
    whole: wholeStep(subjects, coded.all),
    steps: parts.map((leftOut) => stepOf(leftOut, subjects, coded.all)),
  };
}

type Named = { kind: 'theme'; code: Code } | { kind: 'finding'; read: ReadFinding };

function withWhole(named: Named, support: readonly StudySupport[]): Subject {
  return {
    ...named,
    support,
    whole: leftWithout(support, { kind: 'nothing' }),
    isBroad: standsWithoutAny(support),
  };
}

/** Those who coded any of it, in the order of the review; none where one person’s coding or the consensus is counted. */
function codersOf(
  { reviewers, view }: Shown,
  all: readonly StudySupport[],
  numbers: Coders,
): readonly ReviewerId[] {
  if (view.layer !== 'everyone') return [];
  const found = [...reviewers.keys()].filter((id) => {
    const number = numbers.numberOf(id);
    return all.some(({ byCoder }) => (byCoder[number] ?? 0) > 0);
  });
  return found.length < 2 ? [] : found;
}

function wholeStep(subjects: readonly Subject[], all: readonly StudySupport[]): Step {
  const asItIs = subjects.map((subject) => ({ subject, left: subject.whole }));
  return {
    leftOut: { kind: 'nothing' },
    excerpts: leftWithout(all, { kind: 'nothing' }).excerpts,
    lost: asItIs.filter(({ left }) => left.excerpts === 0),
    single: asItIs.filter(({ left }) => isSingle(left)),
  };
}

function stepOf(
  leftOut: LeftOut,
  subjects: readonly Subject[],
  all: readonly StudySupport[],
): Step {
  const lost: Affected[] = [];
  const single: Affected[] = [];
  for (const subject of subjects) {
    if (subject.whole.excerpts === 0) continue;
    if (leftOut.kind === 'study' && subject.isBroad) continue;
    const left = leftWithout(subject.support, leftOut);
    if (left.excerpts === 0) lost.push({ subject, left });
    else if (isSingle(left) && !isSingle(subject.whole)) single.push({ subject, left });
  }
  return { leftOut, excerpts: leftWithout(all, leftOut).excerpts, lost, single };
}

function isSingle({ excerpts, studies }: Left): boolean {
  return excerpts > 0 && studies.length === 1;
}
