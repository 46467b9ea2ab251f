import { expect, it } from 'vitest';
import { spellingProvider } from '../../electron/spelling-provider.ts';

/** A provider whose questions are answered by hand, and what the engine was told. */
function engine() {
  const asked: { words: readonly string[]; answer: PromiseWithResolvers<unknown> }[] = [];
  const told: [string, string[]][] = [];
  const provider = spellingProvider((words) => {
    const answer = Promise.withResolvers<unknown>();
    asked.push({ words, answer });
    return answer.promise;
  });
  const check = (name: string, ...words: string[]): void =>
    provider.spellCheck(words, (misspelled) => told.push([name, misspelled]));
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { asked, check, settled, told };
}

it('the engine is told once, and only what belongs to its newest question', async () => {
  const { asked, check, settled, told } = engine();
  check('first', 'teh', 'NHS');
  check('second', 'wich');
  asked[1]?.answer.resolve({ ok: ['wich'] });
  await settled();
  asked[0]?.answer.resolve({ ok: ['teh'] });
  await settled();
  expect(asked.map(({ words }) => words)).toEqual([['teh'], ['wich']]);
  expect(told).toEqual([['second', ['wich']]]);
});

it('a question that fails, is refused or asks for nothing is answered all the same', async () => {
  const { asked, check, settled, told } = engine();
  check('failed', 'teh');
  asked[0]?.answer.reject(new Error('The main process is gone.'));
  await settled();
  check('refused', 'teh');
  asked[1]?.answer.resolve({ error: { code: 'sender-refused', message: '' } });
  await settled();
  check('nothing', 'NHS', '12');
  await settled();
  expect(told).toEqual([
    ['failed', []],
    ['refused', []],
    ['nothing', []],
  ]);
  expect(asked).toHaveLength(2);
});
