import { attributeOf, type HtmlElement, isElement, textOf } from './html-tree.ts';

/** Elements of a form whose state, and not whose content, is what a browser prints. */
export function isField(element: HtmlElement): boolean {
  return /^(?:input|select|textarea)$/.test(element.tagName);
}

/** What a browser prints for a field: what was typed or chosen, a box with or without its cross; `''` for nothing. */
export function fieldText(field: HtmlElement): string {
  if (field.tagName === 'textarea') return textOf(field).trim();
  if (field.tagName === 'select') return chosen(field);
  const type = (attributeOf(field, 'type') ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio')
    return attributeOf(field, 'checked') === undefined ? '☐' : '☒';
  // What buttons are called, and what is kept from sight, is nobody’s answer.
  if (/^(?:hidden|password|submit|reset|button|image|file)$/.test(type)) return '';
  return (attributeOf(field, 'value') ?? '').trim();
}

/** The choices that are made; in a list that folds out and in which none is, the first is shown. */
function chosen(select: HtmlElement): string {
  const options: HtmlElement[] = [];
  for (const child of select.childNodes.filter(isElement)) {
    if (child.tagName === 'option') options.push(child);
    if (child.tagName === 'optgroup') options.push(...child.childNodes.filter(isElement));
  }
  const picked = options.filter((option) => attributeOf(option, 'selected') !== undefined);
  const foldsOut = attributeOf(select, 'multiple') === undefined;
  const shown = foldsOut ? [picked.at(-1) ?? options[0]] : picked;
  return shown
    .flatMap((option) => (option === undefined ? [] : [textOf(option).replace(/\s+/g, ' ').trim()]))
    .join(', ');
}
