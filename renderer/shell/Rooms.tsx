import { Link } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import { entryOf } from '../actions/registry.ts';
import {
  enterRoom,
  isShown,
  type Room,
  type RoomTab,
  roomOf,
  rooms,
  showTab,
  tabsOf,
} from '../store/rooms.ts';
import { useSession } from '../store/session-store.ts';
import { KeyTip } from '../ui/KeyTip.tsx';
import { LateBit } from '../ui/Late.tsx';
import { partCount } from './late-parts.ts';
import styles from './rooms.module.css';

const roomActions = {
  sources: 'room.sources',
  code: 'go.code',
  themes: 'room.themes',
  team: 'room.team',
  report: 'room.report',
} as const satisfies Record<Room, ActionId>;

/** The rooms of a review, in the order of the work. */
export function Rooms() {
  const here = useSession((state) => roomOf(state.screen));
  return (
    <nav className={styles.rooms} aria-label={t('room.all')}>
      {rooms.map((room) => (
        <KeyTip key={room} keys={entryOf(roomActions[room])?.keys[0]}>
          <Link
            className={styles.room ?? ''}
            {...(room === here
              ? {
                  'aria-current': tabsOf(room).length === 1 ? ('page' as const) : ('true' as const),
                }
              : {})}
            onPress={() => enterRoom(room)}
          >
            {t(`room.${room}`)}
          </Link>
        </KeyTip>
      ))}
    </nav>
  );
}

/** The tabs of the room that is shown; a room of one screen has none. */
export function RoomTabs() {
  const room = useSession((state) => roomOf(state.screen));
  if (room === undefined || tabsOf(room).length === 1) return null;
  return (
    <nav className={styles.tabs} aria-label={t(`room.${room}`)}>
      {tabsOf(room).map((tab) => (
        <TabLink key={tab.id} tab={tab} />
      ))}
    </nav>
  );
}

function TabLink({ tab }: { readonly tab: RoomTab }) {
  const shown = useSession((state) => isShown(tab, state.screen, state.screeningPart));
  const isScreening = useSession((state) => state.screen === 'screening');
  const keys =
    tab.part === undefined ? entryOf(`go.${tab.screen}` as ActionId)?.keys[0] : undefined;
  return (
    <KeyTip keys={keys}>
      <Link
        className={styles.tab ?? ''}
        {...(shown ? { 'aria-current': 'page' as const } : {})}
        onPress={() => showTab(tab)}
      >
        {t(tab.nameKey)}
        {isScreening && tab.part !== undefined ? (
          <LateBit part={partCount} wanted={false} given={{ part: tab.part }} />
        ) : null}
      </Link>
    </KeyTip>
  );
}
