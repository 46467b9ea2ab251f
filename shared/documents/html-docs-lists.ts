/**
 * Lists as Google Docs saves them in a page: those of a lower level stand beside the list and not in it, and what
 * is printed before an item stands in the page’s style sheet, under a class that tells list and level.
 */
import { attributeOf, type HtmlDocument, type HtmlElement, textOf, walkHtml } from './html-tree.ts';

/** What is printed before an item: words, and the numbers of levels in a style of CSS. */
export type DocsMark = readonly (string | { readonly counter: string; readonly style: string })[];

export interface DocsList {
  /** From 1. */
  readonly level: number;
  /** The name of its numbers in the marks of its own and of lower levels. */
  readonly counter: string;
  readonly mark: DocsMark;
}

/** By the class of the list; empty for a page of another program. */
export type DocsLists = ReadonlyMap<string, DocsList>;

const rule =
  /\.lst-kix_([\w-]{1,80})-(\d)\s{0,9}>\s{0,9}li:before\s{0,9}\{\s{0,9}content:([^{}]{1,400})\}/g;
const part =
  /"((?:[^"\\]|\\.){0,80})"|counter\(\s{0,9}lst-ctn-kix_([\w-]{1,90})\s{0,9},([^)]{1,40})\)/g;
/** Nobody numbers so many lists in one text. */
const mostLists = 5000;

/** Reads the rules of a page’s numbered lists; those with bullets need none. */
export function docsListsOf(document: HtmlDocument): DocsLists {
  const lists = new Map<string, DocsList>();
  walkHtml(document, {
    enter(element) {
      if (element.tagName === 'style') readRules(textOf(element), lists);
      return element.tagName !== 'body';
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return lists;
}

/** The rules under which a list stands. */
export function docsListOf(element: HtmlElement, lists: DocsLists): DocsList | undefined {
  if (lists.size === 0) return undefined;
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return classes.map((name) => lists.get(name)).find((list) => list !== undefined);
}

function readRules(sheet: string, lists: Map<string, DocsList>): void {
  for (const [, name = '', level = '', content = ''] of sheet.matchAll(rule)) {
    if (lists.size >= mostLists) return;
    const mark = markIn(content);
    if (mark.every((each) => typeof each === 'string')) continue;
    const counter = `${name}-${level}`;
    lists.set(`lst-kix_${counter}`, { level: Number(level) + 1, counter, mark });
  }
}

function markIn(content: string): DocsMark {
  return [...content.matchAll(part)].map(([, words, counter, style]) =>
    counter === undefined
      ? plainWords(words ?? '')
      : { counter, style: (style ?? '').trim().toLowerCase() },
  );
}

function plainWords(words: string): string {
  return words.replace(/\\([\da-f]{1,6}) ?|\\(.)/gi, (_whole, code, sign) => {
    if (typeof sign === 'string') return sign;
    const value = Number.parseInt(String(code), 16);
    return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value).toWellFormed() : '';
  });
}
