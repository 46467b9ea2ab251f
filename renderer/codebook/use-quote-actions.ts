import { useEffect, useLayoutEffect, useRef } from 'react';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { registerActions } from '../actions/registry.ts';
import { copyQuotes, starQuotesHere } from '../choices/late-quotes.ts';
import { askForFinding } from '../store/finding-mark.ts';
import { askForSheetOfQuotes } from '../store/into-write-up.ts';
import { useReview } from '../store/review-store.ts';
import type { PageRow } from './excerpt-rows.ts';
import { type Picked, pickedOnPage } from './page-selection.ts';

/** The keys for quotes on a code's page: they are for the picked excerpts, else for the row in focus. */
export function useQuoteActions(props: {
  readonly rows: readonly PageRow[];
  readonly picked: Picked;
  readonly codeId: CodeId;
  /** Of two lists on the screen, the keys are meant for one. */
  readonly hasKeys: boolean;
}): void {
  const { codeId, hasKeys, picked, rows } = props;
  const now = useRef({ rows, picked, codeId });
  // Before the frame: a key that follows at once is meant for what it shows.
  useLayoutEffect(() => {
    now.current = { rows, picked, codeId };
  });
  useEffect(() => {
    if (!hasKeys) return;
    const meant = (): readonly ExcerptId[] => quotesMeant(now.current.rows, now.current.picked);
    const enabled = (): boolean => meant().length > 0;
    return registerActions([
      {
        id: 'quote.star',
        enabled,
        run: () => starQuotesHere({ excerptIds: meant(), codeIds: [now.current.codeId] }),
      },
      { id: 'quote.finding', enabled, run: () => askForFinding(meant()) },
      { id: 'quote.writeUp', enabled, run: () => askForSheetOfQuotes(meant()) },
      { id: 'quote.copy', enabled, run: () => copyQuotes(excerptsOf(meant())) },
    ]);
  }, [hasKeys]);
}

/** The picked excerpts of a page, else the one in focus, or all below a heading in focus. */
export function quotesMeant(rows: readonly PageRow[], picked: Picked): readonly ExcerptId[] {
  const ids = pickedOnPage(picked, rows);
  if (ids.length > 0) return ids;
  const row = rows[picked.active];
  return row?.type === 'excerpt' ? [row.id] : [];
}

/** The excerpts themselves, where they are still there. */
export function excerptsOf(ids: readonly ExcerptId[]): readonly Excerpt[] {
  const { full } = useReview.getState();
  return ids.flatMap((id) => {
    const record = findRecord(full, id);
    return record?.type === 'excerpt' ? [record] : [];
  });
}
