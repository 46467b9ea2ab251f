import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  keepOffersTrue,
  notify,
  notifyError,
  speak,
  useNotices,
} from '../../../renderer/store/notices.ts';
import type { EngineEvent, EngineState } from '../../../shared/engine/events.ts';
import { CancelledError } from '../../../shared/errors.ts';
import type { OperationId } from '../../../shared/records/ids.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  useNotices.setState({ notices: [], lines: [], fault: undefined });
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

it('says the same words twice, and keeps what was said in the same moment in front of them', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const said = () => useNotices.getState().lines.map(({ text }) => text);
  speak('Included: Quill 2020');
  speak('2 of 9. Ostrow 2019: Nights');
  const together = said();
  vi.advanceTimersByTime(1000);
  speak('2 of 9. Ostrow 2019: Nights');
  const [before] = useNotices.getState().lines;
  vi.advanceTimersByTime(1000);
  speak('2 of 9. Ostrow 2019: Nights');
  const [after] = useNotices.getState().lines;
  vi.useRealTimers();
  expect({ together, now: said(), isNew: before?.id !== after?.id }).toEqual({
    together: ['Included: Quill 2020', '2 of 9. Ostrow 2019: Nights'],
    now: ['2 of 9. Ostrow 2019: Nights'],
    isNew: true,
  });
});

it('offers to take back only what is not taken back yet', () => {
  const action = { label: 'Undo', run: () => undefined };
  const first: OperationId = 'op:first';
  notify({ text: 'Removed one study', tone: 'done', action, takesBack: first });
  notify({ text: 'Removed another', tone: 'done', action, takesBack: 'op:second' });
  const added = [{ undoes: first }] as unknown as EngineEvent['added'];
  keepOffersTrue().changed?.({} as EngineState, { added } as EngineEvent);
  expect(told()).toEqual([['done', 'Removed another']]);
});

it('a cancelled task is told in the words of the interface, as no failure', () => {
  notifyError(new CancelledError());
  expect(told()).toEqual([['done', 'Cancelled. Nothing was changed.']]);
});
