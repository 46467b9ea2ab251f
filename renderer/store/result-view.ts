import { useMemo } from 'react';
import type { Layer, Shown } from '../../shared/team/view.ts';
import { showCoding } from '../../shared/use-cases/show-coding.ts';
import { useReview } from './review-store.ts';

/**
 * The coding that matrix and exports hold: the one chosen for this review, and before any was, the
 * consensus as soon as something was decided. Coding itself goes on in everyone's until another is chosen.
 */
export function useResultView(): { readonly snapshot: Shown; readonly layer: Layer } {
  const full = useReview((state) => state.full);
  const shown = useReview((state) => state.snapshot);
  const viewer = useReview((state) => state.reviewerId);
  const current = useReview((state) => state.layer);
  const chosen = useReview((state) => state.info?.layer);
  return useMemo(() => {
    const { layer, snapshot } = showCoding(full, { viewer, layer: chosen });
    return { layer, snapshot: layer === current ? shown : snapshot };
  }, [full, viewer, chosen, current, shown]);
}
