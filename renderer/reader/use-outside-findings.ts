import { useMemo } from 'react';
import { partsMarked } from '../../shared/documents/sections.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { DocumentRecord } from '../../shared/records/records.ts';
import { useSession } from '../store/session-store.ts';

const none: ReadonlySet<number> = new Set();

/** Starts of the blocks outside the sections marked as findings; none where none are marked. */
export function useOutsideFindings(
  { findings }: DocumentRecord,
  body: TextBody,
): ReadonlySet<number> {
  const only = useSession((state) => state.onlyFindings);
  return useMemo(() => {
    if (!only || findings === undefined) return none;
    const parts = partsMarked(body, findings);
    const isInside = (at: number): boolean =>
      findings.includes(at) || parts.some(({ end, start }) => at >= start && at < end);
    return new Set(body.blocks.flatMap(({ start }) => (isInside(start) ? [] : [start])));
  }, [only, findings, body]);
}
