/**
 * What travels in an archive for Themeloom alone: one file that nothing in the project refers to, so that other programs leave it alone.
 * It holds the rows of the review as they were stored, and of its texts what their files do not say.
 */
import { makeAnchor } from '../anchor/anchor.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { AnyRecord } from '../records/record-types.ts';

export const sidecarFormat = 'themeloom-sidecar';
/** Of the form of the file; one of a later version is not read. */
export const sidecarVersion = 1;

export interface Sidecar {
  readonly format: typeof sidecarFormat;
  readonly version: number;
  /** Of the records. */
  readonly schema: number;
  /** SHA-256 of the project it was written beside: another program that changes anything changes that. */
  readonly project: string;
  readonly texts: readonly SidecarText[];
  readonly records: readonly SidecarRecord[];
}

/** A text body; its text is that of the file of a source, or stands here. */
export type SidecarText = Omit<TextBody, 'text'> & {
  readonly id: string;
} & (
    | {
        /** The identifier of the source. */
        readonly source: string;
        /** How its text is called, where that is not called as the source. */
        readonly file?: string | undefined;
      }
    | { readonly text: string }
  );

/** A record; of an excerpt the words are left out where they are what stands at its place. */
export type SidecarRecord = AnyRecord | Omit<Excerpt, 'prefix' | 'quote' | 'suffix'>;

/** Law: `readRecord` of what this gives is the record again, in the same text. */
export function writtenRecord(record: AnyRecord, text: string | undefined): SidecarRecord {
  if (record.type !== 'excerpt' || text === undefined) return record;
  const { prefix, quote, suffix, ...rest } = record;
  const anchor = makeAnchor(text, record.start, record.end);
  const isPlain =
    anchor?.start === record.start &&
    anchor.end === record.end &&
    anchor.quote === quote &&
    anchor.prefix === prefix &&
    anchor.suffix === suffix;
  return isPlain ? rest : record;
}

/** The record with its words; as it is where no such words stand in the text. */
export function readRecord(record: SidecarRecord, text: string | undefined): unknown {
  if (record.type !== 'excerpt' || 'quote' in record || text === undefined) return record;
  const anchor = makeAnchor(text, record.start, record.end);
  if (anchor === undefined) return record;
  const { prefix, quote, suffix } = anchor;
  return { ...record, prefix, quote, suffix };
}
