import { useRef, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { renameDocument } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { runAction } from '../actions/registry.ts';
import { DraftNotes } from '../choices/DraftNotes.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { openBeside } from '../store/beside.ts';
import { exportDocument } from '../store/document-export.ts';
import { askForMarks } from '../store/marks-asked.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { saveOriginal } from '../store/save-original.ts';
import { openDocument } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import menu from '../ui/menu.module.css';
import popover from '../ui/popover.module.css';
import { TextInput } from '../ui/TextInput.tsx';
import { CarryOver } from './CarryOver.tsx';
import { MoveDocument } from './MoveDocument.tsx';
import styles from './panel.module.css';
import { removeDocumentWithNotice } from './remove-with-notice.ts';

import { excerptCount, type StudyRow } from './study-rows.ts';

/** The texts of a study: open, rename, give to another study, remove, add. */
export function StudyDocuments({ row }: { readonly row: StudyRow }) {
  const readOnly = useReview((state) => state.readOnly);
  return (
    <div className={styles.part}>
      <h3>{t('study.documents')}</h3>
      {row.documents.length === 0 ? (
        <p className={styles.soft}>{t('study.noDocuments')}</p>
      ) : (
        <ul>
          {row.documents.map((document) => (
            <DocumentItem key={document.id} document={document} readOnly={readOnly} />
          ))}
        </ul>
      )}
      <div className={styles.after}>
        <Button
          isDisabled={readOnly}
          onPress={() => runAction('import.files', { studyId: row.study.id })}
        >
          {t('import.documentsButton')}
        </Button>
      </div>
    </div>
  );
}

function DocumentItem({
  document,
  readOnly,
}: {
  readonly document: DocumentRecord;
  readonly readOnly: boolean;
}) {
  const [mode, setMode] = useState<'shown' | 'renaming' | 'moving' | 'carrying'>('shown');
  const codings = useReview((state) => state.snapshot.codings);
  const done = (): void => setMode('shown');
  const actions = {
    rename: () => setMode('renaming'),
    move: () => setMode('moving'),
    carry: () => setMode('carrying'),
    beside: () => openBeside(document.id),
    export: () => exportDocument(document.id),
    original: () => void saveOriginal(document.id),
    marks: () => askForMarks(document.id),
    remove: () => void removeDocumentWithNotice(document.id),
  };
  if (mode === 'renaming') return <Renaming document={document} onDone={done} />;
  return (
    <li className={styles.document}>
      <button type="button" className={styles.open} onClick={() => openDocument(document.id)}>
        <span dir="auto">{document.title}</span>
        <span className={styles.soft}>
          {kindOf(document)}
          {t('study.documentExcerpts', { count: excerptCount({ codings }, document.id) })}
        </span>
        <FileName document={document} />
      </button>
      {readOnly ? null : (
        <MenuTrigger>
          <Button
            look="quiet"
            aria-label={t('study.documentActions', { document: document.title })}
          >
            ⋯
          </Button>
          <Popover className={popover.popover ?? ''} placement="bottom end">
            <Menu
              className={menu.menu ?? ''}
              aria-label={t('study.documentActions', { document: document.title })}
              onAction={(key) => actions[key as keyof typeof actions]()}
            >
              <MenuItem id="beside" className={menu.item ?? ''}>
                {t('studyList.beside')}
              </MenuItem>
              <MenuItem id="rename" className={menu.item ?? ''}>
                {t('study.renameDocument')}
              </MenuItem>
              <MenuItem id="move" className={menu.item ?? ''}>
                {t('study.moveDocument')}
              </MenuItem>
              <MenuItem id="carry" className={menu.item ?? ''}>
                {t('study.carryOver')}
              </MenuItem>
              <MenuItem id="export" className={menu.item ?? ''}>
                {t('study.exportDocument')}
              </MenuItem>
              {document.originalHash === undefined ? null : (
                <MenuItem id="original" className={menu.item ?? ''}>
                  {t('study.saveOriginal')}
                </MenuItem>
              )}
              {document.format === 'pdf' ? (
                <MenuItem id="marks" className={menu.item ?? ''}>
                  {t('study.marks')}
                </MenuItem>
              ) : null}
              <MenuItem id="remove" className={menu.item ?? ''}>
                {t('study.removeDocument')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {mode === 'carrying' ? <CarryOver document={document} onDone={done} /> : null}
      {mode === 'moving' ? <MoveDocument document={document} onDone={done} /> : null}
    </li>
  );
}

function kindOf({ format, medium }: DocumentRecord): string {
  if (medium !== undefined) return `${t('study.medium', { medium })} · `;
  return format === 'abstract' ? '' : `${format.toUpperCase()} · `;
}

/** The file a document came from, where its title does not say the same. */
function FileName({ document: { originalName, title } }: { readonly document: DocumentRecord }) {
  if (originalName === undefined || originalName === title) return null;
  return (
    <span className={styles.file} dir="auto">
      {originalName}
    </span>
  );
}

function Renaming({
  document,
  onDone,
}: {
  readonly document: DocumentRecord;
  readonly onDone: () => void;
}) {
  const draft = useDraftField({
    field: `${document.id} title`,
    label: `${t('study.documentTitle')}, ${document.title}`,
    value: document.title,
    onStore: (title) => commitText(renameDocument, { documentId: document.id, title }),
  });
  const notes = useRef<HTMLSpanElement>(null);
  const isNote = (element: Element | null): boolean => notes.current?.contains(element) === true;
  const save = async (): Promise<void> => {
    if (draft.text.trim() === '') draft.giveUp();
    if (await draft.store()) onDone();
  };
  return (
    <li className={styles.document}>
      <TextInput
        autoFocus
        aria-label={t('study.documentTitle')}
        value={draft.text}
        onChange={draft.type}
        onBlur={(event) => {
          if (!isNote(event.relatedTarget)) void save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save();
          else if (event.key === 'Escape') {
            draft.giveUp();
            onDone();
          } else event.continuePropagation();
        }}
      />
      <span ref={notes}>
        <DraftNotes of={draft} />
      </span>
    </li>
  );
}
