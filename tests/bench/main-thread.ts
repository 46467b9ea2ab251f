/**
 * The longest task of a page's main thread, by the processor time of that thread: on a machine with other work to do
 * the clock on the wall tells of the other work.
 */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, of the clock and of the thread's processor time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const categories = ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'];

/** Milliseconds of processor time that the longest task of a page's main thread took while `work` was done. */
export async function longestTask(
  tools: CDPSession,
  work: () => Promise<unknown>,
): Promise<number> {
  await tools.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  await work();
  const done = new Promise<string>((resolve) =>
    tools.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? '')),
  );
  await tools.send('Tracing.end');
  const handle = await done;
  const parts: string[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await tools.send('IO.read', { handle, size: 1 << 20 });
    parts.push(base64Encoded === true ? Buffer.from(data, 'base64').toString() : data);
    if (eof) break;
  }
  await tools.send('IO.close', { handle });
  return longestIn(JSON.parse(parts.join('')));
}

function longestIn({ traceEvents }: { readonly traceEvents: readonly TraceEvent[] }): number {
  const main = new Set(
    traceEvents
      .filter(({ args, name }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  let longest = 0;
  for (const { name, ph, pid, tdur, tid } of traceEvents) {
    if (ph !== 'X' || !name.endsWith('RunTask') || tdur === undefined) continue;
    if (main.has(`${pid} ${tid}`)) longest = Math.max(longest, tdur / 1000);
  }
  return longest;
}

/** Milliseconds of processor time that all tasks of a page's main thread took while `work` was done. */
export async function taskTime(tools: CDPSession, work: () => Promise<unknown>): Promise<number> {
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await tasksSoFar(tools);
  await work();
  const after = await tasksSoFar(tools);
  await tools.send('Performance.disable');
  return (after - before) * 1000;
}

async function tasksSoFar(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
