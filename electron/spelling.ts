import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  isAdded,
  longestWord,
  type Spelling,
  type SpellingChoice,
  spellingChoices,
  spellingSchema,
  wordsToCheck,
} from '../shared/platform/spelling.ts';
import { errorCode, writeFileAtomically } from './files.ts';
import type { SpellingQuestion } from './spelling-process.ts';

export interface OwnSpellingOptions {
  /** The file that remembers the choice and the words that were added. */
  readonly memory: string;
  /** The folder of the dictionaries. */
  readonly dictionaries: string;
  /** What is checked where nobody chose. */
  usual(): SpellingChoice;
  ask(question: SpellingQuestion): Promise<readonly string[]>;
}

const memorySchema = v.object({
  choice: v.exactOptional(v.picklist(spellingChoices)),
  words: spellingSchema.entries.words,
});
type Memory = v.InferOutput<typeof memorySchema>;

/** Checks spelling with the dictionaries that are shipped, where the system has no checker of its own. */
export class OwnSpelling {
  private kept: Promise<Memory> | undefined;
  private readonly options: OwnSpellingOptions;

  constructor(options: OwnSpellingOptions) {
    this.options = options;
  }

  async find(): Promise<Spelling> {
    const { choice = this.options.usual(), words } = await this.memory();
    return { choice, words };
  }

  async choose(choice: SpellingChoice): Promise<void> {
    await this.change((memory) => ({ ...memory, choice }));
  }

  /** Adds a word to those that are right in every dictionary. */
  async add(word: string): Promise<void> {
    if (word === '' || word.length > longestWord) return;
    await this.change((memory) => ({
      ...memory,
      words: [...new Set([...memory.words, word])].sort((a, b) => a.localeCompare(b)),
    }));
  }

  async remove(word: string): Promise<void> {
    await this.change((memory) => ({
      ...memory,
      words: memory.words.filter((each) => each !== word),
    }));
  }

  /** Those of the words that are neither in the dictionary nor added; none where spelling is off. */
  async misspelled(words: readonly string[]): Promise<readonly string[]> {
    const { choice, words: added } = await this.find();
    const known = new Set(added);
    const check = wordsToCheck(words).filter((word) => !isAdded(known, word));
    if (choice === 'off' || check.length === 0) return [];
    return this.options.ask({ dictionary: this.path(choice), check });
  }

  /** What may have been meant, the likeliest first. */
  async suggestions(word: string): Promise<readonly string[]> {
    const { choice } = await this.find();
    if (choice === 'off' || word.length > longestWord) return [];
    return this.options.ask({ dictionary: this.path(choice), suggest: word });
  }

  private path(choice: SpellingChoice): string {
    return join(this.options.dictionaries, choice);
  }

  private memory(): Promise<Memory> {
    this.kept ??= readMemory(this.options.memory);
    return this.kept;
  }

  /** One change after the other; a change that could not be written is not made. */
  private async change(make: (memory: Memory) => Memory): Promise<void> {
    const before = this.memory();
    const changed = before.then(async (memory) => {
      const next = make(memory);
      const text = `${JSON.stringify(next, undefined, 1)}\n`;
      await writeFileAtomically(this.options.memory, new TextEncoder().encode(text));
      return next;
    });
    this.kept = changed.catch(() => before);
    await changed;
  }
}

/** An unreadable file is put aside, so that what was added by hand can still be looked up there. */
async function readMemory(path: string): Promise<Memory> {
  try {
    return v.parse(memorySchema, JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') {
      console.error('The words added to the dictionary are unreadable:', cause);
      await copyFile(path, `${path}.unreadable`).catch(() => undefined);
    }
    return { words: [] };
  }
}
