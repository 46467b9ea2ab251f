import { type DocsList, type DocsLists, type DocsMark, docsListOf } from './html-docs-lists.ts';
import { attributeOf, type HtmlElement, integerOf, isElement, styleOf } from './html-tree.ts';
import { formatNumber } from './number-formats.ts';

interface List {
  readonly style: string;
  readonly step: 1 | -1;
  /** Where Google Docs wrote it. */
  readonly docs: DocsList | undefined;
  next: number;
}

/** The lists that are open while a page is read, and what a browser prints before their items. */
export class HtmlLists {
  readonly #lists: List[] = [];
  readonly #docs: DocsLists;
  /** The last number of each list of Google Docs. */
  readonly #counts = new Map<string, number>();

  constructor(docs: DocsLists = new Map()) {
    this.#docs = docs;
  }

  get depth(): number {
    return this.#lists.at(-1)?.docs?.level ?? this.#lists.length;
  }

  open(element: HtmlElement): void {
    const ordered = element.tagName === 'ol';
    const reversed = ordered && attributeOf(element, 'reversed') !== undefined;
    const start = ordered ? integerOf(attributeOf(element, 'start')) : undefined;
    this.#lists.push({
      style: styleNamed(element) ?? (ordered ? 'decimal' : 'disc'),
      step: reversed ? -1 : 1,
      docs: ordered ? docsListOf(element, this.#docs) : undefined,
      next: start ?? (reversed ? itemsOf(element) : 1),
    });
  }

  close(): void {
    this.#lists.pop();
  }

  /** Counts an item and gives its number or bullet, with the blank that follows it. */
  markOf(item: HtmlElement): string {
    const list = this.#lists.at(-1);
    if (list === undefined) return bullet;
    const own = integerOf(attributeOf(item, 'value')) ?? list.next;
    list.next = own + list.step;
    if (list.docs !== undefined) {
      this.#counts.set(list.docs.counter, own);
      return this.#printedIn(list.docs.mark);
    }
    return printed(own, styleNamed(item) ?? list.style);
  }

  #printedIn(mark: DocsMark): string {
    const words = mark
      .map((each) =>
        typeof each === 'string'
          ? each
          : formatNumber(
              this.#counts.get(each.counter) ?? 1,
              formats[each.style]?.[0] ?? 'decimal',
            ),
      )
      .join('')
      .trim();
    return words === '' ? '' : `${words} `;
  }
}

/** What is printed before an item without a number. */
export const bullet = '• ';
const bullets = /^(?:disc|circle|square|disclosure-open|disclosure-closed)$/;

function printed(value: number, style: string): string {
  if (style === 'none') return '';
  const words = /^(["'])(.*)\1$/.exec(style)?.[2];
  if (words !== undefined) return words.trim() === '' ? '' : `${words.trim()} `;
  if (bullets.test(style)) return bullet;
  const [format, behind] = formats[style] ?? ['decimal', '. '];
  // Browsers write no Roman number of 4,000 or more.
  const isTooLarge = style.endsWith('roman') && value >= 4000;
  return `${formatNumber(value, isTooLarge ? 'decimal' : format)}${behind}`;
}

/** Styles of CSS by the names that Word has for them, and what browsers put behind. */
const formats: Readonly<Record<string, readonly [format: string, behind: string]>> = {
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerAlphabetic', '. '],
  'lower-latin': ['lowerAlphabetic', '. '],
  'upper-alpha': ['upperAlphabetic', '. '],
  'upper-latin': ['upperAlphabetic', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'lower-greek': ['lowerGreek', '. '],
  devanagari: ['hindiNumbers', '. '],
  thai: ['thaiNumbers', '. '],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'japanese-informal': ['japaneseCounting', '、'],
};

/** What the `type` of a list or item means. */
const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function styleNamed(element: HtmlElement): string | undefined {
  return styleInRules(element) ?? styleInType(element);
}

function styleInType(element: HtmlElement): string | undefined {
  const type = attributeOf(element, 'type')?.trim();
  if (type === undefined) return undefined;
  const plain = type.toLowerCase();
  return types[type] ?? (plain === 'none' || bullets.test(plain) ? plain : undefined);
}

function styleInRules(element: HtmlElement): string | undefined {
  const rule = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style') ?? '';
  const parts = rule.match(/"[^"]*"|'[^']*'|[\w-]+(?:\([^)]*\))?/g) ?? [];
  return parts
    .map((part) => (/^["']/.test(part) ? part : part.toLowerCase()))
    .find((part) => !/^(?:inside|outside|initial|inherit|unset|url\()/.test(part));
}

// Those of its own: the items of lists inside it are not children of it.
function itemsOf(list: HtmlElement): number {
  return list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
}
