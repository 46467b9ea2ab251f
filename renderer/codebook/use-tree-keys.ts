import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { runAction } from '../actions/registry.ts';
import { notify } from '../store/notices.ts';
import { belowActiveRow } from './active-row.ts';
import { moveInDirection, remove, takeFrom } from './codebook-edits.ts';
import {
  chooseCode,
  chooseGuest,
  openPopover,
  setExpanded,
  startRename,
  uncover,
  useCodebookView,
} from './codebook-view.ts';
import { codesInHand, dropPicked, pickAll, pickTo } from './picked-codes.ts';
import { type Step, type TreeIntent, treeIntent } from './tree-keys.ts';
import { type CodeRow, type GuestRow, type TreeRow, typeAhead } from './tree-rows.ts';

interface TreeAtHand {
  readonly rows: readonly TreeRow[];
  /** -1 where the chosen code is not among the rows. */
  readonly chosenIndex: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  readonly onActivate: (codeId: CodeId) => void;
}

/** Milliseconds between two letters that still belong to one word. */
const wordPause = 700;

/** What the keys do while the tree itself has the focus. */
export function useTreeKeys(at: TreeAtHand): (event: KeyboardEvent<HTMLDivElement>) => void {
  const typed = useRef({ text: '', time: 0 });
  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      const { query } = useCodebookView.getState();
      if (dropPicked()) {
        event.preventDefault();
        return;
      }
      if (query !== '') useCodebookView.setState({ query: '' });
      else if (!runAction('reader.text')) return;
      event.preventDefault();
      return;
    }
    const intent = treeIntent(event);
    if (intent === undefined) return;
    event.preventDefault();
    if (intent.do === 'type') {
      const { text, time } = typed.current;
      const word = event.timeStamp - time < wordPause ? text + intent.letter : intent.letter;
      typed.current = { text: word, time: event.timeStamp };
      choose(typeAhead(at.rows, at.chosenIndex, word));
    } else act(intent, at);
  };
}

function act(intent: Exclude<TreeIntent, { do: 'type' }>, at: TreeAtHand): void {
  if (intent.do === 'search') runAction('codebook.search');
  else if (intent.do === 'step') choose(stepped(intent.by, at));
  else if (intent.do === 'all') pickAll(at.rows);
  else if (intent.do === 'extend') extendTo(stepped(intent.by, at), at);
  else {
    const row = at.rows[at.chosenIndex];
    if (row?.type === 'guest') actOnGuest(intent.do, row, at);
    else if (row?.type !== 'code') choose(at.rows[0]);
    else if (intent.do === 'move') void moveInDirection(codesInHand(row.id), intent.direction);
    else if (intent.do === 'left') goLeft(row);
    else if (intent.do === 'right') goRight(row, at.rows[at.chosenIndex + 1]);
    else if (intent.do === 'apply') at.onActivate(row.id);
    else if (intent.do === 'rename') startRename(row.id);
    else if (intent.do === 'remove') void remove(codesInHand(row.id));
    else openPopover({ kind: 'menu', codeId: row.id }, belowActiveRow());
  }
}

function actOnGuest(intent: TreeIntent['do'], { node, theme }: GuestRow, at: TreeAtHand): void {
  const codeId = node.code.id;
  const themeId = theme.code.id;
  if (intent === 'left') chooseCode(themeId);
  else if (intent === 'apply') at.onActivate(codeId);
  else if (intent === 'remove') void takeFrom(codeId, themeId);
  else if (intent === 'menu') openPopover({ kind: 'guest', codeId, themeId }, belowActiveRow());
  else if (intent === 'move') notify({ text: t('codebook.guestStays'), tone: 'done' });
  else if (intent === 'rename') {
    chooseCode(codeId);
    uncover(codeId);
    startRename(codeId);
  }
}

function extendTo(row: TreeRow | undefined, at: TreeAtHand): void {
  if (row?.type === 'code') pickTo(at.rows, row.id);
}

function stepped(by: Step, at: TreeAtHand): TreeRow | undefined {
  const last = at.rows.length - 1;
  const page = Math.max(1, Math.floor((at.scroller.current?.clientHeight ?? 0) / at.rowHeight) - 1);
  const steps = {
    up: -1,
    down: 1,
    pageUp: -page,
    pageDown: page,
    first: -Infinity,
    last: Infinity,
  };
  const from = at.chosenIndex < 0 && by !== 'down' ? 0 : at.chosenIndex;
  return at.rows[Math.min(last, Math.max(0, from + steps[by]))];
}

function goLeft(row: CodeRow): void {
  if (row.expanded === true && useCodebookView.getState().query === '') setExpanded(row.id, false);
  else if (row.node.parent !== undefined) chooseCode(row.node.parent.code.id);
}

function goRight(row: CodeRow, next: TreeRow | undefined): void {
  if (row.expanded === false) setExpanded(row.id, true);
  else if (row.expanded === true) choose(next);
}

function choose(row: TreeRow | undefined): void {
  if (row?.type === 'code') chooseCode(row.id);
  else if (row?.type === 'guest') chooseGuest(row);
}
