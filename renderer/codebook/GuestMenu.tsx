import { Separator } from 'react-aria-components';
import type { CodeNode } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { openCode } from '../store/session-store.ts';
import styles from '../ui/menu.module.css';
import { ActionsMenu, closing, Item } from './CodeMenu.tsx';
import { takeFrom } from './codebook-edits.ts';
import { chooseCode, openPopover, uncover, useCodebookView } from './codebook-view.ts';

/** What can be done with a code at a further place. */
export function GuestMenu({
  node,
  themeId,
}: {
  readonly node: CodeNode;
  readonly themeId: CodeId;
}) {
  const { code } = node;
  const at = useCodebookView((state) => state.at);
  const theme = node.alsoUnder.find((each) => each.code.id === themeId)?.code.name ?? '';
  return (
    <ActionsMenu label={t('codebook.actionsFor', { code: code.name })}>
      <Item
        label={t('codebook.takeFrom', { theme })}
        keys="Delete"
        run={closing(() => void takeFrom(code.id, themeId))}
      />
      <Item
        label={t('codebook.alsoUnder')}
        run={() => openPopover({ kind: 'also', codeId: code.id }, at)}
      />
      <Separator className={styles.line ?? ''} />
      <Item
        label={t('codebook.toHome')}
        run={closing(() => {
          chooseCode(code.id);
          uncover(code.id);
        })}
      />
      <Item label={t('codebook.openPage')} run={closing(() => openCode(code.id))} />
    </ActionsMenu>
  );
}
