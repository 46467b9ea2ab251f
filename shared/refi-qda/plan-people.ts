/** The people of a project as reviewers. */
import { reviewerColours } from '../commands/join-review.ts';
import { t } from '../messages/refi-messages.ts';
import type { Change } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { Reviewer } from '../records/reviewer.ts';
import { guidField } from './kept-guids.ts';
import type { Guid, RefiProject } from './model.ts';
import type { ReportNotes } from './report.ts';

/** Somebody who coded or wrote something in a project. */
export interface RefiPerson {
  readonly guid: Guid;
  readonly name: string;
  readonly initials: string;
  /** The project does not say who this is. */
  readonly isUnknown: boolean;
  /** Something is theirs; else they stand in for whoever made a project without any work in it. */
  readonly isNeeded: boolean;
}

/** Names that somebody gave those whom the project does not name. */
export type GivenNames = ReadonlyMap<Guid, string>;

const none: GivenNames = new Map();

/** Everybody whose work is in the project, who made the project first; at least one, and those nobody names too. */
export function peopleOf(project: RefiProject, given: GivenNames = none): readonly RefiPerson[] {
  const working = workersOf(project);
  const known = project.users.filter(({ guid }) => working.has(guid));
  const names = new Set(project.users.map(({ guid }) => guid));
  const unnamed = [...working].filter((guid) => !names.has(guid));
  const people = [
    ...known.map(({ guid, initials, name }): RefiPerson => {
      const plain =
        name.trim() || given.get(guid)?.trim() || t('refi.importedCoder', { number: 1 });
      return {
        ...{ guid, name: plain, initials: initials.trim() || initialsOf(plain) },
        isUnknown: name.trim() === '',
        isNeeded: true,
      };
    }),
    ...unnamed.map((guid, index) => unknownPerson(guid, index + 1, given)),
  ];
  if (people.length === 0) return [{ ...unknownPerson('', 1, given), isNeeded: false }];
  return people.toSorted(
    (a, b) => Number(b.guid === project.creator) - Number(a.guid === project.creator),
  );
}

function unknownPerson(guid: Guid, number: number, given: GivenNames): RefiPerson {
  const name = given.get(guid)?.trim() || t('refi.importedCoder', { number });
  return { guid, name, initials: initialsOf(name), isUnknown: true, isNeeded: true };
}

/** Says who did not become a reviewer, and whom the project does not name. */
export function sayPeople(
  project: RefiProject,
  given: GivenNames,
  { isHere, report }: { readonly report: ReportNotes; readonly isHere: (guid: Guid) => boolean },
): void {
  const { users } = project;
  const working = workersOf(project);
  const idle = users.filter(({ guid }) => !working.has(guid) && !isHere(guid));
  if (idle.length > 0)
    report.left(
      t('refi.whatCoder'),
      idle.map(({ name }) => name.trim()).join(', '),
      t('refi.coderWithoutWork', { count: idle.length }),
    );
  const names = new Set(users.map(({ guid }) => guid));
  for (const { guid, name } of peopleOf(project, given))
    if (!names.has(guid) && working.has(guid))
      report.left(t('refi.whatCoder'), name, t('refi.coderUnknown'));
}

/** Who coded a passage, where both say who: the coding. */
export function coderOf(coding: { readonly user: Guid }, selection: { readonly user: Guid }): Guid {
  return coding.user === '' ? selection.user : coding.user;
}

function workersOf({ notes, sources }: RefiProject): ReadonlySet<Guid> {
  const working = new Set<Guid>();
  for (const { areas = [], codings, kind, parts = [], selections, text } of sources) {
    const isMedium = kind !== 'text' && kind !== 'pdf';
    if (!isMedium && text === undefined && areas.length === 0) continue;
    for (const { user } of codings) working.add(user);
    const placed = parts.filter(({ span }) => span !== undefined);
    for (const selection of [...selections, ...areas, ...placed]) {
      for (const coding of selection.codings) working.add(coderOf(coding, selection));
      if (selection.description !== '') working.add(selection.user);
    }
  }
  for (const { user } of notes) if (user !== '') working.add(user);
  return working;
}

/** The reviewers of a project: those of `known` are in the review already, the others are made. */
export function planReviewers(
  snapshot: Pick<Full, 'reviewers'>,
  people: readonly RefiPerson[],
  known: ReadonlyMap<Guid, ReviewerId>,
  newId: (prefix: 'reviewer') => ReviewerId,
): { readonly changes: readonly Change[]; readonly ids: ReadonlyMap<Guid, ReviewerId> } {
  const ids = new Map(known);
  const changes: Change[] = [];
  for (const { guid, initials, isNeeded, name } of people) {
    if (ids.has(guid) || !isNeeded) continue;
    const reviewer: Reviewer = {
      id: newId('reviewer'),
      type: 'reviewer',
      name,
      initials,
      ...guidField(guid),
      colour: (snapshot.reviewers.size + changes.length) % reviewerColours,
    };
    ids.set(guid, reviewer.id);
    changes.push({ create: reviewer });
  }
  return { changes, ids };
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '');
  return letters.join('').slice(0, 4).toWellFormed().toUpperCase();
}
