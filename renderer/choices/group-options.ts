import {
  groupNamed,
  type ParticipantGroup,
  participantGroups,
} from '../../shared/codebook/participant-groups.ts';
import { singleBlanks } from '../../shared/single-blanks.ts';
import type { Shown } from '../../shared/team/view.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';
import { type TickOption, withNew } from './tick-options.ts';

/** The groups that hold what was typed, and the typed words as a new one where none is called so. */
export function groupOptions(
  rows: Pick<Shown, 'groups'>,
  given: readonly ParticipantGroup[],
  typed: string,
): readonly TickOption[] {
  const words = filterWords(typed);
  const found = participantGroups(rows)
    .filter(({ name }) => holdsWords(foldLine(name), words))
    .map((group): TickOption => ({ name: group.name, is: given.includes(group) ? 'on' : 'off' }));
  const name = singleBlanks(typed);
  return name === '' || groupNamed(rows, name) !== undefined ? found : withNew(found, name);
}
