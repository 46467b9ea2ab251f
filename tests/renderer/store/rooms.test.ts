import { beforeEach, describe, expect, it } from 'vitest';
import {
  enterRoom,
  isShown,
  rememberTabs,
  roomOf,
  rooms,
  showTab,
  tabsOf,
} from '../../../renderer/store/rooms.ts';
import { screeningParts, screens } from '../../../renderer/store/session.ts';
import { goTo, goToScreening, useSession } from '../../../renderer/store/session-store.ts';

describe('the rooms of a review', () => {
  beforeEach(() => {
    useSession.setState({ screen: 'studies', screeningPart: 'titleAbstract', tabOf: {} });
  });

  it('every screen of a review and every part of screening has one tab in one room', () => {
    const outside = screens.filter((screen) => roomOf(screen) === undefined);
    expect(outside).toStrictEqual(['reviews', 'recovery', 'search']);
    const places = rooms.flatMap(tabsOf);
    for (const screen of screens.filter((each) => !outside.includes(each))) {
      const parts = screen === 'screening' ? screeningParts : (['titleAbstract'] as const);
      for (const part of parts)
        expect(places.filter((tab) => isShown(tab, screen, part))).toHaveLength(1);
    }
  });

  it('a room opens at the tab it was left at, however that was reached', () => {
    const stop = rememberTabs();
    enterRoom('themes');
    goTo('matrix');
    goToScreening('duplicates');
    enterRoom('code');
    enterRoom('themes');
    const themes = useSession.getState().screen;
    enterRoom('sources');
    const { screen, screeningPart, tabOf } = useSession.getState();
    stop();
    expect({ themes, screen, screeningPart, tabOf }).toStrictEqual({
      themes: 'matrix',
      screen: 'screening',
      screeningPart: 'duplicates',
      tabOf: { code: 'code', sources: 'duplicates', themes: 'matrix' },
    });
  });

  it('from within a room its key leads to the first tab, and back from the page of a bring-in', () => {
    const [, , last] = tabsOf('team');
    if (last === undefined) throw new Error('Team has three tabs');
    showTab(last);
    useSession.setState({ bringIn: 'op:one' as never });
    enterRoom('team');
    const { bringIn, screen } = useSession.getState();
    expect({ bringIn, screen }).toStrictEqual({ bringIn: undefined, screen: 'team' });
  });

  it('a tab that is no longer there is forgotten for the first one', () => {
    useSession.setState({ screen: 'code', tabOf: { report: 'figures' } });
    enterRoom('report');
    expect(useSession.getState().screen).toBe('export');
  });
});
