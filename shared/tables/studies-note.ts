import { t } from '../messages/all-messages.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import { markOf } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { ruleWords } from './condition-words.ts';

/** Which studies a table speaks of, in a sentence or two. */
export function studiesNote(shown: Shown, listed: ListedStudies): string {
  const { choice, counts, decided, set } = listed;
  const all = counts.included + counts.excluded + counts.undecided;
  if (set !== undefined) return setNote(shown, listed, all);
  if (!decided) return t('note.studies.open', { all });
  if (choice === 'all')
    return [
      t('note.studies.all', { ...counts, all }),
      ...(listed.sampled === undefined
        ? []
        : [t('note.studies.allSampled', { count: counts.included - listed.sampled })]),
    ].join(' ');
  if (listed.sampled !== undefined)
    return t('note.studies.sampled', { ...counts, sampled: listed.sampled });
  return counts.included === all
    ? t('note.studies.onlyIncluded', { included: all })
    : t('note.studies.included', counts);
}

function setNote(shown: Shown, listed: ListedStudies, all: number): string {
  const { documents, set, studies } = listed;
  const { groups = [], name = '' } = set ?? {};
  const chosen = { ...set?.studies, ...set?.documents };
  const held = groups.filter((group) => group.length > 0);
  const kind = held.length === 0 ? 'included' : Object.keys(chosen).length === 0 ? 'rule' : 'both';
  const marks = studies.map(({ id }) => markOf(shown, listed, id));
  const undecided = marks.filter((mark) => mark === 'undecided').length;
  const excluded = marks.filter((mark) => mark === 'excluded').length;
  return [
    t(`note.set.${kind}`, { name, count: studies.length, all, rule: ruleWords(held, shown) }),
    ...(documents === undefined ? [] : [t('note.set.documents', { count: documents.size })]),
    ...(undecided + excluded === 0 ? [] : [t('note.set.marked', { undecided, excluded })]),
  ].join(' ');
}

/** Says of a table of the whole review that the set that was chosen does not narrow it; nothing where none was. */
export function wholeReviewNote({ set }: ListedStudies): readonly string[] {
  return set === undefined ? [] : [t('note.set.not', { name: set.name })];
}
