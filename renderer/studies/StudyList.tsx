import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { hasOthers } from '../../shared/screening/inclusion.ts';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { openBeside } from '../store/beside.ts';
import { closeDrawer } from '../store/drawers.ts';
import { nothingListed, useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { openDocument, useSession } from '../store/session-store.ts';
import { itemsIn } from '../ui/item-window.ts';
import { LateBit } from '../ui/Late.tsx';
import { isMenuKey } from '../ui/menu-key.ts';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useItemWindow } from '../ui/use-item-window.ts';
import { studyListMenu } from './late-bits.ts';
import styles from './list.module.css';
import { StudyListItem } from './StudyListItem.tsx';
import type { ListMenuPlace } from './StudyListMenu.tsx';
import { filterList, type ListRow, listRows, rowsOf } from './study-list-rows.ts';
import { studyRows } from './study-rows.ts';

/** In pixels, as the style sheet has it. */
const rowHeight = 28;

/** The studies and their documents beside the text; opens a document by click or Enter. */
export function StudyList() {
  const snapshot = useReview((state) => state.snapshot);
  const documentId = useSession((state) => state.documentId);
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<StudyId>>(new Set());
  const { include } = useIncludeChoice();
  const listed = useMemo(() => listedStudies(snapshot, include), [snapshot, include]);
  const all = useMemo(() => studyRows(snapshot), [snapshot]);
  // What is open stays in sight, whatever was decided about its study.
  const openStudy =
    documentId === undefined ? undefined : snapshot.documents.get(documentId)?.studyId;
  const studies = useMemo(
    () => rowsOf(all, listed, { snapshot, openStudy }),
    [all, listed, snapshot, openStudy],
  );
  const rows = useMemo(
    () => listRows(filterList(studies, filter), folded, snapshot),
    [studies, filter, folded, snapshot],
  );
  const [place, setPlace] = useState<ListRow['key']>();
  const [menu, setMenu] = useState<ListMenuPlace>();
  // A study with several documents is marked through the document's own line, where that is shown.
  const openIndex = Math.max(
    rows.findIndex((row) => row.key === documentId),
    rows.findIndex((row) => row.expanded !== true && row.documentId === documentId),
  );
  const placed = rows.findIndex(({ key }) => key === place);
  const active = placed >= 0 ? placed : Math.max(0, openIndex);
  const wantsFocus = useRef(false);
  const { shown, attach, element, reveal } = useItemWindow({ count: rows.length, size: rowHeight });
  useEffect(() => {
    if (openIndex >= 0) reveal(openIndex);
  }, [openIndex, reveal]);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const item = element.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (item === null || item === undefined) return;
    wantsFocus.current = false;
    item.focus({ preventScroll: true });
  });

  const goTo = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    wantsFocus.current = true;
    setPlace(row.key);
    reveal(index);
  };
  const fold = ({ studyId, expanded }: ListRow): void => {
    const next = new Set(folded);
    if (expanded === true) next.add(studyId);
    else next.delete(studyId);
    setFolded(next);
  };
  const activate = (row: ListRow, index: number): void => {
    goTo(index);
    if (row.documentId === undefined) return;
    openDocument(row.documentId);
    closeDrawer();
  };
  const openMenu = (index: number, x: number, y: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    goTo(index);
    setMenu({ row, x, y });
  };
  const closeMenu = useCallback(() => {
    wantsFocus.current = true;
    setMenu(undefined);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (isMenuKey(event)) {
      const line = element.current?.querySelector(`[data-index="${active}"]`);
      const box = line?.getBoundingClientRect();
      event.preventDefault();
      openMenu(active, (box?.left ?? 0) + 32, box?.bottom ?? 0);
      return;
    }
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') goTo(Math.min(rows.length - 1, active + 1));
    else if (event.key === 'ArrowUp') goTo(Math.max(0, active - 1));
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(rows.length - 1);
    else if (event.key === 'ArrowRight' && row.expanded === false) fold(row);
    else if (event.key === 'ArrowRight' && row.expanded === true) goTo(active + 1);
    else if (event.key === 'ArrowLeft' && row.expanded === true) fold(row);
    else if (event.key === 'ArrowLeft' && row.level === 2) goTo(active - row.position);
    else if (event.key === 'Enter' || event.key === ' ') activate(row, active);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <h2>{t('studies.title')}</h2>
        <span className={styles.count}>
          {listed.set !== undefined || hasOthers(listed)
            ? t('include.count', { listed: listed.studies.length, all: all.length })
            : studies.length}
        </span>
      </div>
      <div className={styles.filter}>
        <SearchInput label={t('studyList.filter')} value={filter} onChange={setFilter} />
        <ScopeSwitch />
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>
          {t(
            all.length === 0
              ? 'studyList.empty'
              : studies.length === 0
                ? nothingListed(listed)
                : 'studyList.none',
          )}
        </p>
      ) : null}
      <div className={styles.scroller} ref={attach}>
        <div
          role="tree"
          tabIndex={-1}
          aria-label={t('studyList.label')}
          className={styles.tree}
          style={{ height: rows.length * rowHeight }}
          onKeyDown={onKeyDown}
        >
          {itemsIn(shown, Math.min(active, rows.length - 1)).map((index) => {
            const row = rows[index];
            return row === undefined ? null : (
              <StudyListItem
                key={row.key}
                row={row}
                index={index}
                top={index * rowHeight}
                isOpen={index === openIndex}
                isActive={index === active}
                onActivate={() => activate(row, index)}
                onFold={() => fold(row)}
                onMenu={(event) => {
                  event.preventDefault();
                  openMenu(index, event.clientX, event.clientY);
                }}
                onBeside={() => {
                  if (row.documentId !== undefined) openBeside(row.documentId);
                  closeDrawer();
                }}
              />
            );
          })}
        </div>
      </div>
      <LateBit
        part={studyListMenu}
        wanted={menu !== undefined}
        giveUp={closeMenu}
        given={{ at: menu, onClose: closeMenu }}
      />
    </div>
  );
}
