/** Plain text as TeX, so that BibTeX, LaTeX and our own reader give the same text again. Other letters than ASCII stay as they are: files are UTF-8. */

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

/** One line of text. */
export function texOf(text: string): string {
  return (
    text
      .replace(/[\\{}$&#%_~^`]/g, (sign) => escapes[sign] ?? sign)
      // Two of these would be one longer dash, or a quotation mark.
      .replace(/-(?=-)/g, '-{}')
      .replace(/'(?=')/g, "'{}")
  );
}

/** A title whose capitals stay as they are, also where a style writes titles in lower case. */
export function texTitleOf(title: string): string {
  return title
    .split(' ')
    .map((word, place) => {
      const tex = texOf(word);
      const later = place === 0 ? [...word].slice(1).join('') : word;
      return /\p{Lu}/u.test(later) ? `{${tex}}` : tex;
    })
    .join(' ');
}

/** Paragraphs on lines of their own; none of them begins like an entry. */
export function texParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => texOf(paragraph).replace(/^@/, '{@}')).join('\n');
}

/** An address or number, in which TeX has no say; what would end its braces is written as in addresses. */
export function texAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
