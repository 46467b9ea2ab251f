/** Who works on this installation. */
import type { PersonId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import { freshId, services } from './services.ts';

export interface Identity {
  readonly name: string;
  readonly initials: string;
  /** This person's ids, the first made here, the others on further machines of theirs. */
  readonly persons: readonly PersonId[];
}

/** The identity kept here; the first call makes the person's id. */
export async function readIdentity(): Promise<Identity> {
  const { db } = services();
  const kept = await readMeta<Partial<Identity>>(db, 'identity');
  const { initials = '', name = '', persons = [] } = kept ?? {};
  if (persons.length > 0) return { name, initials, persons };
  const identity: Identity = { name, initials, persons: [freshId('person')] };
  await writeMeta(db, 'identity', identity);
  return identity;
}

/** Keeps name and initials for the next review, and a person's id met on another machine of theirs. */
export async function keepIdentity(change: {
  readonly name?: string;
  readonly initials?: string;
  readonly alsoPerson?: PersonId;
}): Promise<Identity> {
  const { alsoPerson, ...words } = change;
  const before = await readIdentity();
  const isNew = alsoPerson !== undefined && !before.persons.includes(alsoPerson);
  const identity: Identity = {
    ...before,
    ...words,
    persons: isNew ? [...before.persons, alsoPerson] : before.persons,
  };
  await writeMeta(services().db, 'identity', identity);
  return identity;
}

/** The person's id under which new reviewers are made here. */
export function personOf({ persons }: Identity): PersonId {
  const [first] = persons;
  return first ?? freshId('person');
}

/** Whether a reviewer is the person at this machine. */
export function isMe(reviewer: Reviewer, { persons }: Identity): boolean {
  return reviewer.person !== undefined && persons.includes(reviewer.person);
}
