import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Elements, attributes and comments of one page: a long thesis has 200,000; more than this is made to exhaust memory. */
const mostParts = 1_500_000;

/**
 * Parses a page as a browser without scripts does. Throws an `ExpectedError` where it has more parts than any page
 * that somebody wrote, counted while they are made: a few bytes of a page can stand for a great many elements.
 */
export function parseHtml(source: string): HtmlDocument {
  let parts = 0;
  const count = (added: number): void => {
    parts += added;
    if (parts <= mostParts) return;
    throw new ExpectedError('file-too-large', t('error.hugePage', { count: mostParts }));
  };
  return parse(source, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        count(1 + attributes.length);
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
      createCommentNode(data) {
        count(1);
        return defaultTreeAdapter.createCommentNode(data);
      },
    },
  });
}

/** The head of a page; the parser makes one where the page has none. */
export function headOf(document: HtmlDocument): HtmlElement | undefined {
  const html = document.childNodes.find(isElement);
  return html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head');
}

/** Told of the parts of a tree in reading order. */
export interface HtmlVisitor {
  /** Returns false to leave the element and all in it out. */
  enter(element: HtmlElement): boolean;
  leave(element: HtmlElement): void;
  text(value: string): void;
  comment?(value: string): void;
  /** Whether to end the walk. */
  isDone?(): boolean;
}

/** Walks a tree without recursion: a hostile file may nest deeper than the call stack. */
export function walkHtml(root: HtmlNode, visitor: HtmlVisitor): void {
  const stack: { readonly node: HtmlNode; next: number }[] = [{ node: root, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (visitor.isDone?.() === true) return;
    const child: HtmlNode | undefined =
      'childNodes' in top.node ? top.node.childNodes[top.next++] : undefined;
    if (child === undefined) {
      stack.pop();
      // What the walk began with is not entered, so it is not left.
      if (stack.length > 0 && isElement(top.node)) visitor.leave(top.node);
    } else if (isElement(child)) {
      if (visitor.enter(child)) stack.push({ node: child, next: 0 });
    } else if (child.nodeName === '#text' && 'value' in child) visitor.text(child.value);
    else if ('data' in child) visitor.comment?.(child.data);
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  // Asked a dozen times of each element, most of which have none.
  for (const each of element.attrs) if (each.name === name) return each.value;
  return undefined;
}

/** What the `style` of an element sets a property to, as it is written; undefined where it does not. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = attributeOf(element, 'style');
  if (style === undefined || !style.toLowerCase().includes(property)) return undefined;
  for (const rule of style.split(';').reverse()) {
    const colon = rule.indexOf(':');
    if (rule.slice(0, colon).trim().toLowerCase() === property)
      return rule
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim();
  }
  return undefined;
}

/** Whether one of the classes of an element is as described. */
export function hasClass(element: HtmlElement, pattern: RegExp): boolean {
  const names = attributeOf(element, 'class');
  return names?.split(/\s+/).some((name) => pattern.test(name)) ?? false;
}

/** The text of an element: all of it, or its first `most` signs, for which a few hundred parts are looked through. */
export function textOf(element: HtmlElement, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  let looked = 0;
  walkHtml(element, {
    enter: () => {
      looked += 1;
      return true;
    },
    leave: () => undefined,
    text: (value) => {
      parts.push(value);
      length += value.length;
    },
    isDone: () => length >= most || looked >= 5 * most,
  });
  return parts.join('').slice(0, most);
}

/** Whether words stand anywhere in an element. */
export function hasWords(element: HtmlElement): boolean {
  let found = false;
  walkHtml(element, {
    enter: () => true,
    leave: () => undefined,
    text: (value) => {
      found ||= /[\p{L}\p{N}]/u.test(value);
    },
    isDone: () => found,
  });
  return found;
}

/** An integer as HTML reads one, within what browsers count; undefined for anything else. */
export function integerOf(text: string | undefined): number | undefined {
  const digits = /^\s*([+-]?\d{1,10})(?!\d)/.exec(text ?? '')?.[1];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  return Math.abs(value) < 2 ** 31 ? value : undefined;
}
