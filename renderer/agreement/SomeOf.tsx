import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import styles from './agreement.module.css';
import { chosenAfter, everything } from './some-of.ts';

interface Props<I extends string> {
  readonly label: string;
  /** What the button says: how many are chosen. */
  readonly says: string;
  readonly all: string;
  readonly items: readonly { readonly id: I; readonly name: string }[];
  /** Undefined for all. */
  readonly chosen: readonly I[] | undefined;
  readonly onChoose: (chosen: readonly I[] | undefined) => void;
}

/** Chooses some of a list, or all of it. */
export function SomeOf<I extends string>(props: Props<I>) {
  const { all, chosen, items, label, onChoose, says } = props;
  const ids = items.map(({ id }) => id);
  return (
    <MenuTrigger>
      <Button>{says}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          aria-label={label}
          className={styles.menu ?? ''}
          selectionMode="multiple"
          selectedKeys={chosen ?? [everything]}
          onSelectionChange={(keys) =>
            onChoose(keys === 'all' ? undefined : chosenAfter(ids, chosen, keys))
          }
        >
          <Item id={everything} name={all} />
          {items.map(({ id, name }) => (
            <Item key={id} id={id} name={name} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <MenuItem id={id} textValue={name} className={styles.menuItem ?? ''}>
      <span className={styles.tick} aria-hidden="true" />
      <span dir="auto">{name}</span>
    </MenuItem>
  );
}
