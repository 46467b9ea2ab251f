import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { readMeta } from '../../../renderer/db/review-rows.ts';
import {
  keepPreferences,
  restorePreferences,
  usePreferences,
} from '../../../renderer/store/session-store.ts';

const standard = usePreferences.getState();
const db = new ThemeloomDatabase('preferences-in-step');

/** The channel of this window: what it tells the others, and what they tell it. */
function channelOf(told: unknown[]) {
  return {
    onmessage: null as BroadcastChannel['onmessage'],
    postMessage: (message: unknown) => void told.push(message),
    close: () => undefined,
    hear(data: unknown) {
      const { onmessage } = this;
      if (onmessage === null) return;
      const channel = new BroadcastChannel('unused');
      onmessage.call(channel, new MessageEvent('message', { data }));
      channel.close();
    },
  };
}

afterEach(() => usePreferences.setState(standard));

test('what is chosen on the page of preferences is told to the other windows, and how pages are shown is not', () => {
  const told: unknown[] = [];
  const stop = keepPreferences(db, channelOf(told));
  usePreferences.setState({ keys: { 'code.memo': ['u'] }, pageMode: 'both' });
  stop();
  expect(told).toEqual([
    {
      appearance: 'system',
      face: 'serif',
      keys: { 'code.memo': ['u'] },
      language: 'en',
      measure: 'usual',
      readingSize: 18,
    },
  ]);
});

test('what another window told holds here, and is not told back', () => {
  const told: unknown[] = [];
  const channel = channelOf(told);
  const stop = keepPreferences(db, channel);
  channel.hear({ measure: 'long', keys: { 'code.memo': ['u'] } });
  stop();
  const { keys, measure } = usePreferences.getState();
  expect([measure, keys, told]).toEqual(['long', { 'code.memo': ['u'] }, []]);
});

test('keys that were changed outlast a restart', async () => {
  const stop = keepPreferences(db, channelOf([]));
  usePreferences.setState({ keys: { 'code.pick': ['k'] } });
  stop();
  await expect
    .poll(() => readMeta<{ keys: unknown }>(db, 'preferences').then((kept) => kept?.keys))
    .toEqual({ 'code.pick': ['k'] });
  usePreferences.setState({ keys: {} });
  await restorePreferences(db);
  expect(usePreferences.getState().keys).toEqual({ 'code.pick': ['k'] });
});
