/** The texts of a project's sources and notes, as far as they are at hand. */
import { decodeText, encodingOfMark } from '../documents/decode-text.ts';
import { t } from '../messages/refi-messages.ts';
import type { DocumentRecord } from '../records/document.ts';
import { singleBlanks } from '../single-blanks.ts';
import { CountedText, type RawText } from './convention.ts';
import type { Guid, RefiNote, RefiPart, RefiProject, RefiSource, RefiText } from './model.ts';
import type { Absent, RefiFile } from './open-refi.ts';
import type { OwnRecords } from './own-records.ts';
import { PartsTold } from './parts-told.ts';
import { placeSelections } from './place-selections.ts';
import { type MarkedPart, type ReadMedium, readMedium } from './read-medium.ts';
import { type FormattedFile, Originals } from './read-originals.ts';
import { type ProjectPdf, pdfForm } from './read-pdfs.ts';
import type { ReportNotes } from './report.ts';
import { type PlainForm, type TextForm, textFormOf } from './text-form.ts';
import { withTimes, wordsOfTime } from './transcript-times.ts';

/** A source whose text came in. */
export interface SourceText {
  readonly source: RefiSource;
  readonly name: string;
  readonly text: RawText;
  readonly form: TextForm;
  /** The document of the review that it was written for, or that has the same letters. */
  readonly here: DocumentRecord | undefined;
  /** Its PDF, where that was read and holds all that was marked. */
  readonly pdf?: ProjectPdf | undefined;
  /** Stretches of a recording that its transcript has words for, in its file. */
  readonly spoken?: readonly MarkedPart[];
  /** Where it stands for a picture or recording itself: its file, and the lines of what was marked. */
  readonly medium?: ReadMedium | undefined;
  /** The formatted file that its text was read from. */
  readonly formatted?: FormattedFile | undefined;
}

/** What sources are read with. */
interface Reading {
  readonly report: ReportNotes;
  readonly own: OwnRecords | undefined;
  readonly parts: PartsTold;
  readonly originals: Originals;
}

/** Sources with their texts; of what has none is said why. A second source of one identifier is kept under no identifier. */
export function readSources(
  file: RefiFile,
  report: ReportNotes,
  own?: OwnRecords,
): { readonly sources: readonly SourceText[]; readonly byGuid: ReadonlyMap<Guid, SourceText> } {
  const sources: SourceText[] = [];
  const byGuid = new Map<Guid, SourceText>();
  const reading = {
    ...{ own, report },
    parts: new PartsTold(file.project, report),
    originals: new Originals(file),
  };
  for (const source of file.project.sources) {
    const all = readSource(file, source, reading);
    const [first] = all;
    if (first === undefined) continue;
    sources.push(...all);
    const { guid, transcript = '' } = source;
    if (byGuid.has(guid)) sayLeft(report, source, t('refi.sourceTwice'));
    for (const name of [guid, transcript])
      if (name !== '' && !byGuid.has(name)) byGuid.set(name, first);
  }
  reading.originals.sayLeft(report);
  return { sources, byGuid: withCopies(file, sources, byGuid) };
}

/** The document that a source becomes, none where it does not come in; of a recording its transcript and then the recording itself. */
function readSource(file: RefiFile, source: RefiSource, reading: Reading): readonly SourceText[] {
  const { kind } = source;
  const silent: RefiPart[] = [];
  const read = readWritten(file, source, { ...reading, silent });
  const isItself = kind !== 'text' && kind !== 'pdf' && source.besides === undefined;
  const { own, parts: told, report } = reading;
  const name = nameOf(source);
  const media = isItself
    ? readMedium(
        file,
        { ...source, kind },
        { hasText: read !== undefined, name, own, parts: silent, report, told },
      )
    : [];
  return read === undefined ? media : [read, ...media];
}

