import { entryOf, runAction } from '../actions/registry.ts';
import { type Side, useDrawers } from '../store/drawers.ts';
import { Button } from '../ui/Button.tsx';
import { KeyTip } from '../ui/KeyTip.tsx';
import styles from './shell.module.css';

const actions = { left: 'view.leftPane', right: 'view.rightPane' } as const;

/** Opens and closes the pane that lies over the screen on that side, where there is one. */
export function DrawerButton({ side }: { readonly side: Side }) {
  const name = useDrawers((state) => state.names[side]);
  const isOpen = useDrawers((state) => state.open === side);
  if (name === undefined) return null;
  return (
    <KeyTip keys={entryOf(actions[side])?.keys[0]}>
      <Button
        look="quiet"
        aria-label={name}
        aria-expanded={isOpen}
        onPress={() => runAction(actions[side])}
      >
        <span className={styles.paneSign} data-side={side} aria-hidden="true" />
      </Button>
    </KeyTip>
  );
}
