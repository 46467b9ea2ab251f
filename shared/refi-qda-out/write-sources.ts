/** Documents with their coding as XML. */
import { t } from '../messages/all-messages.ts';
import type { Medium } from '../records/document.ts';
import { guidOf } from '../refi-qda/guids.ts';
import { type MediaPlace, partOfPassage } from '../refi-qda/media-lines.ts';
import type { PageArea } from '../refi-qda/page-areas.ts';
import { singleBlanks } from '../single-blanks.ts';
import { endingOf } from './files.ts';
import type { WrittenSelection, WrittenSource } from './gather.ts';
import { linesBefore, positionsIn } from './positions.ts';
import type { RefiProjectToWrite } from './project.ts';
import type { NotesToWrite } from './write-notes.ts';
import { element, openTag, words } from './xml.ts';

/** A document in pieces, its text in a file of the archive, and its PDF in another where that goes along; or as a picture or recording. */
export function* sourceXml(
  project: RefiProjectToWrite,
  source: WrittenSource,
  notes: NotesToWrite,
): Generator<string> {
  const { made, names, studies, ways } = project;
  const { body, document, guid, isPdf, medium, memos, selections } = source;
  if (medium !== undefined) {
    yield* mediumXml(project, { ...source, medium }, notes);
    return;
  }
  const name = names.ofDocument(document.id);
  const position = positionsIn(body.text, ways.counting);
  const there = notes.within(memos, undefined);
  const creation = {
    creatingUser: names.guidOf(undefined),
    creationDateTime: made(document.id),
  };
  const description = words('Description', there.description);
  const values = studies.valuesOf(document.studyId);
  const passages = function* (): Generator<string> {
    for (const selection of selections)
      if (selection.area === undefined)
        yield passageXml(project, selection, {
          ...{ position, notes },
          line: ways.coded === 'lines' ? linesBefore(body.text) : undefined,
        });
  };
  if (!isPdf) {
    const plainTextPath = pathOf(source);
    yield openTag('TextSource', { guid, name, plainTextPath, ...creation }) + description;
    yield* passages();
    yield `${there.noteRefs}${values}`;
    yield closingTags.text;
    return;
  }
  const isWithText = ways.pdfs === 'qualcoder';
  const path = `internal://${fileOf(source)}`;
  yield openTag('PDFSource', { guid, name, path, ...creation });
  if (!isWithText) yield description;
  for (const selection of selections)
    if (selection.area !== undefined) yield areaXml(project, selection, selection.area, notes);
  const ofText = {
    guid: guidOf(document.id, 'representation'),
    name,
    plainTextPath: pathOf(source),
  };
  yield openTag('Representation', { ...ofText, ...creation });
  if (isWithText) yield description;
  yield* passages();
  yield `${isWithText ? values : ''}</Representation>`;
  yield `${there.noteRefs}${isWithText ? '' : values}`;
  yield closingTags.pdf;
}

/** A picture or recording: what was coded on lines of its parts as these parts, the rest as coding of the whole. */
function* mediumXml(
  project: RefiProjectToWrite,
  source: WrittenSource & { readonly medium: Medium },
  notes: NotesToWrite,
): Generator<string> {
  const { made, names, studies } = project;
  const { body, document, guid, medium, memos, selections } = source;
  const parts = selections.map((selection) => ({
    selection,
    place: partOfPassage(body, selection),
  }));
  const whole = parts.flatMap(({ place, selection }) => (place === undefined ? selection : []));
  const there = notes.within([...memos, ...whole.flatMap((each) => each.memos)], undefined);
  const tag = mediumTags[medium];
  yield openTag(`${tag}Source`, {
    guid,
    name: names.ofDocument(document.id),
    path: `internal://${fileOf(source)}`,
    creatingUser: names.guidOf(undefined),
    creationDateTime: made(document.id),
  });
  yield words('Description', there.description);
  for (const { place, selection } of parts)
    if (place !== undefined) yield partXml(project, selection, { notes, place, tag });
  for (const selection of whole) yield partsOf(project, selection, notes).codings;
  yield `${there.noteRefs}${studies.valuesOf(document.studyId)}`;
  yield closingTags[medium];
}

const mediumTags = { picture: 'Picture', audio: 'Audio', video: 'Video' } as const;

const closingTags = {
  text: '</TextSource>',
  pdf: '</PDFSource>',
  picture: '</PictureSource>',
  audio: '</AudioSource>',
  video: '</VideoSource>',
} as const;

