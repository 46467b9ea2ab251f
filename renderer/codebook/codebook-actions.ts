import type { ActionImplementation } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { goTo, useSession } from '../store/session-store.ts';
import { nameNewCode, useCodebookView } from './codebook-view.ts';

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
      id: 'codebook.fromList',
      enabled: () => enabled() && !useReview.getState().readOnly,
      run: () => {
        showCodebook();
        useCodebookView.setState({ addingCodes: true });
      },
    },
  ];
}

function showCodebook(): void {
  const { screen } = useSession.getState();
  if (screen === 'code') useSession.setState({ leftPane: true });
  else if (screen !== 'themes') goTo('themes');
}
