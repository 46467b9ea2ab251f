import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notify, notifyError, useNotices } from '../../../renderer/store/notices.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  useNotices.setState({ notices: [], fault: undefined });
});
afterEach(() => vi.restoreAllMocks());

const told = () => useNotices.getState().notices.map(({ text, tone }) => [tone, text]);

it('E13 a write that nobody waits for tells of a full disk in words, once, and is no fault', () => {
  const full = (): Error => {
    const inner = new DOMException('No room', 'QuotaExceededError');
    return Object.assign(new Error('No room QuotaExceededError: No room'), { inner });
  };
  notifyError(full());
  notifyError(full());
  expect(told()).toEqual([['problem', expect.stringMatching(/^Not stored: the disk is full/)]]);
  expect(useNotices.getState().fault).toBeUndefined();
});

it('any other fault is told as one, and goes to the log of faults', () => {
  const fault = new TypeError('x is not a function');
  notifyError(fault);
  expect(told()).toEqual([['problem', expect.stringContaining('x is not a function')]]);
  expect(useNotices.getState().fault).toBe(fault);
});

it('keeps what can be taken back in sight beside what was done next', () => {
  const action = { label: 'Undo', run: () => undefined };
  notify({ text: 'Took “waiting” away', tone: 'done', action });
  notify({ text: 'Copied', tone: 'done' });
  notify({ text: 'Took “waiting” away', tone: 'done', action });
  expect(told()).toEqual([
    ['done', 'Took “waiting” away'],
    ['done', 'Took “waiting” away'],
  ]);
});
