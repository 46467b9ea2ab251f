/** What share of the sentences to code of each study the reviewer coded, found text by text while the table stands. */
import { useEffect, useState } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { percentOf, sentenceCover } from '../../shared/codebook/sentence-cover.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { breathe } from '../../shared/progress.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { ReviewerId, StudyId } from '../../shared/records/ids.ts';
import { useRestedSnapshot } from '../store/rested-snapshot.ts';
import { useReview } from '../store/review-store.ts';
import { sentencesOfDocument } from '../store/sentences.ts';
import type { StudyRow } from './study-rows.ts';

/** Whole percent by study; a study without a text that is at hand has none. */
export type Shares = ReadonlyMap<StudyId, number>;

const none: Shares = new Map();
/** Milliseconds of counting between two turns for keys and drawing, and between two tellings. */
const turn = 12;
const telling = 250;

export function useSharesCoded(rows: readonly StudyRow[], isShown: boolean): Shares {
  const reviewerId = useReview((state) => state.reviewerId);
  const snapshot = useRestedSnapshot();
  const [shares, setShares] = useState(none);
  useEffect(() => {
    if (!isShown) return;
    let current = true;
    const tell = (found: Shares): boolean => {
      if (current) setShares(found);
      return current;
    };
    void countAll(rows, { reviewerId, snapshot }, tell);
    return () => {
      current = false;
    };
  }, [rows, isShown, reviewerId, snapshot]);
  return isShown ? shares : none;
}

interface Counted {
  readonly reviewerId: ReviewerId;
  readonly snapshot: Snapshot;
}

/** Counts until `tell` says that nobody asks any more. */
async function countAll(
  rows: readonly StudyRow[],
  review: Counted,
  tell: (found: Shares) => boolean,
): Promise<void> {
  const found = new Map<StudyId, number>();
  let [worked, told] = [performance.now(), performance.now()];
  for (const { documents, study } of rows) {
    const share = await shareOf(counting(documents), review);
    if (share !== undefined) found.set(study.id, share);
    const now = performance.now();
    if (now - worked < turn) continue;
    await breathe();
    worked = performance.now();
    if (now - told < telling) continue;
    if (!tell(new Map(found))) return;
    told = now;
  }
  tell(found);
}

/** Documents of a study that count: those with findings where any are marked, else its texts, else its abstract. */
function counting(documents: readonly DocumentRecord[]): readonly DocumentRecord[] {
  const marked = documents.filter(({ findings }) => findings !== undefined);
  if (marked.length > 0) return marked;
  const texts = documents.filter(({ format }) => format !== 'abstract');
  return texts.length > 0 ? texts : documents;
}

async function shareOf(
  documents: readonly DocumentRecord[],
  { reviewerId, snapshot }: Counted,
): Promise<number | undefined> {
  if (documents.length === 0) return undefined;
  const { structure } = codeTree(snapshot.codes);
  const isCoded = documents.some(({ id }) =>
    [...(snapshot.codings.get(id)?.codings.values() ?? [])].some(
      (coding) => coding.deleted !== true && coding.reviewerId === reviewerId,
    ),
  );
  // Where nothing is coded, no text needs to be read to know.
  if (!isCoded) return 0;
  let [coded, count] = [0, 0];
  for (const document of documents) {
    const sentences = await sentencesOfDocument(document);
    if (sentences === undefined) continue;
    const page = snapshot.codings.get(document.id);
    const all = sentences.starts.length;
    count += all;
    if (page !== undefined)
      coded += all - sentenceCover(page, { sentences, structure, reviewerId }).without;
  }
  return count === 0 ? undefined : percentOf(coded, count);
}
