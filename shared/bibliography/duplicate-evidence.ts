import type { Citation } from './citation.ts';
import { comparableDoi, pmidIn } from './identifiers.ts';

/** Why two citations are taken for the same publication; `title` where only their words agree. */
export type DuplicateEvidence = 'doi' | 'pmid' | 'title' | 'other-identifiers';

/** What speaks for two citations being the same publication, the strongest first. */
export function evidenceFor(a: Citation, b: Citation): DuplicateEvidence {
  const [doiA, doiB] = [comparableDoi(a.DOI ?? ''), comparableDoi(b.DOI ?? '')];
  const [pmidA, pmidB] = [pmidIn(a.PMID ?? ''), pmidIn(b.PMID ?? '')];
  if (doiA !== undefined && doiA === doiB) return 'doi';
  if (pmidA !== undefined && pmidA === pmidB) return 'pmid';
  const differ =
    (doiA !== undefined && doiB !== undefined) || (pmidA !== undefined && pmidB !== undefined);
  return differ ? 'other-identifiers' : 'title';
}
