import { expect, test } from 'vitest';
import { askHidden } from '../../electron/cli/ask-hidden.ts';

/** A terminal whose keys the test presses. */
function terminal() {
  const told: unknown[] = [];
  const hears: ((text: string) => void)[] = [];
  return {
    told,
    press: (...texts: readonly string[]) => {
      for (const text of texts) for (const hear of [...hears]) hear(text);
    },
    input: {
      setRawMode: (raw: boolean) => told.push(raw),
      setEncoding: () => undefined,
      on: (_: 'data', listener: (text: string) => void) => hears.push(listener),
      off: (_: 'data', listener: (text: string) => void) =>
        hears.splice(hears.indexOf(listener), 1),
      resume: () => undefined,
      pause: () => told.push('paused'),
    },
    show: (text: string) => void told.push(text),
  };
}

test('X14 what is typed is not shown, nor its length; Backspace and Ctrl+U take it back', async () => {
  const one = terminal();
  const answer = askHidden('Passphrase: ', one);
  one.press('wrong', '\u0015', 'late vans', '\u007f', ' نوبة', '\u001b[A', '\r');
  expect(await answer).toBe('late van نوبة');
  expect(one.told).toEqual(['Passphrase: ', true, false, 'paused', '\n']);
});

test('X14 what a paste brings after its line end is left, and nothing more is heard', async () => {
  const one = terminal();
  const answer = askHidden('Passphrase: ', one);
  one.press('late van\nrm -rf x\n', 'more');
  expect(await answer).toBe('late van');
});

test.each(['\u0003', '\u0004'])('X14 Ctrl+C and Ctrl+D end the question: %j', async (key) => {
  const one = terminal();
  const answer = askHidden('Passphrase: ', one);
  one.press('late', key);
  await expect(answer).rejects.toThrow('Cancelled');
  expect(one.told.slice(2)).toEqual([false, 'paused', '\n']);
});
