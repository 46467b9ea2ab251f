/** A text with corrections made, under an address that says which: nothing of it is stored. */
import type { TextBody } from '../documents/text-body.ts';
import { type Edit, EditedPlaces, type Edits, edited } from './edited-places.ts';

const mark = '~';

/** The address of a text with its corrections made; that of the text itself where there are none. */
export function correctedAddress(textId: string, edits: Edits): string {
  if (edits.length === 0) return textId;
  return (
    textId + mark + JSON.stringify(edits.map((one) => [one.start, one.end, one.was, one.words]))
  );
}

/** The text that is stored, and the corrections that an address names. */
export function readAddress(address: string): { readonly textId: string; readonly edits: Edits } {
  const at = address.indexOf(mark);
  if (at < 0) return { textId: address, edits: [] };
  const listed = JSON.parse(address.slice(at + 1)) as readonly [number, number, string, string][];
  return {
    textId: address.slice(0, at),
    edits: listed.map(([start, end, was, words]): Edit => ({ start, end, was, words })),
  };
}

/** The body with corrections made: each block and page holds what it held, as it reads now. */
export function correctBody({ blocks, pages, text }: TextBody, edits: Edits): TextBody {
  const places = new EditedPlaces(edits);
  const moved = <S extends { readonly start: number; readonly end: number }>(span: S): S => ({
    ...span,
    start: places.start(span.start),
    end: places.end(span.end),
  });
  return {
    text: edited({ text, at: 0 }, [0, text.length], edits),
    blocks: blocks.map(moved),
    pages: pages.map(moved),
  };
}

/** What texts are looked up in. */
export type Texts = Pick<ReadonlyMap<string, TextBody>, 'get'>;

/** Finds texts by any address, corrected ones made from those that are stored. */
export function withCorrections(stored: Texts): Texts {
  const made = new Map<string, TextBody>();
  return {
    get: (address) => {
      const { edits, textId } = readAddress(address);
      if (edits.length === 0) return stored.get(textId);
      const body = made.get(address) ?? stored.get(textId);
      if (body === undefined || made.has(address)) return body;
      const corrected = correctBody(body, edits);
      made.set(address, corrected);
      return corrected;
    },
  };
}
