/**
 * Something worked out for each study of a review, kept from one state to the next: a decision on one
 * study among twenty thousand costs a step through the rows, and nothing is worked out for the others.
 */
import { changedRows } from '../ops/changed-rows.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { nameTheSame } from './named.ts';

interface Kept<T> {
  readonly review: Snapshot['review'];
  readonly reviewers: Snapshot['reviewers'];
  readonly sharings: Snapshot['sharings'];
  readonly studies: Snapshot['studies'];
  readonly screenings: Snapshot['screenings'];
  readonly key: string;
  readonly places: ReadonlyMap<StudyId, number>;
  readonly values: readonly T[];
}

export class PerStudy<T> {
  private readonly make: (snapshot: Snapshot, study: Study, key: string) => T;
  private kept: Kept<T> | undefined;

  /**
   * `make` rests on the study, on what was decided about it, on who is named for it, on the review's own record and
   * on `key` alone.
   */
  constructor(make: (snapshot: Snapshot, study: Study, key: string) => T) {
    this.make = make;
  }

  /**
   * The values in the order of the studies, gone ones included; the same array while nothing changed, and
   * the same value for each study that did not. Equal to making every value anew.
   */
  of(snapshot: Snapshot, key: string): readonly T[] {
    const { kept } = this;
    const next =
      (kept === undefined ? undefined : this.after(kept, snapshot, key)) ??
      this.anew(snapshot, key);
    this.kept = next;
    return next.values;
  }

  private after(kept: Kept<T>, snapshot: Snapshot, key: string): Kept<T> | undefined {
    const { review, reviewers, screenings, sharings, studies } = snapshot;
    if (kept.key !== key || kept.review !== review || !nameTheSame(kept, snapshot))
      return undefined;
    if (kept.studies === studies && kept.screenings === screenings) return kept;
    const rows = changedRows(kept.studies, studies);
    const votes = changedRows(kept.screenings, screenings);
    if (rows === undefined || votes === undefined) return undefined;
    const changed = new Set([...rows.map(({ id }) => id), ...votes.map(({ studyId }) => studyId)]);
    const values = [...kept.values];
    const places = studies.size === kept.studies.size ? kept.places : placesOf(studies);
    for (const id of changed) {
      const study = studies.get(id);
      const place = places.get(id);
      if (study !== undefined && place !== undefined)
        values[place] = this.make(snapshot, study, key);
    }
    return { review, reviewers, sharings, studies, screenings, key, places, values };
  }

  private anew(snapshot: Snapshot, key: string): Kept<T> {
    const { review, reviewers, screenings, sharings, studies } = snapshot;
    const values = [...studies.values()].map((study) => this.make(snapshot, study, key));
    return {
      ...{ review, reviewers, sharings, studies, screenings },
      key,
      places: placesOf(studies),
      values,
    };
  }
}

function placesOf(studies: Snapshot['studies']): ReadonlyMap<StudyId, number> {
  return new Map([...studies.keys()].map((id, place) => [id, place]));
}
