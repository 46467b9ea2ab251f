import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { buildTextBody, type SourceBlock } from './canonical.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { raised } from './superscript.ts';
import type { TextBody } from './text-body.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What an HTML text gave: its title if it names one, its body, and how many hidden and deleted parts were set aside. */
export interface HtmlReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly hiddenParts: number;
  /** Of what is struck out (`del`, `s`, `strike`): what a person wrote and took back. */
  readonly deletedParts: number;
}

/** The blocks of an HTML text before they are laid out. */
export interface HtmlFound {
  readonly title: string | undefined;
  readonly blocks: readonly SourceBlock[];
  readonly hiddenParts: number;
  readonly deletedParts: number;
}

/** Reads HTML into a text body. Nothing is run or loaded: scripts, frames and images are only left out. */
export function readHtmlText(source: string): HtmlReading {
  const { blocks, ...reading } = readHtmlBlocks(source);
  return { ...reading, body: buildTextBody(blocks) };
}

/** Reads HTML into blocks, for a document that holds it. */
export function readHtmlBlocks(source: string): HtmlFound {
  const document = parse(source, { scriptingEnabled: false });
  const blocks = new HtmlBlocks();
  let hiddenParts = 0;
  let deletedParts = 0;
  walk(document, {
    enter(element) {
      if (unread.has(element.tagName)) return false;
      if (isHidden(element)) {
        if (/\S/.test(textOf(element))) hiddenParts++;
        return false;
      }
      if (struckOut.has(element.tagName)) {
        if (/\S/.test(textOf(element))) deletedParts++;
        return false;
      }
      if (element.tagName === 'sup') {
        const text = textOf(element);
        const sign = raised(text.trim());
        if (sign !== text.trim()) {
          blocks.text(sign);
          return false;
        }
      }
      blocks.enter(element);
      return true;
    },
    leave: (element) => blocks.leave(element),
    text: (value) => blocks.text(value),
  });
  const found = blocks.finish();
  return {
    title:
      titleElement(document) ??
      found.find((block) => block.kind === 'title' || block.kind === 'heading')?.text,
    blocks: found,
    hiddenParts,
    deletedParts,
  };
}

const unread = new Set(
  `head script style template iframe object embed applet noscript svg canvas audio video map select
   datalist textarea frameset noframes rp`.split(/\s+/),
);

const struckOut = new Set(['del', 's', 'strike']);

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      (name === 'hidden' && value !== 'until-found') ||
      (name === 'style' &&
        /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  );
}

interface Visitor {
  /** Returns false to leave the element and all in it out. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(value: string): void;
}

// Without recursion: a hostile file may nest deeper than the call stack.
function walk(root: Node, visitor: Visitor): void {
  const stack: { readonly node: Node; next: number }[] = [{ node: root, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child: Node | undefined =
      'childNodes' in top.node ? top.node.childNodes[top.next++] : undefined;
    if (child === undefined) {
      if (isElement(top.node)) visitor.leave(top.node);
      stack.pop();
    } else if (child.nodeName === '#text' && 'value' in child) {
      visitor.text(child.value);
    } else if (isElement(child) && visitor.enter(child)) {
      stack.push({ node: child, next: 0 });
    }
  }
}

// The parser puts the document's title into its head; titles elsewhere belong to drawings.
function titleElement(document: DefaultTreeAdapterTypes.Document): string | undefined {
  const html = document.childNodes.find(isElement);
  const head = html?.childNodes.find((node) => node.nodeName === 'head');
  if (head === undefined || !isElement(head)) return undefined;
  const title = head.childNodes.find((node) => node.nodeName === 'title');
  if (title === undefined || !isElement(title)) return undefined;
  return textOf(title).replace(/\s+/g, ' ').trim() || undefined;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function textOf(element: Element): string {
  const parts: string[] = [];
  walk(element, {
    enter: () => true,
    leave: () => undefined,
    text: (value) => parts.push(value),
  });
  return parts.join('');
}
