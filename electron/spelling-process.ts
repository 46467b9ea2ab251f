/** The process that holds a dictionary: started by the first question, ended once nobody asks any more. */
import * as v from 'valibot';
import type { ReaderProcess } from './databases.ts';

export type SpellingQuestion = { readonly dictionary: string } & (
  | { readonly check: readonly string[] }
  | { readonly suggest: string }
);

export interface SpellingProcessOptions {
  /** Starts the process that `spelling-checker.ts` is. */
  start(): ReaderProcess;
  /** Milliseconds in which a question is answered; what takes longer ends the process. */
  readonly limit: number;
  /** Milliseconds without a question after which it ends. */
  readonly rest: number;
}

/** Processes that ended by themselves before one answered: then no further one is started. */
const mostFailures = 3;

const reply = v.object({ id: v.number(), words: v.array(v.string()) });

export class SpellingProcess {
  private child: ReaderProcess | undefined;
  private readonly waiting = new Map<number, (words: readonly string[]) => void>();
  private lastId = 0;
  private failures = 0;
  private resting: NodeJS.Timeout | undefined;
  private readonly options: SpellingProcessOptions;

  constructor(options: SpellingProcessOptions) {
    this.options = options;
  }

  /** The words it answers with; none where the process cannot be had, ends or takes too long. */
  ask(question: SpellingQuestion): Promise<readonly string[]> {
    if (this.failures >= mostFailures) return Promise.resolve([]);
    this.child ??= this.begin();
    const { child } = this;
    this.lastId += 1;
    const id = this.lastId;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => child.kill(), this.options.rest);
    this.resting.unref();
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill(), this.options.limit);
      this.waiting.set(id, (words) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(words);
      });
      child.postMessage({ ...question, id });
    });
  }

  end(): void {
    this.child?.kill();
  }

  private begin(): ReaderProcess {
    const child = this.options.start();
    child.on('message', (message) => {
      const { output, success } = v.safeParse(reply, message);
      if (!success) return;
      this.failures = 0;
      this.waiting.get(output.id)?.(output.words);
    });
    child.on('exit', () => {
      if (this.child !== child) return;
      this.child = undefined;
      clearTimeout(this.resting);
      if (this.waiting.size > 0) this.failures += 1;
      for (const answer of [...this.waiting.values()]) answer([]);
    });
    return child;
  }
}
