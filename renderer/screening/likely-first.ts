/**
 * Likely includes first, for the stage that is shown: what was learned last waits here until somebody goes on to the
 * next record, so that nothing moves under the record in hand (S21).
 */
import { create } from 'zustand';
import { labelToLearn } from '../../shared/likely/labels-to-learn.ts';
import type { TellingWord } from '../../shared/likely/learn.ts';
import { changedRows } from '../../shared/ops/changed-rows.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { isRecord } from '../../shared/records/reports.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import type { Study } from '../../shared/records/study.ts';
import { PerStudy } from '../../shared/screening/per-study.ts';
import { inOurLanguage } from '../store/worker-language.ts';
import type { LikelyReply, LikelyRequest } from './likely-work.ts';

/** An order of records: made anew after each decision, so it shares with the ones before which record is which. */
export class Ranking {
  private readonly records: ReadonlyMap<StudyId, number>;
  private readonly places: Uint32Array;

  constructor(records: ReadonlyMap<StudyId, number>, order: Uint32Array) {
    this.records = records;
    this.places = new Uint32Array(order.length);
    for (const [place, record] of order.entries()) this.places[record] = place;
  }

  get size(): number {
    return this.places.length;
  }

  /** The likeliest has 0; undefined for a record that came since. */
  placeOf(id: StudyId): number | undefined {
    const record = this.records.get(id);
    return record === undefined ? undefined : this.places[record];
  }
}

interface LikelyState {
  /** The order that is shown; undefined while nothing is learned yet. */
  readonly shown: Ranking | undefined;
  /** What was learned since. */
  readonly next: Ranking | undefined;
  readonly included: number;
  readonly excluded: number;
  /** Whether an answer came at all. */
  readonly isRead: boolean;
  /** The worker ended by itself: nothing more is learned until it is tried again. */
  readonly hasFailed: boolean;
  readonly why: { readonly studyId: StudyId; readonly words: readonly TellingWord[] } | undefined;
}

const nothing: LikelyState = {
  shown: undefined,
  next: undefined,
  included: 0,
  excluded: 0,
  isRead: false,
  hasFailed: false,
  why: undefined,
};

export const useLikely = create<LikelyState>(() => nothing);

/** Counts how often learning was begun anew after it failed. */
export const useLearning = create<{ readonly attempt: number }>(() => ({ attempt: 0 }));

export function learnAgain(): void {
  useLearning.setState(({ attempt }) => ({ attempt: attempt + 1 }));
}

/** Goes over to what was learned last; true where that is another order. */
export function takeNextRanking(): boolean {
  const { next } = useLikely.getState();
  if (next === undefined) return false;
  useLikely.setState({ shown: next, next: undefined });
  return true;
}

/** Records that are sent to the worker at once: more would be felt. */
const chunk = 500;

/** What one stage learns, in a worker of its own that ends with it. */
export class LikelyFirst {
  private readonly worker = inOurLanguage(
    new Worker(new URL('./likely-worker.ts', import.meta.url), { type: 'module' }),
  );
  private readonly labels: PerStudy<number>;
  private readonly onFirst: () => void;
  private studies: readonly Study[] = [];
  /** The rows that were read, and of each of them, in their order, its place among what was sent; -1 for none. */
  private rows: Snapshot['studies'] | undefined;
  private sent = new Int32Array();
  private places = new Map<StudyId, number>();
  private round = 0;
  private isAsking = false;
  private waiting: Snapshot | undefined;
  private hasEnded = false;

  constructor(stage: ScreeningStage, onFirst: () => void) {
    this.labels = new PerStudy((snapshot, study) => labelToLearn(snapshot, study, stage));
    this.onFirst = onFirst;
    this.worker.addEventListener('message', ({ data }: MessageEvent<LikelyReply>) =>
      this.take(data),
    );
    for (const failure of ['error', 'messageerror'] as const)
      this.worker.addEventListener(failure, () => this.fail());
  }

  /** Learns from what `snapshot` shows; of several that come meanwhile the last. */
  async update(snapshot: Snapshot): Promise<void> {
    if (this.isAsking) {
      this.waiting = snapshot;
      return;
    }
    if (this.hasEnded) return;
    this.isAsking = true;
    await this.read(snapshot);
    const values = this.labels.of(snapshot, '');
    const labels = new Int8Array(this.studies.length);
    for (let at = 0; at < this.sent.length; at += 1) {
      const place = this.sent[at] ?? -1;
      if (place >= 0) labels[place] = values[at] ?? 0;
    }
    this.ask({ ask: 'learn', labels, round: this.round });
  }

  /** Asks which words count most for a record. */
  why(studyId: StudyId): void {
    const record = this.places.get(studyId);
    if (record !== undefined) this.ask({ ask: 'why', record, round: this.round });
  }

  end(): void {
    this.hasEnded = true;
    this.worker.terminate();
    useLikely.setState(nothing);
  }

  /** Nothing is waited for any more, and the list is as it was before. */
  private fail(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.worker.terminate();
    this.onFirst();
    useLikely.setState({ ...nothing, hasFailed: true });
  }

  private ask(request: LikelyRequest): void {
    if (!this.hasEnded) this.worker.postMessage(request);
  }

  /** Sends the texts where any is another than before: in the order of the ids, which is the same on every machine. */
  private async read({ studies }: Snapshot): Promise<void> {
    const before = this.rows;
    this.rows = studies;
    const changed = before?.size === studies.size ? changedRows(before, studies) : undefined;
    if (changed?.every((study) => this.isAsSent(study)) === true) return;
    const live = [...studies.values()].filter(isRecord);
    this.studies = live.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.places = new Map(this.studies.map(({ id }, place) => [id, place]));
    this.sent = Int32Array.from(studies.keys(), (id) => this.places.get(id) ?? -1);
    this.round += 1;
    for (let at = 0; at === 0 || at < this.studies.length; at += chunk) {
      const texts = this.studies
        .slice(at, at + chunk)
        .map(({ citation }) => `${citation.title ?? ''}\n${citation.abstract ?? ''}`);
      this.ask({ ask: 'read', texts, isFirst: at === 0 });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  private isAsSent(study: Study): boolean {
    const known = this.studies[this.places.get(study.id) ?? -1];
    return isRecord(study) ? known?.citation === study.citation : known === undefined;
  }

  private take(reply: LikelyReply): void {
    if (reply.kind === 'why') {
      const study = reply.round === this.round ? this.studies[reply.record] : undefined;
      if (study !== undefined)
        useLikely.setState({ why: { studyId: study.id, words: reply.words } });
      return;
    }
    this.isAsking = false;
    const { excluded, included, order } = reply;
    const next = order === undefined ? undefined : new Ranking(this.places, order);
    const { shown } = useLikely.getState();
    useLikely.setState({ next, included, excluded, isRead: true });
    // The first order, and none any more where the only inclusion was taken back.
    if ((shown === undefined) !== (next === undefined)) this.onFirst();
    if (next === undefined) useLikely.setState({ shown: undefined });
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined) void this.update(waiting);
  }
}
