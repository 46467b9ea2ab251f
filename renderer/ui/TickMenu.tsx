import {
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  type PopoverProps,
  type Selection,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './tick-menu.module.css';

interface Props {
  readonly label: string;
  /** What the button says. */
  readonly says: string;
  readonly placement: PopoverProps['placement'] & string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly ticked: readonly string[];
  readonly onTick: (ticked: Selection) => void;
}

/** A button with a menu in which any of a list can be ticked. */
export function TickMenu({ items, label, onTick, placement, says, ticked }: Props) {
  return (
    <MenuTrigger>
      <Button>{says}</Button>
      <Popover className={styles.popover ?? ''} placement={placement}>
        <Menu
          aria-label={label}
          className={styles.menu ?? ''}
          selectionMode="multiple"
          selectedKeys={ticked}
          onSelectionChange={onTick}
        >
          {items.map(({ id, name }) => (
            <MenuItem key={id} id={id} textValue={name} className={styles.item ?? ''}>
              <span className={styles.tick} aria-hidden="true" />
              <span dir="auto">{name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
