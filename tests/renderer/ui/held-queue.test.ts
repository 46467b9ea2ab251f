import { describe, expect, it } from 'vitest';
import { HeldQueue, type KeyPress, kindOfKey } from '../../../renderer/ui/held-queue.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  return { key, code: '', ...none, ...more };
}

/** Everything that is held, as it would be given to a field or to a page without one. */
function taken(queue: HeldQueue, writes: boolean): readonly string[] {
  const all: string[] = [];
  for (let next = queue.take(writes); next !== undefined; next = queue.take(writes))
    all.push(next.text ?? next.presses.map(({ key }) => `<${key}>`).join(''));
  return all;
}

function typeInto(queue: HeldQueue, text: string): void {
  for (const key of text) queue.note(press(key));
  queue.endTyping(text, text.length);
}

describe('the queue of held keys', () => {
  it('E14 gives a field what was typed as text, and what only the field can answer as keys', () => {
    const queue = new HeldQueue();
    typeInto(queue, 'barr');
    queue.add(press('ArrowDown'));
    typeInto(queue, 'iers');
    queue.add(press('Enter'));
    expect(taken(queue, true)).toEqual(['barr', '<ArrowDown>', 'iers', '<Enter>']);
    expect(queue.isEmpty).toBe(true);
  });

  it('E14 gives a page without a field key after key, and a field that opens meanwhile the rest', () => {
    const queue = new HeldQueue();
    typeInto(queue, 'scab');
    expect([queue.take(false), queue.take(false)]).toEqual([
      { presses: [press('s')] },
      { presses: [press('c')] },
    ]);
    expect(taken(queue, true)).toEqual(['<a>', '<b>']);
  });

  it('E14 keeps what an input method wrote, which no single key tells', () => {
    const queue = new HeldQueue();
    queue.note(press('Dead'));
    queue.note(press('e'));
    queue.endTyping('日本é', 3);
    expect(taken(queue, true)).toEqual(['日本é']);
  });

  it('E14 keeps where the caret was left', () => {
    const queue = new HeldQueue();
    queue.note(press('ArrowLeft'));
    queue.endTyping('care', 2);
    expect(queue.take(true)).toEqual({ text: 'care', caret: 2, presses: [press('ArrowLeft')] });
  });

  it('E14 is finished once Enter was pressed: what follows is no longer for the field', () => {
    const queue = new HeldQueue();
    typeInto(queue, 'Enter');
    const before = queue.isFinished;
    queue.add(press('Enter'));
    expect([before, queue.isFinished]).toEqual([false, true]);
    queue.clear();
    expect([queue.isFinished, queue.isEmpty]).toEqual([false, true]);
  });
});

describe('the kind of a key', () => {
  const kind = (key: string, more: Partial<KeyPress> = {}, isMac = false, isAltGraph = false) =>
    kindOfKey({ ...press(key, more), isAltGraph }, isMac);

  it('E14 is text for what any field does by itself, on every layout', () => {
    const german = kind('@', { ctrlKey: true, altKey: true }, false, true);
    const option = kind('@', { altKey: true }, true);
    const dead = kind('Dead', { shiftKey: true });
    const paste = kind('v', { ctrlKey: true });
    const word = kind('Backspace', { ctrlKey: true });
    expect([kind('é'), kind('ж'), german, option, dead, paste, word]).toEqual(
      Array.from({ length: 7 }, () => 'text'),
    );
  });

  it('E14 is a command for what only the awaited field or the page can answer', () => {
    const room = kind('3', { altKey: true });
    const palette = kind('k', { ctrlKey: true });
    expect([room, palette, kind('Enter'), kind('Escape'), kind('ArrowDown'), kind('F2')]).toEqual(
      Array.from({ length: 6 }, () => 'command'),
    );
    expect([kind('Shift'), kind('AltGraph')]).toEqual(['sign', 'sign']);
  });
});
