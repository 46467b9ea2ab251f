import { useReview } from '../store/review-store.ts';
import type { ScreeningPart } from '../store/session.ts';
import { openGroupCount } from './duplicate-list.ts';
import styles from './screening.module.css';
import { useStage } from './use-stage.ts';

/** How much is left to do in a part of screening. */
export function PartCount({ part }: { readonly part: ScreeningPart }) {
  if (part === 'duplicates') return <DuplicateCount />;
  if (part === 'searches') return <SearchCount />;
  return <StageCount stage={part} />;
}

function SearchCount() {
  const searches = useReview((state) => state.snapshot.searches);
  const count = [...searches.values()].filter(({ deleted }) => deleted !== true).length;
  return <Count count={count} />;
}

function DuplicateCount() {
  const count = useReview(({ snapshot }) => openGroupCount.of(snapshot));
  return <Count count={count} />;
}

function StageCount({ stage }: { readonly stage: 'titleAbstract' | 'fullText' }) {
  const { progress } = useStage(stage);
  return <Count count={progress.toDo + progress.conflicts} />;
}

function Count({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className={styles.count}>{count}</span>;
}
