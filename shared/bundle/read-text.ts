import * as v from 'valibot';
import { type TextBody, textBodySchema } from '../documents/text-body.ts';
import { canonicalJson } from '../json.ts';
import { damaged } from './zip-reader.ts';

/** A text in the UTF-8 of its canonical JSON; `damaged` where it is none, or spelled in another way. */
export function readText(contents: Uint8Array, name: string): TextBody {
  let json: string;
  let body: unknown;
  try {
    json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(contents);
    body = JSON.parse(json);
  } catch {
    throw damaged(name);
  }
  const known = v.safeParse(textBodySchema, body);
  // Another spelling of the same JSON, or an unknown field, would get another hash when it is saved again.
  if (!known.success || canonicalJson(known.output) !== json) throw damaged(name);
  const { text, blocks, pages } = known.output;
  for (const { start, end } of [...blocks, ...pages]) {
    if (start > end || end > text.length) throw damaged(name);
  }
  return known.output;
}
