/**
 * Hybrid logical clock: stamps order operations of several devices without a server. A stamp is
 * `milliseconds-counter-device` in fixed-width digits, so that text order is time order.
 */
import type { DeviceId } from '../records/ids.ts';

export type Stamp = `${string}-${string}-${string}`;

export interface Clock {
  /** Highest physical milliseconds this device has stamped or taken over. */
  readonly ms: number;
  readonly counter: number;
}

export const zeroClock: Clock = { ms: 0, counter: 0 };

/** A stamp further ahead than this is kept but does not drag the local clock along. */
export const maxDriftMs = 24 * 60 * 60 * 1000;

/** Advances the clock for one local operation; later than every stamp given before. */
export function tick(clock: Clock, nowMs: number): Clock {
  const ms = Math.max(clock.ms, Math.floor(nowMs));
  return ms === clock.ms ? { ms, counter: clock.counter + 1 } : { ms, counter: 0 };
}

/** Takes over a stamp seen from elsewhere, so that later local stamps exceed it. */
export function witness(clock: Clock, stamp: Stamp, nowMs: number): Clock {
  const seen = readStamp(stamp);
  if (seen.ms > nowMs + maxDriftMs) return clock;
  if (seen.ms > clock.ms) return { ms: seen.ms, counter: seen.counter };
  if (seen.ms === clock.ms && seen.counter > clock.counter) return seen;
  return clock;
}

/** The last stamp that the clock would still take over at `nowMs`. */
export function driftLimit(nowMs: number): Stamp {
  return `${String(Math.floor(nowMs + maxDriftMs)).padStart(15, '0')}-999999-z`;
}

export function writeStamp(clock: Clock, device: DeviceId): Stamp {
  const ms = String(clock.ms).padStart(15, '0');
  const counter = String(clock.counter).padStart(6, '0');
  return `${ms}-${counter}-${device.slice('device:'.length)}`;
}

export function readStamp(stamp: Stamp): Clock {
  return { ms: Number(stamp.slice(0, 15)), counter: Number(stamp.slice(16, 22)) };
}
