import { Menu, MenuItem } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { openBeside } from '../store/beside.ts';
import { exportDocument } from '../store/document-export.ts';
import { goTo, openDocument, useSession } from '../store/session-store.ts';
import menu from '../ui/menu.module.css';
import { PointerMenu } from '../ui/PointerMenu.tsx';
import type { ListRow } from './study-list-rows.ts';

/** A line of the list, and where in the window its menu opens, in pixels. */
export interface ListMenuPlace {
  readonly row: ListRow;
  readonly x: number;
  readonly y: number;
}

export interface StudyListMenuProps {
  readonly at: ListMenuPlace | undefined;
  readonly onClose: () => void;
}

/** What can be done with a line of the list of studies. */
export function StudyListMenu({ at, onClose }: StudyListMenuProps) {
  return (
    <PointerMenu at={at} onClose={onClose}>
      {at === undefined ? null : <RowActions row={at.row} onClose={onClose} />}
    </PointerMenu>
  );
}

function RowActions({ row, onClose }: { readonly row: ListRow; readonly onClose: () => void }) {
  const { documentId, label, studyId } = row;
  const item = (words: string, run: () => void) => (
    <MenuItem
      className={menu.item ?? ''}
      onAction={() => {
        onClose();
        run();
      }}
    >
      {words}
    </MenuItem>
  );
  return (
    <Menu
      className={menu.menu ?? ''}
      aria-label={t('study.documentActions', { document: label })}
      autoFocus="first"
      onClose={onClose}
    >
      {documentId === undefined ? null : (
        <>
          {item(t('studyList.open'), () => openDocument(documentId))}
          {item(t('studyList.beside'), () => openBeside(documentId))}
          {item(t('study.exportDocument'), () => exportDocument(documentId))}
        </>
      )}
      {item(t('studyList.inStudies'), () => {
        useSession.setState({ studyId });
        goTo('studies');
      })}
    </Menu>
  );
}
