import { t } from '../messages/import-messages.ts';
import {
  attributeOf,
  type HtmlElement,
  hasClass,
  hasWords,
  isElement,
  styleOf,
} from './html-tree.ts';
import type { SetAside, SetAsideThing } from './set-aside.ts';

/** Descriptions of pictures that are told, and signs of each. */
const mostDescriptions = 3;
const longestDescription = 80;

/** Tells what of a page is no part of its text, and keeps count of what is left out, in the words used for Word documents. */
export class HtmlLeftOut {
  readonly #setAside: SetAside;
  readonly #descriptions: string[] = [];
  #comments = 0;

  constructor(setAside: SetAside) {
    this.#setAside = setAside;
  }

  /** Whether an element is left out with all in it; what a reader of the page would see or miss is counted. */
  takes(element: HtmlElement): boolean {
    const tag = element.tagName;
    if (silent.has(tag)) return true;
    const thing = things[tag];
    if (isHidden(element)) {
      if (hasWords(element)) this.#setAside.hide();
      return true;
    }
    if (thing !== undefined) {
      this.#count(thing, element);
      return true;
    }
    return this.#isComment(element) || this.#isPageEdge(element);
  }

  /** A remark in the margin that the page holds in a way of its own. */
  comment(): void {
    this.#comments++;
  }

  /** An equation that cannot be read: nothing is printed for it. */
  unreadable(): string {
    this.#setAside.count('object');
    return '';
  }

  /** Says what is told in a line of its own. */
  finish(): void {
    for (const line of this.#setAside.comments(this.#comments)) this.#setAside.say(line);
    if (this.#descriptions.length === 0) return;
    const shown = this.#descriptions
      .slice(0, mostDescriptions)
      .map((words) => t('reading.description', { words }));
    const more = this.#descriptions.length > mostDescriptions ? ', …' : '';
    this.#setAside.say(t('reading.asidePictures', { descriptions: `${shown.join(', ')}${more}` }));
  }

  #count(thing: SetAsideThing, element: HtmlElement): void {
    if (thing === 'deletion' || thing === 'struck' || thing === 'reading') {
      if (hasWords(element)) this.#setAside.count(thing);
      return;
    }
    if (element.tagName === 'svg' && hasWords(element))
      this.#setAside.say(t('reading.asideDrawing'));
    else this.#setAside.count(thing);
    const words = (attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
    if (thing !== 'picture' || words === '' || this.#descriptions.length > mostDescriptions) return;
    const isLong = words.length > longestDescription;
    this.#descriptions.push(
      isLong ? `${words.slice(0, longestDescription).toWellFormed()}…` : words,
    );
  }

  // What Word and Google Docs write for a comment: a mark in the text, and the comment at the end.
  #isComment(element: HtmlElement): boolean {
    const part = styleOf(element, 'mso-element');
    if (part === 'comment-list') return true;
    if (isDocsComment(element)) return true;
    if (!hasClass(element, /^msocomanchor$/i) && !isDocsLink(element, 'cmnt_ref', 'cmnt'))
      return false;
    this.comment();
    return true;
  }

  #isPageEdge(element: HtmlElement): boolean {
    const isEdge =
      (element.tagName === 'div' &&
        /^(?:header|footer)$/.test(attributeOf(element, 'title') ?? '')) ||
      /^(?:header|footer)$/.test(styleOf(element, 'mso-element') ?? '');
    if (isEdge && hasWords(element)) this.#setAside.say(t('reading.asideEdges'));
    return isEdge;
  }
}

/** What a browser shows nothing of, or nothing that anybody wrote. */
const silent: ReadonlySet<string> = new Set(
  'head script style template noscript map datalist noframes rp param source track'.split(' '),
);

const things: Readonly<Record<string, SetAsideThing>> = {
  del: 'deletion',
  s: 'struck',
  strike: 'struck',
  rt: 'reading',
  rtc: 'reading',
  img: 'picture',
  svg: 'drawing',
  canvas: 'drawing',
  iframe: 'object',
  object: 'object',
  embed: 'object',
  applet: 'object',
  frameset: 'object',
  audio: 'recording',
  video: 'recording',
};

/** A comment at the end of a page of Google Docs begins with the link back to its mark. */
function isDocsComment(element: HtmlElement): boolean {
  if (element.tagName !== 'div') return false;
  const paragraph = element.childNodes.find(isElement);
  const first = paragraph?.childNodes.find(isElement);
  return first !== undefined && isDocsLink(first, 'cmnt', 'cmnt_ref');
}

function isDocsLink(element: HtmlElement, from: string, to: string): boolean {
  const number = /\d{1,6}$/.exec(attributeOf(element, 'id') ?? '')?.[0];
  return (
    element.tagName === 'a' &&
    attributeOf(element, 'id') === `${from}${number}` &&
    attributeOf(element, 'href') === `#${to}${number}`
  );
}

function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return element.tagName === 'dialog';
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === undefined) return true;
  const style = attributeOf(element, 'style') ?? '';
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(
    style,
  );
}
