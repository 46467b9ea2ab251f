/** Documents with their coding as XML. */
import { t } from '../messages/all-messages.ts';
import { guidOf } from '../refi-qda/guids.ts';
import type { PageArea } from '../refi-qda/page-areas.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { WrittenSelection, WrittenSource } from './gather.ts';
import { positionsIn } from './positions.ts';
import type { RefiProjectToWrite } from './project.ts';
import type { NotesToWrite } from './write-notes.ts';
import { element, openTag, words } from './xml.ts';

/** A document in pieces, its text in a file of the archive, and its PDF in another where that goes along. */
export function* sourceXml(
  project: RefiProjectToWrite,
  source: WrittenSource,
  notes: NotesToWrite,
): Generator<string> {
  const { made, names, studies, ways } = project;
  const { body, document, guid, isPdf, memos, selections } = source;
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
      if (selection.area === undefined) yield passageXml(project, selection, { position, notes });
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
  const path = `internal://${pdfFileOf(source)}`;
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

const closingTags = { text: '</TextSource>', pdf: '</PDFSource>' } as const;

/** Whether a piece is the last of a document. */
export function endsSource(piece: string): boolean {
  return piece === closingTags.text || piece === closingTags.pdf;
}

/** The name of a text in the folder of sources. */
export function textFileOf({ document, guid, isPdf }: WrittenSource): string {
  return `${isPdf ? guidOf(document.id, 'representation') : guid}.txt`;
}

/** The name of a PDF there. */
export function pdfFileOf({ guid }: WrittenSource): string {
  return `${guid}.pdf`;
}

function pathOf(source: WrittenSource): string {
  return `internal://${textFileOf(source)}`;
}

function passageXml(
  project: RefiProjectToWrite,
  selection: WrittenSelection,
  of: { readonly position: (offset: number) => number; readonly notes: NotesToWrite },
): string {
  const { codings, description, made, noteRefs } = partsOf(project, selection, of.notes);
  const place = {
    startPosition: of.position(selection.start),
    endPosition: of.position(selection.end),
  };
  return element(
    'PlainTextSelection',
    { guid: selection.guid, name: nameOf(selection), ...place, ...made },
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
