/** The eligibility criteria of a review, facet by facet, and how they read in a paper (rule S20). */
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { criterionName } from '../ops/criterion-name.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { type Criterion, type Facet, facets } from '../records/criterion.ts';
import type { Review } from '../records/review.ts';
import { notRetrieved, reasonsOf } from './reasons.ts';

/** Frameworks that questions of qualitative reviews are put by, with their facets. */
export const frameworks = {
  spider: ['sample', 'phenomenon', 'design', 'evaluation', 'researchType'],
  pico: ['population', 'phenomenon', 'context'],
  peo: ['population', 'exposure', 'outcome'],
} as const satisfies Readonly<Record<string, readonly Facet[]>>;
export type Framework = keyof typeof frameworks;
export const frameworkNames = Object.keys(frameworks) as readonly Framework[];

const known = new WeakMap<Snapshot['criteria'], readonly Criterion[]>();

/** The criteria that are not removed: by facet, then by place. */
export function criteriaOf({ criteria }: Pick<Snapshot, 'criteria'>): readonly Criterion[] {
  let listed = known.get(criteria);
  if (listed === undefined) {
    listed = [...criteria.values()].filter(({ deleted }) => deleted !== true).toSorted(byPlace);
    known.set(criteria, listed);
  }
  return listed;
}

function byPlace(one: Criterion, other: Criterion): number {
  const byFacet = facets.indexOf(one.facet) - facets.indexOf(other.facet);
  if (byFacet !== 0) return byFacet;
  return one.order === other.order
    ? one.id < other.id
      ? -1
      : 1
    : one.order < other.order
      ? -1
      : 1;
}

/** The reason that comes with the program for what a facet rules out. */
const suppliedReasons: Readonly<Partial<Record<Facet, string>>> = {
  sample: 'population',
  population: 'population',
  phenomenon: 'phenomenon',
  exposure: 'phenomenon',
  context: 'context',
  design: 'design',
  researchType: 'design',
};

/** The reason that a new criterion of a facet is tied to: the one that comes with the program, while it is offered. */
export function firstReason(review: Review | undefined, facet: Facet): string | undefined {
  const id = suppliedReasons[facet];
  return id !== undefined && reasonsOf(review).some((reason) => reason.id === id) ? id : undefined;
}

/** Whether studies are excluded for it by a criterion: that a full text could not be had says nothing of the study. */
export function isReasonOfCriteria(id: string): boolean {
  return id !== notRetrieved;
}

/** Whether a criterion says anything yet. */
export function isWorded({ exclude, include }: Criterion): boolean {
  return Boolean(include?.trim() || exclude?.trim());
}

/** The criteria in a paragraph for the methods section; empty where nothing is written down. */
export function criteriaParagraph(rows: Pick<Snapshot, 'criteria'>): string {
  const worded = criteriaOf(rows).filter(isWorded);
  if (worded.length === 0) return '';
  const lines = worded.map((criterion) => {
    const include = bare(criterion.include);
    const exclude = bare(criterion.exclude);
    const name = criterionName(criterion);
    if (exclude === '') return t('criteria.line.include', { name, include });
    if (include === '') return t('criteria.line.exclude', { name, exclude });
    return t('criteria.line.both', { name, include, exclude });
  });
  const names = listInWords([...new Set(worded.map(criterionName))]);
  return t('criteria.paragraph', { count: worded.length, names, lines: lines.join(' ') });
}

/** On one line, without the full stops that the sentence around it has. */
function bare(text = ''): string {
  return text
    .trim()
    .replace(/[.;\s]*\n\s*/g, '; ')
    .replace(/[.;\s]+$/, '');
}
