import { t } from '../messages/import-messages.ts';
import type { SourceBlock } from './canonical.ts';
import { readHtmlBlocks } from './read-html.ts';
import { readRtfBlocks } from './read-rtf.ts';
import type { SetAside } from './set-aside.ts';
import type { WordParts } from './word-parts.ts';

/** Documents inside documents inside a document are as deep as any are. */
const deepest = 3;
/** Files inside one document, and bytes of them: more are made to exhaust memory. */
const mostChunks = 1000;
const mostBytes = 50 * 1024 * 1024;

/** Reads a Word document that stands inside another, so many documents deep. */
type ReadWord = (
  bytes: Uint8Array,
  depth: number,
) => { readonly blocks: readonly SourceBlock[]; readonly problems: readonly string[] };

/** Reads the files that a Word document holds in place of paragraphs, as merging programs leave them. */
export class WordChunks {
  readonly #parts: WordParts;
  readonly #setAside: SetAside;
  readonly #depth: number;
  readonly #readWord: ReadWord;
  #chunks = 0;
  #bytes = 0;

  constructor(parts: WordParts, setAside: SetAside, depth: number, readWord: ReadWord) {
    this.#readWord = readWord;
    this.#parts = parts;
    this.#setAside = setAside;
    this.#depth = depth;
  }

  /** The blocks of one, which is named in what is set aside if it cannot be read. */
  read(relationship: string): readonly SourceBlock[] {
    const name = this.#parts.relationships.get(relationship)?.target ?? '';
    const bytes = this.#parts.bytes(name);
    this.#chunks += 1;
    this.#bytes += bytes?.length ?? 0;
    const tooMuch = this.#chunks > mostChunks || this.#bytes > mostBytes || this.#depth >= deepest;
    const blocks = bytes === undefined || tooMuch ? undefined : this.#blocksOf(name, bytes);
    if (blocks === undefined)
      this.#setAside.say(name === '' ? t('reading.chunkUnnamed') : t('reading.chunk', { name }));
    return blocks ?? [];
  }

  #blocksOf(name: string, bytes: Uint8Array): readonly SourceBlock[] | undefined {
    const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
    try {
      if (ending === 'docx' || ending === 'dotx' || ending === 'docm') {
        const { blocks, problems } = this.#readWord(bytes, this.#depth + 1);
        for (const line of problems) this.#setAside.say(line);
        return blocks;
      }
      if (ending === 'rtf') {
        const { blocks, problems } = readRtfBlocks(bytes);
        for (const line of problems) this.#setAside.say(line);
        return blocks;
      }
      const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
      if (/^(?:x?html?)$/.test(ending ?? '')) return readHtmlBlocks(text, this.#setAside).blocks;
      if (ending === 'txt')
        return text
          .split(/\r\n?|\n/)
          .map((line): SourceBlock => ({ kind: 'paragraph', text: line }));
    } catch {
      // A part that cannot be read takes nothing else with it.
    }
    return undefined;
  }
}
