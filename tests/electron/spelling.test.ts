import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReaderProcess } from '../../electron/databases.ts';
import { OwnSpelling } from '../../electron/spelling.ts';
import { SpellingProcess } from '../../electron/spelling-process.ts';
import { type SpellingChoice, usualChoice, wordsToCheck } from '../../shared/platform/spelling.ts';
import { forkUtility } from '../e2e/driver/utility-process.ts';

const electron = join(import.meta.dirname, '../../electron');
const packages = join(import.meta.dirname, '../../node_modules');
let folder = '';
let dictionaries = '';
const processes: SpellingProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-spelling-'));
  dictionaries = join(folder, 'dictionaries');
  await mkdir(dictionaries);
  for (const [name, language] of [
    ['dictionary-en', 'en-US'],
    ['dictionary-en-gb', 'en-GB'],
  ] as const) {
    for (const kind of ['aff', 'dic'])
      await copyFile(
        join(packages, name, `index.${kind}`),
        join(dictionaries, `${language}.${kind}`),
      );
  }
});
afterEach(() => {
  for (const each of processes.splice(0)) each.end();
});
afterAll(() => rm(folder, { recursive: true }));

function checker({
  script = 'spelling-checker.ts',
  limit = 30_000,
  rest = 30_000,
  started = () => undefined,
}: {
  script?: string;
  limit?: number;
  rest?: number;
  started?: (child: ReaderProcess) => void;
} = {}): SpellingProcess {
  const process = new SpellingProcess({
    start: () => {
      const child = forkUtility(join(electron, script));
      started(child);
      return child;
    },
    limit,
    rest,
  });
  processes.push(process);
  return process;
}

const spellingOf = (name: string, usual: SpellingChoice = 'en-GB', process = checker()) =>
  new OwnSpelling({
    memory: join(folder, name),
    dictionaries,
    usual: () => usual,
    ask: (question) => process.ask(question),
  });

describe('spelling with the dictionaries that are shipped', () => {
  it('finds what is not in the dictionary of the kind of English that is chosen', async () => {
    const spelling = spellingOf('chosen.json');
    const words = [
      ...['the', 'colour', 'color', 'interveiw', 'hermeneutic', 'Subthemes'],
      ...['constructor', '__proto__', 'don’t', "carer's"],
    ];
    expect(await spelling.misspelled(words)).toEqual(['color', 'interveiw', '__proto__']);
    await spelling.choose('en-US');
    expect(await spelling.misspelled(words)).toEqual(['colour', 'interveiw', '__proto__']);
    expect(await spelling.suggestions('interveiw')).toEqual(['interview']);
    await spelling.choose('off');
    expect(await spelling.misspelled(words)).toEqual([]);
    expect(await spelling.suggestions('interveiw')).toEqual([]);
  });

  it('keeps the choice and the words that were added, until they are taken out again', async () => {
    const spelling = spellingOf('kept.json');
    await Promise.all([spelling.add('zorbing'), spelling.add('Mbeki'), spelling.choose('en-US')]);
    expect(await spelling.misspelled(['Zorbing', 'zorbing', 'mbeki', 'Mbeki'])).toEqual(['mbeki']);
    const later = spellingOf('kept.json');
    expect(await later.find()).toEqual({ choice: 'en-US', words: ['Mbeki', 'zorbing'] });
    await later.remove('zorbing');
    expect(await later.misspelled(['zorbing'])).toEqual(['zorbing']);
    expect(JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8'))).toEqual({
      choice: 'en-US',
      words: ['Mbeki'],
    });
  });

  it('a torn list is put aside before another takes its place, and one that cannot be written adds nothing', async () => {
    await writeFile(join(folder, 'torn.json'), '{"words":["zorb');
    const spelling = spellingOf('torn.json');
    await spelling.add('telos');
    expect((await spelling.find()).words).toEqual(['telos']);
    expect(await readFile(join(folder, 'torn.json.unreadable'), 'utf8')).toBe('{"words":["zorb');
    const nowhere = spellingOf('no folder/kept.json');
    await expect(nowhere.add('telos')).rejects.toThrow('could not be saved');
    expect((await nowhere.find()).words).toEqual([]);
  });

  it('marks nothing where the dictionary is gone, and begins a process three times at most', async () => {
    let begun = 0;
    const spelling = new OwnSpelling({
      memory: join(folder, 'none.json'),
      dictionaries: join(folder, 'nowhere'),
      usual: () => 'en-GB',
      ask: (
        (process) => (question) =>
          process.ask(question)
      )(
        checker({
          started: () => {
            begun += 1;
          },
        }),
      ),
    });
    for (let at = 0; at < 5; at++) expect(await spelling.misspelled(['interveiw'])).toEqual([]);
    expect(begun).toBe(3);
  });

  it('a process that says nothing is ended, and one that nobody asks ends by itself', async () => {
    const silent = spellingOf(
      'silent.json',
      'en-GB',
      checker({ script: '../tests/electron/silent.mjs', limit: 50 }),
    );
    expect(await silent.misspelled(['interveiw'])).toEqual([]);
    const ended = Promise.withResolvers<void>();
    const resting = checker({
      rest: 1_000,
      started: (child) => child.on('exit', () => ended.resolve()),
    });
    const spelling = spellingOf('resting.json', 'en-GB', resting);
    expect(await spelling.misspelled(['interveiw'])).toEqual(['interveiw']);
    await ended.promise;
    expect(await spelling.misspelled(['interveiw'])).toEqual(['interveiw']);
  });
});

it('numbers, abbreviations and endless runs of letters are not asked for', () => {
  expect(wordsToCheck(['carers', 'NHS', 'x1', '2nd', 'a'.repeat(65), 'Ward', 'мир', '学'])).toEqual(
    ['carers', 'Ward', 'мир'],
  );
});

it('English is checked as the system writes it, and nothing where another language is spoken', () => {
  expect(
    [['en-AU', 'de'], ['de-AT', 'en-CA'], ['en_NZ'], ['en'], ['fr-FR'], ['en-Latn-GB'], []].map(
      (languages) => usualChoice('en', languages),
    ),
  ).toEqual(['en-AU', 'en-CA', 'en-GB', 'en-US', 'en-US', 'en-GB', 'en-US']);
  expect(usualChoice('de', ['en-GB'])).toBe('off');
});
