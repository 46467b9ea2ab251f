/** Giving the excerpt, or what the selection will become, groups of participants. */
import {
  givenGroups,
  groupNamed,
  groupsOf,
  type ParticipantGroup,
  participantGroup,
} from '../../../shared/codebook/participant-groups.ts';
import type { Command } from '../../../shared/commands/context.ts';
import {
  type GroupChoice,
  giveGroup,
  groupsHeld,
  makeGroup,
} from '../../../shared/commands/groups.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { listInWords } from '../../../shared/messages/formats.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { Shown } from '../../../shared/team/view.ts';
import type { TickOption } from '../../choices/tick-options.ts';
import { speak } from '../../store/notices.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { codingsComing } from '../codings-coming.ts';
import { sayNothingSelected } from '../own-excerpt-actions.ts';
import { type ExcerptPlace, ownExcerptAt } from '../own-excerpt-commands.ts';
import { isForeign, ownExcerpt, ownPlace } from '../passage.ts';
import { useReader } from '../reader-state.ts';
import { sayRefused } from '../rest-letters.ts';

/** The groups that the excerpt has, or that what is selected will be given. */
export function groupsHere(rows: Pick<Shown, 'documents' | 'groups'>): readonly ParticipantGroup[] {
  const excerpt = ownExcerpt();
  return excerpt === undefined
    ? givenGroups(rows, useReader.getState().pendingSaid ?? {})
    : groupsOf(rows, excerpt);
}

/** Gives the group, or takes it away where it was given; says which groups there are then. */
export async function toggleGroup({ is, name }: TickOption): Promise<boolean> {
  const at = ownPlace();
  if (at === undefined) {
    sayNothingSelected();
    return true;
  }
  if (isForeign()) {
    sayRefused(t('coding.notYours'));
    return true;
  }
  const given = is !== 'on';
  // A passage whose coding is under way will be an excerpt by the time it is this change's turn.
  const isExcerpt = at.excerptId !== undefined || !codingsComing.none;
  const done = isExcerpt ? await commit(giveToOwn, { at, group: { name }, given }) : undefined;
  if (done === undefined && (isExcerpt || !(await keepForNext({ name }, given)))) return false;
  sayGroups();
  return true;
}

/** Takes a group from an excerpt. */
export async function takeGroup(excerpt: Excerpt, group: ParticipantGroup): Promise<void> {
  await commit(giveGroup, { excerptIds: [excerpt.id], group: { groupId: group.id }, given: false });
  sayGroups();
}

const giveToOwn: Command<{
  readonly at: ExcerptPlace;
  readonly group: GroupChoice;
  readonly given: boolean;
}> = (snapshot, { at, ...params }, context) => {
  const excerpt = ownExcerptAt(snapshot, context.reviewerId, at);
  const excerptIds = excerpt === undefined ? [] : [excerpt.id];
  return giveGroup(snapshot, { ...params, excerptIds }, context);
};

/** The excerpt that the selection becomes gets the group; one that is new is made now. */
async function keepForNext({ name }: { readonly name: string }, given: boolean): Promise<boolean> {
  const named = (): ParticipantGroup | undefined => groupNamed(useReview.getState().snapshot, name);
  const group =
    named() ?? ((await commit(makeGroup, { name })) === undefined ? undefined : named());
  if (group === undefined) return false;
  const { groups = {}, ...said } = useReader.getState().pendingSaid ?? {};
  const others = Object.keys(groups).filter(
    (id) => participantGroup(useReview.getState().snapshot, id) !== group,
  );
  const pendingSaid = { ...said, ...groupsHeld(given ? [...others, group.id] : others) };
  useReader.setState({ pendingSaid });
  return true;
}

function sayGroups(): void {
  const groups = groupsHere(useReview.getState().snapshot).map(({ name }) => name);
  const isNext = ownExcerpt() === undefined;
  speak(
    t(isNext ? 'groups.next' : 'groups.now', { count: groups.length, groups: listInWords(groups) }),
  );
}
