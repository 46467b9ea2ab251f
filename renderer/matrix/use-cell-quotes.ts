import { useEffect, useLayoutEffect, useRef } from 'react';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { registerActions } from '../actions/registry.ts';
import { copyQuotes, starQuotesHere } from '../choices/late-quotes.ts';
import { askForFinding } from '../store/finding-mark.ts';
import { askForSheetOfQuotes } from '../store/into-write-up.ts';
import type { ChosenCell } from './matrix-view.ts';

/**
 * The keys for quotes in the matrix: they are for the excerpt of the list that has the focus. From the cell itself all
 * of its excerpts are copied, and a single one is chosen.
 */
export function useCellQuotes(
  snapshot: Shown,
  chosen: ChosenCell | undefined,
  ids: readonly ExcerptId[],
): void {
  const now = useRef({ snapshot, chosen, ids });
  // Before the frame: a key that follows at once is meant for what it shows.
  useLayoutEffect(() => {
    now.current = { snapshot, chosen, ids };
  });
  useEffect(() => {
    const meant = (): readonly Excerpt[] => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-excerpt]');
      const wanted = focused?.dataset.excerpt;
      return now.current.ids.flatMap((id) => {
        const record = findRecord(now.current.snapshot, id);
        const isMeant = wanted === undefined || wanted === id;
        return isMeant && record?.type === 'excerpt' ? [record] : [];
      });
    };
    return registerActions([
      {
        id: 'quote.star',
        enabled: () => now.current.chosen !== undefined && meant().length === 1,
        run: () =>
          starQuotesHere({
            excerptIds: meant().map(({ id }) => id),
            codeIds: now.current.chosen === undefined ? [] : [now.current.chosen.codeId],
          }),
      },
      {
        id: 'quote.finding',
        enabled: () => meant().length > 0,
        run: () => askForFinding(meant().map(({ id }) => id)),
      },
      {
        id: 'quote.writeUp',
        enabled: () => meant().length > 0,
        run: () => askForSheetOfQuotes(meant().map(({ id }) => id)),
      },
      {
        id: 'quote.copy',
        enabled: () => meant().length > 0,
        run: () => copyQuotes(meant()),
      },
    ]);
  }, []);
}