/** The text of a source; `silent` takes what was marked in a picture or recording and has no words there. */
function readWritten(
  file: RefiFile,
  source: RefiSource,
  reading: Reading & { readonly silent: RefiPart[] },
): SourceText | undefined {
  const { own, parts, report, silent } = reading;
  const { codings: whole, selections } = source;
  const written = selections.reduce((sum, { codings }) => sum + codings.length, whole.length);
  if (source.text === undefined && file.pdfs?.has(source.guid) !== true) {
    silent.push(...(source.parts ?? []));
    if (source.kind !== 'text' && source.kind !== 'pdf') return undefined;
    sayLeft(report, source, t('refi.pdfLeft'));
    parts.sayAll(source, nameOf(source));
    return undefined;
  }
  const pdf = source.kind === 'pdf' ? readAsPdf(file, source) : undefined;
  if (pdf !== undefined && own?.document(source.guid, pdf.text.raw) === undefined)
    return { source, name: nameOf(source), here: undefined, ...pdf };
  const text = source.text === undefined ? 'missing' : rawTextOf(file, source.text);
  const ours = typeof text === 'string' ? undefined : own?.document(source.guid, text.raw);
  // The PDF of a document that is here gives where its areas lie, and nothing else.
  const sizes = ours === undefined || ours === 'changed' ? undefined : file.pdfs?.get(source.guid);
  if (source.kind === 'pdf' && sizes === undefined) {
    if (ours === undefined || ours === 'changed') sayLeft(report, source, t('refi.pdfTextOnly'));
    parts.say(source, nameOf(source));
  }
  if (typeof text === 'string') {
    sayLeft(report, source, t(reasons[text], { codings: written }));
    sayOrKeep(source, reading);
    return undefined;
  }
  if (ours === 'changed') sayLeft(report, source, t('refi.textChanged'));
  const known = ours === 'changed' ? undefined : ours;
  const form = textFormOf(text.raw, known?.body);
  if (form.body.text === '') {
    sayLeft(report, source, t('refi.textEmpty', { codings: written }));
    sayOrKeep(source, reading);
    return undefined;
  }
  const common = { source, name: nameOf(source), text, here: known?.document };
  const spoken = readTimes(file, { form, source, text }, reading);
  const formatted = known === undefined ? reading.originals.read(source) : undefined;
  return { ...common, ...spoken, formatted, pdf: sizes };
}

/** Of a source whose text does not come in: what was marked in a picture or recording comes with that itself. */
function sayOrKeep(
  source: RefiSource,
  { parts, silent }: Reading & { readonly silent: RefiPart[] },
): void {
  if (source.kind === 'text' || source.kind === 'pdf') parts.say(source, nameOf(source));
  else silent.push(...(source.parts ?? []));
}

/** The text of a transcript with its times, and the stretches of the recording that it has words for; the others are told. */
function readTimes(
  file: RefiFile,
  read: { readonly form: PlainForm; readonly source: RefiSource; readonly text: RawText },
  { report, silent }: Reading & { readonly silent: RefiPart[] },
): Pick<SourceText, 'form' | 'spoken'> {
  const { source, text } = read;
  const { selections, syncPoints = [] } = source;
  if (syncPoints.length === 0) {
    silent.push(...(source.parts ?? []));
    return { form: read.form };
  }
  const { convention } = placeSelections(text, selections, file.project.origin);
  const ranges = new CountedText(text).rangesBy(
    convention,
    syncPoints.map(({ position }) => ({ start: position, end: position })),
  );
  const points = ranges.flatMap((range, index) => {
    const time = syncPoints[index]?.time;
    return range === undefined || time === undefined ? [] : [{ at: range.from, time }];
  });
  const { form, left } = withTimes(read.form, points);
  const lost = left + syncPoints.length - points.length;
  if (lost > 0) sayLeft(report, source, t('refi.timesLeft', { count: lost }));
  const spoken: MarkedPart[] = [];
  for (const part of source.parts ?? []) {
    const range =
      part.span?.kind === 'time' ? wordsOfTime(part.span, points, text.raw.length) : undefined;
    if (range === undefined || form.passage(range.from, range.to) === undefined) silent.push(part);
    else spoken.push({ part, range });
  }
  return { form, spoken };
}

