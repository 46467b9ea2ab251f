/** From what files say of records to what an import takes over, each thing that is left with its number (S12). */
import { shortCitation } from '../bibliography/citation.ts';
import type { CommandContext } from '../commands/context.ts';
import { maxLabel } from '../commands/labels.ts';
import type { TakenDecision, TakenScreening } from '../commands/taken-decisions.ts';
import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { votesOn } from '../screening/outcomes.ts';
import { reasonsOf } from '../screening/reasons.ts';
import { decidedByForms, undecidedForms } from './answered-forms.ts';
import type {
  DecisionProgram,
  DecisionsAnswer,
  ForeignDecision,
  RecordDecisions,
} from './decision-types.ts';
import { personName } from './found-decisions.ts';
import type { ReadReference } from './read-import-file.ts';

/** What became of the decisions of one file. */
export interface DecisionsReport {
  readonly program: DecisionProgram;
  /** Decisions that were taken over, by the person of the file and the reviewer they are here. */
  readonly people: readonly {
    readonly person: string;
    readonly reviewer: string;
    readonly isNew: boolean;
    readonly decisions: number;
  }[];
  readonly decisions: number;
  readonly notes: number;
  readonly labels: number;
  readonly reasonsAdded: readonly string[];
  /** Decisions that their person has here already. */
  readonly known: number;
  /** Records on which a reviewer decided otherwise here, which stands. */
  readonly otherwise: readonly OnRecord[];
  /** Records that a person decided in two ways in one import: none of them was taken over. */
  readonly contradictory: readonly OnRecord[];
  /** Of people who were left out. */
  readonly leftOut: readonly { readonly person: string; readonly decisions: number }[];
  /** Notes of people without a decision on the record, reasons on records nobody excluded, labels that are too long. */
  readonly notesLeft: number;
  readonly reasonsLeft: number;
  readonly labelsLeft: number;
  /** Labels that whoever imports did not want. */
  readonly labelsUnwanted: number;
  readonly unread: number;
  /** Forms none of whose answers decides, and the questions whose answers were not taken over. */
  readonly formsUndecided?: number;
  readonly questionsLeft?: readonly string[];
}

/** Somebody’s decision on a record, for a line. */
export interface OnRecord {
  readonly label: string;
  readonly person: string;
}

/** A file of which decisions are taken over. */
interface Source {
  readonly program: DecisionProgram;
  readonly answer: DecisionsAnswer;
}

type Draft = {
  -readonly [K in keyof DecisionsReport]: DecisionsReport[K] extends readonly (infer T)[]
    ? T[]
    : DecisionsReport[K];
};

interface Slot {
  readonly taken: TakenDecision;
  readonly report: Draft;
  readonly person: string;
  readonly label: string;
  readonly hasNote: boolean;
  isContradictory: boolean;
}

/** Collects the decisions of all files of an import, so that contradictions between them are seen. */
export class DecisionsInProgress {
  readonly #snapshot: Snapshot;
  readonly #newId: CommandContext['newId'];
  readonly #slots = new Map<string, Slot>();
  readonly #labels = new Map<StudyId, Map<string, string>>();
  readonly #reviewers = new Map<string, { readonly id: ReviewerId; readonly name: string }>();
  readonly #reasons = new Map<
    string,
    { readonly id: string; readonly name: string; readonly report: Draft }
  >();
  readonly #programs = new Set<string>();

  constructor(snapshot: Snapshot, newId: CommandContext['newId']) {
    this.#snapshot = snapshot;
    this.#newId = newId;
  }

  /** A new report, to which `take` adds. */
  begin(program: DecisionProgram): Draft {
    this.#programs.add(program);
    return {
      program,
      people: [],
      decisions: 0,
      notes: 0,
      labels: 0,
      reasonsAdded: [],
      known: 0,
      otherwise: [],
      contradictory: [],
      leftOut: [],
      notesLeft: 0,
      reasonsLeft: 0,
      labelsLeft: 0,
      labelsUnwanted: 0,
      unread: 0,
    };
  }

  /** What a file says of the record that became, or was merged with, `studyId`. */
  take(
    { citation, said: all }: ReadReference,
    studyId: StudyId,
    { answer, program }: Source,
    report: Draft,
  ): void {
    if (all === undefined) return;
    const { forms } = answer;
    const said = forms === undefined ? all : decidedByForms(all, forms);
    if (forms !== undefined)
      report.formsUndecided = (report.formsUndecided ?? 0) + undecidedForms(all, forms);
    report.unread += said.unread;
    const label = shortCitation(citation);
    this.#putLabels(said, studyId, answer, report);
    const isExcluded = said.decisions.some(({ decision }) => decision === 'exclude');
    if (!isExcluded) report.reasonsLeft += said.reasons.length;
    const spoken = new Set<string>();
    for (const decision of said.decisions) {
      const { person } = decision;
      const reviewerId = this.#reviewerOf(person, answer);
      if (reviewerId === undefined) {
        addTo(report.leftOut, personName(person, program));
        report.notesLeft += decision.notes?.length ?? 0;
        continue;
      }
      const stage = decision.stage ?? answer.stage;
      const isLast = said.decisions.findLast((each) => each.person === person) === decision;
      const ofPerson = isLast ? said.notes.filter((note) => note.person === person) : [];
      const notes = [...(decision.notes ?? []), ...ofPerson.map(({ text }) => text)];
      if (isLast) spoken.add(person);
      const taken = {
        ...{ studyId, reviewerId, stage, decision: decision.decision },
        ...this.#whyOf(decision, said, answer, report, stage, notes),
      };
      const hasNote = notes.length > 0;
      this.#put({ taken, report, person, label, hasNote, isContradictory: false }, notes.length);
    }
    report.notesLeft += said.notes.filter(({ person }) => !spoken.has(person)).length;
  }

