import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './action-menu.module.css';
import { Button } from './Button.tsx';
import menu from './menu.module.css';

/** A button with a list of which one is taken: nothing happens until it is. */
export function ActionMenu(props: {
  readonly says: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly isDisabled: boolean;
  readonly onTake: (id: string) => void;
}) {
  return (
    <MenuTrigger>
      <Button look="quiet" isDisabled={props.isDisabled}>
        {props.says}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          aria-label={props.says}
          className={menu.menu ?? ''}
          onAction={(key) => props.onTake(String(key))}
        >
          {props.items.map(({ id, name }) => (
            <MenuItem key={id} id={id} textValue={name.trim()} className={menu.item ?? ''}>
              <span dir="auto">{name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
