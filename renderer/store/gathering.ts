/**
 * A lost review as it is put together from what is kept outside the database, in a worker: of a year of work nothing
 * but a few numbers and names crosses to the page.
 */
import { logLineOf } from '../../shared/bundle/log-line.ts';
import type { ReadBundle } from '../../shared/bundle/read-bundle.ts';
import { readJournal } from '../../shared/journal/read-journal.ts';
import { joinSegments, type LogParts } from '../../shared/log/divide-log.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { OperationId, ReviewerId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { countWithoutText } from '../../shared/use-cases/kept-state.ts';
import { type FileHead, headOf } from './file-head.ts';

/** A review that lies in a worker, to be handed over or stored from there. */
export type HeldReview = Pick<
  ReadBundle,
  'keptBy' | 'operations' | 'originals' | 'part' | 'protects' | 'snapshot' | 'texts'
> &
  Partial<Pick<ReadBundle, 'log'>>;

/** What has to be known of it to store it and to say what is missing. */
export interface Gathered {
  /** Undefined where nothing at all is kept. */
  readonly head: FileHead | undefined;
  readonly operations: number;
  /** Documents whose text is in no backup that was read. */
  readonly withoutText: number;
  /** Everybody who was ever in it. */
  readonly reviewers: readonly Reviewer[];
  /** Who worked on it here, where that was written down. */
  readonly reviewerId: ReviewerId | undefined;
  /** Whether the journal held all that backups do and is whole, or not, or could not be read at all. */
  readonly journal: 'whole' | 'short' | 'unreadable';
}

export class Gathering {
  private readonly byId: Map<OperationId, Operation>;
  private readonly packed = new Set<OperationId>();
  private readonly logs: LogParts[] = [];
  private readonly texts = new Map(noTexts);
  private readonly originals = new Map(noOriginals);
  private reviewerId: ReviewerId | undefined;
  private protects: true | undefined;
  private journal: Gathered['journal'];
  /** Whether what the journal says of the files' protection counts: it is newer than what any backup says. */
  private readonly isNamed: boolean;
  private isRead = false;
  private rows: Full | undefined;
  private readonly known: number;

  /**
   * Begins with the text of the journal, undefined where it cannot be read; what can be read of a damaged one counts.
   * `known` is how many changes the review is known to have held.
   */
  constructor(text: string | undefined, known: number) {
    const { damage, earlier, isTorn, names, operations, reviewerId } = readJournal(text ?? '');
    const own = operations.filter(({ id }) => !earlier.has(id));
    this.byId = new Map(own.map((operation) => [operation.id, operation]));
    this.reviewerId = reviewerId;
    this.isNamed = names !== undefined;
    this.protects = names?.protects;
    const isShort = isTorn || damage.length > 0;
    this.journal = text === undefined ? 'unreadable' : isShort ? 'short' : 'whole';
    this.known = known;
  }

  /** Adds what the next older backup holds. */
  add(backup: ReadBundle): void {
    this.reviewerId ??= backup.keptBy;
    if (!(this.isNamed || this.isRead)) this.protects = backup.protects;
    this.isRead = true;
    this.logs.push(backup.log);
    for (const operation of backup.operations) {
      this.packed.add(operation.id);
      if (this.byId.has(operation.id)) continue;
      if (this.journal === 'whole') this.journal = 'short';
      this.byId.set(operation.id, operation);
      this.rows = undefined;
    }
    for (const [hash, body] of backup.texts) this.texts.set(hash, body);
    for (const [hash, bytes] of backup.originals) this.originals.set(hash, bytes);
    // Nothing but this backup: what its log gives need not be worked out twice.
    if (this.byId.size === backup.operations.length) this.rows ??= backup.snapshot;
  }

  /** Whether older backups need not be read: nothing is missing that the review is known to have held. */
  get isEnough(): boolean {
    return this.byId.size >= this.known && this.withoutText === 0;
  }

  told(): Gathered {
    const { journal, reviewerId, snapshot, withoutText } = this;
    const operations = [...this.byId.values()];
    return {
      head: operations.length === 0 ? undefined : headOf({ ...noFiles, operations }, snapshot),
      operations: operations.length,
      withoutText,
      reviewers: [...snapshot.reviewers.values()],
      reviewerId,
      journal,
    };
  }

  async review(): Promise<HeldReview> {
    const { logs, originals, packed, protects, snapshot, texts } = this;
    const operations = inOrder([...this.byId.values()]);
    const loose = operations.filter(({ id }) => !packed.has(id)).map(logLineOf);
    const segments = await joinSegments({
      segments: logs.flatMap((log) => log.segments),
      lines: [...logs.flatMap((log) => log.lines), ...loose],
    });
    return {
      ...{ operations, originals, snapshot, texts },
      log: { segments, lines: [] },
      ...(protects === undefined ? {} : { protects }),
    };
  }

  private get snapshot(): Full {
    this.rows ??= replay([...this.byId.values()]);
    return this.rows;
  }

  private get withoutText(): number {
    return countWithoutText(this.snapshot, this.texts);
  }
}

const noTexts: HeldReview['texts'] = new Map();
const noOriginals: HeldReview['originals'] = new Map();
const noFiles = { texts: noTexts, originals: noOriginals };