/** The PDF itself as the document, where every passage of the text that was written out for it stands in it. */
function readAsPdf(
  file: RefiFile,
  { guid, selections, text: where }: RefiSource,
): Required<Pick<SourceText, 'form' | 'pdf' | 'text'>> | undefined {
  const pdf = file.pdfs?.get(guid);
  if (pdf === undefined || pdf.body.text === '') return undefined;
  const read = where === undefined ? 'missing' : rawTextOf(file, where);
  if (typeof read === 'string' && selections.length > 0) return undefined;
  const text = typeof read === 'string' ? { raw: pdf.body.text, hasMark: false } : read;
  const form = pdfForm(text.raw, pdf.body);
  const { placed } = placeSelections(text, selections, file.project.origin);
  const isWhole = placed.every(
    ({ range }) => range === undefined || form.passage(range.from, range.to) !== undefined,
  );
  return isWhole ? { pdf, text, form } : undefined;
}

/** As many texts as tell whether a project is of a review. */
const enough = 50;

/** Whether any text of a project is that of a document, whatever its identifier. */
export function hasTextOf(file: RefiFile, own: OwnRecords): boolean {
  return file.project.sources.slice(0, enough).some(({ text }) => {
    const read = text === undefined ? 'missing' : rawTextOf(file, text);
    return typeof read !== 'string' && own.hasText(read.raw);
  });
}

const reasons = {
  missing: 'refi.textMissing',
  outside: 'refi.textOutside',
  protected: 'refi.textProtected',
  damaged: 'refi.textDamaged',
} as const satisfies Readonly<Record<Absent, string>>;

function rawTextOf(file: RefiFile, { inline, path }: RefiText): RawText | Absent {
  // Where both are given the file is meant: positions in it are those that programs count.
  if (path !== undefined) {
    const bytes = file.read(path);
    if (typeof bytes !== 'string') return rawOf(bytes);
    if (inline === undefined) return bytes;
  }
  return inline === undefined ? 'missing' : { raw: inline, hasMark: false };
}

function rawOf(bytes: Uint8Array): RawText {
  return { raw: decodeText(bytes).text, hasMark: encodingOfMark(bytes) !== undefined };
}

/** What a note says; empty where its text is not at hand. */
export function noteTextOf(file: RefiFile, note: RefiNote): string {
  const read = rawTextOf(file, note.text);
  const said = typeof read === 'string' ? '' : withPlainLineEnds(read.raw).trim();
  return [said, note.description].filter((words) => words !== '').join('\n\n');
}

/**
 * QualCoder's cases name copies of the texts that no source has: a copy stands for the source of the same text, where there is one
 * of it.
 */
function withCopies(
  file: RefiFile,
  sources: readonly SourceText[],
  byGuid: ReadonlyMap<Guid, SourceText>,
): ReadonlyMap<Guid, SourceText> {
  const all = new Map(byGuid);
  const byText = new Map<string, SourceText | undefined>();
  for (const source of sources) {
    const words = withPlainLineEnds(source.text.raw);
    byText.set(words, byText.has(words) ? undefined : source);
  }
  for (const guid of referredTo(file.project)) {
    const bytes = all.has(guid) ? undefined : file.entryNamed(guid);
    const source =
      bytes === undefined ? undefined : byText.get(withPlainLineEnds(rawOf(bytes).raw));
    if (source !== undefined) all.set(guid, source);
  }
  return all;
}

/** A copy may have line ends of another kind. */
function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function referredTo({ cases, sets }: RefiProject): readonly Guid[] {
  return [...cases, ...sets].flatMap(({ sources }) => sources);
}

function nameOf({ name }: RefiSource): string {
  return singleBlanks(name) || t('refi.unnamedSource');
}

function sayLeft(report: ReportNotes, source: RefiSource, reason: string): void {
  report.left(t('refi.whatSource', { kind: source.kind }), nameOf(source), reason);
}
