import { Menu, Separator } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import styles from '../ui/menu.module.css';
import { Item, moves } from './CodeMenu.tsx';
import { moveInDirection, remove, setRetired } from './codebook-edits.ts';
import { closePopover, openPopover, useCodebookView } from './codebook-view.ts';
import { dropPicked } from './picked-codes.ts';

/** What can be done with several codes in one step. */
export function SeveralMenu(props: {
  /** The one of them that is chosen. */
  readonly codeId: CodeId;
  readonly codeIds: readonly CodeId[];
  /** All of them are retired. */
  readonly areRetired: boolean;
}) {
  const { areRetired, codeId, codeIds } = props;
  const at = useCodebookView((state) => state.at);
  const then = (run: () => void) => (): void => {
    closePopover();
    run();
  };
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={t('several.actions', { count: codeIds.length })}
      autoFocus="first"
      onClose={() => {
        if (useCodebookView.getState().popover?.kind === 'menu') closePopover();
      }}
    >
      <Item label={t('codebook.colour')} run={() => openPopover({ kind: 'colour', codeId }, at)} />
      <Item label={t('codebook.merge')} run={() => openPopover({ kind: 'merge', codeId }, at)} />
      <Separator className={styles.line ?? ''} />
      {moves.map(({ direction, keys }) => (
        <Item
          key={direction}
          label={t(`codebook.move.${direction}`)}
          keys={keys}
          run={then(() => void moveInDirection(codeIds, direction))}
        />
      ))}
      <Separator className={styles.line ?? ''} />
      <Item
        label={t(areRetired ? 'codebook.restore' : 'codebook.retire')}
        run={then(() => void setRetired(codeIds, !areRetired))}
      />
      <Item label={t('codebook.remove')} keys="Delete" run={then(() => void remove(codeIds))} />
      <Separator className={styles.line ?? ''} />
      <Item label={t('several.drop')} keys="Escape" run={then(dropPicked)} />
    </Menu>
  );
}
