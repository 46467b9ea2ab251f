/** What is said of the decisions that a file brought from another program, line by line, in either door. */
import { maxLabel } from '../commands/labels.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { formsIn, questionName } from './answered-forms.ts';
import { personName } from './found-decisions.ts';
import type { FileReport } from './import-plan.ts';
import type { OnRecord } from './plan-decisions.ts';

const most = 5;

/** The first of many names, and how many more there are. */
export function firstOf(names: readonly string[]): string {
  const shown = listInWords(names.slice(0, most));
  return names.length <= most
    ? shown
    : t('decisions.andMore', { shown, count: names.length - most });
}

/** What became of them, each thing that was left with its number; nothing where the file holds none. */
export function decisionLines({
  decisions,
  decisionsLeft: left,
}: Pick<FileReport, 'decisions' | 'decisionsLeft'>): readonly string[] {
  if (left !== undefined) {
    const people = firstOf(left.people.map(({ name }) => personName(name, left.program)));
    const { asked, program } = left;
    if (asked === undefined)
      return [t('decisions.left', { count: left.decisions, program, people })];
    return [t('decisions.formsLeft', { count: formsIn(asked), program, people })];
  }
  if (decisions === undefined) return [];
  const {
    known,
    labels,
    labelsLeft,
    labelsUnwanted,
    notes,
    notesLeft,
    program,
    reasonsLeft,
    unread,
  } = decisions;
  const { contradictory, otherwise, reasonsAdded } = decisions;
  const { formsUndecided = 0, questionsLeft = [] } = decisions;
  const when = (count: number, line: (count: number) => string): readonly string[] =>
    count === 0 ? [] : [line(count)];
  return [
    t('decisions.taken', { count: decisions.decisions, program, notes }),
    ...decisions.people.map(({ decisions: count, isNew, person, reviewer }) =>
      t('decisions.takenOf', { person, reviewer, isNew: isNew ? 'yes' : 'no', count }),
    ),
    ...when(reasonsAdded.length, (count) =>
      t('decisions.reasonsAdded', { count, reasons: firstOf(reasonsAdded) }),
    ),
    ...when(labels, (count) => t('decisions.labelsPut', { count })),
    ...when(known, (count) => t('decisions.known', { count })),
    ...when(otherwise.length, (count) =>
      t('decisions.otherwise', { count, records: recordsOf(otherwise) }),
    ),
    ...when(contradictory.length, (count) =>
      t('decisions.contradictory', { count, records: recordsOf(contradictory) }),
    ),
    ...decisions.leftOut.map(({ decisions: count, person }) =>
      t('decisions.leftOutOf', { person, count }),
    ),
    ...when(notesLeft, (count) => t('decisions.notesLeft', { count })),
    ...when(reasonsLeft, (count) => t('decisions.reasonsLeft', { count })),
    ...when(labelsUnwanted, (count) => t('decisions.labelsUnwanted', { count })),
    ...when(labelsLeft, (count) => t('decisions.labelsLeft', { count, most: maxLabel })),
    ...when(unread, (count) => t('decisions.unread', { count, program })),
    ...when(formsUndecided, (count) => t('decisions.formsUndecided', { count })),
    ...when(questionsLeft.length, (count) =>
      t('decisions.questionsLeft', { count, questions: firstOf(questionsLeft.map(questionName)) }),
    ),
  ];
}

function recordsOf(records: readonly OnRecord[]): string {
  return firstOf(
    records.map(({ label: record, person }) => t('decisions.onRecord', { record, person })),
  );
}
