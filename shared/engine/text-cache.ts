import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import type { ReviewStorage } from './storage.ts';

/** Texts kept at hand at once: a reader goes back and forth between a few. */
const capacity = 12;

/** The texts of one review that were read last. */
export class TextCache {
  private readonly texts = new Map<string, Promise<TextBody>>();
  private readonly storage: Pick<ReviewStorage, 'readText'>;

  constructor(storage: Pick<ReviewStorage, 'readText'>) {
    this.storage = storage;
  }

  /** The bodies that are at hand, by their address; what could not be read is left out. */
  async held(): Promise<ReadonlyMap<string, TextBody>> {
    const held = new Map<string, TextBody>();
    for (const [id, text] of this.texts) {
      const body = await text.catch(() => undefined);
      if (body !== undefined) held.set(id, body);
    }
    return held;
  }

  /** The body with this address. Rejects with `ExpectedError` `text-missing` where it is not stored. */
  load(id: string): Promise<TextBody> {
    const known = this.texts.get(id);
    if (known !== undefined) return known;
    const text = this.storage.readText(id).then((body) => {
      if (body !== undefined) return body;
      throw new ExpectedError(
        'text-missing',
        'The text of this document is missing from this computer. Open a saved copy of the review to get it back.',
      );
    });
    const [oldest] = this.texts.keys();
    if (oldest !== undefined && this.texts.size >= capacity) this.texts.delete(oldest);
    this.texts.set(id, text);
    text.catch(() => this.texts.delete(id));
    return text;
  }
}
