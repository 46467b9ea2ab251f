/** The one door of references that are written: the writer of each format. */
import type { Reference } from './reference.ts';
import type { ReferenceFormat } from './reference-formats.ts';
import { writeBibtex } from './write-bibtex.ts';
import { writeCslJson } from './write-csl-json.ts';
import { writeReferencesCsv } from './write-csv.ts';
import { writeEndNoteTagged } from './write-endnote-tagged.ts';
import { writeEndNoteXml } from './write-endnote-xml.ts';
import { writeRis } from './write-ris.ts';

const writers: Readonly<
  Record<ReferenceFormat, (references: Iterable<Reference>) => Generator<string>>
> = {
  ris: writeRis,
  bib: writeBibtex,
  'csl-json': writeCslJson,
  csv: writeReferencesCsv,
  'endnote-xml': writeEndNoteXml,
  enw: writeEndNoteTagged,
};

/** References in a format, in pieces of text as they are made. Equal references give equal text. */
export function writeReferences(
  references: Iterable<Reference>,
  format: ReferenceFormat,
): Generator<string> {
  return writers[format](references);
}
