/** XML as it is written for programs that read it strictly. */

/** The value of each attribute; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its children in their order; without any it is closed at once. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = attributesXml(attributes);
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** The beginning of an element whose children are written one by one. */
export function openTag(name: string, attributes: Attributes): string {
  return `<${name}${attributesXml(attributes)}>`;
}

function attributesXml(attributes: Attributes): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? value : attributeText(value)}"`;
  }
  return written;
}

/** An element around the elements of a list; nothing where there are none, because an empty container is invalid. */
export function container(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? '' : element(name, {}, elements.join(''));
}

/** An element that holds words; nothing where there are none. */
export function words(name: string, text: string): string {
  const plain = text.trim();
  return plain === '' ? '' : element(name, {}, contentText(plain));
}

/** What XML 1.0 cannot hold: controls, and halves of signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text between tags. A carriage return is written out, as a reader would make a line end of it. */
export function contentText(text: string): string {
  return escaped(text).replaceAll('\r', '&#13;');
}

/** Text of an attribute: in one line, as a reader would make blanks of line ends. */
export function attributeText(text: string): string {
  return special.test(text) ? escaped(text).replace(/[\r\n\t]+/g, ' ') : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const special = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
