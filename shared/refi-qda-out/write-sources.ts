/** Documents with their coding as XML. */
import { t } from '../messages/all-messages.ts';
import { guidOf } from '../refi-qda/guids.ts';
import type { PageArea } from '../refi-qda/page-areas.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { WrittenSelection, WrittenSource } from './gather.ts';
import { positionsIn } from './positions.ts';
import type { RefiProjectToWrite } from './project.ts';
import type { NotesToWrite } from './write-notes.ts';
import { element, words } from './xml.ts';

/** A document, its text in a file of the archive, and its PDF in another where that goes along. */
export function sourceXml(
  project: RefiProjectToWrite,
  source: WrittenSource,
  notes: NotesToWrite,
): string {
  const { made, names, studies, ways } = project;
  const { body, document, isPdf, memos, selections } = source;
  const guid = guidOf(document.id);
  const name = names.ofDocument(document.id);
  const position = positionsIn(body.text, ways.counting);
  const there = notes.within(memos, undefined);
  const creation = {
    creatingUser: names.guidOf(undefined),
    creationDateTime: made(document.id),
  };
  const description = words('Description', there.description);
  const values = studies.valuesOf(document.studyId);
  const passages = selections
    .filter(({ area }) => area === undefined)
    .map((selection) => passageXml(project, selection, { position, notes }));
  if (!isPdf)
    return element(
      'TextSource',
      { guid, name, plainTextPath: pathOf(source), ...creation },
      [description, ...passages, there.noteRefs, values].join(''),
    );
  const areas = selections.flatMap((selection) =>
    selection.area === undefined ? [] : [areaXml(project, selection, selection.area, notes)],
  );
  const isWithText = ways.pdfs === 'qualcoder';
  const representation = element(
    'Representation',
    {
      ...{ guid: guidOf(document.id, 'representation'), name, plainTextPath: pathOf(source) },
      ...creation,
    },
    [isWithText ? description : '', ...passages, isWithText ? values : ''].join(''),
  );
  return element(
    'PDFSource',
    { guid, name, path: `internal://${pdfFileOf(source)}`, ...creation },
    [
      ...[isWithText ? '' : description, ...areas, representation, there.noteRefs],
      isWithText ? '' : values,
    ].join(''),
  );
}

/** The name of a text in the folder of sources. */
export function textFileOf({ document, isPdf }: Pick<WrittenSource, 'document' | 'isPdf'>): string {
  return `${guidOf(document.id, isPdf ? 'representation' : 'self')}.txt`;
}

/** The name of a PDF there. */
export function pdfFileOf({ document }: Pick<WrittenSource, 'document'>): string {
  return `${guidOf(document.id)}.pdf`;
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

function nameOf({ isRegion, quote }: WrittenSelection): string {
  if (isRegion) return t('refiOut.region');
  const plain = singleBlanks(quote);
  if (plain.length <= quoteLength) return plain;
  const signs = Array.from(plain.slice(0, 2 * quoteLength));
  return signs.length <= quoteLength && plain.length <= 2 * quoteLength
    ? plain
    : `${signs.slice(0, quoteLength).join('')}…`;
}
