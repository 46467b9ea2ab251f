/** The rooms of a review in the order of the work, and the tabs in each. A room opens on the tab it was left at. */
import type { MessageKey } from '../../shared/messages/messages.ts';
import type { Screen, ScreeningPart } from './session.ts';
import { goTo, goToScreening, useSession } from './session-store.ts';

/** A screen, or one part of it, that has a tab of its own. */
export interface RoomTab {
  readonly id: string;
  readonly nameKey: MessageKey;
  readonly screen: Screen;
  readonly part?: ScreeningPart;
}

const part = (id: ScreeningPart): RoomTab => ({
  id,
  nameKey: `screening.part.${id}`,
  screen: 'screening',
  part: id,
});

const screen = (id: Screen): RoomTab => ({ id, nameKey: `screen.${id}`, screen: id });

export const rooms = ['sources', 'code', 'themes', 'team', 'report'] as const;
export type Room = (typeof rooms)[number];

const tabs: Readonly<Record<Room, readonly [RoomTab, ...RoomTab[]]>> = {
  sources: [
    screen('studies'),
    part('searches'),
    part('duplicates'),
    part('titleAbstract'),
    part('fullText'),
    screen('extraction'),
    screen('sampling'),
    screen('appraisal'),
  ],
  code: [screen('code')],
  themes: [
    screen('themes'),
    screen('matrix'),
    screen('relations'),
    screen('grids'),
    screen('findings'),
    screen('sensitivity'),
    screen('versions'),
    screen('map'),
    screen('memos'),
  ],
  team: [screen('team'), screen('compare'), screen('agreement'), screen('recode')],
  report: [screen('export'), screen('checklists'), screen('writeUp'), screen('audit')],
};

export function tabsOf(room: Room): readonly RoomTab[] {
  return tabs[room];
}

/** The room a screen is in; the list of reviews, the Recovery centre and the search are in none. */
export function roomOf(shown: Screen): Room | undefined {
  return rooms.find((room) => tabs[room].some((tab) => tab.screen === shown));
}

/** Whether this tab is the one that is shown. */
export function isShown(tab: RoomTab, shown: Screen, shownPart: ScreeningPart): boolean {
  return tab.screen === shown && (tab.part === undefined || tab.part === shownPart);
}

/** Shows a tab as it usually begins. */
export function showTab(tab: RoomTab): void {
  if (tab.part === undefined) goTo(tab.screen);
  else goToScreening(tab.part);
}

/** Shows a room at the tab it was left at; from within it, its first tab. */
export function enterRoom(room: Room): void {
  const { screen: shown, tabOf } = useSession.getState();
  const [first] = tabs[room];
  const last = tabs[room].find(({ id }) => id === tabOf[room]) ?? first;
  showTab(roomOf(shown) === room ? first : last);
}

/** From now on each room remembers the tab it was left at; the result ends that. */
export function rememberTabs(): () => void {
  return useSession.subscribe(({ screen: shown, screeningPart, tabOf }) => {
    const room = roomOf(shown);
    const tab =
      room === undefined
        ? undefined
        : tabs[room].find((each) => isShown(each, shown, screeningPart));
    if (room !== undefined && tab !== undefined && tabOf[room] !== tab.id)
      useSession.setState({ tabOf: { ...tabOf, [room]: tab.id } });
  });
}
