import { Separator } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import styles from '../ui/menu.module.css';
import { openBesideEachOther } from './beside-lists.ts';
import { ActionsMenu, closing, Item, moves } from './CodeMenu.tsx';
import { moveInDirection, remove, setRetired } from './codebook-edits.ts';
import { openPopover, useCodebookView } from './codebook-view.ts';
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
  const [first, second, ...rest] = codeIds;
  const at = useCodebookView((state) => state.at);
  return (
    <ActionsMenu label={t('several.actions', { count: codeIds.length })}>
      {first === undefined || second === undefined || rest.length > 0 ? null : (
        <Item label={t('several.beside')} run={closing(() => openBesideEachOther(first, second))} />
      )}
      <Item label={t('codebook.colour')} run={() => openPopover({ kind: 'colour', codeId }, at)} />
      <Item label={t('codebook.merge')} run={() => openPopover({ kind: 'merge', codeId }, at)} />
      <Separator className={styles.line ?? ''} />
      {moves.map(({ direction, keys }) => (
        <Item
          key={direction}
          label={t(`codebook.move.${direction}`)}
          keys={keys}
          run={closing(() => void moveInDirection(codeIds, direction))}
        />
      ))}
      <Item label={t('codebook.alsoUnder')} run={() => openPopover({ kind: 'also', codeId }, at)} />
      <Separator className={styles.line ?? ''} />
      <Item
        label={t(areRetired ? 'codebook.restore' : 'codebook.retire')}
        run={closing(() => void setRetired(codeIds, !areRetired))}
      />
      <Item label={t('codebook.remove')} keys="Delete" run={closing(() => void remove(codeIds))} />
      <Separator className={styles.line ?? ''} />
      <Item label={t('several.drop')} keys="Escape" run={closing(dropPicked)} />
    </ActionsMenu>
  );
}
