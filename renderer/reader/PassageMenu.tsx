import { Menu, MenuItem, Separator } from 'react-aria-components';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import { canRun, keyOf, runAction } from '../actions/registry.ts';
import { copyText } from '../store/drafts.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import menu from '../ui/menu.module.css';
import { PointerMenu } from '../ui/PointerMenu.tsx';
import { currentPassage, ownExcerpt, placeOfPassage } from './passage.ts';
import { closePassageMenu } from './passage-menu.ts';
import type { PointerPlace } from './reader-state.ts';

export interface PassageMenuProps {
  readonly at: PointerPlace | undefined;
}

const coding = ['code.pick', 'code.inVivo', 'code.new', 'code.memo'] as const;
const taking = ['code.uncode', 'code.removeExcerpt'] as const;

/** What can be done with the passage under the pointer: the same as by keys and in the bar. */
export function PassageMenu({ at }: PassageMenuProps) {
  return (
    <PointerMenu at={at} onClose={closePassageMenu}>
      <PassageActions />
    </PointerMenu>
  );
}

function PassageActions() {
  const passage = currentPassage();
  const words =
    passage === undefined || placeOfPassage(passage).region !== undefined
      ? undefined
      : quotedWords(passage.kind === 'selection' ? passage.anchor : passage.excerpt);
  return (
    <Menu
      className={menu.menu ?? ''}
      aria-label={t(passage?.kind === 'excerpt' ? 'inspector.excerpt' : 'inspector.selected')}
      autoFocus="first"
      onClose={closePassageMenu}
    >
      {coding.map(actionItem)}
      <Separator className={menu.line ?? ''} />
      {words === undefined ? null : (
        <MenuItem className={menu.item ?? ''} onAction={() => void copyText(words)}>
          {t('reader.copyWords')}
        </MenuItem>
      )}
      {actionItem('quote.copy')}
      {actionItem('quote.finding')}
      {actionItem('quote.writeUp')}
      {words === undefined ? null : actionItem('text.correct')}
      {ownExcerpt() === undefined ? null : (
        <>
          <Separator className={menu.line ?? ''} />
          {taking.map(actionItem)}
        </>
      )}
    </Menu>
  );
}

function actionItem(id: ActionId) {
  if (!canRun(id)) return null;
  const words = t(`action.${id}`);
  const keys = keyOf(id);
  return (
    <MenuItem
      key={id}
      className={menu.item ?? ''}
      textValue={words}
      onAction={() => {
        closePassageMenu();
        runAction(id);
      }}
    >
      <span>{words}</span>
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </MenuItem>
  );
}
