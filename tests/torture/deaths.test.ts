import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { blindTeam } from './blind-team.ts';
import { chapters } from './chapters.ts';
import { dieEverywhere } from './deaths.ts';
import { extentOf } from './extent.ts';

test('E1 E5 B1 whatever write the end comes at, what was acknowledged is there, and comes back without the database', {
  timeout: 900_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-deaths-'));
  try {
    const results = await dieEverywhere(folder, blindTeam(), extentOf(24));
    const met = results.filter(({ deaths }) => deaths > 0).map(({ chapter }) => chapter);
    console.info(results.map(({ chapter, deaths }) => `${deaths} ends in ${chapter}`).join('\n'));
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    expect(met).toEqual(chapters.map(({ name }) => name));
  } finally {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true, force: true });
  }
});
