import type { CDPSession, Page } from 'playwright-core';

interface Taken {
  /** Since the beginning. */
  readonly minutes: number;
  /** Megabytes alive after a collection. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Seconds of processor time of all tasks of the main thread so far. */
  readonly tasks: number;
}

const nothing: Taken = { minutes: 0, heap: 0, nodes: 0, listeners: 0, tasks: 0 };

/** What a page holds in memory, looked at now and then. */
export class Memory {
  readonly taken: Taken[] = [];
  private readonly tools: CDPSession;
  private readonly began = performance.now();

  private constructor(tools: CDPSession) {
    this.tools = tools;
  }

  static async of(page: Page): Promise<Memory> {
    const tools = await page.context().newCDPSession(page);
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Memory(tools);
  }

  async take(): Promise<void> {
    await this.tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.tools.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
    this.taken.push({
      minutes: Math.round((performance.now() - this.began) / 6000) / 10,
      heap: Math.round(value('JSHeapUsedSize') / 1e5) / 10,
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      tasks: Math.round(value('TaskDuration') * 1000) / 1000,
    });
  }

  /** What it held when it was looked at last, in words. */
  get last(): string {
    const { heap, listeners, minutes, nodes, tasks } = this.taken.at(-1) ?? nothing;
    return `${minutes} min: ${heap} MB, ${nodes} nodes, ${listeners} listeners, ${tasks} s of work`;
  }

  /** Seconds of processor time between the last two looks. */
  get lately(): number {
    const [before, after] = this.taken.slice(-2);
    return (after?.tasks ?? 0) - (before?.tasks ?? 0);
  }
}
