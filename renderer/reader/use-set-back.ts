import { useMemo } from 'react';
import { partsMarked } from '../../shared/documents/sections.ts';
import { turnsOf } from '../../shared/documents/speakers.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { useSession } from '../store/session-store.ts';
import { useReader } from './reader-state.ts';

const none: ReadonlySet<number> = new Set();

/** Starts of the blocks that recede: those outside the findings, and of others than the speaker who is chosen. */
export function useSetBack(document: DocumentRecord, body: TextBody): ReadonlySet<number> {
  const outside = useOutsideFindings(document, body);
  const others = useOtherSpeakers(body);
  return useMemo(
    () => (others.size === 0 ? outside : new Set([...outside, ...others])),
    [outside, others],
  );
}

function useOtherSpeakers(body: TextBody): ReadonlySet<number> {
  const speaker = useReader((state) => state.speaker);
  return useMemo(() => {
    if (speaker === undefined) return none;
    const turns = turnsOf(body).filter((turn) => turn.speaker === speaker);
    return new Set(
      body.blocks.flatMap((block) =>
        turns.some(({ end, start }) => block.start < end && start < block.end) ? [] : [block.start],
      ),
    );
  }, [speaker, body]);
}

/** Starts of the blocks outside the findings; none where no section is marked as such. */
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
