import * as v from 'valibot';
import { deleted, guid, hash, idOf, offset, openObject, text } from './fields.ts';
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

export const media = ['picture', 'audio', 'video'] as const;
export type Medium = (typeof media)[number];

/** Offsets of turns are in the order of the text, end exclusive. */
const speakerSchema = openObject({
  groups: v.record(idOf('group'), v.literal(true)),
  turns: v.array(v.tuple([offset, offset])),
});

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
  /** It stands for a picture or recording: its text has a line for the whole and one for each part that was marked. */
  medium: v.optional(v.picklist(media)),
  /** Where the headings begin whose sections tell the findings: what is to be coded. */
  findings: v.optional(v.array(offset)),
  /**
   * Groups of participants that speakers belong to, by what the text calls them, with the turns they had when that was
   * said: a later reading of who speaks where changes no figure (G3).
   */
  speakers: v.optional(v.record(v.string(), speakerSchema)),
  guid,
  deleted,
});

export type DocumentRecord = Readonly<v.InferOutput<typeof documentSchema>>;

export const documentType = {
  type: 'document',
  schema: documentSchema,
  collection: 'documents',
  page: null,
  owner: null,
  fixed: ['guid', 'medium'],
  compounds: [['textId', 'length']],
  references: { studyId: { to: 'study', word: 'study' } },
  tellsOf: null,
} as const satisfies RecordTypeData<DocumentRecord>;
