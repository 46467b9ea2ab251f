import { DraftKeeper } from '../../renderer/store/draft-keeper.ts';
import { type Figure, percentile } from './figures.ts';

const keysTyped = 5000;

/** What a key into a field costs beside drawing it: what is typed is kept, and written later. */
export async function draftFigures(): Promise<readonly Figure[]> {
  const keeper = new DraftKeeper('review:safetybench', {
    read: async () => new Map(),
    write: async () => undefined,
    atOnce: {
      length: 0,
      key: () => null,
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => undefined,
    },
    now: () => Date.now(),
  });
  const key = keeper.begin('excerpt:1 memo');
  const beside: number[] = [];
  for (let length = 1; length <= keysTyped; length += 1) {
    const text = 'x'.repeat(length);
    const start = performance.now();
    keeper.keep(key, { field: 'excerpt:1 memo', label: 'Memo', base: '', text });
    beside.push(performance.now() - start);
    if (length % 50 === 0) await keeper.flush();
  }
  return [
    { name: 'draft: beside a key, p95', value: percentile(beside, 0.95), unit: 'ms', target: 2 },
  ];
}
