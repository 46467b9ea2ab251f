/** Fields as a file, to be kept between reviews: what they ask, nothing of any study. */
import * as v from 'valibot';
import { decodeText } from '../documents/decode-text.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { type Field, fieldKinds } from '../records/field.ts';
import { givenPlaces } from '../records/study.ts';
import type { TemplateField } from './shipped-templates.ts';

const form = 'themeloom fields';

const templateSchema = v.looseObject({
  form: v.literal(form),
  version: v.number(),
  fields: v.array(
    v.looseObject({
      name: v.string(),
      kind: v.picklist(fieldKinds),
      attribute: v.optional(v.picklist(givenPlaces)),
      options: v.optional(v.array(v.string())),
      several: v.optional(v.boolean()),
      unit: v.optional(v.string()),
      guidance: v.optional(v.string()),
      required: v.optional(v.boolean()),
      minimum: v.optional(v.number()),
      maximum: v.optional(v.number()),
    }),
  ),
});

/** More fields than any form has, and more bytes than these fill. */
const [mostFields, mostBytes] = [500, 2_000_000];

/** The fields as the bytes of a file. Law: `readTemplate` gives them back. */
export function writeTemplate(fields: readonly Field[]): Uint8Array {
  const listed = fields.map(
    ({ attribute, guidance, kind, maximum, minimum, name, options, required, several, unit }) => ({
      name,
      kind,
      ...(attribute.startsWith('custom.') ? {} : { attribute }),
      options,
      several,
      unit,
      guidance,
      required,
      minimum,
      maximum,
    }),
  );
  const text = `${JSON.stringify({ form, version: 1, fields: listed }, null, 2)}\n`;
  return new TextEncoder().encode(text);
}

/** The fields of such a file. Throws `ExpectedError` (`not-a-template`) for anything else. */
export function readTemplate(bytes: Uint8Array): readonly TemplateField[] {
  const read = bytes.length > mostBytes ? undefined : parsed(decodeText(bytes).text);
  const result = v.safeParse(templateSchema, read);
  if (!result.success || result.output.fields.length > mostFields)
    throw new ExpectedError('not-a-template', t('extraction.notATemplate'));
  return result.output.fields.map(
    ({ attribute, guidance, kind, maximum, minimum, name, options, required, several, unit }) => ({
      name,
      kind,
      ...(attribute === undefined ? {} : { attribute }),
      ...(options === undefined ? {} : { options }),
      ...(several === undefined ? {} : { several }),
      ...(unit === undefined ? {} : { unit }),
      ...(guidance === undefined ? {} : { guidance }),
      ...(required === undefined ? {} : { required }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
