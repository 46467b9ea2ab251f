import { useState } from 'react';
import { Menu, MenuItem } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { focusMap, useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import menu from '../ui/menu.module.css';
import { PointerMenu } from '../ui/PointerMenu.tsx';
import styles from './map.module.css';
import { type MenuEntry, menuEntries } from './menu-entries.ts';
import type { MapView } from './use-map-view.ts';

/** What can be done with what is chosen on the map, or with the map where nothing is: the same as by keys and beside it. */
export function MapMenu(props: { readonly view: MapView; readonly readOnly: boolean }) {
  const at = useMaps((state) => state.menu);
  return (
    <PointerMenu at={at} className={styles.menu} onClose={closeMenu}>
      <Entries {...props} />
    </PointerMenu>
  );
}

function closeMenu(): void {
  useMaps.setState({ menu: undefined });
  focusMap();
}

/** The entries, and in their place those of one that leads to more. */
function Entries({ readOnly, view }: { readonly view: MapView; readonly readOnly: boolean }) {
  const chosen = useMaps((state) => state.chosen);
  const [of, setOf] = useState<MenuEntry>();
  const entries = of?.more ?? menuEntries(view, chosen, readOnly);
  return (
    <Menu
      key={of?.says ?? ''}
      className={menu.menu ?? ''}
      aria-label={of?.says ?? t('map.menu')}
      autoFocus="first"
      shouldCloseOnSelect={false}
      onClose={closeMenu}
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          className={menu.item ?? ''}
          textValue={entry.says.trim()}
          onAction={() => {
            if (entry.more !== undefined) setOf(entry);
            else {
              closeMenu();
              entry.run?.()?.catch(notifyError);
            }
          }}
        >
          <span dir="auto">{entry.says}</span>
          {entry.more === undefined ? null : <span aria-hidden="true">›</span>}
          {entry.keys === undefined ? null : <KeyHint keys={entry.keys} />}
        </MenuItem>
      ))}
    </Menu>
  );
}
