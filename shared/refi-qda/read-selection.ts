/** Selections with their codings, and where texts are, as a project writes them. */
import { childrenOf, contentOf, descriptionOf, guidOf, refsOf, wordsOf } from './element.ts';
import type { RefiCoding, RefiSelection, RefiText } from './model.ts';
import type { XmlElement } from './xml-tree.ts';

export function readCoding(coding: XmlElement): RefiCoding {
  return {
    guid: guidOf(coding, 'guid'),
    code: refsOf(coding, 'CodeRef')[0] ?? '',
    user: guidOf(coding, 'creatingUser'),
    notes: refsOf(coding, 'NoteRef'),
  };
}

export function readSelection(selection: XmlElement): RefiSelection {
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
export function positionOf(selection: XmlElement, attribute: string): number {
  const written = wordsOf(selection, attribute);
  return /^-?\d{1,12}$/.test(written) ? Number(written) : Number.NaN;
}

export function textOf(element: XmlElement): RefiText {
  return {
    inline: contentOf(element, 'PlainTextContent'),
    path: wordsOf(element, 'plainTextPath') || undefined,
  };
}
