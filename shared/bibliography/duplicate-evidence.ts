import type { Citation } from './citation.ts';
import { duplicateFacts } from './duplicate-facts.ts';
import { type DuplicateEvidence, judgePair } from './judge-pair.ts';

/** What speaks for two citations of one group being the same publication. */
export function evidenceFor(a: Citation, b: Citation): DuplicateEvidence {
  return judgePair(duplicateFacts(a), duplicateFacts(b))?.evidence ?? 'through-another';
}
