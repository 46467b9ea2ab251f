/** What is said in the dialog of a project: where it goes, and who its people are. */
import { comparableName } from '../../../shared/codebook/listed-code.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import type { Reviewer } from '../../../shared/records/reviewer.ts';
import type { Guid } from '../../../shared/refi-qda/model.ts';
import { likelyReviewer } from '../../../shared/segments/likely-reviewer.ts';
import type { PersonOfProject, ProjectLook } from '../../../shared/use-cases/look-at-project.ts';
import type { WhoImports } from '../../store/project-import.ts';

/** Not one of the people of a project; no identifier in a file begins with a blank. */
export const nobody = ' ';

export interface ProjectAnswer {
  readonly into: 'own' | 'open';
  /** Who works here, in a review of its own. */
  readonly who: Guid | typeof nobody;
  readonly name: string;
  readonly initials: string;
  /** Names of those whom the project does not name. */
  readonly names: ReadonlyMap<Guid, string>;
  /** Whether pictures and recordings are kept as files. */
  readonly media: boolean;
  /** Which reviewers of the open review its people are; the others are new ones. */
  readonly here: ReadonlyMap<Guid, ReviewerId>;
}

/**
 * What is proposed: people are who is called so. Where nobody was named on this machine yet, its person is likely whoever made
 * the project. A codebook goes into the open review, a project does not unless somebody says so.
 */
export function firstAnswer(
  { kind, people }: ProjectLook,
  {
    canCome,
    identity: { initials, name },
    reviewers,
  }: {
    readonly canCome: boolean;
    readonly identity: { readonly name: string; readonly initials: string };
    readonly reviewers: ReadonlyMap<ReviewerId, Reviewer>;
  },
): ProjectAnswer {
  const mine = comparableName(name);
  const named = people.filter(({ isUnknown }) => !isUnknown);
  const alike = named.find((one) => comparableName(one.name) === mine);
  const likely = mine === '' ? people[0] : alike;
  const present = [...reviewers.values()].filter(({ deleted }) => deleted !== true);
  const here = people.flatMap(({ guid, name: called }) => {
    const found = present.find((one) => comparableName(one.name) === comparableName(called));
    return found === undefined ? [] : [[guid, found.id] as const];
  });
  return {
    into: canCome && kind === 'codebook' ? 'open' : 'own',
    ...{ who: likely?.guid ?? nobody, name, initials, names: new Map() },
    media: true,
    here: new Map(here),
  };
}

/** What is proposed for segments: coding of nobody named is of whoever works here, that of others theirs. */
export function answerForSegments(
  look: ProjectLook,
  {
    identity,
    reviewerId,
    reviewers,
  }: {
    readonly identity: { readonly name: string; readonly initials: string };
    readonly reviewers: ReadonlyMap<ReviewerId, Reviewer>;
    readonly reviewerId: ReviewerId;
  },
): ProjectAnswer {
  const answer = firstAnswer(look, { canCome: true, identity, reviewers });
  const unnamed = look.people.filter(({ isUnknown }) => isUnknown);
  const mine = unnamed.map(({ guid }) => [guid, reviewerId] as const);
  const likely = look.people.flatMap(({ guid, name }) => {
    const found = likelyReviewer(name, reviewers.values());
    return found === undefined ? [] : [[guid, found.id] as const];
  });
  return { ...answer, into: 'open', here: new Map([...likely, ...mine]) };
}

/** What somebody is called: as was said, else as the project says. */
export function calledAs({ guid, name }: PersonOfProject, { names }: ProjectAnswer): string {
  return names.get(guid)?.trim() || name;
}

/** Who brings the project in as a review of its own. */
export function importerOf(people: readonly PersonOfProject[], answer: ProjectAnswer): WhoImports {
  const known = people.find(({ guid }) => guid === answer.who);
  if (known === undefined) {
    const { initials, name } = answer;
    return { guid: undefined, name, initials };
  }
  const { guid, initials } = known;
  return { guid, name: calledAs(known, answer), initials };
}

/** The people of the project who are reviewers of the open review. */
export function peopleHere(
  people: readonly PersonOfProject[],
  { here }: ProjectAnswer,
): ReadonlyMap<Guid, ReviewerId> {
  const known = new Set(people.map(({ guid }) => guid));
  return new Map([...here].filter(([guid]) => known.has(guid)));
}
