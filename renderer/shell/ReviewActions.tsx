import type { RefObject } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import { canRun, entryOf, runAction } from '../actions/registry.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import menu from '../ui/menu.module.css';
import styles from './review-menu.module.css';

export interface ReviewActionsProps {
  readonly title: string;
  readonly opener: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What can be done with a review as a whole, first with the one that is open. */
const groups: readonly (readonly ActionId[])[] = [
  ['review.details', 'review.recovery'],
  ['review.saveAs', 'review.saveProtected', 'review.duplicate'],
  ['review.list', 'review.open', 'review.importProject', 'review.new'],
];

/** The menu under the title of the open review. */
export function ReviewActions({ title, opener, isOpen, onClose }: ReviewActionsProps) {
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={opener}
      placement="bottom start"
      isOpen={isOpen}
      onOpenChange={onClose}
    >
      <Menu
        className={menu.menu ?? ''}
        aria-label={t('review.menu', { title })}
        autoFocus="first"
        disabledKeys={groups.flat().filter((id) => !canRun(id))}
        onAction={(key) => runAction(String(key))}
        onClose={onClose}
      >
        {groups.flatMap((ids) => [
          ...(ids === groups[0]
            ? []
            : [<Separator key={`before ${ids[0]}`} className={menu.line ?? ''} />]),
          ...ids.map((id) => <Entry key={id} id={id} />),
        ])}
      </Menu>
    </Popover>
  );
}

function Entry({ id }: { readonly id: ActionId }) {
  const entry = entryOf(id);
  if (entry === undefined) return null;
  const [keys] = entry.keys;
  const label = t(entry.labelKey);
  return (
    <MenuItem id={id} textValue={label} className={menu.item ?? ''}>
      {label}
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </MenuItem>
  );
}
