/** What is shown of the decisions in a file before they are taken over, and what is proposed to do with them. */
import type { ReviewerId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Review } from '../records/review.ts';
import type { Reviewer } from '../records/reviewer.ts';
import type { ScreeningStage } from '../records/screening.ts';
import { notRetrieved, reasonsOf } from '../screening/reasons.ts';
import { type AskedForms, askedForms, decidedByForms, proposedMeaning } from './answered-forms.ts';
import type {
  DecisionProgram,
  DecisionsAnswer,
  FormsMeaning,
  RecordDecisions,
} from './decision-types.ts';

/** A person of the file: how often they decided what. */
export interface FoundPerson {
  /** Empty where the program does not name them. */
  readonly name: string;
  readonly include: number;
  readonly exclude: number;
  readonly maybe: number;
  readonly notes: number;
}

export interface FoundDecisions {
  readonly program: DecisionProgram;
  /** Whether the file says of each decision at which stage it was made. */
  readonly saysStage: boolean;
  /** Of all people together. */
  readonly decisions: number;
  readonly people: readonly FoundPerson[];
  /** Reasons for exclusion, with the number of records that have them. */
  readonly reasons: readonly { readonly name: string; readonly count: number }[];
  readonly labels: readonly { readonly name: string; readonly count: number }[];
  readonly unread: number;
  /** Where its forms have questions of the project’s own. */
  readonly asked?: AskedForms;
}

/** Counts what a file says of all its records; where it holds forms, what they decide under their meaning, else the one proposed. */
export function findDecisions(
  program: DecisionProgram,
  all: readonly RecordDecisions[],
  meaning?: FormsMeaning,
): FoundDecisions {
  const asked = askedForms(all);
  const forms = asked === undefined ? undefined : (meaning ?? proposedMeaning(asked));
  const records = forms === undefined ? all : all.map((record) => decidedByForms(record, forms));
  const people = new Map<string, Record<'include' | 'exclude' | 'maybe' | 'notes', number>>();
  const reasons = new Map<string, number>();
  const labels = new Map<string, number>();
  /** Labels that differ in case alone are one (S6). */
  const written = new Map<string, string>();
  const personOf = (name: string) => {
    const known = people.get(name) ?? { include: 0, exclude: 0, maybe: 0, notes: 0 };
    people.set(name, known);
    return known;
  };
  let unread = 0;
  let decisions = 0;
  let saysStage = true;
  for (const record of records) {
    unread += record.unread;
    const why = new Set(record.reasons);
    for (const { decision, notes = [], person, reasons: own = [], stage } of record.decisions) {
      personOf(person)[decision] += 1;
      personOf(person).notes += notes.length;
      for (const name of own) why.add(name);
      decisions += 1;
      if (stage === undefined) saysStage = false;
    }
    for (const { person } of record.notes) personOf(person).notes += 1;
    for (const { person } of record.forms ?? []) personOf(person);
    for (const name of why) reasons.set(name, (reasons.get(name) ?? 0) + 1);
    for (const name of record.labels) {
      const words = written.get(nameKey(name)) ?? name;
      written.set(nameKey(name), words);
      labels.set(words, (labels.get(words) ?? 0) + 1);
    }
  }
  return {
    program,
    saysStage: saysStage && decisions > 0,
    decisions,
    people: [...people].map(([name, counts]) => ({ name, ...counts })),
    reasons: counted(reasons),
    labels: counted(labels),
    unread,
    ...(asked === undefined ? {} : { asked }),
  };
}

function counted(counts: ReadonlyMap<string, number>) {
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** What a reason that other programs come with is called here. */
const alike: Readonly<Record<string, string>> = {
  'wrong population': 'population',
  'wrong patient population': 'population',
  'wrong setting': 'context',
  'wrong study design': 'design',
  'wrong design': 'design',
  'wrong publication type': 'publication',
  'foreign language': 'language',
  'wrong language': 'language',
  'full text not available': notRetrieved,
  'no full text': notRetrieved,
};

/** With what EPPI-Reviewer’s codes for exclusion usually begin: `EXCLUDE on population`. */
const excluding = /^\s*excluded?\b(?:\s+(?:on|by|for|due to|because of)\b)?[\s:–—-]*/i;

interface Team {
  readonly reviewers: Iterable<Reviewer>;
  readonly review: Review | undefined;
}

/** What is proposed: people by their names, else as new reviewers; reasons by their words, else as new ones. */
export function proposedAnswer(
  found: FoundDecisions,
  team: Team,
  stage: ScreeningStage = 'titleAbstract',
): DecisionsAnswer {
  const reviewers = new Map<string, ReviewerId>();
  for (const { deleted, id, name } of team.reviewers)
    if (deleted !== true && !reviewers.has(nameKey(name))) reviewers.set(nameKey(name), id);
  // Some programs know people by what they sign in with: `ana.souza`.
  const called = (words: string): ReviewerId | undefined =>
    reviewers.get(nameKey(words)) ?? reviewers.get(nameKey(words.replace(/[._]+/g, ' ')));
  return {
    stage,
    people: Object.fromEntries(
      found.people.map(({ name }) => {
        const words = personName(name, found.program);
        return [name, called(words) ?? { add: words }];
      }),
    ),
    reasons: proposedReasons(found, team.review),
    ...(found.asked === undefined ? {} : { forms: proposedMeaning(found.asked) }),
  };
}

/** For each reason of the file the one of the review that it is by its words. */
export function proposedReasons(
  { reasons }: Pick<FoundDecisions, 'reasons'>,
  review: Review | undefined,
): DecisionsAnswer['reasons'] {
  const offered = reasonsOf(review);
  const reasonOf = (words: string): string | undefined =>
    [words, words.replace(excluding, ''), words.replace(excluding, 'wrong ')]
      .flatMap((name) => [
        offered.find((reason) => nameKey(reason.name) === nameKey(name))?.id,
        offered.find(({ id }) => id === alike[nameKey(name)])?.id,
      ])
      .find((id) => id !== undefined);
  return Object.fromEntries(
    reasons.flatMap(({ name }) => {
      const id = reasonOf(name);
      return id === undefined ? [] : [[name, id]];
    }),
  );
}

/** Who decided, as they are called: the program where it names nobody. */
export function personName(name: string, program: DecisionProgram): string {
  return name === '' ? program : name;
}
