import { correctBody, readAddress } from '../corrections/corrected-text.ts';
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { ReviewStorage } from './storage.ts';

/** Texts kept at hand at once: a reader goes back and forth between a few. */
const capacity = 12;

/** The texts of one review that were read last. */
export class TextCache {
  private readonly texts = new Map<string, Promise<TextBody>>();
  /** Those of them that have been read. */
  private readonly read = new Map<string, TextBody>();
  /** Texts with corrections made, of those that are kept; none of them is stored. */
  private readonly corrected = new Map<string, TextBody>();
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

  /** The body with this address, corrected where it says so. Rejects with `ExpectedError` `text-missing` where it is not stored. */
  load(address: string): Promise<TextBody> {
    const { edits, textId } = readAddress(address);
    const text = this.loadStored(textId);
    if (edits.length === 0) return text;
    return text.then((body) => this.correct(address, body));
  }

  /** The body with this address where it need not be read for. */
  atHand(address: string): TextBody | undefined {
    const { edits, textId } = readAddress(address);
    const body = this.read.get(textId);
    return body === undefined || edits.length === 0 ? body : this.correct(address, body);
  }

  private correct(address: string, body: TextBody): TextBody {
    const corrected = this.corrected.get(address) ?? correctBody(body, readAddress(address).edits);
    keep(this.corrected, address, corrected);
    return corrected;
  }

  private loadStored(id: string): Promise<TextBody> {
    const known = this.texts.get(id);
    if (known !== undefined) return known;
    const text = this.storage.readText(id).then((body) => {
      if (body !== undefined) {
        keep(this.read, id, body);
        return body;
      }
      throw new ExpectedError('text-missing', t('error.textMissing'));
    });
    keep(this.texts, id, text);
    text.catch(() => this.texts.delete(id));
    return text;
  }
}

function keep<V>(texts: Map<string, V>, address: string, text: V): void {
  const [oldest] = texts.keys();
  if (oldest !== undefined && texts.size >= capacity && !texts.has(address)) texts.delete(oldest);
  texts.set(address, text);
}
