import { type HtmlElement, walkHtml } from './html-tree.ts';
import { MathmlLine } from './mathml.ts';

/** Equations of any sense nest a few deep, and are a few hundred signs long. */
const deepest = 50;
const longest = 10_000;

/** An equation of a page (MathML) in one line; undefined where it is longer, or nests deeper, than any that is read. */
export function mathText(element: HtmlElement): string | undefined {
  const line = new MathmlLine();
  let depth = 0;
  let isTooDeep = false;
  walkHtml(element, {
    enter(child) {
      depth += 1;
      isTooDeep ||= depth > deepest;
      line.enter(child.tagName, Object.fromEntries(child.attrs.map((a) => [a.name, a.value])));
      return true;
    },
    leave() {
      depth -= 1;
      line.leave();
    },
    text: (value) => line.text(value),
    isDone: () => isTooDeep,
  });
  const text = isTooDeep ? undefined : line.finish();
  return text === undefined || text.length > longest ? undefined : text;
}
