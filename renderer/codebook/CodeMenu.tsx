import { Menu, MenuItem, Separator } from 'react-aria-components';
import type { CodeNode } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import { codeKinds } from '../../shared/records/code.ts';
import { entryOf } from '../actions/registry.ts';
import { openCode, useSession } from '../store/session-store.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from '../ui/menu.module.css';
import type { MoveDirection } from './code-places.ts';
import { moveInDirection, remove, setRetired, toggleFilter } from './codebook-edits.ts';
import {
  closePopover,
  nameNewCodeBelow,
  openPopover,
  startRename,
  useCodebookView,
} from './codebook-view.ts';

export const moves: readonly { readonly direction: MoveDirection; readonly keys: string }[] = [
  { direction: 'up', keys: 'Alt+Shift+ArrowUp' },
  { direction: 'down', keys: 'Alt+Shift+ArrowDown' },
  { direction: 'in', keys: 'Alt+Shift+ArrowRight' },
  { direction: 'out', keys: 'Alt+Shift+ArrowLeft' },
];

/** Everything that can be done with one code. */
export function CodeMenu({ node }: { readonly node: CodeNode }) {
  const { code } = node;
  const at = useCodebookView((state) => state.at);
  const isFilter = useSession(
    ({ codeFilter }) => codeFilter.length === 1 && codeFilter[0] === code.id,
  );
  const then = (run: () => void) => (): void => {
    closePopover();
    run();
  };
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={t('codebook.actionsFor', { code: code.name })}
      autoFocus="first"
      onClose={() => {
        // A form that opens in the menu's place has already replaced it.
        if (useCodebookView.getState().popover?.kind === 'menu') closePopover();
      }}
    >
      <Item label={t('codebook.rename')} keys="F2" run={then(() => startRename(code.id))} />
      <Item label={t('codebook.newBelow')} run={then(() => nameNewCodeBelow(code.id))} />
      <Item label={t('codebook.openPage')} run={then(() => openCode(code.id))} />
      <Item
        label={t(isFilter ? 'codebook.showAll' : 'codebook.filterReader')}
        run={then(() => toggleFilter(code.id))}
      />
      <Separator className={styles.line ?? ''} />
      {codeKinds
        .filter((kind) => kind !== code.kind)
        .map((kind) => (
          <Item
            key={kind}
            label={t('codebook.make', { kind })}
            run={() => openPopover({ kind: 'promote', codeId: code.id, to: kind }, at)}
          />
        ))}
      <Item
        label={t('codebook.colour')}
        run={() => openPopover({ kind: 'colour', codeId: code.id }, at)}
      />
      {code.retired === true ? null : (
        <Item
          label={t('codebook.slotChoice')}
          keys={entryOf('codebook.numberKey')?.keys[0] ?? ''}
          run={() => openPopover({ kind: 'slot', codeId: code.id }, at)}
        />
      )}
      <Separator className={styles.line ?? ''} />
      {moves.map(({ direction, keys }) => (
        <Item
          key={direction}
          label={t(`codebook.move.${direction}`)}
          keys={keys}
          run={then(() => void moveInDirection([code.id], direction))}
        />
      ))}
      <Separator className={styles.line ?? ''} />
      <Item
        label={t('codebook.merge')}
        run={() => openPopover({ kind: 'merge', codeId: code.id }, at)}
      />
      <Item
        label={t(code.retired === true ? 'codebook.restore' : 'codebook.retire')}
        run={then(() => void setRetired([code.id], code.retired !== true))}
      />
      <Item label={t('codebook.remove')} keys="Delete" run={then(() => void remove([code.id]))} />
    </Menu>
  );
}

export function Item(props: {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}) {
  return (
    <MenuItem className={styles.item ?? ''} textValue={props.label} onAction={props.run}>
      <span>{props.label}</span>
      {props.keys === undefined ? null : <KeyHint keys={props.keys} />}
    </MenuItem>
  );
}
