import { codeTree } from '../../shared/codebook/code-tree.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { ActionImplementation } from '../actions/registry.ts';
import { usePickerPin } from '../choices/picker-pin.ts';
import { showPane } from '../store/drawers.ts';
import { useReview } from '../store/review-store.ts';
import { goTo, useSession } from '../store/session-store.ts';
import { askForVersion } from '../store/versions-state.ts';
import { belowActiveRow } from './active-row.ts';
import {
  nameNewCode,
  openPopover,
  showLife,
  startRename,
  uncover,
  useCodebookView,
} from './codebook-view.ts';

/** The codebook's actions; they bring a codebook into sight where none is. */
export function codebookActions(): readonly ActionImplementation[] {
  const enabled = (): boolean => useReview.getState().status === 'open';
  return [
    {
      id: 'codebook.new',
      enabled,
      run: () => {
        showCodebook();
        nameNewCode();
      },
    },
    {
      id: 'codebook.search',
      enabled,
      run: () => {
        showCodebook();
        useCodebookView.setState({ wantsSearch: true });
      },
    },
    {
      id: 'codebook.numberKey',
      enabled: () => usePickerPin.getState().ask !== undefined || chosenCode() !== undefined,
      run: askNumberKey,
    },
    ...(['also', 'colour', 'merge'] as const).map((kind) => ({
      id: kind === 'also' ? ('codebook.alsoUnder' as const) : (`codebook.${kind}` as const),
      enabled: isChosen,
      run: () => openForChosen(kind, useSession.getState().codeId),
    })),
    {
      id: 'codebook.rename',
      enabled: isChosen,
      run: () => {
        const { codeId } = useSession.getState();
        if (codeId === undefined) return;
        showCodebook();
        uncover(codeId);
        startRename(codeId);
      },
    },
    {
      id: 'codebook.life',
      enabled: () => useSession.getState().codeId !== undefined,
      run: () => showLife(useSession.getState().codeId),
    },
    {
      id: 'codebook.nameVersion',
      enabled: () => enabled() && !useReview.getState().readOnly,
      run: askForVersion,
    },
    {
      id: 'codebook.fromList',
      enabled: () => enabled() && !useReview.getState().readOnly,
      run: () => {
        showCodebook();
        useCodebookView.setState({ addingCodes: true });
      },
    },
  ];
}

function isChosen(): boolean {
  return !useReview.getState().readOnly && useSession.getState().codeId !== undefined;
}

function showCodebook(): void {
  const { screen } = useSession.getState();
  if (screen === 'code') showPane('left', { takesKeys: false });
  else if (screen !== 'themes') goTo('themes');
}

/** The code that the tree marks, where it can be used. */
function chosenCode(): CodeId | undefined {
  const { codeId } = useSession.getState();
  const { nodes } = codeTree(useReview.getState().snapshot.codes);
  const node = codeId === undefined ? undefined : nodes.get(codeId);
  return node === undefined || node.code.retired === true ? undefined : node.code.id;
}

/** The picker that has the focus gives its own code a key; otherwise it is the code that the tree marks. */
function askNumberKey(): void {
  const { ask } = usePickerPin.getState();
  const codeId = chosenCode();
  if (ask !== undefined || codeId === undefined) {
    ask?.();
    return;
  }
  openForChosen('slot', codeId);
}

function openForChosen(
  kind: 'also' | 'colour' | 'merge' | 'slot',
  codeId: CodeId | undefined,
): void {
  if (codeId === undefined) return;
  showCodebook();
  // The tree may only now come to be there.
  requestAnimationFrame(() => openPopover({ kind, codeId }, belowActiveRow()));
}
