import type { SourceBlock } from './canonical.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { docsListsOf } from './html-docs-lists.ts';
import { fieldText, isField } from './html-fields.ts';
import type { HtmlLeftOut } from './html-left-out.ts';
import { mathText } from './html-math.ts';
import { findNotes, fragmentOf, type NoteLinks } from './html-note-links.ts';
import { HtmlNotes } from './html-notes.ts';
import {
  attributeOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlVisitor,
  hasClass,
  headOf,
  isElement,
  styleOf,
  textOf,
} from './html-tree.ts';
import { raised } from './superscript.ts';

/** A mark of notes, or a number with its unit, is a few signs. */
const longestRaised = 60;

/** Reads a page while it is walked: decides of each element what is printed for it. */
export class HtmlPage implements HtmlVisitor {
  readonly #blocks: HtmlBlocks;
  readonly #leftOut: HtmlLeftOut;
  readonly #links: NoteLinks;
  readonly #notes: HtmlNotes;
  /** Notes that are open, innermost last, and whether each stays where it stands. */
  readonly #open: { readonly note: HtmlElement; readonly stays: boolean }[] = [];
  readonly #isByLibreOffice: boolean;
  #quotes = 0;

  constructor(document: HtmlDocument, leftOut: HtmlLeftOut) {
    this.#leftOut = leftOut;
    this.#blocks = new HtmlBlocks(docsListsOf(document));
    this.#links = findNotes(document);
    this.#notes = new HtmlNotes(this.#links);
    this.#isByLibreOffice = isByLibreOffice(document);
  }

  enter(element: HtmlElement): boolean {
    if (this.#leftOut.takes(element) || this.#isLinkBack(element)) return false;
    if (this.#links.notes.has(element)) {
      this.#openNote(element);
      return true;
    }
    const printed = this.#printedFor(element);
    if (printed !== undefined) {
      this.#blocks.print(printed);
      return false;
    }
    const mark = this.#links.marks.get(element);
    if (mark !== undefined) {
      this.#blocks.noteMark(this.#notes.numberOf(mark.note));
      return false;
    }
    if (styleOf(element, 'mso-list') === 'Ignore') {
      this.#blocks.listMark(textOf(element, longestRaised));
      return false;
    }
    if (element.tagName === 'q') this.#quote(true);
    this.#blocks.enter(element);
    return true;
  }

  leave(element: HtmlElement): void {
    const open = this.#open.at(-1);
    if (open?.note === element) {
      this.#open.pop();
      this.#blocks.closePart();
      if (open.stays) this.#blocks.add(this.#notes.take(element));
      return;
    }
    if (element.tagName === 'q') this.#quote(false);
    this.#blocks.leave(element);
  }

  text(value: string): void {
    this.#blocks.text(value);
  }

  comment(): void {
    if (this.#isByLibreOffice) this.#leftOut.comment();
  }

  /** All blocks; notes stand at the end, as those of Word documents do. */
  finish(): readonly SourceBlock[] {
    return [...this.#blocks.finish(), ...this.#notes.finish()];
  }

  // Under a heading of their own notes stay: a list of references, which notes of pages often are.
  #openNote(note: HtmlElement): void {
    const before = this.#blocks.lastKind;
    const stays = this.#open.length === 0 && (before === 'heading' || before === 'footnote');
    this.#open.push({ note, stays });
    const add = this.#notes.open(note);
    this.#blocks.openPart({ add });
  }

  #isLinkBack(element: HtmlElement): boolean {
    const note = this.#open.at(-1)?.note;
    if (note === undefined) return false;
    if (hasClass(element, /^(?:mw-cite-backlink|cite-accessibility-label)$/)) return true;
    if (element.tagName !== 'a') return false;
    const isBack =
      attributeOf(element, 'role') === 'doc-backlink' ||
      this.#links.places.get(fragmentOf(element) ?? '') === note;
    if (isBack) this.#notes.passMark(note, textOf(element, 12));
    return isBack;
  }

  /** What is printed for an element in place of what stands in it. */
  #printedFor(element: HtmlElement): string | undefined {
    const tag = element.tagName;
    if (tag === 'math') {
      const words = mathText(element);
      if (words === undefined) return this.#leftOut.unreadable();
      return attributeOf(element, 'display') === 'block' ? `\n${words}\n` : words;
    }
    // Fields stand side by side without a blank between them.
    if (isField(element)) return ` ${fieldText(element)} `;
    if (!isRaisedBy(element)) return undefined;
    const text = textOf(element, longestRaised).trim();
    const sign = raised(text);
    return sign === text || this.#holdsMark(element) ? undefined : sign;
  }

  #holdsMark(element: HtmlElement): boolean {
    return element.childNodes.some(
      (child) => isElement(child) && (this.#links.marks.has(child) || this.#holdsMarkIn(child)),
    );
  }

  // Marks are set in one more element at most.
  #holdsMarkIn(element: HtmlElement): boolean {
    return element.childNodes.some((child) => isElement(child) && this.#links.marks.has(child));
  }

  #quote(opens: boolean): void {
    const isInner = opens ? this.#quotes % 2 === 1 : this.#quotes % 2 === 0;
    this.#quotes += opens ? 1 : -1;
    this.#blocks.text(opens ? (isInner ? '‘' : '“') : isInner ? '’' : '”');
  }
}

// By the outermost of elements that raise: a page may nest them without end.
function isRaisedBy(element: HtmlElement): boolean {
  const raises = (each: HtmlElement): boolean =>
    each.tagName === 'sup' || styleOf(each, 'vertical-align') === 'super';
  const around = element.parentNode;
  return raises(element) && !(around !== null && isElement(around) && raises(around));
}

function isByLibreOffice(document: HtmlDocument): boolean {
  const inHead = headOf(document)?.childNodes.filter(isElement) ?? [];
  return inHead.some(
    (element) =>
      attributeOf(element, 'name') === 'generator' &&
      /^LibreOffice/.test(attributeOf(element, 'content') ?? ''),
  );
}
