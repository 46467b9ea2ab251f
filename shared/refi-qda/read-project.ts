/** The tree of a project as its model. Nothing is refused here: what is odd is read as far as it says anything. */

import { childOf, childrenOf, descriptionOf, guidOf, refsOf, wordsOf } from './element.ts';
import type { RefiArea, RefiCode, RefiDates, RefiNote, RefiProject, RefiSource } from './model.ts';
import { readCase, readGraph, readLink, readSet, readVariable, valuesOf } from './read-cases.ts';
import { readMedia, sourceHead } from './read-media.ts';
import { readCoding, readSelection, textOf } from './read-selection.ts';
import type { XmlElement } from './xml-tree.ts';

/** The project, or the codebook as a project without sources. */
export function readProject(root: XmlElement): RefiProject {
  const book = root.name === 'CodeBook' ? root : childOf(root, 'CodeBook');
  return {
    name: wordsOf(root, 'name'),
    origin: wordsOf(root, 'origin'),
    creator: guidOf(root, 'creatingUserGUID'),
    modifier: guidOf(root, 'modifyingUserGUID'),
    description: descriptionOf(root),
    users: childrenOf(childOf(root, 'Users'), 'User').map((user) => ({
      guid: guidOf(user, 'guid'),
      name: wordsOf(user, 'name'),
      initials: wordsOf(user, 'id'),
    })),
    codes: childrenOf(childOf(book, 'Codes'), 'Code').map(readCode),
    variables: childrenOf(childOf(root, 'Variables'), 'Variable').map(readVariable),
    cases: childrenOf(childOf(root, 'Cases'), 'Case').map(readCase),
    sources: (childOf(root, 'Sources')?.children ?? []).flatMap(readSource),
    notes: childrenOf(childOf(root, 'Notes'), 'Note').map(readNote),
    projectNotes: refsOf(root, 'NoteRef'),
    sets: childrenOf(childOf(root, 'Sets'), 'Set').map(readSet),
    links: childrenOf(childOf(root, 'Links'), 'Link').map(readLink),
    graphs: childrenOf(childOf(root, 'Graphs'), 'Graph').map(readGraph),
    dates: datesIn(root.children),
  };
}

/** Counts what says when it was made or changed, with all that is in it. */
function datesIn(elements: readonly XmlElement[]): RefiDates {
  const counts = { codings: 0, notes: 0, others: 0 };
  const waiting = [...elements];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const { attributes, children, name } = element;
    const { creationDateTime = '', modifiedDateTime = '' } = attributes;
    if (creationDateTime !== '' || modifiedDateTime !== '')
      counts[name === 'Coding' ? 'codings' : name === 'Note' ? 'notes' : 'others'] += 1;
    for (const child of children) waiting.push(child);
  }
  return counts;
}

function readCode(code: XmlElement): RefiCode {
  return {
    guid: guidOf(code, 'guid'),
    name: wordsOf(code, 'name'),
    isCodable: !/^(?:false|0)$/i.test(wordsOf(code, 'isCodable')),
    colour: wordsOf(code, 'color'),
    description: descriptionOf(code),
    notes: refsOf(code, 'NoteRef'),
    children: childrenOf(code, 'Code').map(readCode),
  };
}

const kinds: Readonly<Record<string, RefiSource['kind']>> = {
  TextSource: 'text',
  PDFSource: 'pdf',
  PictureSource: 'picture',
  AudioSource: 'audio',
  VideoSource: 'video',
};

/** A source, and the further transcripts of a recording. */
function readSource(source: XmlElement): readonly RefiSource[] {
  const kind = kinds[source.name];
  if (kind === undefined) return [];
  if (kind !== 'text' && kind !== 'pdf') return readMedia(source, kind);
  // The text that stands for a PDF is a source of its own in all but name; QualCoder writes areas behind it.
  const written = kind === 'pdf' ? childOf(source, 'Representation') : source;
  const codings = childrenOf(source, 'Coding').map(readCoding);
  const quotes = new Set(
    written === undefined
      ? []
      : childrenOf(written, 'PlainTextSelection').map((each) => guidOf(each, 'guid')),
  );
  // ATLAS.ti writes a quote in a PDF as a selection of the text and one more of each page it touches.
  const areas = childrenOf(source, 'PDFSelection').filter(
    (each) => childOf(each, 'Representation') === undefined && !quotes.has(guidOf(each, 'guid')),
  );
  const head = sourceHead(source, kind);
  return [
    {
      ...(kind === 'pdf'
        ? {
            path: wordsOf(source, 'path') || wordsOf(source, 'currentPath'),
            areas: areas.map(readArea),
          }
        : { richPath: wordsOf(source, 'richTextPath') || undefined }),
      ...head,
      // QualCoder looks for both where the text is.
      description: head.description || (written === undefined ? '' : descriptionOf(written)),
      values:
        written === undefined || written === source
          ? head.values
          : [...head.values, ...valuesOf(written)],
      text: written === undefined ? undefined : textOf(written),
      selections:
        written === undefined ? [] : childrenOf(written, 'PlainTextSelection').map(readSelection),
      codings:
        written === undefined || written === source
          ? codings
          : [...codings, ...childrenOf(written, 'Coding').map(readCoding)],
    },
  ];
}

function readArea(area: XmlElement): RefiArea {
  const { codings, description, guid, name, notes, user } = readSelection(area);
  const [page = 0, firstX = 0, firstY = 0, secondX = 0, secondY = 0] = (
    ['page', 'firstX', 'firstY', 'secondX', 'secondY'] as const
  ).map((attribute) => Number(wordsOf(area, attribute) || Number.NaN));
  return {
    ...{ codings, description, guid, name, notes, user, page },
    from: { x: firstX, y: firstY },
    to: { x: secondX, y: secondY },
  };
}

function readNote(note: XmlElement): RefiNote {
  const selections = childrenOf(note, 'PlainTextSelection').map(readSelection);
  const inSelections = selections.reduce((sum, { codings }) => sum + codings.length, 0);
  return {
    guid: guidOf(note, 'guid'),
    name: wordsOf(note, 'name'),
    user: guidOf(note, 'creatingUser'),
    description: descriptionOf(note),
    text: textOf(note),
    selections,
    codings: inSelections + childrenOf(note, 'Coding').length,
  };
}
