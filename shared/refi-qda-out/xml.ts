/** XML as it is written for programs that read it strictly. */

/** The value of each attribute; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its children in their order; without any it is closed at once. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attributeText(String(value))}"`))
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
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
  return escaped(text).replace(/[\r\n\t]+/g, ' ');
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
