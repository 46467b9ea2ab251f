/** Pictures and recordings themselves as documents: a line for the whole and for each part that was marked, and the file as original. */
import { makeAnchor } from '../anchor/anchor.ts';
import { t } from '../messages/refi-messages.ts';
import { sizeInWords } from '../messages/size-in-words.ts';
import type { DocumentRecord, Medium } from '../records/document.ts';
import type { RawRange, RawText } from './convention.ts';
import { linesIn, type MediaPlace, mediaText } from './media-lines.ts';
import type { RefiPart, RefiSource } from './model.ts';
import type { MediumFile, RefiFile } from './open-refi.ts';
import type { OwnDocument, OwnRecords } from './own-records.ts';
import type { PartsTold } from './parts-told.ts';
import type { ReportNotes } from './report.ts';
import type { TextForm } from './text-form.ts';

/** A part of a picture or recording with its words or its line. */
export interface MarkedPart {
  readonly part: RefiPart;
  readonly range: RawRange;
}

/** What stands for a picture or recording. */
export interface ReadMedium {
  readonly kind: Medium;
  readonly file: Extract<MediumFile, { readonly bytes: Uint8Array }> | undefined;
  readonly marked: readonly MarkedPart[];
}

interface MediumSource {
  readonly source: RefiSource;
  readonly text: RawText;
  readonly form: TextForm;
  readonly here: DocumentRecord | undefined;
  readonly medium: ReadMedium;
}

/**
 * The document for a picture or recording. `parts` are those that no words stand for; `hasText` says that its transcript or description
 * is a document already, which has all else that is said of it: then nothing is made where there is neither file nor part.
 */
export function readMedium(
  file: RefiFile,
  source: RefiSource & { readonly kind: Medium },
  {
    hasText,
    name,
    own,
    parts,
    report,
    told,
  }: {
    readonly hasText: boolean;
    readonly name: string;
    readonly own: OwnRecords | undefined;
    readonly parts: readonly RefiPart[];
    readonly report: ReportNotes;
    readonly told: PartsTold;
  },
): MediumSource | undefined {
  const { guid, kind } = source;
  const say = (reason: string): void => report.left(t('refi.whatSource', { kind }), name, reason);
  const found = file.media?.get(guid) ?? { left: 'missing' };
  const kept = 'bytes' in found ? found : undefined;
  if ('left' in found) say(whyLeft(found));
  const placed = parts.filter(({ span }) => span !== undefined);
  told.say({ ...source, parts: parts.filter(({ span }) => span === undefined) }, name);
  if (hasText && kept === undefined && placed.length === 0) return undefined;
  const places = placed.flatMap(({ span }) => span ?? []);
  const made = mediaText({ medium: kind, name }, places);
  const before = own?.medium(guid, kept?.sha256);
  const known = before === undefined || !holdsAll(before, places) ? undefined : before;
  if (before !== undefined && known === undefined) say(t('refi.textChanged'));
  const body = known?.body ?? made;
  const lineOf = linesIn(body);
  const whole: RefiPart = {
    ...{ guid: `${guid} as a whole`, name: '', description: '', notes: [], user: '' },
    ...{ codings: hasText ? [] : source.codings, span: undefined },
  };
  const marked = [whole, ...placed].flatMap((part): MarkedPart[] => {
    const line = lineOf(part.span);
    const isEmpty = part === whole && part.codings.length === 0;
    return line === undefined || isEmpty
      ? []
      : [{ part, range: { from: line.start, to: line.end } }];
  });
  return {
    source: hasText ? besides(source) : { ...source, codings: [] },
    text: { raw: body.text, hasMark: false },
    form: { body, passage: (from, to) => makeAnchor(body.text, from, to) },
    here: known?.document,
    medium: { kind, file: kept, marked },
  };
}

function holdsAll({ body }: OwnDocument, places: readonly MediaPlace[]): boolean {
  const lineOf = linesIn(body);
  return places.every((place) => lineOf(place) !== undefined);
}

/** The recording beside its transcript, which has what is said of both. */
function besides(source: RefiSource): RefiSource {
  const nothing = { codings: [], description: '', notes: [], selections: [], values: [] };
  return { ...source, ...nothing, besides: source.guid };
}

function whyLeft(found: Extract<MediumFile, { readonly left: string }>): string {
  const size = 'size' in found ? sizeInWords(found.size) : '';
  return t('refi.mediumLeft', { why: found.left, size });
}

const ending = /\.[a-z0-9]{1,5}$/i;

/** What the file of a source is called, with the ending that says what it is. */
export function mediumName(name: string, { path = '' }: RefiSource): string {
  return ending.test(name) ? name : `${name}${ending.exec(path)?.[0] ?? ''}`;
}
