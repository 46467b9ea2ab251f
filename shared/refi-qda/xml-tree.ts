/** The XML of a project as a tree of the standard's own elements. */
import { walkXml, type XmlAttributes, xmlText } from '../documents/xml-walk.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/refi-messages.ts';

/** One element by its local name; `text` is all that stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** A project of 300,000 selections has a million; more takes longer to read than anybody waits. */
const mostElements = 4_000_000;

/**
 * The root element. Elements of other programs' namespaces are left out with all that is in them. Throws an `ExpectedError` where the
 * XML declares entities or a document type, is not well formed (with line and column), or is too large.
 */
export function readXmlTree(bytes: Uint8Array): XmlElement {
  const xml = xmlText(bytes);
  if (/<!(?:doctype|entity)/i.test(xml))
    throw new ExpectedError('refi-entities', t('refi.entities'));
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  let home: string | undefined;
  let foreign = 0;
  let elements = 0;
  const visitor = {
    enter(name: string, attributes: XmlAttributes): void {
      elements += 1;
      if (elements > mostElements) throw new ExpectedError('file-too-large', t('refi.tooLarge'));
      const colon = name.indexOf(':');
      const prefix = name.slice(0, Math.max(0, colon));
      home ??= prefix;
      const space = attributes.xmlns;
      const isForeign = prefix !== home || (space !== undefined && !/qda-xml/i.test(space));
      if (foreign > 0 || (isForeign && elements > 1)) {
        foreign += 1;
        return;
      }
      const element: Growing = { name: name.slice(colon + 1), attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    leave(): void {
      if (foreign > 0) foreign -= 1;
      else open.pop();
    },
    text(value: string): void {
      const top = open.at(-1);
      if (foreign === 0 && top !== undefined) top.text += value;
    },
  };
  try {
    walkXml(xml, visitor);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw malformed(error);
  }
  const [top] = root.children;
  if (top === undefined) throw new ExpectedError('refi-none', t('refi.notRefi'));
  return top;
}

/** The parser begins its messages with the place. */
function malformed(error: unknown): ExpectedError {
  const place = /^(?:[^:]*:)?(\d+):(\d+):/.exec(error instanceof Error ? error.message : '');
  const message =
    place === null
      ? t('refi.malformed')
      : t('refi.malformedAt', { line: Number(place[1]), column: Number(place[2]) });
  return new ExpectedError('damaged-file', message);
}
