import { type MouseEvent, memo } from 'react';
import type { CodeNode } from '../../shared/codebook/code-tree.ts';
import type { CodeUse } from '../../shared/codebook/tally.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import { t } from '../../shared/messages/messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { FullName } from '../ui/FullName.tsx';
import { isMac } from '../ui/key-label.ts';
import { SlotKey } from '../ui/SlotKey.tsx';
import { endDrag, startCodeDrag } from './code-drag.ts';
import { rename } from './codebook-edits.ts';
import { chooseCode, openPopover, setExpanded, stopNaming } from './codebook-view.ts';
import { NameField } from './NameField.tsx';
import { togglePicked } from './picked-codes.ts';
import { RowCount } from './RowCount.tsx';
import { RowMore } from './RowMore.tsx';
import styles from './tree.module.css';
import { treeRowProps } from './tree-row-props.ts';
import type { CodeRow } from './tree-rows.ts';
import { useDropOnRow } from './use-drop-on-row.ts';

interface Props {
  readonly domId: string;
  readonly row: CodeRow;
  readonly index: number;
  readonly use: CodeUse | undefined;
  /** Its number key. */
  readonly slot: number | undefined;
  readonly isChosen: boolean;
  /** It is chosen, and the tree has the focus. */
  readonly isCurrent: boolean;
  /** It is one of several that are picked together. */
  readonly isPicked: boolean;
  /** What a search most likely means. */
  readonly isBest: boolean;
  readonly isRenaming: boolean;
  readonly isFilter: boolean;
  readonly onActivate: (row: CodeRow) => void;
  /** Picks the rows up to this one. */
  readonly onExtend: (codeId: CodeId) => void;
}

/** One code in the tree. The tree holds the focus; the row only says what it is. */
export const CodeTreeRow = memo(function CodeTreeRow(props: Props) {
  const { row, use, isChosen } = props;
  const { code } = row.node;
  const { offer, dragHandlers } = useDropOnRow(row);
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    if (!props.isPicked) chooseCode(row.id);
    openPopover({ kind: 'menu', codeId: row.id }, { x: event.clientX, y: event.clientY });
  };
  const onMouseDown = (event: MouseEvent): void => {
    if (event.button === 0 && event.shiftKey) {
      // The browser would select text from where it was pressed before.
      event.preventDefault();
      treeOf(event.currentTarget)?.focus({ preventScroll: true });
      props.onExtend(row.id);
    }
    // Several that are picked may be dragged by any of them; with the key held, a drag must not pick first.
    else if (!props.isPicked && !isToggle(event)) chooseCode(row.id);
  };
  const onClick = (event: MouseEvent): void => {
    if (isToggle(event)) togglePicked(row.id);
    else if (props.isPicked && !event.shiftKey && !event.ctrlKey && !event.metaKey)
      chooseCode(row.id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      role="row"
      {...treeRowProps(row, props.domId, props.index)}
      aria-selected={isChosen || props.isPicked}
      data-current={isChosen || undefined}
      data-best={props.isBest ? row.id : undefined}
      {...(row.expanded === undefined ? {} : { 'aria-expanded': row.expanded })}
      data-context={!row.matches || undefined}
      data-drop={offer?.position}
      draggable={!props.isRenaming}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onDoubleClick={() => props.onActivate(row)}
      onContextMenu={onContextMenu}
      onDragStart={(event) => startCodeDrag(event.dataTransfer, row.id)}
      onDragEnd={endDrag}
      {...dragHandlers}
    >
      <div role="gridcell" className={styles.name}>
        <Twist row={row} />
        <CodeDot code={code} />
        {props.isRenaming ? (
          <NameField
            field={`${row.id} name`}
            label={t('codebook.nameOf', { code: code.name })}
            initial={code.name}
            onName={(name) => rename(row.id, name)}
            onEnd={() => stopNaming(row.id)}
          />
        ) : (
          <FullName className={styles.label} name={code.name} isFocused={props.isCurrent} />
        )}
        {code.kind === 'code' ? null : (
          <span className="visually-hidden">, {t(`codebook.kind.${code.kind}`)}</span>
        )}
        {code.retired === true ? (
          <span className={styles.mark}>{t('codebook.retired')}</span>
        ) : null}
        {code.proposed === true ? (
          <span className={styles.mark}>{t('codebook.proposed')}</span>
        ) : null}
        {row.node.alsoUnder.length === 0 ? null : <FurtherMark themes={row.node.alsoUnder} />}
        <SlotKey number={props.slot} />
        {props.isFilter ? <span className={styles.mark}>{t('codebook.filtering')}</span> : null}
      </div>
      <RowCount use={use} />
      <RowMore code={code.name} isChosen={isChosen} menu={{ kind: 'menu', codeId: row.id }} />
    </div>
  );
});

/** Says, by a sign and its words, that a code stands under other themes as well. */
function FurtherMark({ themes }: { readonly themes: readonly CodeNode[] }) {
  const words = t('codebook.alsoUnderThemes', {
    themes: listInWords(themes.map(({ code }) => code.name)),
  });
  return (
    <span className={styles.guestSign} title={words}>
      <span aria-hidden="true">↪</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** Control, or Command on a Mac, with the first button: takes a code to those that are picked. */
function isToggle(event: MouseEvent): boolean {
  return event.button === 0 && !event.shiftKey && (isMac ? event.metaKey : event.ctrlKey);
}

function treeOf(row: EventTarget): HTMLElement | null {
  return row instanceof Element ? row.closest<HTMLElement>('[role=treegrid]') : null;
}

function Twist({ row }: { readonly row: CodeRow }) {
  if (row.expanded === undefined) return <span className={styles.twist} />;
  const { expanded, id } = row;
  return (
    // The row's own aria-expanded and the arrow keys say and do the same.
    <span
      className={styles.twist}
      data-open={expanded}
      aria-hidden="true"
      onClick={() => setExpanded(id, !expanded)}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <path d="M2 1l4 3-4 3z" fill="currentColor" />
      </svg>
    </span>
  );
}
