/** Pictures and recordings themselves as documents: a line for the whole and for each part that was marked, and the file as original. */
import { makeAnchor } from '../anchor/anchor.ts';
import type { TextBody } from '../documents/text-body.ts';
import { t } from '../messages/refi-messages.ts';
import { sizeInWords } from '../messages/size-in-words.ts';
import type { DocumentRecord, Medium } from '../records/document.ts';
import type { RawRange, RawText } from './convention.ts';
import { linesIn, type MediaPlace, mediaText } from './media-lines.ts';
import type { RefiPart, RefiSource } from './model.ts';
import type { MediumFile, RefiFile } from './open-refi.ts';
import type { OwnRecords } from './own-records.ts';
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

/** What `readMedium` is told of a picture or recording. */
interface MediumAsked {
  readonly hasText: boolean;
  readonly name: string;
  readonly own: OwnRecords | undefined;
  readonly parts: readonly RefiPart[];
  readonly report: ReportNotes;
  readonly told: PartsTold;
}

type PlacedPart = RefiPart & { readonly span: MediaPlace };

/**
 * The documents for a picture or recording: one, and where the review has it without parts that were marked meanwhile, another for these. `parts`
 * are those that no words stand for; `hasText` says that its transcript or description is a document already, which has all else that is said of
 * it: then nothing is made where there is neither file nor part.
 */
export function readMedium(
  file: RefiFile,
  source: RefiSource & { readonly kind: Medium },
  { hasText, name, own, parts, report, told }: MediumAsked,
): readonly (MediumSource & { readonly name: string })[] {
  const { guid, kind } = source;
  const say = (reason: string): void => report.left(t('refi.whatSource', { kind }), name, reason);
  const found = file.media?.get(guid) ?? { left: 'missing' };
  const kept = 'bytes' in found ? found : undefined;
  if ('left' in found) say(whyLeft(found));
  const placed = parts.filter((part): part is PlacedPart => part.span !== undefined);
  told.say({ ...source, parts: parts.filter(({ span }) => span === undefined) }, name);
  if (hasText && kept === undefined && placed.length === 0) return [];
  const whole: RefiPart = {
    ...{ guid: `${guid} as a whole`, name: '', description: '', notes: [], user: '' },
    ...{ codings: hasText ? [] : source.codings, span: undefined },
  };
  const said = hasText ? besides(source) : { ...source, codings: [] };
  const make = (body: TextBody, marked: readonly RefiPart[], here?: DocumentRecord) => ({
    text: { raw: body.text, hasMark: false },
    form: { body, passage: (from: number, to: number) => makeAnchor(body.text, from, to) },
    here,
    medium: { kind, file: kept, marked: marked.flatMap((part) => markedIn(body, part)) },
  });
  const textOf = (called: string, some: readonly PlacedPart[]): TextBody =>
    mediaText(
      { medium: kind, name: called },
      some.map(({ span }) => span),
    );
  const wholes = whole.codings.length === 0 ? [] : [whole];
  const known = own?.media(guid, kept?.sha256) ?? [];
  if (known.length === 0)
    return [{ ...make(textOf(name, placed), [...wholes, ...placed]), source: said, name }];
  const left = new Set(placed);
  const there = known.flatMap(({ body, document }, index) => {
    const its = [...left].filter((part) => markedIn(body, part).length > 0);
    for (const part of its) left.delete(part);
    const isFirst = index === 0;
    if (!isFirst && its.length === 0) return [];
    const marked = isFirst ? [...wholes, ...its] : its;
    return [{ ...make(body, marked, document), source: isFirst ? said : besides(source), name }];
  });
  if (left.size === 0) return there;
  say(t('refi.partsAdded', { count: left.size }));
  const called = withWords(name, t('refi.furtherParts'));
  const further = make(textOf(called, [...left]), [...left]);
  return [...there, { ...further, source: besides(source), name: called }];
}

/** A part on its line of such a text; nothing where it has none there. */
function markedIn(body: TextBody, part: RefiPart): readonly MarkedPart[] {
  const line = linesIn(body)(part.span);
  return line === undefined ? [] : [{ part, range: { from: line.start, to: line.end } }];
}

/** The name of a file with words before its ending. */
function withWords(name: string, words: string): string {
  const [end = ''] = ending.exec(name) ?? [];
  return `${name.slice(0, name.length - end.length)} (${words})${end}`;
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
