import { useEffect, useMemo, useState } from 'react';
import { ExpectedError } from '../../shared/errors.ts';
import type { TableSource } from '../../shared/tables/table-source.ts';
import type { Layer } from '../../shared/team/view.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useExportSettings } from './export-settings.ts';
import { type LoadedReview, loadReview } from './table-source.ts';

/** What the tables are made from, anew whenever anything it depends on changes; or why there is nothing. */
export function useTableSource(layer: Layer): {
  readonly source: TableSource | undefined;
  readonly refusal: string | undefined;
} {
  const count = useReview((state) => state.info?.operations);
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const asOf = useExportSettings((state) => state.asOf);
  const since = useExportSettings((state) => state.since);
  const [loaded, setLoaded] = useState<LoadedReview>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log is read again whenever it grew
  useEffect(() => {
    let current = true;
    loadReview()
      .then((read) => current && setLoaded(read))
      .catch(notifyError);
    return () => {
      current = false;
    };
  }, [count]);
  return useMemo(() => {
    if (loaded === undefined) return { source: undefined, refusal: undefined };
    try {
      const choice = { viewer, layer, asOf: asOf || undefined, since: since || undefined };
      return { source: tablesSource({ full, ...loaded }, choice), refusal: undefined };
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return { source: undefined, refusal: error.message };
    }
  }, [loaded, full, viewer, layer, asOf, since]);
}
