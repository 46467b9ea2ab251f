/** The log of the open review while a screen reads it: read from the store once, then grown by what is written here. */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineEvent, EngineSubscriber } from '../../shared/engine/events.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Opening } from './desk.ts';

type Logged = Pick<ReviewEngine, 'readLog' | 'state'>;

export class KeptLog {
  private readers = 0;
  private engine: Logged | undefined;
  private operations: readonly Operation[] = [];

  /** Keeps the log from now on; the last one who ends that lets it go. */
  hold(): () => void {
    this.readers += 1;
    return () => {
      this.readers -= 1;
      if (this.readers === 0) this.forget();
    };
  }

  /** The whole log as it is now. */
  async read(engine: Logged): Promise<readonly Operation[]> {
    if (this.engine === engine && this.isWhole(engine)) return this.operations;
    const operations = await engine.readLog();
    if (this.readers > 0) {
      this.engine = engine;
      this.operations = operations;
    }
    return operations;
  }

  /** Something was written: a command adds what it did, anything else may have changed more than the end. */
  grow(engine: Logged, { added, source }: Pick<EngineEvent, 'added' | 'source'>): void {
    if (this.engine !== engine) return;
    if (source === 'command') this.operations = [...this.operations, ...added];
    else this.forget();
  }

  forget(): void {
    this.engine = undefined;
    this.operations = [];
  }

  /** What was written while the log was being read may be in it or not. */
  private isWhole({ state: { head } }: Logged): boolean {
    return (
      this.operations.length === head.operations &&
      (head.tip === undefined || this.operations.at(-1)?.id === head.tip)
    );
  }
}

export const keptLog = new KeptLog();

/** Keeps the log of this review in step while it is open. */
export function keepLogInStep({ engine }: Opening): EngineSubscriber {
  return {
    changed: (_state, event) => keptLog.grow(engine, event),
    closed: () => keptLog.forget(),
  };
}
