import { describe, expect, it } from 'vitest';
import { Turns } from '../../../renderer/store/turns.ts';

describe('turns', () => {
  it('asks one thing after the other and leaves out what was given up before its turn', async () => {
    const turns = new Turns();
    const said: string[] = [];
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const first = turns.take(async (isWanted) => {
      begin();
      await answered;
      said.push(`first, wanted: ${isWanted()}`);
    });
    const second = turns.take(async () => void said.push('second'));
    const done = new Promise<void>((resolve) => {
      turns.take(async (isWanted) => {
        said.push(`third, wanted: ${isWanted()}`);
        resolve();
      });
    });
    await begun;
    first();
    second();
    expect(said).toEqual([]);
    answer();
    await done;
    expect(said).toEqual(['first, wanted: false', 'third, wanted: true']);
  });
});
