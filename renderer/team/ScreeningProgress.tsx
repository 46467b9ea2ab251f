import { t } from '../../shared/messages/all-messages.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { type ScreeningStage, screeningStages } from '../../shared/records/screening.ts';
import { isSharedOut } from '../../shared/screening/named.ts';
import { type PersonProgress, sharingProgress } from '../../shared/screening/sharing-progress.ts';
import type { Shown } from '../../shared/team/view.ts';
import styles from './team.module.css';

/** How far somebody is at a stage. */
export type StageOfPerson = PersonProgress & { readonly stage: ScreeningStage };

/** By person, how far they are at each stage whose records were shared out. */
export function screeningOf(
  full: Full,
  shown: Shown,
): ReadonlyMap<ReviewerId, readonly StageOfPerson[]> {
  const found = new Map<ReviewerId, StageOfPerson[]>();
  for (const stage of screeningStages) {
    if (!isSharedOut(full, stage)) continue;
    for (const one of sharingProgress(full, shown, stage).people) {
      const known = found.get(one.reviewerId) ?? [];
      found.set(one.reviewerId, [...known, { ...one, stage }]);
    }
  }
  return found;
}

/** A line for each stage at which somebody decided, or has something to decide. */
export function ScreeningProgress({ stages }: { readonly stages: readonly StageOfPerson[] }) {
  return (
    <>
      {stages.map(({ conflicts, done, stage, toDo }) => (
        <span key={stage} className={`${styles.soft} ${styles.screening}`}>
          {t('share.inTeam', { stage, done, toDo, conflicts })}
        </span>
      ))}
    </>
  );
}