  /** What all files together take over; undefined where it is nothing. Fills in the reports. */
  finish(): TakenScreening | undefined {
    const slots = [...this.#slots.values()].filter((slot) => {
      if (slot.isContradictory) return false;
      const { reviewerId, stage, studyId, decision } = slot.taken;
      const known = votesOn(this.#snapshot, studyId, stage).own.get(reviewerId);
      if (known === undefined) return true;
      if (known.decision === decision) slot.report.known += 1;
      else slot.report.otherwise.push({ label: slot.label, person: this.#nameOf(reviewerId) });
      return false;
    });
    for (const { person, report, taken, hasNote } of slots) {
      report.decisions += 1;
      if (hasNote) report.notes += 1;
      const words = personName(person, report.program);
      const at = report.people.findIndex((each) => each.person === words);
      const known = report.people[at];
      const isNew = [...this.#reviewers.values()].some(({ id }) => id === taken.reviewerId);
      const reviewer = this.#nameOf(taken.reviewerId);
      if (known === undefined) report.people.push({ person: words, reviewer, isNew, decisions: 1 });
      else report.people[at] = { ...known, decisions: known.decisions + 1 };
    }
    const used = new Set(slots.flatMap(({ taken }) => taken.reasonId ?? []));
    const needed = new Set(slots.map(({ taken }) => taken.reviewerId));
    const reasons = [...this.#reasons.values()].filter(({ id }) => used.has(id));
    for (const { name, report } of reasons) report.reasonsAdded.push(name);
    const labels = [...this.#labels].map(([studyId, names]) => ({
      studyId,
      names: [...names.values()],
    }));
    if (slots.length + labels.length === 0) return undefined;
    return {
      from: [...this.#programs].join(', '),
      decisions: slots.map(({ taken }) => taken),
      // Whoever has no decision to their name is not added.
      reviewers: [...this.#reviewers.values()].filter(({ id }) => needed.has(id)),
      reasons: reasons.map(({ id, name }) => ({ id, name })),
      labels,
    };
  }

  /** Two decisions of one person on one record that differ are none. */
  #put(slot: Slot, notes: number): void {
    const { reviewerId, stage, studyId } = slot.taken;
    const key = `${studyId} ${reviewerId} ${stage}`;
    const known = this.#slots.get(key);
    if (known === undefined) {
      this.#slots.set(key, slot);
      return;
    }
    if (known.taken.decision === slot.taken.decision) {
      if (!known.isContradictory) {
        slot.report.known += 1;
        slot.report.notesLeft += notes;
      }
      return;
    }
    if (!known.isContradictory)
      slot.report.contradictory.push({
        label: slot.label,
        person: personName(slot.person, slot.report.program),
      });
    known.isContradictory = true;
  }

  #putLabels(
    { labels }: RecordDecisions,
    studyId: StudyId,
    { withoutLabels }: DecisionsAnswer,
    report: Draft,
  ): void {
    if (withoutLabels === true) {
      report.labelsUnwanted += labels.length;
      return;
    }
    for (const name of labels) {
      if (name.length > maxLabel) {
        report.labelsLeft += 1;
        continue;
      }
      const known = this.#labels.get(studyId) ?? new Map<string, string>();
      this.#labels.set(studyId, known.set(nameKey(name), name));
      report.labels += 1;
    }
  }

  #whyOf(
    { decision, reasons: own }: ForeignDecision,
    { reasons }: RecordDecisions,
    answer: DecisionsAnswer,
    report: Draft,
    stage: TakenDecision['stage'],
    notes: readonly string[],
  ): Pick<TakenDecision, 'reasonId' | 'note'> {
    const [first, ...others] = decision === 'exclude' ? (own ?? reasons) : [];
    const reasonId =
      first !== undefined
        ? this.#reasonOf(first, answer, report)
        : decision === 'exclude' && stage === 'fullText'
          ? this.#reasonOf(t('decisions.noReason'), answer, report)
          : undefined;
    const note = [
      ...(others.length === 0 ? [] : [t('decisions.otherReasons', { reasons: others.join('; ') })]),
      ...notes,
    ].join('\n');
    return { ...(reasonId === undefined ? {} : { reasonId }), ...(note === '' ? {} : { note }) };
  }

  #reasonOf(name: string, { reasons }: DecisionsAnswer, report: Draft): string {
    const told = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
    if (told !== undefined) return told;
    const known = this.#reasons.get(nameKey(name));
    if (known !== undefined) return known.id;
    const offered = reasonsOf(this.#snapshot.review).find(
      (each) => nameKey(each.name) === nameKey(name),
    );
    if (offered !== undefined) return offered.id;
    const id = this.#newId('reason').slice('reason:'.length);
    this.#reasons.set(nameKey(name), { id, name, report });
    return id;
  }

  #reviewerOf(person: string, { people }: DecisionsAnswer): ReviewerId | undefined {
    const told = Object.hasOwn(people, person) ? people[person] : undefined;
    if (told === undefined || typeof told === 'string') return told;
    const known = this.#reviewers.get(nameKey(told.add));
    if (known !== undefined) return known.id;
    const id = this.#newId('reviewer');
    this.#reviewers.set(nameKey(told.add), { id, name: told.add.trim() });
    return id;
  }

  #nameOf(id: ReviewerId): string {
    const added = [...this.#reviewers.values()].find((each) => each.id === id);
    return added?.name ?? this.#snapshot.reviewers.get(id)?.name ?? '';
  }
}

function addTo(people: Draft['leftOut'], person: string): void {
  const at = people.findIndex((each) => each.person === person);
  const known = people[at];
  if (known === undefined) people.push({ person, decisions: 1 });
  else people[at] = { ...known, decisions: known.decisions + 1 };
}