const closing: ReadonlySet<string> = new Set(Object.values(closingTags));

/** Whether a piece is the last of a document. */
export function endsSource(piece: string): boolean {
  return closing.has(piece);
}

/** The name of a text in the folder of sources. */
export function textFileOf({ document, guid, isPdf }: WrittenSource): string {
  return `${isPdf ? guidOf(document.id, 'representation') : guid}.txt`;
}

/** The name of a PDF, picture or recording there. */
export function fileOf({ document, guid, medium }: WrittenSource): string {
  return `${guid}.${medium === undefined ? 'pdf' : endingOf(document)}`;
}

function pathOf(source: WrittenSource): string {
  return `internal://${textFileOf(source)}`;
}

function passageXml(
  project: RefiProjectToWrite,
  selection: WrittenSelection,
  of: {
    readonly position: (offset: number) => number;
    readonly notes: NotesToWrite;
    readonly line: ((offset: number) => number) | undefined;
  },
): string {
  const { codings, description, made, noteRefs } = partsOf(project, selection, of.notes);
  const place = {
    startPosition: of.position(selection.start),
    endPosition: of.position(selection.end),
  };
  const name = of.line === undefined ? nameOf(selection) : `line:${of.line(selection.start)}`;
  return element(
    'PlainTextSelection',
    { guid: selection.guid, name, ...place, ...made },
    words('Description', description) + codings + noteRefs,
  );
}

function areaXml(
  project: RefiProjectToWrite,
  selection: WrittenSelection,
  { from, page, to }: PageArea,
  notes: NotesToWrite,
): string {
  const { codings, description, made, noteRefs } = partsOf(project, selection, notes);
  // QualCoder takes the name for the memo.
  const name = project.ways.pdfs === 'qualcoder' ? singleBlanks(description) : nameOf(selection);
  const corners = { firstX: from.x, firstY: from.y, secondX: to.x, secondY: to.y };
  return element(
    'PDFSelection',
    { guid: selection.guid, name, page, ...corners, ...made },
    words('Description', description) + codings + noteRefs,
  );
}

function partXml(
  project: RefiProjectToWrite,
  selection: WrittenSelection,
  {
    notes,
    place,
    tag,
  }: { readonly notes: NotesToWrite; readonly place: MediaPlace; readonly tag: string },
): string {
  const { codings, description, made, noteRefs } = partsOf(project, selection, notes);
  const name = project.ways.pdfs === 'qualcoder' ? singleBlanks(description) : nameOf(selection);
  return element(
    `${tag}Selection`,
    { guid: selection.guid, name, ...numbersOf(place), ...made },
    words('Description', description) + codings + noteRefs,
  );
}

function numbersOf(place: MediaPlace): Readonly<Record<string, number>> {
  if (place.kind === 'time') return { begin: place.begin, end: place.end };
  const [firstX, firstY, secondX, secondY] = place.corners;
  return { firstX, firstY, secondX, secondY };
}

/** What selections of every kind have. */
function partsOf(
  { codes, made, names }: RefiProjectToWrite,
  { codings, coder, excerpts, memos }: WrittenSelection,
  notes: NotesToWrite,
) {
  const creatingUser = names.guidOf(coder);
  const [first] = excerpts;
  return {
    ...notes.within(memos, coder),
    made: { creatingUser, creationDateTime: first === undefined ? undefined : made(first.id) },
    codings: codings
      .map(({ codeId, id }) =>
        element(
          'Coding',
          { guid: guidOf(id), creatingUser, creationDateTime: made(id) },
          element('CodeRef', { targetGUID: codes.guidOf(codeId) }),
        ),
      )
      .join(''),
  };
}

/** Code points that ATLAS.ti gives of a quote; what is longer ends with a sign. */
const quoteLength = 100;

/** In UTF-16 units: of a long quote no more is looked at. */
const beginningLength = 10 * quoteLength;

function nameOf({ isRegion, quote }: WrittenSelection): string {
  if (isRegion) return t('refiOut.region');
  const plain = singleBlanks(
    quote.length > beginningLength ? quote.slice(0, beginningLength) : quote,
  );
  if (plain.length <= quoteLength && quote.length <= beginningLength) return plain;
  let end = 0;
  for (let signs = 0; signs < quoteLength && end < plain.length; signs += 1)
    end += (plain.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end === plain.length && quote.length <= beginningLength
    ? plain
    : `${plain.slice(0, end)}…`;
}
