import { buildTextBody, type SourceBlock } from './canonical.ts';
import { HtmlLeftOut } from './html-left-out.ts';
import { HtmlPage } from './html-page.ts';
import { type HtmlDocument, headOf, isElement, parseHtml, textOf, walkHtml } from './html-tree.ts';
import type { ReadingProblem } from './reading.ts';
import { SetAside } from './set-aside.ts';
import type { TextBody } from './text-body.ts';

/** What an HTML text gave: its title if it names one, its body, and what was set aside. */
export interface HtmlReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/** The blocks of an HTML text before they are laid out. */
export interface HtmlFound {
  readonly title: string | undefined;
  readonly blocks: readonly SourceBlock[];
}

/**
 * Reads HTML into a text body. Nothing is run or loaded. Throws an `ExpectedError` for a page with more elements
 * than anybody wrote.
 */
export function readHtmlText(source: string): HtmlReading {
  const setAside = new SetAside();
  const { blocks, title } = readHtmlBlocks(source, setAside);
  const lines = [...setAside.deletions(), ...setAside.lines()];
  return {
    title,
    body: buildTextBody(blocks),
    problems: lines.map((message) => ({ message })),
  };
}

/** Reads HTML into blocks, for a document that holds it; what is left out is counted with what that leaves out. */
export function readHtmlBlocks(source: string, setAside: SetAside): HtmlFound {
  const document = parseHtml(source);
  const leftOut = new HtmlLeftOut(setAside);
  const page = new HtmlPage(document, leftOut);
  walkHtml(document, page);
  leftOut.finish();
  const blocks = page.finish();
  return {
    title:
      titleElement(document) ??
      blocks.find((block) => block.kind === 'title' || block.kind === 'heading')?.text,
    blocks,
  };
}

// The parser puts the document's title into its head; titles elsewhere belong to drawings.
function titleElement(document: HtmlDocument): string | undefined {
  const inHead = headOf(document)?.childNodes.filter(isElement) ?? [];
  const title = inHead.find(({ tagName }) => tagName === 'title');
  if (title === undefined) return undefined;
  return textOf(title).replace(/\s+/g, ' ').trim() || undefined;
}
