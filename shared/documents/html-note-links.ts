/**
 * Which links of a page are the marks of notes, and where the notes stand. A page does not say so; what programs
 * write does: a role, a class, the name of the target, a link back, or the same mark at the head of the target.
 */
import {
  attributeOf,
  type HtmlDocument,
  type HtmlElement,
  hasClass,
  isElement,
  styleOf,
  textOf,
  walkHtml,
} from './html-tree.ts';

/** The notes of a page by the links that lead to them, and the links that lead back. */
export interface NoteLinks {
  /** The element that holds the note, and what is printed at the place the link stands. */
  readonly marks: ReadonlyMap<HtmlElement, { readonly note: HtmlElement; readonly label: string }>;
  readonly notes: ReadonlySet<HtmlElement>;
  /** Targets that stand at a mark, by their name. */
  readonly places: ReadonlyMap<string, HtmlElement>;
}

/** Finds the notes of a page. */
export function findNotes(document: HtmlDocument): NoteLinks {
  const targets = new Map<string, HtmlElement>();
  const links: HtmlElement[] = [];
  walkHtml(document, {
    enter(element) {
      const names = [attributeOf(element, 'id')];
      if (element.tagName === 'a') {
        names.push(attributeOf(element, 'name'));
        if (fragmentOf(element) !== undefined) links.push(element);
      }
      for (const name of names)
        if (name !== undefined && !targets.has(name)) targets.set(name, element);
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  const marks = new Map<HtmlElement, { note: HtmlElement; label: string }>();
  const places = new Map<string, HtmlElement>();
  const backs = new Map<HtmlElement, ReadonlySet<string>>();
  for (const link of links) {
    // A link from a note back to its mark looks like a mark itself.
    const from = places.get(fragmentOf(link) ?? '');
    if (from !== undefined && isInside(link, from)) continue;
    const text = textOf(link, 12).trim();
    const label = labelPattern.exec(text)?.[1];
    const target = targets.get(fragmentOf(link) ?? '');
    const note = target === undefined || label === undefined ? undefined : noteAround(target);
    if (note === undefined || label === undefined || isInside(link, note)) continue;
    const known = backs.get(note) ?? linksIn(note);
    backs.set(note, known);
    if (!isMark(link, text, label, note, known)) continue;
    marks.set(link, { note, label });
    for (const name of namesAt(link)) places.set(name, note);
  }
  return { marks, notes: new Set([...marks.values()].map(({ note }) => note)), places };
}

/** The name of the place on its own page that a link leads to. */
export function fragmentOf(link: HtmlElement): string | undefined {
  const address = attributeOf(link, 'href') ?? '';
  const hash = address.indexOf('#');
  // Saved pages write their own address in front.
  if (hash < 0 || hash === address.length - 1) return undefined;
  const name = address.slice(hash + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // Not every percent sign begins a code.
    return name;
  }
}

const labelPattern = /^[[({]?((?:note )?\d{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶‖#]{1,4})[\])}]?$/i;

/** A note is found in as many parts as one has; steps up from a link are as many as pages nest. */
const mostParts = 500;
const mostSteps = 200;

function isMark(
  link: HtmlElement,
  text: string,
  label: string,
  note: HtmlElement,
  backs: ReadonlySet<string>,
): boolean {
  if (roleOf(link) === 'doc-noteref' || attributeOf(link, 'epub:type') === 'noteref') return true;
  if (roleOf(note)?.match(/^doc-(?:foot|end)note$/)) return true;
  if (hasClass(link, /^(?:sd(?:foot|end)noteanc|footnote-?ref|noteref|fnref)$/i)) return true;
  const isSet = isRaised(link) || /^[[(]/.test(text);
  if (!isSet) return false;
  if (namesAt(link).some((name) => backs.has(name))) return true;
  if (
    /^(?:user-content-|cite_)?_?(?:fn|ftn|edn|footnote|endnote|note)/i.test(fragmentOf(link) ?? '')
  )
    return true;
  const head = textOf(note, 20).trim();
  const typed = /^[[(]?([\w*†‡§¶‖#]{1,7})(?:[\])]?[.:)]?)(?:\s|$)/.exec(head)?.[1];
  return typed === label;
}

// The block in which the target stands, with what is drawn around one note alone.
function noteAround(target: HtmlElement): HtmlElement | undefined {
  const block = ancestors(target).find((element) => !inline.has(element.tagName));
  if (block === undefined || !/^(?:p|li|div|aside|section|dd)$/.test(block.tagName))
    return undefined;
  const around = block.parentNode;
  if (around === null || !isElement(around)) return block;
  const first = around.childNodes.find(isElement);
  const isShell =
    roleOf(around)?.match(/^doc-(?:foot|end)note$/) != null ||
    /^(?:(?:sd)?(?:foot|end)note|ftn|edn)\d+$/.test(attributeOf(around, 'id') ?? '') ||
    /^(?:foot|end)note$/.test(styleOf(around, 'mso-element') ?? '') ||
    (around.tagName === 'li' && first === block);
  return isShell ? around : block;
}

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite em font i ins label mark q small span strong sub sup u'.split(' '),
);

function linksIn(note: HtmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  let looked = 0;
  walkHtml(note, {
    enter(element) {
      looked += 1;
      const name = element.tagName === 'a' ? fragmentOf(element) : undefined;
      if (name !== undefined) found.add(name);
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
    isDone: () => looked >= mostParts,
  });
  return found;
}

/** Names by which a link back can lead to a mark: its own, and those of what is drawn around and in it. */
function namesAt(link: HtmlElement): readonly string[] {
  const inside = link.childNodes.filter(isElement);
  return [...ancestors(link, 3), ...inside].flatMap((element) =>
    inline.has(element.tagName)
      ? [attributeOf(element, 'id'), attributeOf(element, 'name')].filter(
          (name) => name !== undefined,
        )
      : [],
  );
}

function isRaised(link: HtmlElement): boolean {
  const inside = link.childNodes.find(isElement);
  const near = [...ancestors(link, 3), ...(inside === undefined ? [] : [inside])];
  return near.some(
    (element) => element.tagName === 'sup' || styleOf(element, 'vertical-align') === 'super',
  );
}

function isInside(link: HtmlElement, note: HtmlElement): boolean {
  return ancestors(link).includes(note);
}

// The element itself and what stands around it, innermost first.
function ancestors(element: HtmlElement, most = mostSteps): HtmlElement[] {
  const found: HtmlElement[] = [];
  let at: HtmlElement['parentNode'] = element;
  while (at !== null && isElement(at) && found.length < most) {
    found.push(at);
    at = at.parentNode;
  }
  return found;
}

function roleOf(element: HtmlElement): string | undefined {
  return attributeOf(element, 'role');
}
