/** The tree of a project as its model. Nothing is refused here: what is odd is read as far as it says anything. */

import {
  childOf,
  childrenOf,
  contentOf,
  descriptionOf,
  guidOf,
  refsOf,
  wordsOf,
} from './element.ts';
import type {
  RefiArea,
  RefiCode,
  RefiCoding,
  RefiNote,
  RefiProject,
  RefiSelection,
  RefiSource,
  RefiText,
} from './model.ts';
import { readCase, readLink, readSet, readVariable, valuesOf } from './read-cases.ts';
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
    sources: (childOf(root, 'Sources')?.children ?? []).flatMap(
      (source) => readSource(source) ?? [],
    ),
    notes: childrenOf(childOf(root, 'Notes'), 'Note').map(readNote),
    projectNotes: refsOf(root, 'NoteRef'),
    sets: childrenOf(childOf(root, 'Sets'), 'Set').map(readSet),
    links: childrenOf(childOf(root, 'Links'), 'Link').map(readLink),
    graphs: childrenOf(childOf(root, 'Graphs'), 'Graph').length,
  };
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

function readCoding(coding: XmlElement): RefiCoding {
  return {
    guid: guidOf(coding, 'guid'),
    code: refsOf(coding, 'CodeRef')[0] ?? '',
    user: guidOf(coding, 'creatingUser'),
    notes: refsOf(coding, 'NoteRef'),
  };
}

function readSelection(selection: XmlElement): RefiSelection {
  return {
    guid: guidOf(selection, 'guid'),
    name: wordsOf(selection, 'name'),
    start: positionOf(selection, 'startPosition'),
    end: positionOf(selection, 'endPosition'),
    user: guidOf(selection, 'creatingUser'),
    description: descriptionOf(selection),
    codings: childrenOf(selection, 'Coding').map(readCoding),
    notes: refsOf(selection, 'NoteRef'),
  };
}

/** Not a number where none is written: such a selection has no place. */
function positionOf(selection: XmlElement, attribute: string): number {
  const written = wordsOf(selection, attribute);
  return /^-?\d{1,12}$/.test(written) ? Number(written) : Number.NaN;
}

function textOf(element: XmlElement): RefiText {
  return {
    inline: contentOf(element, 'PlainTextContent'),
    path: wordsOf(element, 'plainTextPath') || undefined,
  };
}

const kinds: Readonly<Record<string, RefiSource['kind']>> = {
  TextSource: 'text',
  PDFSource: 'pdf',
  PictureSource: 'picture',
  AudioSource: 'audio',
  VideoSource: 'video',
};

function readSource(source: XmlElement): RefiSource | undefined {
  const kind = kinds[source.name];
  if (kind === undefined) return undefined;
  // The text that stands for a PDF is a source of its own in all but name; QualCoder writes areas behind it.
  const written = kind === 'pdf' ? childOf(source, 'Representation') : source;
  const codings = childrenOf(source, 'Coding').map(readCoding);
  const others = source.children.filter(
    ({ name }) => /Selection$/.test(name) && name !== 'PlainTextSelection',
  );
  const transcripts = source.children.filter(({ name }) => name === 'Transcript');
  const parts = [...others, ...transcripts.flatMap(({ children }) => children)].filter(({ name }) =>
    /Selection$/.test(name),
  );
  const quotes = new Set(
    written === undefined
      ? []
      : childrenOf(written, 'PlainTextSelection').map((each) => guidOf(each, 'guid')),
  );
  // ATLAS.ti writes a quote in a PDF as a selection of the text and one more of each page it touches.
  const areas = childrenOf(source, 'PDFSelection').filter(
    (each) => childOf(each, 'Representation') === undefined && !quotes.has(guidOf(each, 'guid')),
  );
  return {
    ...(kind === 'pdf'
      ? {
          path: wordsOf(source, 'path') || wordsOf(source, 'currentPath'),
          areas: areas.flatMap((each) => readArea(each) ?? []),
        }
      : {}),
    guid: guidOf(source, 'guid'),
    kind,
    name: wordsOf(source, 'name'),
    user: guidOf(source, 'creatingUser'),
    // QualCoder looks for both where the text is.
    description: descriptionOf(source) || (written === undefined ? '' : descriptionOf(written)),
    text:
      (kind === 'text' || kind === 'pdf') && written !== undefined ? textOf(written) : undefined,
    hasRichText: wordsOf(source, 'richTextPath') !== '',
    selections:
      written === undefined ? [] : childrenOf(written, 'PlainTextSelection').map(readSelection),
    codings:
      written === undefined || written === source
        ? codings
        : [...codings, ...childrenOf(written, 'Coding').map(readCoding)],
    notes: refsOf(source, 'NoteRef'),
    values:
      written === undefined || written === source
        ? valuesOf(source)
        : [...valuesOf(source), ...valuesOf(written)],
    otherSelections: parts.length,
    otherCodings: parts.reduce((sum, part) => sum + childrenOf(part, 'Coding').length, 0),
    transcripts: transcripts.length,
  };
}

function readArea(area: XmlElement): RefiArea | undefined {
  const { codings, description, guid, name, notes, user } = readSelection(area);
  const [page, firstX, firstY, secondX, secondY] = (
    ['page', 'firstX', 'firstY', 'secondX', 'secondY'] as const
  ).map((attribute) => Number(wordsOf(area, attribute) || Number.NaN));
  const numbers = [page, firstX, firstY, secondX, secondY];
  if (numbers.some((each) => !Number.isFinite(each))) return undefined;
  return {
    ...{ codings, description, guid, name, notes, user, page: page ?? 0 },
    from: { x: firstX ?? 0, y: firstY ?? 0 },
    to: { x: secondX ?? 0, y: secondY ?? 0 },
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
