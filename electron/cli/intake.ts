import { basename, extname } from 'node:path';
import type { Citation } from '../../shared/bibliography/citation.ts';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { findDuplicates } from '../../shared/bibliography/duplicates.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';
import { sniffFormat } from '../../shared/bibliography/sniff.ts';
import type { ReadBundle } from '../../shared/bundle/read-bundle.ts';
import type { NewDocument, NewStudy } from '../../shared/commands/studies.ts';
import { buildTextBody } from '../../shared/documents/canonical.ts';
import { decodeText } from '../../shared/documents/decode-text.ts';
import { readDocument } from '../../shared/documents/read-document.ts';
import { type TextBody, textIdOf } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { sha256OfBytes } from '../../shared/hash.ts';

export interface NotAdded {
  readonly file: string;
  readonly title: string;
  readonly reason: string;
}

export interface IntakeProblem {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

const documentEndings = new Set(['.pdf', '.docx', '.html', '.htm', '.xhtml', '.md', '.markdown']);

/** Gathers what files bring to a review, and says of everything else why it was left out. */
export class Intake {
  readonly studies: NewStudy[] = [];
  readonly notAdded: NotAdded[] = [];
  readonly problems: IntakeProblem[] = [];
  readonly texts: Map<string, TextBody>;
  readonly originals: Map<string, Uint8Array>;
  private readonly citations: Citation[] = [];
  private readonly knownTexts = new Set<string>();
  private readonly refusals: ExpectedError[] = [];
  private readable = 0;

  constructor(review: ReadBundle) {
    this.texts = new Map(review.texts);
    this.originals = new Map(review.originals);
    for (const study of review.snapshot.studies.values()) {
      if (study.deleted !== true) this.citations.push(study.citation);
    }
    for (const document of review.snapshot.documents.values()) {
      if (document.deleted !== true) this.knownTexts.add(document.textId);
    }
  }

  /** Reads one file. A file that cannot be read does not keep the others out. */
  async read(file: string, bytes: Uint8Array): Promise<void> {
    try {
      if (isBibliography(file, bytes)) this.readCitations(file, bytes);
      else await this.readDocument(file, bytes);
      this.readable += 1;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      this.refusals.push(error);
      this.notAdded.push({ file, title: basename(file), reason: error.message });
    }
  }

  /** Where no file could be read there is nothing to write: the first reason is thrown. */
  requireSomethingReadable(): void {
    const [refusal] = this.refusals;
    if (this.readable === 0 && refusal !== undefined) throw refusal;
  }

  private readCitations(file: string, bytes: Uint8Array): void {
    const reading = readCitations({ name: basename(file), bytes });
    for (const { line, message } of reading.problems) this.problems.push({ file, line, message });
    const before = this.citations.length;
    const all = [...this.citations, ...reading.citations];
    const twins = new Map<number, number>();
    for (const [first, ...rest] of findDuplicates(all)) {
      for (const index of rest) if (first !== undefined) twins.set(index, first);
    }
    reading.citations.forEach((citation, index) => {
      const twin = all[twins.get(before + index) ?? -1];
      if (twin !== undefined) {
        const reason = `it is in the review already, as ${shortCitation(twin)}.`;
        this.notAdded.push({ file, title: citation.title, reason });
        return;
      }
      this.citations.push(citation);
      this.studies.push({ citation, documents: this.abstractOf(citation) });
    });
  }

  private abstractOf(citation: Citation): NewDocument[] {
    const abstract = citation.abstract?.trim() ?? '';
    if (abstract === '') return [];
    const body = buildTextBody(
      abstract.split(/\n\s*\n/).map((text) => ({ text, kind: 'paragraph' as const })),
    );
    return [{ title: 'Abstract', format: 'abstract', ...this.store(body) }];
  }

  private async readDocument(file: string, bytes: Uint8Array): Promise<void> {
    const { format, title, body, problems } = await readDocument({ name: basename(file), bytes });
    for (const { message } of problems) this.problems.push({ file, message });
    if (this.knownTexts.has(textIdOf(body))) {
      this.notAdded.push({ file, title, reason: 'the review has a document with the same text.' });
      return;
    }
    const originalHash = sha256OfBytes(bytes);
    this.originals.set(originalHash, bytes);
    const document: NewDocument = {
      title,
      format,
      originalName: basename(file),
      originalHash,
      ...this.store(body),
    };
    this.studies.push({ citation: { type: 'document', title }, documents: [document] });
  }

  private store(body: TextBody): { readonly textId: string; readonly length: number } {
    const textId = textIdOf(body);
    this.texts.set(textId, body);
    this.knownTexts.add(textId);
    return { textId, length: body.text.length };
  }
}

/** Told by the ending where it is clear, else by content: `.txt` may be a PubMed export or a transcript. */
function isBibliography(file: string, bytes: Uint8Array): boolean {
  const ending = extname(file).toLowerCase();
  if (documentEndings.has(ending)) return false;
  if (ending !== '.txt' && ending !== '') return true;
  const { text } = decodeText(bytes);
  const format = text.slice(0, 1000).includes('\0') ? undefined : sniffFormat(text);
  return format !== undefined && format !== 'csv';
}
