/** What elements of a project say of themselves, in the forms in which programs write it. */
import type { Guid } from './model.ts';
import type { XmlElement } from './xml-tree.ts';

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of that name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** An attribute, empty where it is not there. */
export function wordsOf(element: XmlElement, attribute: string): string {
  return apart(element.attributes[attribute] ?? '');
}

/** The same words in memory of their own: what is cut out of a text keeps all of that text, and the XML of a project may be 400 MB. */
function apart(words: string): string {
  return `${words} `.slice(0, -1);
}

/** An attribute as a GUID that can be compared. */
export function guidOf(element: XmlElement, attribute: string): Guid {
  return wordsOf(element, attribute)
    .replace(/^[\s{]+|[\s}]+$/g, '')
    .toLowerCase();
}

/** The text of a child, as it stands; undefined where there is no such child. */
export function contentOf(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.text;
}

/** The description without the blanks around it. */
export function descriptionOf(element: XmlElement): string {
  return (contentOf(element, 'Description') ?? '').trim();
}

/** What references of one kind point to; members of sets in codebooks name it otherwise. */
export function refsOf(element: XmlElement, name: string): readonly Guid[] {
  return childrenOf(element, name)
    .map((ref) => guidOf(ref, 'targetGUID') || guidOf(ref, 'guid'))
    .filter((guid) => guid !== '');
}
