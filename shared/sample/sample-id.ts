import type { DeviceId, ReviewId } from '../records/ids.ts';

/** The sample is one and the same review wherever it is made. */
export const sampleReviewId: ReviewId = 'review:sample00000000000000';

/** The devices on which its invented reviewers work: whatever another one wrote was done by somebody who opened it. */
export const sampleDevices = {
  reader: 'device:sample',
  ines: 'device:sample1',
  tobias: 'device:sample2',
} as const satisfies Readonly<Record<string, DeviceId>>;

/** Whether a log is the sample as it is made, or the beginning of it. */
export function isSampleAsMade(log: Iterable<{ readonly device: DeviceId }>): boolean {
  const made = new Set<DeviceId>(Object.values(sampleDevices));
  for (const { device } of log) if (!made.has(device)) return false;
  return true;
}
