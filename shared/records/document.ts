import * as v from 'valibot';
import { deleted, hash, idOf, offset, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

export const documentFormats = [
  'abstract',
  'text',
  'markdown',
  'html',
  'docx',
  'pdf',
  'odt',
  'rtf',
  'srt',
  'vtt',
] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const documentSchema = openObject({
  id: idOf('document'),
  type: v.literal('document'),
  studyId: idOf('study'),
  title: v.string(),
  /** Hash of the text body (canonical text, blocks, pages) it is read from. */
  textId: hash,
  /** Length of the canonical text in UTF-16 units. */
  length: offset,
  format: v.picklist(documentFormats),
  originalName: text,
  originalHash: v.optional(hash),
  /** Where the headings begin whose sections tell the findings: what is to be coded. */
  findings: v.optional(v.array(offset)),
  deleted,
});

export type DocumentRecord = Readonly<v.InferOutput<typeof documentSchema>>;

export const documentType = {
  type: 'document',
  schema: documentSchema,
  collection: 'documents',
  page: null,
  owner: null,
  fixed: [],
  compounds: [['textId', 'length']],
  references: { studyId: { to: 'study', word: 'study' } },
  tellsOf: null,
} as const satisfies RecordTypeData<DocumentRecord>;
