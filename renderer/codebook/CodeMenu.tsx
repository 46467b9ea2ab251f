import type { ReactNode } from 'react';
import { Menu, MenuItem, Separator } from 'react-aria-components';
import type { CodeNode } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { codeKinds } from '../../shared/records/code.ts';
import { entryOf } from '../actions/registry.ts';
import { openCode, useSession } from '../store/session-store.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from '../ui/menu.module.css';
import { openCodeBeside } from './beside-lists.ts';
import type { MoveDirection } from './code-places.ts';
import { moveInDirection, remove, setRetired, takeFrom, toggleFilter } from './codebook-edits.ts';
import {
  closePopover,
  nameNewCodeBelow,
  openPopover,
  showLife,
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
  return (
    <ActionsMenu label={t('codebook.actionsFor', { code: code.name })}>
      <Item label={t('codebook.rename')} keys="F2" run={closing(() => startRename(code.id))} />
      <Item label={t('codebook.newBelow')} run={closing(() => nameNewCodeBelow(code.id))} />
      <Item label={t('codebook.openPage')} run={closing(() => openCode(code.id))} />
      <Item label={t('life.open')} run={closing(() => showLife(code.id))} />
      <Item label={t('studyList.beside')} run={closing(() => openCodeBeside(code.id))} />
      <Item
        label={t(isFilter ? 'codebook.showAll' : 'codebook.filterReader')}
        run={closing(() => toggleFilter(code.id))}
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
          run={closing(() => void moveInDirection([code.id], direction))}
        />
      ))}
      <Item
        label={t('codebook.alsoUnder')}
        run={() => openPopover({ kind: 'also', codeId: code.id }, at)}
      />
      {node.alsoUnder.map((theme) => (
        <Item
          key={theme.code.id}
          label={t('codebook.takeFrom', { theme: theme.code.name })}
          run={closing(() => void takeFrom(code.id, theme.code.id))}
        />
      ))}
      <Separator className={styles.line ?? ''} />
      <Item
        label={t('codebook.merge')}
        run={() => openPopover({ kind: 'merge', codeId: code.id }, at)}
      />
      <Item
        label={t(code.retired === true ? 'codebook.restore' : 'codebook.retire')}
        run={closing(() => void setRetired([code.id], code.retired !== true))}
      />
      <Item
        label={t('codebook.remove')}
        keys="Delete"
        run={closing(() => void remove([code.id]))}
      />
    </ActionsMenu>
  );
}

/** The menu of what can be done with codes. */
export function ActionsMenu(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={props.label}
      autoFocus="first"
      onClose={() => {
        // A form that opens in the menu's place has already replaced it.
        const kind = useCodebookView.getState().popover?.kind;
        if (kind === 'menu' || kind === 'guest') closePopover();
      }}
    >
      {props.children}
    </Menu>
  );
}

/** Closes the menu, then does it. */
export function closing(run: () => void): () => void {
  return () => {
    closePopover();
    run();
  };
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
