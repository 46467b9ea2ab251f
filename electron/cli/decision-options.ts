/** What the command line says of decisions that files bring from other programs, and what came of them. */
import { ExpectedError } from '../../shared/errors.ts';
import type { DecisionsAnswer } from '../../shared/import/decision-types.ts';
import {
  findDecisions,
  proposedAnswer,
  proposedReasons,
} from '../../shared/import/found-decisions.ts';
import type { FileReport } from '../../shared/import/import-plan.ts';
import type { FileReading } from '../../shared/import/read-import-file.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { type AskedOfForms, formsInQuestion, meaningAsked } from './form-options.ts';

/** Whom `--reviewers` names: each as whom, or all by their own names. */
export type NamedPeople = 'same' | ReadonlyMap<string, string>;

/** What `--reviewers NAME=REVIEWER`, given any number of times, says; undefined where it was not given. */
export function parseReviewers(pairs: readonly string[]): NamedPeople | undefined {
  if (pairs.length === 0) return undefined;
  if (pairs.length === 1 && pairs[0] === 'same') return 'same';
  return new Map(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      const reviewer = pair.slice(at + 1).trim();
      if (at < 0 || reviewer === '')
        throw new ExpectedError(
          'reviewers',
          `“${pair}” does not say who somebody is: NAME=REVIEWER, or same alone.`,
        );
      return [nameKey(pair.slice(0, at)), reviewer] as const;
    }),
  );
}

export function parseStage(stage: string | undefined): ScreeningStage {
  if (stage === undefined || stage === 'title-abstract') return 'titleAbstract';
  if (stage === 'full-text') return 'fullText';
  throw new ExpectedError('stage', `“${stage}” is no stage: title-abstract or full-text.`);
}

/** What the command line says of decisions in files. */
export interface AskedOfDecisions {
  /** Undefined where none are taken over. */
  readonly people: NamedPeople | undefined;
  readonly stage: ScreeningStage;
  readonly withoutLabels: boolean;
  readonly forms: AskedOfForms;
}

/** The reading with what becomes of its decisions, if anything was said of them. */
export function withAnswer(
  reading: FileReading,
  { forms, people, stage, withoutLabels }: AskedOfDecisions,
  { review, reviewers }: Snapshot,
): FileReading {
  if (reading.kind !== 'references' || reading.decisions === undefined || people === undefined)
    return reading;
  const { program } = reading.decisions;
  const records = reading.references.flatMap(({ said }) => said ?? []);
  const found = findDecisions(program, records);
  const proposed = proposedAnswer(found, { reviewers: reviewers.values(), review }, stage);
  const meaning = meaningAsked(found.asked, proposed.forms, forms, reading.name);
  const answer: DecisionsAnswer = {
    ...proposed,
    ...(meaning === undefined
      ? {}
      : {
          forms: meaning,
          reasons: proposedReasons(findDecisions(program, records, meaning), review),
        }),
    withoutLabels,
    ...(people === 'same' ? {} : { people: named(found.people, people, reviewers) }),
  };
  return { ...reading, decisions: { program, answer } };
}

function named(
  found: readonly { readonly name: string }[],
  people: ReadonlyMap<string, string>,
  reviewers: Snapshot['reviewers'],
): DecisionsAnswer['people'] {
  return Object.fromEntries(
    found.flatMap(({ name }) => {
      const reviewer = people.get(nameKey(name));
      if (reviewer === undefined) return [];
      const known = [...reviewers.values()].find(
        (each) => each.deleted !== true && nameKey(each.name) === nameKey(reviewer),
      );
      return [[name, known?.id ?? { add: reviewer }] as const];
    }),
  );
}

/** What came of the decisions of each file that holds some, for `--json`. */
export function decisionsOf(
  files: readonly string[],
  reports: readonly FileReport[],
): readonly object[] {
  return reports.flatMap(({ decisions, decisionsLeft: left, name }, index): readonly object[] => {
    const file = files[index] ?? name;
    if (decisions !== undefined) {
      const { decisions: taken, ...others } = decisions;
      return [{ file, taken, ...others }];
    }
    if (left === undefined) return [];
    const { asked, decisions: count, people, program } = left;
    const names = people.map(({ name }) => name);
    return [
      {
        file,
        taken: 0,
        program,
        left:
          asked === undefined
            ? { decisions: count, people: names }
            : { ...formsInQuestion(asked), people: names },
      },
    ];
  });
}

/** Whether something that somebody decided was not taken over. */
export function hasDecisionsLeft({ decisions, decisionsLeft }: FileReport): boolean {
  if (decisionsLeft !== undefined) return true;
  if (decisions === undefined) return false;
  const { contradictory, labelsLeft, leftOut, notesLeft, otherwise, reasonsLeft, unread } =
    decisions;
  const several = contradictory.length + leftOut.length + otherwise.length;
  return several + labelsLeft + notesLeft + reasonsLeft + unread > 0;
}
