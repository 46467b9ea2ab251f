import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { useShallow } from 'zustand/react/shallow';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { codeUse } from '../../shared/codebook/tally.ts';
import { t } from '../../shared/messages/messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { slotAmong, useSlots } from '../choices/use-slots.ts';
import { useReview } from '../store/review-store.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { itemsIn } from '../ui/item-window.ts';
import { LateBit } from '../ui/Late.tsx';
import { useItemWindow } from '../ui/use-item-window.ts';
import { CodeTreeRow } from './CodeTreeRow.tsx';
import { chooseCode, closePopover, uncover, useCodebookView } from './codebook-view.ts';
import { DraftTreeRow } from './DraftTreeRow.tsx';
import { GuestTreeRow } from './GuestTreeRow.tsx';
import { pickedBar, rowPopovers } from './late-bits.ts';
import { NoRows } from './NoRows.tsx';
import { pickTo } from './picked-codes.ts';
import styles from './tree.module.css';
import { bestRow, type CodeRow, type GuestRow, type TreeRow, treeRows } from './tree-rows.ts';
import { useTreeKeys } from './use-tree-keys.ts';

interface Props {
  /** The rows whose coding is counted beside each code. */
  readonly counted: Shown;
  /** Taller rows, for the outline in Themes. */
  readonly roomy?: boolean;
  /** Enter or a double click on a code. */
  readonly onActivate: (codeId: CodeId) => void;
  /** Where it differs. */
  readonly onDoubleClick?: (codeId: CodeId) => void;
}

/**
 * The codebook as a tree. Only the rows in sight exist; the tree itself keeps the focus and names the
 * active row, so that scrolling a row away never loses the reader's place.
 */
export function CodeTree({
  counted,
  roomy = false,
  onActivate,
  onDoubleClick = onActivate,
}: Props) {
  const codes = useReview((state) => state.snapshot.codes);
  const view = useCodebookView(
    useShallow(({ collapsed, query, showRetired, draft }) => ({
      collapsed,
      query,
      showRetired,
      draft,
    })),
  );
  const renaming = useCodebookView((state) => state.renaming);
  const codeId = useSession((state) => state.codeId);
  const filter = useSession((state) => state.codeFilter);
  const tree = codeTree(codes);
  const sort = usePreferences((state) => state.codeSort);
  const use = codeUse(counted);
  // Only where they are in the order of it do counts move rows.
  const counts = sort === 'count' ? use : undefined;
  const rows = useMemo(
    () => treeRows(tree, { ...view, sort }, (id) => counts?.get(id)?.excerptsRolledUp ?? 0),
    [tree, view, sort, counts],
  );
  const picked = useCodebookView((state) => state.picked);
  const isSeveral = picked.size > 1 && codeId !== undefined && picked.has(codeId);
  const best = useMemo(() => bestRow(rows, view.query), [rows, view.query]);
  const slots = useSlots();
  const [focused, setFocused] = useState(false);
  const height = roomy ? 32 : 28;
  const { shown, attach, element, reveal } = useItemWindow({ count: rows.length, size: height });
  const menuWanted = useCodebookView((state) => state.popover !== undefined);
  const toTree = useCallback(() => element.current?.focus({ preventScroll: true }), [element]);
  const guest = useCodebookView((state) => state.guest);
  // A further place that is no longer there leaves the mark with the code itself.
  const marked = guest !== undefined && rows.some(({ id }) => id === guest) ? guest : codeId;
  const chosenIndex = rows.findIndex((row) => row.id === marked);
  const prefix = useId();
  const extend = useCallback((id: CodeId) => pickTo(rows, id), [rows]);
  const activate = useCallback(
    ({ node }: CodeRow | GuestRow) => onDoubleClick(node.code.id),
    [onDoubleClick],
  );
  const keys = useTreeKeys({ rows, chosenIndex, scroller: element, rowHeight: height, onActivate });

  useEffect(() => {
    if (codeId !== undefined) uncover(codeId);
  }, [codeId]);
  const revealIndex =
    view.draft === undefined ? chosenIndex : rows.findIndex((row) => row.id === 'draft');
  useEffect(() => {
    if (revealIndex >= 0) reveal(revealIndex);
  }, [revealIndex, reveal]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed brings the best match into sight
  useEffect(() => {
    if (best >= 0) reveal(best);
  }, [view.query, reveal]);

  if (rows.length === 0)
    return <NoRows empty={tree.inOrder.length === 0} isAside={!roomy} query={view.query} />;
  const items = itemsIn(shown);
  const activeShown = items.includes(chosenIndex);
  return (
    <>
      <div
        ref={attach}
        role="treegrid"
        aria-label={t('codebook.title')}
        aria-rowcount={rows.length}
        aria-multiselectable
        className={styles.tree}
        style={{ '--row-height': `${height}px` } as CSSProperties}
        tabIndex={0}
        data-naming-home
        data-found={rows[best]?.id}
        data-work={roomy || undefined}
        {...(activeShown && marked !== undefined
          ? { 'aria-activedescendant': `${prefix}${marked}` }
          : {})}
        onBlur={() => setFocused(false)}
        onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => keys(event)}
        onFocus={(event) => {
          setFocused(event.target === event.currentTarget);
          if (event.target === event.currentTarget) chooseFirst(rows);
        }}
      >
        <div role="presentation" className={styles.sizer} style={{ height: rows.length * height }}>
          {items.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <div
                role="presentation"
                key={row.id}
                className={styles.slot}
                style={{ transform: `translateY(${index * height}px)` }}
              >
                {row.type === 'draft' ? (
                  <DraftTreeRow row={row} />
                ) : row.type === 'guest' ? (
                  <GuestTreeRow
                    domId={`${prefix}${row.id}`}
                    row={row}
                    index={index}
                    use={use.get(row.node.code.id)}
                    isChosen={row.id === marked}
                    isCurrent={focused && row.id === marked}
                    onActivate={activate}
                  />
                ) : (
                  <CodeTreeRow
                    domId={`${prefix}${row.id}`}
                    row={row}
                    index={index}
                    use={use.get(row.id)}
                    slot={slotAmong(slots, row.id)}
                    isChosen={row.id === marked}
                    isCurrent={focused && row.id === marked}
                    isPicked={isSeveral && picked.has(row.id)}
                    isBest={index === best}
                    isRenaming={row.id === renaming}
                    isFilter={filter.includes(row.id)}
                    onActivate={activate}
                    onExtend={extend}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <LateBit
        part={pickedBar}
        wanted={isSeveral}
        giveUp={undefined}
        given={{ onDropped: toTree }}
      />
      <LateBit
        part={rowPopovers}
        wanted={menuWanted}
        giveUp={closePopover}
        given={{ onClosed: toTree }}
      />
    </>
  );
}

/** Chooses the first row where the code that is chosen by now, which may not be drawn yet, is not among them. */
function chooseFirst(rows: readonly TreeRow[]): void {
  const { guest } = useCodebookView.getState();
  const { codeId } = useSession.getState();
  const [first] = rows;
  if (first?.type === 'code' && !rows.some(({ id }) => id === guest || id === codeId))
    chooseCode(first.id);
}
